import { draftSentence } from "../pack";
import type { Language } from "../language";
import { compiledTexts } from "../text";
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

/** Yes, no, or that it cannot be told. */
export function knownText(known: Known, language: Language): string {
  const { yes, no, unknown } = compiledTexts(language);
  return known === null ? unknown : known ? yes : no;
}

/** A cell's text; "" for anything else. */
export const shown = (value: unknown): string => (typeof value === "string" ? value : "");

/** How much the batch holds, in a sentence. */
export function totals(compilation: Compilation, overview: Overview, language: Language): string {
  const taken = new Set(compilation.entries.map(({ table }) => table)).size;
  const words = compiledTexts(language);
  const open = compilation.duplicates.filter(({ settled }) => !settled).length;
  const draft = draftSentence(compilation.pack, language);
  const counts = words.totals(taken, overview.entries, open, overview.toBeNamed);
  return `${counts}${draft === null ? "" : words.behind(draft)}`;
}
