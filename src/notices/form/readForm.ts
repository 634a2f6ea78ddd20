import {
  headerUnit,
  recognise,
  type Grid,
  type PackField,
  type Recognition,
  type RulePack,
} from "../../core";
import type { NoticeKnowledge } from "../knowledge";
import type { NoticeClause } from "../read";
import type { NoticeText } from "../passages";
import { newField } from "./newField";
import { tableGrid } from "./tableGrid";
import type { FormColumn, NoticeForm } from "./types";

/** Labels that a form's signature line has where the notice prints none. */
const LABELS = { recommendingUnit: "推荐单位（盖章）：", preparedBy: "填报人：" };

/** All known fields as one form, by which any form is read. */
function everyField(knowledge: NoticeKnowledge): RulePack {
  const text = { "zh-CN": "汇总表", en: "summary sheet" };
  return {
    schemaVersion: 1,
    id: "every-field",
    version: "1.0.0",
    document: { title: text, number: null, issuer: text, issued: null },
    name: text,
    deadline: { kind: "none" },
    sampleDate: "2000-01-01",
    fields: knowledge.fields,
    sampleEntry: {},
    sampleLabels: { recommendingUnit: "", preparedBy: "" },
    rules: [],
    clauses: [],
    checklist: [],
    facts: [],
    criteria: [],
    form: { title: OWN_NAME, official: false, labels: LABELS, footer: [], sheetName: "汇总表" },
    titleWords: ["创新工作室"],
  };
}

/**
 * Reads the summary form of a grid: a blank form that came as a workbook, or a table of the notice.
 *
 * @returns null where no row of the grid looks like the header of a summary sheet
 */
export function formOfGrid(grid: Grid, knowledge: NoticeKnowledge): NoticeForm | null {
  const result = recognise(underOwnName(grid), everyField(knowledge));
  if (result.kind !== "table") return null;
  const { recognition } = result;
  const labelText = (label: "recommendingUnit" | "preparedBy"): string | null => {
    const found = recognition.labels.find((each) => each.label === label);
    if (found !== undefined) return labelIn(grid.text(found.row, found.column), label);
    return label === "recommendingUnit" ? sealedLabel(grid, recognition) : null;
  };
  return {
    title: recognition.title,
    attachment: null,
    columns: columnsOf(recognition, knowledge),
    recommendingUnit: labelText("recommendingUnit"),
    preparedBy: labelText("preparedBy"),
    footer: footerOf(grid, recognition),
    words: null,
    signature: null,
  };
}

/** The name of a sheet of this kind: what came with a notice need not say in its title whose form it is. */
const OWN_NAME = "创新工作室汇总表";

const underOwnName = (grid: Grid): Grid => Object.create(grid, { name: { value: OWN_NAME } }) as Grid;

/** A place for a seal above the header is the sender's, whatever the notice calls it: 分工会（盖章）：. */
function sealedLabel(grid: Grid, { headerRows }: Recognition): string | null {
  for (let row = grid.top; row < (headerRows[0] ?? grid.top); row++) {
    for (let column = grid.left; column < grid.right; column++) {
      const label = /([\u4e00-\u9fff]{2,12}[（(](?:盖章|公章|签章)[)）])[：:]/.exec(
        grid.text(row, column),
      )?.[1];
      if (label !== undefined) return `${label}：`;
    }
  }
  return null;
}

/** The label as it is printed, without its value and without the other label on the same line. */
function labelIn(text: string, label: "recommendingUnit" | "preparedBy"): string {
  const parts = text.split(/(?<=[：:])/).map((part) => part.trim());
  const wanted = label === "preparedBy" ? /[填制报经]\S*人/ : /单位|工会|部门/;
  const part = parts.find((each) => wanted.test(each))?.replace(/^.*\s/, "");
  return part === undefined || part === "" ? LABELS[label] : `${part.replace(/[：:]$/, "")}：`;
}

function footerOf(grid: Grid, { footerRow }: Recognition): readonly string[] {
  if (footerRow === null) return [];
  const lines: string[] = [];
  for (let row = footerRow; row < grid.bottom; row++) {
    for (let column = grid.left; column < grid.right; column++) {
      const text = grid.text(row, column).trim();
      if (text !== "") lines.push(text);
    }
  }
  return lines;
}

interface PlacedColumn {
  readonly column: number;
  readonly made: FormColumn;
}

