import { isExampleText, type AmbiguousColumn, type Continuation, type NoticeMatch } from "../recognise";
import { descriptorOf, fieldWithRole, type RulePack } from "../pack";
import type { CompiledRules, SheetFacts } from "../rules";
import { displayTrim } from "../values";
import { rowNotes } from "./rowNotes";
import { finding, listRows, STRUCTURE_RULES, type Shape } from "./structureFinding";
import type { Finding } from "./types";

function exampleRows(sheet: SheetFacts): Finding[] {
  const { pack } = sheet;
  const shape: Shape = {
    id: STRUCTURE_RULES.exampleRow,
    severity: "error",
    kind: "notMet",
    message: "structure.exampleRow",
  };
  const columns = pack.fields.flatMap((_, index) => (sheet.columns[index] ? [index] : []));
  const studio = fieldWithRole(pack.fields, "studioName");
  const named = columns.filter((index) => index === studio);
  const order = [...named, ...columns];
  return sheet.entries.flatMap((entry, index) => {
    if (!entry.sample) return [];
    const shown = (field: number): string => displayTrim(sheet.reading(index, field)?.shown ?? "");
    // The studio's name says it best; where that was changed, what still shows that it is the example.
    const field = order.find((each) => isExampleText(shown(each))) ?? order[0] ?? -1;
    return [
      finding(pack, shape, {
        row: entry.row,
        column: sheet.columns[field]?.column ?? null,
        field: pack.fields[field]?.id ?? null,
        found: field < 0 ? "" : shown(field),
        parameters: { row: entry.row + 1 },
      }),
    ];
  });
}

/** The pack's rules about whole columns, with the indexes of the fields they speak for. */
function columnRules(rules: CompiledRules) {
  return rules.sheetRules.flatMap(({ definition, check }) =>
    descriptorOf(definition.check)?.isAboutColumns === true && check !== null
      ? [{ definition, fields: check.fields }]
      : [],
  );
}

/** Whether the pack says, with its reason, that it asks for no columns. */
const asksForNoColumns = ({ switchedOff }: RulePack): boolean =>
  switchedOff?.some(({ rule }) => rule === STRUCTURE_RULES.missingColumn) === true;

/** Whether the sheet is wrong without the field's column; one that no clause asks for is only a general check. */
function isDemanded(pack: RulePack, rules: CompiledRules, id: string): boolean {
  const field = pack.fields.findIndex((each) => each.id === id);
  const speaking = columnRules(rules).filter(({ fields }) => fields.includes(field));
  return speaking.length === 0
    ? !asksForNoColumns(pack)
    : speaking.some(
        ({ definition }) => (definition.byField?.[id]?.severity ?? definition.severity) === "error",
      );
}

/**
 * Asked about once per column: an error while a column that the notice demands waits for the answer, else a warning.
 */
function ambiguousColumn(sheet: SheetFacts, rules: CompiledRules, column: AmbiguousColumn): Finding {
  const { pack } = sheet;
  const waits = column.candidates.some((id) => sheet.askedAbout.has(id) && isDemanded(pack, rules, id));
  const shape: Shape = {
    id: STRUCTURE_RULES.ambiguousColumn,
    severity: waits ? "error" : "warning",
    kind: "judgement",
    message: `column.${column.reason}`,
  };
  const headerRow = sheet.recognition.headerRows.at(-1) ?? null;
  return finding(pack, shape, {
    row: headerRow,
    column: column.column,
    found: column.path.at(-1) ?? "",
    parameters: { candidates: column.candidates.join(","), header: column.path.join(" › ") },
  });
}

/** Form columns that the header lacks and that no `hasColumn` rule of the pack speaks for. */
function missingColumns(sheet: SheetFacts, rules: CompiledRules): Finding[] {
  const { pack, recognition } = sheet;
  if (asksForNoColumns(pack)) return [];
  const spokenFor = new Set(
    columnRules(rules).flatMap(({ fields }) => fields.map((field) => pack.fields[field]?.id)),
  );
  const shape: Shape = {
    id: STRUCTURE_RULES.missingColumn,
    severity: "error",
    kind: "missing",
    message: "column.missing",
  };
  return recognition.missingFields
    .filter((field) => !spokenFor.has(field))
    .map((id) => {
      const header = pack.fields.find((field) => field.id === id)?.header ?? id;
      return finding(pack, shape, { field: id, parameters: { header } });
    });
}

