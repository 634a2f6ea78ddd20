import { wordingIn } from "../findings";
import type { Finding } from "../findings";
import type { Language } from "../language";
import { cellFlags, findingsSheet, tableSheet } from "../outputs";
import type { Block, FlaggedCell, SheetDescription, TableCell, WorkbookDescription } from "../outputs";
import { draftSentence } from "../pack";
import type { Compilation } from "./compile";
import { compiledSheet } from "./compiledFindings";
import type { JudgedCompilation } from "./compiledFindings";
import type { UnitNotice } from "./notices";
import { findingPlaces } from "./findingPlaces";
import { idOfRole } from "./identity";
import { baseName } from "./order";
import type { Overview, UnitState, UnitSummary } from "./overview";
import type { BatchFile, FileOutcome, Known } from "./types";
import type { UnitMatch } from "./units";

/** What the sheets of a compiled workbook are made of. */
export interface BatchSheetParts {
  readonly compilation: Compilation;
  readonly files: readonly BatchFile[];
  readonly overview: Overview;
  readonly judged: JudgedCompilation;
  readonly units: readonly UnitMatch[] | null;
  readonly language: Language;
}

const SHEET_NAMES = {
  sources: { "zh-CN": "来源", en: "Sources" },
  state: { "zh-CN": "汇总情况", en: "Batch" },
  overview: { "zh-CN": "总览", en: "Overview" },
} as const;

const OUTCOME: Readonly<Record<FileOutcome, Readonly<Record<Language, string>>>> = {
  taken: { "zh-CN": "已汇总", en: "compiled" },
  otherNotice: { "zh-CN": "另一份通知", en: "another notice" },
  notASummarySheet: { "zh-CN": "不是汇总表", en: "no summary sheet" },
  unreadable: { "zh-CN": "不能读", en: "unreadable" },
  copy: { "zh-CN": "内容重复", en: "a copy" },
  empty: { "zh-CN": "空的", en: "empty" },
};

/** The words for what became of a file. */
export const outcomeText = (outcome: FileOutcome, language: Language): string => OUTCOME[outcome][language];

const KNOWN = (known: Known, zh: boolean): string =>
  known === null ? (zh ? "看不出" : "cannot be told") : known ? (zh ? "是" : "yes") : zh ? "否" : "no";

const shown = (value: unknown): string => (typeof value === "string" ? value : "");

/** 来源: of every row of the compiled list, the file, sheet and row it was typed in, and its own file's 序号. */
function sourcesSheet({ compilation, language }: BatchSheetParts): SheetDescription {
  const zh = language === "zh-CN";
  const rows = compilation.entries.map(({ row, place, source, sequence, values, merged }): TableCell[] => [
    row + 1,
    place,
    shown(values[idOfRole(compilation.pack, "studioName")]),
    baseName(source.file),
    source.sheet,
    source.row + 1,
    sequence,
    Object.entries(merged)
      .map(([field, from]) => {
        const label = compilation.pack.fields.find(({ id }) => id === field)?.label[language] ?? field;
        return zh
          ? `${label}取自「${baseName(from.file)}」第 ${from.row + 1} 行`
          : `${label} from "${baseName(from.file)}" row ${from.row + 1}`;
      })
      .join("；"),
  ]);
  const header = zh
    ? ["汇总表行", "汇总次序", "哪个工作室", "来自文件", "来自工作表", "原行号", "原次序", "合并的格"]
    : [
        "Compiled row",
        "Place",
        "Which studio",
        "From file",
        "From sheet",
        "Its row",
        "Its own place",
        "Merged cells",
      ];
  return tableSheet(SHEET_NAMES.sources[language], [
    { kind: "title", text: zh ? "每一行的来源" : "Where every row comes from" },
    {
      kind: "text",
      text: zh
        ? "本表由汇荐生成，只供核对，不随汇总表报送。汇总次序按文件先后和各文件自己的次序排列，不是推荐名次。"
        : "Made by Huijian for checking; it is not sent with the list. The places follow the files and each file's own order; they are no ranking.",
    },
    { kind: "table", header, rows },
  ]);
}

