import type { PackSource, SharedField, SharedRule } from "./compose";

/**
 * The built-in packs in parts, so that a page loads no more than it needs (docs/developing/architecture.md):
 *
 *  - what checking in Chinese needs, of all packs at once, because the pack is chosen by comparing them;
 *  - the English texts of that part;
 *  - for each pack what is read by a person beside the findings: clauses, checklist, facts, and the sample entry.
 *
 * A tool writes them to `parts/*.json` from the packs' own files (`npm run generated`); nobody edits them. `load.ts`
 * puts them together again.
 */

/** Members of a pack that judging a sheet does not need. */
const DETAILS = [
  "clauses",
  "checklist",
  "facts",
  "sampleEntry",
  "sampleLabels",
  "sampleDate",
] as const satisfies readonly (keyof PackSource)[];

/** What is read beside the findings; both languages. */
export type PackDetails = Pick<PackSource, (typeof DETAILS)[number]>;

/** Packs without their details, and what they share. */
export interface CheckingPart {
  readonly packs: readonly Omit<PackSource, keyof PackDetails>[];
  readonly fields: readonly SharedField[];
  readonly rules: readonly SharedRule[];
}

/** The parts as they are written to files. */
export interface PackParts {
  /** A `CheckingPart` in which English is left out of all texts. */
  readonly checking: unknown;
  /** The English texts that were left out, in the order in which they stand there. */
  readonly english: readonly string[];
  /** By pack id. */
  readonly details: Readonly<Record<string, PackDetails>>;
}

/** Takes the packs apart. */
export function packParts(
  sources: readonly PackSource[],
  fields: readonly SharedField[],
  rules: readonly SharedRule[],
): PackParts {
  const english: string[] = [];
  const checking = withoutEnglish({ packs: sources.map(withoutDetails), fields, rules }, english);
  const details = Object.fromEntries(sources.map((source) => [source.id, detailsOf(source)]));
  return { checking, english, details };
}

function detailsOf(source: PackSource): PackDetails {
  const { clauses, checklist, facts, sampleEntry, sampleLabels, sampleDate } = source;
  return { clauses, checklist, facts, sampleEntry, sampleLabels, sampleDate };
}

function withoutDetails(source: PackSource): Omit<PackSource, keyof PackDetails> {
  const members = Object.entries(source).filter(([name]) => !(DETAILS as readonly string[]).includes(name));
  return Object.fromEntries(members) as unknown as Omit<PackSource, keyof PackDetails>;
}

function withoutEnglish(value: unknown, english: string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutEnglish(each, english));
  if (typeof value !== "object" || value === null) return value;
  if ("zh-CN" in value && "en" in value) {
    english.push(value.en as string);
    return { "zh-CN": value["zh-CN"] };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withoutEnglish(member, english)]),
  );
}
