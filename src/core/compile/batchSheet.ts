import type { Language } from "../language";
import { tableSheet } from "../outputs";
import type { Block, SheetDescription, TableCell } from "../outputs";
import { knownText, SHEET_NAMES, totals, type BatchSheetParts } from "./batchSheetParts";
import { baseName } from "./order";
import type { FileOutcome } from "./types";

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

/** 汇总情况: per file what became of it, its entries, errors, to verify, in time, quota met; then who has not handed in. */
export function batchSheet(parts: BatchSheetParts): SheetDescription {
  const { compilation, overview, language } = parts;
  const zh = language === "zh-CN";
  return tableSheet(SHEET_NAMES.state[language], [
    { kind: "title", text: zh ? "汇总情况" : "The batch" },
    { kind: "text", text: totals(compilation, overview, zh) },
    fileTable(parts),
    ...duplicateBlocks(parts),
    ...unitBlocks(parts),
  ]);
}

function fileTable({ compilation, files, overview, language }: BatchSheetParts): Block {
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
        ? `${knownText(table.inTime, zh)}${table.date === null ? "" : zh ? `（${table.date}）` : ` (${table.date})`}`
        : "",
      isTaken ? knownText(table.quotaMet, zh) : "",
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
  return { kind: "table", header, rows, lastCellSpans: true };
}

function duplicateBlocks({ compilation, language }: BatchSheetParts): readonly Block[] {
  const zh = language === "zh-CN";
  if (compilation.duplicates.length === 0) return [];
  return [
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
  ];
}

function unitBlocks({ units, language }: BatchSheetParts): readonly Block[] {
  const zh = language === "zh-CN";
  if (units === null) return [];
  return [
    { kind: "heading", text: zh ? "报送情况" : "Who has handed in" },
    {
      kind: "table",
      header: zh ? ["应报单位", "情况"] : ["Unit", "State"],
      rows: units.map(({ expected, message }) => [expected, message[language]]),
      lastCellSpans: true,
    },
  ];
}

const KINDS = {
  studio: ["同一工作室", "one studio"],
  leader: ["同一单位的同一负责人", "one leader of one unit"],
  phone: ["同一电话", "one phone number"],
  near: ["疑似", "near"],
} as const;

const kindText = (kind: keyof typeof KINDS, zh: boolean): string => KINDS[kind][zh ? 0 : 1];
