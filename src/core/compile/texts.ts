import type { Localised } from "../language";
import type { SkipReason } from "../recognise";
import type { PackField, RulePack } from "../pack";
import { nameAmong } from "./order";
import type { TakenTable } from "./types";
import type { VersionOf } from "./versions";

/** Texts side by side, joined in each language's own way. */
function joined(parts: readonly Localised[], zh = "", en = " "): Localised {
  return { "zh-CN": parts.map((part) => part["zh-CN"]).join(zh), en: parts.map((part) => part.en).join(en) };
}

const SKIPPED: Readonly<Partial<Record<SkipReason, Localised>>> = {
  columnNumbers: { "zh-CN": "栏号行", en: "a row of column numbers" },
  hintRow: { "zh-CN": "填写提示行", en: "a row of filling hints" },
  groupRow: { "zh-CN": "只有单位或分组名称的行", en: "a row that only names a unit or group" },
  repeatedTitle: { "zh-CN": "重复的表格标题", en: "a repeated title" },
  repeatedHeader: { "zh-CN": "重复的表头", en: "a repeated header" },
  total: { "zh-CN": "合计行", en: "a row of totals" },
  sectionHeading: { "zh-CN": "分组标题行", en: "a group's heading" },
  continuation: { "zh-CN": "上一项的续行", en: "a continued row" },
  ellipsis: { "zh-CN": "省略号行", en: "a row of dots" },
  belowFooter: { "zh-CN": "表尾以下的内容", en: "rows below the footer" },
};

/** Rows that were left out, by reason; the footer's own lines need no word. */
function skippedText({ reading: { skippedRows } }: TakenTable): readonly Localised[] {
  const byReason = new Map<SkipReason, number[]>();
  for (const { row, reason } of skippedRows) {
    if (reason === "footer") continue;
    byReason.set(reason, [...(byReason.get(reason) ?? []), row + 1]);
  }
  return [...byReason].map(([reason, rows]) => {
    const what = SKIPPED[reason] ?? { "zh-CN": "不是申报项的行", en: "rows that are no entries" };
    return {
      "zh-CN": `第 ${rows.slice(0, 8).join("、")}${rows.length > 8 ? " 等" : ""} 行是${what["zh-CN"]}，没有计入`,
      en: `row ${rows.slice(0, 8).join(", ")}${rows.length > 8 ? " …" : ""}: ${what.en}, left out`,
    };
  });
}

const labelOf = (pack: RulePack, id: string): Localised =>
  pack.fields.find((field: PackField) => field.id === id)?.label ?? { "zh-CN": id, en: id };

/** How a table was read, as short remarks: what differs from the plain case. */
export function readingRemarks(table: TakenTable): readonly Localised[] {
  const { reading, pack } = table;
  const names = (ids: readonly string[]): Localised =>
    joined(
      ids.map((id) => labelOf(pack, id)),
      "、",
      ", ",
    );
  const remarks: Localised[] = [];
  if (reading.otherNotice !== undefined) {
    remarks.push({
      "zh-CN": `表上写着“${reading.otherNotice}”，与选定的“${pack.name["zh-CN"]}”不是同一份通知，请确认没有放错文件、没有选错通知`,
      en: `the sheet says “${reading.otherNotice}”, another notice than the chosen “${pack.name.en}”: make sure that file and notice are the right ones`,
    });
  }
  remarks.push(...skippedText(table));
  const missing = reading.missingFields;
  if (missing.length > 0) {
    const list = names(missing);
    remarks.push({ "zh-CN": `缺少栏目：${list["zh-CN"]}`, en: `columns missing: ${list.en}` });
  }
  for (const { path, candidates } of reading.ambiguousColumns) {
    const list = names(candidates);
    remarks.push({
      "zh-CN": `“${path.at(-1) ?? ""}”拿不准是不是${list["zh-CN"]}，没有读`,
      en: `“${path.at(-1) ?? ""}” may be ${list.en} and was not read`,
    });
  }
  for (const { field, headerUnit, factor } of reading.columns) {
    if (headerUnit === null || factor === 1) continue;
    const label = labelOf(pack, field);
    remarks.push({
      "zh-CN": `${label["zh-CN"]}按“${headerUnit}”换算`,
      en: `${label.en} converted from ${headerUnit}`,
    });
  }
  if (reading.unmappedColumns.length > 0) {
    const list = reading.unmappedColumns.map(({ path }) => path.at(-1) ?? "").filter((text) => text !== "");
    const zh = list.length === 0 ? `${reading.unmappedColumns.length} 列` : `“${list.join("”“")}”`;
    remarks.push({
      "zh-CN": `表样以外的${zh}没有汇总`,
      en: `columns that the form does not have were not compiled: ${list.join(", ") || reading.unmappedColumns.length}`,
    });
  }
  if (reading.sampleRows.length > 0) {
    remarks.push({ "zh-CN": "表样里的示例行没有计入", en: "the form's example row was left out" });
  }
  if (reading.hiddenRows.length > 0) {
    remarks.push({
      "zh-CN": `有 ${reading.hiddenRows.length} 行被隐藏或筛选掉，已计入`,
      en: `${reading.hiddenRows.length} hidden rows are counted`,
    });
  }
  if (reading.otherSheets.length > 0) {
    remarks.push({
      "zh-CN": `工作表“${reading.otherSheets.join("”“")}”没有汇总`,
      en: `sheets not compiled: ${reading.otherSheets.join(", ")}`,
    });
  }
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
  const other = tables[version.earlier === index ? version.later : version.earlier] as TakenTable;
  const name = nameAmong(other.file, [(tables[index] as TakenTable).file]);
  const isEarlier = version.earlier === index;
  const which: Localised = !version.certain
    ? { "zh-CN": "，看不出哪份在后", en: "; which is the later cannot be told" }
    : isEarlier
      ? { "zh-CN": "，那份较晚", en: ", the later one" }
      : { "zh-CN": "，那份较早", en: ", the earlier one" };
  return [
    {
      "zh-CN": `与「${name}」有 ${version.shared} 个工作室相同、${version.differing} 格不同${which["zh-CN"]}，可能是改过的一份；两份都已计入并列为重复，建议以后交的为准，移走另一份再汇总`,
      en: `has ${version.shared} studios in common with "${name}"${which.en} (${version.differing} cells differ), perhaps a corrected version; both are kept and listed as duplicates: take one away and compile again; the later is proposed`,
    },
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
  const dropped = table.entries.length - entries;
  const head: Localised = {
    "zh-CN": `读到 ${table.entries.length} 个申报项${dropped > 0 ? `，按处理重复的决定去掉 ${dropped} 个` : ""}`,
    en: `${table.entries.length} entries read${dropped > 0 ? `, ${dropped} dropped as duplicates` : ""}`,
  };
  const all = joined([head, ...versionText(version, index, tables), ...readingRemarks(table)], "；", "; ");
  return { "zh-CN": `${all["zh-CN"]}。`, en: `${all.en}.` };
}
