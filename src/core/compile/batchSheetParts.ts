import { draftSentence } from "../pack";
import type { Language } from "../language";
import type { Compilation } from "./compile";
import type { JudgedCompilation } from "./compiledFindings";
import type { Overview } from "./overview";
import type { BatchFile, Known } from "./types";
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

/** The sheets beside the compiled list. */
export const SHEET_NAMES = {
  sources: { "zh-CN": "来源", en: "Sources" },
  state: { "zh-CN": "汇总情况", en: "Batch" },
  overview: { "zh-CN": "总览", en: "Overview" },
} as const;

/** Yes, no, or that it cannot be told. */
export const knownText = (known: Known, zh: boolean): string =>
  known === null ? (zh ? "看不出" : "cannot be told") : known ? (zh ? "是" : "yes") : zh ? "否" : "no";

/** A cell's text; "" for anything else. */
export const shown = (value: unknown): string => (typeof value === "string" ? value : "");

/** How much the batch holds, in a sentence. */
export function totals(compilation: Compilation, overview: Overview, zh: boolean): string {
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