/** A sheet of another year than the notice: whoever checks it has to know whether this year's asks the same. */
function anotherYear(pack: RulePack, { fit, evidence }: NoticeMatch): Finding[] {
  if (fit !== "otherYear") return [];
  const shape: Shape = {
    id: STRUCTURE_RULES.otherYear,
    severity: "warning",
    kind: "judgement",
    message: "structure.otherYear",
  };
  return [
    finding(pack, shape, {
      clause: null,
      parameters: { year: evidence ?? "", notice: pack.document.title["zh-CN"] },
    }),
  ];
}

/** Places named in the message; the list of what was wrong with the file names them all. */
const MOST_PLACES = 5;

/** A damaged file may have lost entries: no sheet of it is ready to send. */
function damagedFile(pack: RulePack, places: readonly string[]): Finding[] {
  if (places.length === 0) return [];
  const shape: Shape = {
    id: STRUCTURE_RULES.damagedFile,
    severity: "error",
    kind: "unreadable",
    message: "structure.damagedFile",
  };
  const named = places.slice(0, MOST_PLACES).join("、");
  return [finding(pack, shape, { clause: null, parameters: { places: named, count: places.length } })];
}

/** Entries that stand where they were not read: nothing is known of them, so the sheet is not ready to send. */
function unreadEntries(sheet: SheetFacts, continued: readonly Continuation[]): Finding[] {
  const { pack, recognition } = sheet;
  const shape = (id: string, message: string): Shape => ({
    id,
    severity: "error",
    kind: "judgement",
    message,
  });
  const column = recognition.columns[0]?.column ?? 0;
  const further = recognition.furtherTables.map(({ row, title }) =>
    finding(
      pack,
      shape(
        STRUCTURE_RULES.furtherTable,
        title === null ? "structure.furtherTableUntitled" : "structure.furtherTable",
      ),
      { clause: null, row, column, found: title ?? "", parameters: { row: row + 1 } },
    ),
  );
  const elsewhere = continued.map((each) =>
    finding(pack, shape(STRUCTURE_RULES.continued, "structure.continued"), {
      clause: null,
      found: each.sheet,
      parameters: { sheet: each.sheet, rows: listRows(each.rows), count: each.rows.length },
    }),
  );
  return [...further, ...elsewhere];
}

/** What is known from outside the sheet's own cells. */
export interface SheetSurroundings {
  /** Places where the file was damaged. */
  readonly damage: readonly string[];
  /** Other sheets that go on with this table's entries. */
  readonly continued: readonly Continuation[];
  /** How the sheet belongs to the pack's notice. */
  readonly notice: NoticeMatch;
}

/**
 * What the sheet's shape alone tells: a damaged file, no entries, the form's example row left in, entries on another
 * sheet or in a second table (error), missing and ambiguous columns, and rows that are no entries. Unsorted.
 */
export function structureFindings(
  sheet: SheetFacts,
  rules: CompiledRules,
  { damage, continued, notice }: SheetSurroundings,
): readonly Finding[] {
  const { pack, recognition } = sheet;
  const none: Shape = {
    id: STRUCTURE_RULES.noEntries,
    severity: "error",
    kind: "missing",
    message: "structure.noEntries",
  };
  return [
    ...damagedFile(pack, damage),
    ...anotherYear(pack, notice),
    ...(sheet.count === 0 ? [finding(pack, none, {})] : []),
    ...exampleRows(sheet),
    ...missingColumns(sheet, rules),
    ...recognition.ambiguousColumns.map((column) => ambiguousColumn(sheet, rules, column)),
    ...rowNotes(sheet),
    ...unreadEntries(sheet, continued),
  ];
}
