import type { PackField, RulePack } from "../core";
import { composePack, type PackSource, type SharedField, type SharedRule } from "./compose";
import type { GeneralRule } from "../core";

/**
 * The built-in packs in parts, so that a page loads no more than it needs (docs/developing/architecture.md):
 *
 *  - what checking in Chinese needs, of all packs at once, because the pack is chosen by comparing them;
 *  - the English texts of that part;
 *  - for each pack what is read by a person beside the findings: clauses, checklist, facts, the sample
 *    entry, the criteria of its order, and what only the printed form shows.
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
  "criteria",
] as const satisfies readonly (keyof PackSource)[];

/** What only the printed form shows. */
interface Layout {
  readonly footer: RulePack["form"]["footer"];
  readonly sheetName: string;
  /** By field id. */
  readonly fields: Readonly<Record<string, Pick<PackField, "width" | "hint">>>;
}

/** What is read beside the findings or printed; both languages. */
export type PackDetails = Pick<RulePack, (typeof DETAILS)[number]> & { readonly layout: Layout };

/** Packs without their details, and what they share. */
export interface CheckingPart {
  readonly packs: readonly Omit<PackSource, (typeof DETAILS)[number]>[];
  readonly fields: readonly SharedField[];
  readonly rules: readonly SharedRule[];
  readonly general: readonly GeneralRule[];
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
  general: readonly GeneralRule[],
): PackParts {
  const english: string[] = [];
  // What packs share stands first: the packs, which repeat parts of it, then compress better.
  const checking = withoutEnglish(
    { fields: fields.map(withoutLayout), rules, general, packs: sources.map(withoutDetails) },
    english,
  );
  const details = Object.fromEntries(
    sources.map((source) => [source.id, detailsOf(source, fields, rules, general)]),
  );
  return { checking, english, details };
}

function detailsOf(
  source: PackSource,
  sharedFields: readonly SharedField[],
  sharedRules: readonly SharedRule[],
  generalRules: readonly GeneralRule[],
): PackDetails {
  // Written out with what became of them, so that pages need not work it out.
  const { clauses } = composePack(source, sharedFields, sharedRules, generalRules);
  const { checklist, facts, sampleEntry, sampleLabels, sampleDate, criteria, form } = source;
  const fields = source.fields.map((each): [string, Layout["fields"][string]] => {
    const own: Partial<PackField> & { readonly id: string } = typeof each === "string" ? { id: each } : each;
    const { width, hint } = { ...sharedFields.find(({ id }) => id === own.id), ...own };
    return [own.id, { ...(width === undefined ? {} : { width }), ...(hint === undefined ? {} : { hint }) }];
  });
  const layout = { footer: form.footer, sheetName: form.sheetName, fields: Object.fromEntries(fields) };
  return { clauses, checklist, facts, sampleEntry, sampleLabels, sampleDate, criteria, layout };
}

function withoutDetails(source: PackSource): CheckingPart["packs"][number] {
  const members = Object.entries(source).filter(([name]) => !(DETAILS as readonly string[]).includes(name));
  const fields = source.fields.map((field) => (typeof field === "string" ? field : withoutLayout(field)));
  const form = { ...source.form, footer: [], sheetName: "" };
  return { ...(Object.fromEntries(members) as unknown as CheckingPart["packs"][number]), fields, form };
}

function withoutLayout<Field extends Partial<PackField>>(field: Field): Field {
  return Object.fromEntries(
    Object.entries(field).filter(([name]) => name !== "width" && name !== "hint"),
  ) as unknown as Field;
}

/** The pack with the layout of its form. */
export function withLayout(pack: RulePack, { footer, sheetName, fields }: Layout): RulePack {
  return {
    ...pack,
    form: { ...pack.form, footer, sheetName },
    fields: pack.fields.map((field) => ({ ...field, ...fields[field.id] })),
  };
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