/** 汇总情况: per file what became of it, its entries, errors, to verify, in time, quota met; then who has not handed in. */
function batchSheet({ compilation, files, overview, units, language }: BatchSheetParts): SheetDescription {
  const zh = language === "zh-CN";
  const summary = new Map(compilation.files.map((file, index) => [file, overview.tables[index]]));
  const rows = files.map((file): TableCell[] => {
    const table = summary.get(file);
    const isTaken = file.outcome === "taken" && table !== undefined;
    return [
      baseName(file.file),
      file.sheet ?? "",
      isTaken ? table.unit : "",
      outcomeText(file.outcome, language),
      isTaken ? file.entries : null,
      isTaken ? table.errors : null,
      isTaken ? table.warnings : null,
      isTaken
        ? `${KNOWN(table.inTime, zh)}${table.date === null ? "" : zh ? `（${table.date}）` : ` (${table.date})`}`
        : "",
      isTaken ? KNOWN(table.quotaMet, zh) : "",
      file.message[language],
    ];
  });
  const header = zh
    ? [
        "文件",
        "工作表",
        "单位",
        "结果",
        "申报项",
        "不符合",
        "需核实",
        "按时（表上日期）",
        "达到最少数",
        "说明和处理办法",
      ]
    : [
        "File",
        "Sheet",
        "Unit",
        "Result",
        "Entries",
        "Errors",
        "To verify",
        "In time (date on the sheet)",
        "Quota met",
        "What to do",
      ];
  const blocks: Block[] = [
    { kind: "title", text: zh ? "汇总情况" : "The batch" },
    { kind: "text", text: totals(compilation, overview, zh) },
    { kind: "table", header, rows, lastCellSpans: true },
  ];
  if (compilation.duplicates.length > 0) {
    blocks.push(
      { kind: "heading", text: zh ? "重复和疑似重复" : "Duplicates and near duplicates" },
      {
        kind: "table",
        header: zh ? ["类别", "处理", "在哪里"] : ["Kind", "Settled", "Where"],
        rows: compilation.duplicates.map(({ kind, settled, message }) => [
          kindText(kind, zh),
          settled ? (zh ? "已处理" : "yes") : zh ? "都保留，待处理" : "all kept, to be settled",
          message[language],
        ]),
        lastCellSpans: true,
      },
    );
  }
  if (units !== null) {
    blocks.push(
      { kind: "heading", text: zh ? "报送情况" : "Who has handed in" },
      {
        kind: "table",
        header: zh ? ["应报单位", "情况"] : ["Unit", "State"],
        rows: units.map(({ expected, message }) => [expected, message[language]]),
        lastCellSpans: true,
      },
    );
  }
  return tableSheet(SHEET_NAMES.state[language], blocks);
}

const KINDS = {
  studio: ["同一工作室", "one studio"],
  leader: ["同一单位的同一负责人", "one leader of one unit"],
  phone: ["同一电话", "one phone number"],
  near: ["疑似", "near"],
} as const;

const kindText = (kind: keyof typeof KINDS, zh: boolean): string => KINDS[kind][zh ? 0 : 1];

function totals(compilation: Compilation, overview: Overview, zh: boolean): string {
  const taken = new Set(compilation.entries.map(({ table }) => table)).size;
  const named = overview.toBeNamed;
  const open = compilation.duplicates.filter(({ settled }) => !settled).length;
  const draft = draftSentence(compilation.pack, zh ? "zh-CN" : "en");
  const remark = draft === null ? "" : zh ? draft : ` ${draft}`;
  const counts = zh
    ? `共汇总 ${taken} 份表、${overview.entries} 个申报项；重复和疑似重复 ${open} 处待处理。${named === null ? "" : `通知拟命名 ${named} 个。`}`
    : `${taken} sheets with ${overview.entries} entries compiled; ${open} duplicates and near duplicates to settle. ${named === null ? "" : `${named} are to be named.`}`;
  return `${counts}${remark}`;
}

/** The compiled workbook without its marks: the pack's form, 来源 and 汇总情况. */
export function compiledWorkbook(parts: BatchSheetParts): WorkbookDescription {
  const ofBatch = [sourcesSheet(parts), batchSheet(parts)].map((sheet) => ({ ...sheet, ofBatch: true }));
  return { sheets: [compiledSheet(parts.compilation), ...ofBatch] };
}

/** The cells to mark in the compiled sheet; each note says in which file's row the cell was typed. */
export function compiledFlags({ compilation, judged, language }: BatchSheetParts): readonly FlaggedCell[] {
  const zh = language === "zh-CN";
  const flags = cellFlags(judged.review, wordingIn(language));
  const sources = new Map(compilation.entries.map(({ row, source }) => [row, source]));
  return flags.map((flag) => {
    const source = sources.get(flag.row);
    if (source === undefined) return flag;
    const place = zh
      ? `来自「${baseName(source.file)}」${source.sheet} 第 ${source.row + 1} 行`
      : `From "${baseName(source.file)}" ${source.sheet} row ${source.row + 1}`;
    return { ...flag, note: `${place}\n${flag.note}` };
  });
}