function columnsOf(recognition: Recognition, knowledge: NoticeKnowledge): readonly FormColumn[] {
  const known = new Map(knowledge.fields.map((field) => [field.id, field]));
  const mapped = recognition.columns.map(({ column, path, field }): PlacedColumn => ({
    column,
    made: { field: asPrinted(known.get(field) as PackField, path), match: "known", candidates: [] },
  }));
  const asked = recognition.ambiguousColumns.map(({ column, path, candidates }) => {
    const free = candidates.filter((id) => !recognition.columns.some(({ field }) => field === id));
    return { column, path, free };
  });
  const others = recognition.unmappedColumns.map(({ column, path }) => ({
    column,
    path,
    free: [] as string[],
  }));
  const taken = new Set<string>();
  const further = [...asked, ...others].flatMap(({ column, path, free }): PlacedColumn[] => {
    const leaf = path.at(-1);
    if (leaf === undefined) return [];
    const candidate = free.find(
      (id) => !taken.has(id) && !overAnotherPeriod(leaf, known.get(id) as PackField),
    );
    if (candidate !== undefined) {
      taken.add(candidate);
      const field = asPrinted(known.get(candidate) as PackField, path);
      return [{ column, made: { field, match: "perhaps", candidates: free } }];
    }
    const field = newField(`own${column + 1}`, leaf, path.slice(0, -1));
    return [{ column, made: { field, match: "new", candidates: [] } }];
  });
  return [...mapped, ...further].sort((one, other) => one.column - other.column).map(({ made }) => made);
}

const PERIOD = /近[一两二三四五\d]年|年均|每年|年度|累计/;

/** Whether a header counts over another period than the field does: then it is a column of its own. */
function overAnotherPeriod(header: string, field: PackField): boolean {
  const period = PERIOD.exec(header)?.[0];
  return period !== undefined && !field.header.includes(period);
}

/** A known field with the header, group and unit that the form prints. */
function asPrinted(field: PackField, path: readonly string[]): PackField {
  const { unit } = field;
  const rest: PackField = { ...field };
  delete (rest as { group?: unknown }).group;
  delete (rest as { unit?: unknown }).unit;
  const leaf = path.at(-1) ?? field.header;
  const printed = headerUnit(leaf);
  const counts = field.kind === "integer" || field.kind === "number";
  const own = counts && printed !== null && printed.unit !== null && printed.rest !== "";
  // A figure's unit stands in brackets at the end of a pack's header; a form without one keeps the figure's own unit
  // out, so that cells are read as they are.
  const header = own ? `${printed.rest}（${printed.inside}）` : leaf;
  const synonyms = [field.header, ...field.synonyms].filter((name) => name !== header);
  return {
    ...rest,
    header,
    synonyms,
    ...(own ? { unit: printed.inside } : {}),
    ...(!own && counts && unit !== undefined && leaf === field.header ? { unit } : {}),
    ...(path.length > 1 ? { group: path.slice(0, -1) } : {}),
  };
}

/** The fewest columns of a summary form; forms about one studio are laid out in two dimensions and have fewer. */
const FEWEST_COLUMNS = 5;

/** The summary form that the notice itself prints, in one of its attachments; null where it has none. */
export function formOfNotice(
  notice: NoticeText,
  clauses: readonly NoticeClause[],
  knowledge: NoticeKnowledge,
): NoticeForm | null {
  let best: NoticeForm | null = null;
  for (const clause of clauses) {
    for (const index of clause.tables) {
      const form = formIn(notice, clause, index, knowledge);
      if (form === null || form.columns.length < FEWEST_COLUMNS) continue;
      if (!form.columns.some(({ field }) => field.kind === "sequence" || field.id === "studioName")) continue;
      if (best === null || form.columns.length > best.columns.length) best = form;
    }
  }
  return best;
}

/** A blank form has some dozens of cells; a table of thousands is none. */
const MOST_CELLS = 5_000;

function formIn(
  notice: NoticeText,
  clause: NoticeClause,
  index: number,
  knowledge: NoticeKnowledge,
): NoticeForm | null {
  const table = notice.tables[index];
  if (table === undefined || table.cells.length > MOST_CELLS) return null;
  const before = clause.spans.filter(({ end }) => end <= table.start).at(-1) ?? null;
  const signature = before === null ? null : notice.text.slice(before.start, before.end);
  const above = [clause.heading ?? "", signature ?? ""].filter((line) => line.trim() !== "");
  const below = clause.children.flatMap(({ number, passage, children }) => [
    `${number.replace(/^.*\s/, "")}：${passage.text}`,
    ...children.map((child) => child.passage.text),
  ]);
  const form = formOfGrid(tableGrid(table, above, below, knowledge.fields), knowledge);
  if (form === null) return null;
  return {
    ...form,
    title: clause.heading ?? form.title,
    attachment: clause.kind === "attachment" ? clause.number : null,
    footer: footerLines(clause),
    words: { start: table.start, end: table.end },
    signature: before,
  };
}

/** The notes below the form, as the notice prints them. */
function footerLines(clause: NoticeClause): readonly string[] {
  return clause.children
    .filter(({ kind }) => kind === "notes")
    .map(({ number, passage, children }) => {
      const label = number.replace(/^.*\s/, "");
      const items = children.map(
        (child) => `${child.number.slice(number.length).trim()}.${child.passage.text}`,
      );
      return `${label}：${passage.text}${items.join("")}`;
    });
}
