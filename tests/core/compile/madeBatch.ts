import { judgeCompilation, matchUnits, NO_DECISIONS, overviewOf } from "../../../src/core";
import type { BatchSheetParts, Language, RulePack, SheetDescription, TakenTable } from "../../../src/core";
import { compileTables } from "../../../src/core/compile/compile";
import { unreadable } from "../../../src/core/compile/notTaken";
import { LESHAN } from "../../support/batches";
import { OPTIONS } from "../../support/batches/compiling";
import { finding } from "../findings/support";
import { at, entry, table } from "./support";
import type { Made } from "./support";

/** A pack without rules, so that what is found is what the tables bring. */
export const PACK: RulePack = { ...LESHAN, rules: [], facts: [] };

const made = (file: string, entries: readonly Made[], more: Partial<TakenTable> = {}): TakenTable =>
  table({
    file,
    entries: entries.map((each, index) => entry({ file, sheet: more.sheet ?? "S", row: 3 + index, ...each })),
    ...more,
  });
const studio = (name: string, leader: string, more: Made = {}): Made => ({
  name,
  leader,
  values: { studioName: `${name}工作室`, hostUnit: `${name}厂`, leaderName: leader },
  ...more,
});

const phone = finding({
  rule: "leshan-2020/required",
  field: "phone",
  row: 4,
  column: 9,
  message: "missing.blank",
});
export const size = finding({
  rule: "leshan-2020/stated",
  severity: "warning",
  row: 3,
  column: 10,
  message: "stated.approximate",
});
export const ofSheet = finding({
  rule: "leshan-2020/preparer",
  row: null,
  column: null,
  field: null,
  severity: "warning",
});

export const TABLES = [
  made(
    "上报/1甲县.xlsx",
    [studio("青", "赵一", { sequence: "1" }), studio("禾", "钱二", { sequence: "2", findings: [phone] })],
    {
      recommendingUnit: "甲县总工会",
      preparedBy: "林小禾",
      date: "2020-09-18",
      inTime: true,
      quotaMet: true,
      ranked: true,
    },
  ),
  made("上报/2乙县.xlsx", [studio("云", "孙三", { findings: [size] }), studio("青", "赵一")], {
    recommendingUnit: "乙县总工会",
    preparedBy: "林小禾",
    sheet: "推荐表",
    inTime: false,
    quotaMet: false,
    findings: [ofSheet],
  }),
  made("上报/2乙县副本.xlsx", [studio("云", "孙三")], { recommendingUnit: "乙县总工会", fidelity: 1 }),
];
export const settled = [
  {
    entries: [at("上报/1甲县.xlsx", 3), at("上报/2乙县.xlsx", 4, "推荐表")],
    keep: [at("上报/1甲县.xlsx", 3)],
    cells: { hostUnit: at("上报/2乙县.xlsx", 4, "推荐表") },
  },
];

export function partsOf(language: Language, decisions = NO_DECISIONS): BatchSheetParts {
  const compilation = compileTables(PACK, TABLES, { decisions });
  const judged = judgeCompilation(compilation, OPTIONS);
  const { units } = matchUnits(
    [{ name: "甲县总工会" }, { name: "丁县总工会" }],
    [{ name: "甲县总工会", file: "上报/1甲县.xlsx" }],
  );
  const files = [...compilation.files, unreadable("上报/坏.xlsx", { "zh-CN": "已损坏。", en: "Damaged." })];
  return {
    compilation,
    files,
    judged,
    overview: overviewOf(compilation, judged.findings, ["丁县总工会"]),
    units,
    language,
  };
}
/** What the sheets of these tables are made of, in Chinese, without a word on files and units. */
export function sheetParts(tables: readonly TakenTable[]): BatchSheetParts {
  const compilation = compileTables(PACK, tables);
  const judged = judgeCompilation(compilation, OPTIONS);
  const overview = overviewOf(compilation, judged.findings);
  return { compilation, files: compilation.files, judged, overview, units: null, language: "zh-CN" };
}

/** The rows of a sheet as they are read, blank ones left out. */
export const rowsOf = (sheet: SheetDescription | undefined): (string | number | boolean | null)[][] =>
  (sheet?.rows ?? [])
    .map(({ cells }) => cells.map((cell) => cell?.value ?? null))
    .filter((cells) => cells.length > 0);