/** The sheet of findings that goes with the marks, with the text of every unit's notice. */
export function compiledFindingsSheet(
  { compilation, judged, language }: BatchSheetParts,
  notices: readonly UnitNotice[],
): SheetDescription {
  const placeOf = findingPlaces(compilation);
  const places = new Map(judged.findings.map((found) => [found.finding, placeOf(found)]));
  const words = (finding: Finding): string => {
    const place = places.get(finding);
    if (place === undefined) return "";
    const { file, sheet, row, cell } = place;
    const at = cell ?? (row === null ? "" : language === "zh-CN" ? `第 ${row} 行` : `row ${row}`);
    return [baseName(file), sheet, at].filter((text) => text !== "").join(" ");
  };
  return findingsSheet(judged.review, { language, sendBack: notices, placeOf: words });
}

const STATE: Readonly<Record<UnitState, readonly [string, string]>> = {
  missing: ["未报送", "not handed in"],
  errors: ["有不符合", "errors"],
  duplicates: ["有重复待处理", "duplicates to settle"],
  toVerify: ["需核实", "to verify"],
  clean: ["没有发现问题", "nothing found"],
};

/** The words for how a unit stands. */
export const unitStateText = (state: UnitState, language: Language): string =>
  STATE[state][language === "en" ? 1 : 0];

/** The overview of a city: a row per unit, the total against the number to be named, and each unit's entries in its order. */
export function overviewWorkbook(parts: BatchSheetParts): WorkbookDescription {
  const { compilation, overview, language } = parts;
  const zh = language === "zh-CN";
  const header = zh
    ? ["单位", "情况", "申报项", "不符合", "需核实", "达到最少数", "已排序", "与其他单位重复", "文件"]
    : [
        "Unit",
        "State",
        "Entries",
        "Errors",
        "To verify",
        "Quota met",
        "Ranked",
        "Duplicates with others",
        "Files",
      ];
  const row = (unit: UnitSummary): TableCell[] => [
    unit.unit,
    unitStateText(unit.state, language),
    unit.entries,
    unit.errors,
    unit.warnings,
    unit.state === "missing" ? "" : KNOWN(unit.quotaMet, zh),
    unit.state === "missing" ? "" : KNOWN(unit.ranked, zh),
    unit.duplicates,
    unit.files.map(baseName).join("、"),
  ];
  const sum = (figure: (unit: UnitSummary) => number): number =>
    overview.units.reduce((total, unit) => total + figure(unit), 0);
  const total: TableCell[] = [
    zh ? "合计" : "Total",
    "",
    sum(({ entries }) => entries),
    sum(({ errors }) => errors),
    sum(({ warnings }) => warnings),
    "",
    "",
    sum(({ duplicates }) => duplicates),
    "",
  ];
  const counts = (["missing", "errors", "duplicates", "toVerify", "clean"] as const).map(
    (state): TableCell[] => [
      unitStateText(state, language),
      overview.units.filter((unit) => unit.state === state).length,
    ],
  );
  const first = tableSheet(SHEET_NAMES.overview[language], [
    { kind: "title", text: `${compilation.pack.form.title}${zh ? "：总览" : ": overview"}` },
    { kind: "text", text: totals(compilation, overview, zh) },
    { kind: "table", header, rows: [...overview.units.map(row), total] },
    { kind: "heading", text: zh ? "按情况" : "By state" },
    { kind: "table", header: zh ? ["情况", "单位数"] : ["State", "Units"], rows: counts },
  ]);
  return {
    sheets: [{ ...first, frozenRows: 3 }, entriesSheet(parts), sourcesSheet(parts), batchSheet(parts)],
  };
}

/** Every entry under its unit, in the unit's own order. */
function entriesSheet({ compilation, overview, language }: BatchSheetParts): SheetDescription {
  const zh = language === "zh-CN";
  const unitOf = overview.tables.map(({ unit }) => unit);
  const blocks: Block[] = [
    {
      kind: "title",
      text: zh ? "各单位申报项（按各自的次序）" : "Entries by unit, in each unit's own order",
    },
  ];
  for (const unit of overview.units) {
    const own = compilation.entries.filter(({ table }) => unitOf[table] === unit.unit);
    if (own.length === 0) continue;
    blocks.push(
      { kind: "heading", text: zh ? `${unit.unit}（${own.length} 个）` : `${unit.unit} (${own.length})` },
      {
        kind: "table",
        header: zh
          ? ["该单位次序", "哪个工作室", "属于", "带头人", "汇总表行"]
          : ["Its place", "Which studio", "Of", "Led by", "Compiled row"],
        rows: own.map(({ sequence, values, row }): TableCell[] => [
          sequence,
          shown(values[idOfRole(compilation.pack, "studioName")]),
          shown(values[idOfRole(compilation.pack, "hostUnit")]),
          shown(values[idOfRole(compilation.pack, "leaderName")]),
          row + 1,
        ]),
      },
    );
  }
  return tableSheet(zh ? "各单位" : "By unit", blocks);
}
