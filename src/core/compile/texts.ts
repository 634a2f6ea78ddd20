import type { Localised } from "../language";
import type { SkipReason } from "../recognise";
import type { PackField, RulePack } from "../pack";
import { COMPILE_TEXT } from "../text";
import { nameAmong } from "./order";
import type { TakenTable } from "./types";
import type { VersionOf } from "./versions";

/** Most rows that are named of those passed over for one reason. */
const MOST_ROWS = 8;

/** Rows that were left out, by reason; the footer's own lines need no word. */
function skippedText({ reading: { skippedRows } }: TakenTable): readonly Localised[] {
  const byReason = new Map<Exclude<SkipReason, "footer">, number[]>();
  for (const { row, reason } of skippedRows) {
    if (reason === "footer") continue;
    byReason.set(reason, [...(byReason.get(reason) ?? []), row + 1]);
  }
  return [...byReason].map(([reason, rows]) =>
    COMPILE_TEXT.both(({ reading, skippedRows: kinds }) =>
      reading.leftOut(rows.slice(0, MOST_ROWS), rows.length > MOST_ROWS, kinds[reason]),
    ),
  );
}

const labelOf = (pack: RulePack, id: string): Localised =>
  pack.fields.find((field: PackField) => field.id === id)?.label ?? { "zh-CN": id, en: id };

/** How a table was read, as short remarks: what differs from the plain case. */
export function readingRemarks(table: TakenTable): readonly Localised[] {
  const { reading, pack } = table;
  const names = (ids: readonly string[]): Localised => ({
    "zh-CN": ids.map((id) => labelOf(pack, id)["zh-CN"]).join("、"),
    en: ids.map((id) => labelOf(pack, id).en).join(", "),
  });
  const remarks: Localised[] = [];
  const { otherNotice } = reading;
  if (otherNotice !== undefined)
    remarks.push(
      COMPILE_TEXT.both((texts, language) => texts.reading.otherNotice(otherNotice, pack.name[language])),
    );
  remarks.push(...skippedText(table));
  if (reading.missingFields.length > 0) {
    const list = names(reading.missingFields);
    remarks.push(COMPILE_TEXT.both((texts, language) => texts.reading.missing(list[language])));
  }
  for (const { path, candidates } of reading.ambiguousColumns) {
    const list = names(candidates);
    const header = path.at(-1) ?? "";
    remarks.push(COMPILE_TEXT.both((texts, language) => texts.reading.ambiguous(header, list[language])));
  }
  for (const { field, headerUnit, factor } of reading.columns) {
    if (headerUnit === null || factor === 1) continue;
    const label = labelOf(pack, field);
    remarks.push(
      COMPILE_TEXT.both((texts, language) => texts.reading.converted(label[language], headerUnit)),
    );
  }
  const { unmappedColumns, sampleRows, hiddenRows, otherSheets } = reading;
  if (unmappedColumns.length > 0) {
    const headers = unmappedColumns.map(({ path }) => path.at(-1) ?? "").filter((text) => text !== "");
    remarks.push(COMPILE_TEXT.both((texts) => texts.reading.unmapped(headers, unmappedColumns.length)));
  }
  if (sampleRows.length > 0) remarks.push(COMPILE_TEXT.both((texts) => texts.reading.sampleRow));
  if (hiddenRows.length > 0)
    remarks.push(COMPILE_TEXT.both((texts) => texts.reading.hidden(hiddenRows.length)));
  if (otherSheets.length > 0)
    remarks.push(COMPILE_TEXT.both((texts) => texts.reading.otherSheets(otherSheets)));
  const unstopped = (text: string): string => text.replace(/[。.]$/u, "");
  for (const { "zh-CN": zh, en } of reading.notes)
    remarks.push({ "zh-CN": unstopped(zh), en: unstopped(en) });
  return remarks;
}

function versionText(
  version: VersionOf | undefined,
  index: number,
  tables: readonly TakenTable[],
): readonly Localised[] {
  if (version === undefined) return [];
  const isEarlier = version.earlier === index;
  const other = tables[isEarlier ? version.later : version.earlier] as TakenTable;
  const name = nameAmong(other.file, [(tables[index] as TakenTable).file]);
  const which = !version.certain ? "undecided" : isEarlier ? "otherIsLater" : "otherIsEarlier";
  return [
    COMPILE_TEXT.both(({ taken }) => taken.version(name, version.shared, version.differing, taken[which])),
  ];
}

/** What is said of a table that was taken. */
export function takenMessage(
  table: TakenTable,
  entries: number,
  version: VersionOf | undefined,
  index: number,
  tables: readonly TakenTable[],
): Localised {
  const read = table.entries.length;
  const head = COMPILE_TEXT.both(({ taken }) => taken.read(read, read - entries));
  const parts = [head, ...versionText(version, index, tables), ...readingRemarks(table)];
  return COMPILE_TEXT.both(({ taken }, language) => taken.sentence(parts.map((part) => part[language])));
}
