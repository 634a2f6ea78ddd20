import { draftSentence, fieldWithRole, type FieldRole, type RulePack } from "../pack";
import { renderFindingIn, wordingIn, type Finding, type Naming, type RenderedFinding } from "../findings";
import { inertLines } from "../grid";
import type { Language } from "../language";
import { SEND_BACK_TEXT } from "../text";
import type { Entry, Review } from "./types";
import { displayTrim, unitNameForm } from "../values";

/** What goes back to one host unit: its studios, what is to be put right, and a text ready to paste into a message. */
export interface SendBack {
  /** The unit's name as it stands on the sheet (the first of its rows); "" for rows without one. */
  readonly unit: string;
  /** 0-based sheet rows, in sheet order. */
  readonly rows: readonly number[];
  /** Errors and warnings of these rows that are the unit's to settle, in sheet order. */
  readonly findings: readonly Finding[];
  readonly text: Readonly<Record<Language, string>>;
}

/** What every message says: by when to answer and whom to ask, as the office wrote it; "" where it is left out. */
export interface SendBackTerms {
  readonly due: string;
  readonly contact: string;
}

const NO_TERMS: SendBackTerms = { due: "", contact: "" };

/** The reading of the field with a role as it is shown, "" where there is none. */
function shownIn(review: Review, entry: Entry | undefined, role: FieldRole): string {
  const index = fieldWithRole(review.pack.fields, role);
  return displayTrim(entry?.readings[index]?.shown ?? "");
}

/**
 * Names for a unit, which has only what it sent itself: its studios by their names and its cells by their columns. What
 * another unit sent is not named.
 */
export function unitNaming(review: Review, rows: ReadonlySet<number>, language: Language): Naming {
  const words = SEND_BACK_TEXT.in(language);
  const entries = new Map(review.entries.map((entry) => [entry.row, entry]));
  const labels = new Map(review.pack.fields.map(({ id, label }) => [id, label[language]]));
  const studioAt = (row: number): string => {
    const name = shownIn(review, entries.get(row), "studioName");
    return name === "" ? words.unnamedStudio : `“${name}”`;
  };
  const columnOf = ({ field }: Finding): string | null => {
    const label = labels.get(field ?? "");
    return label === undefined ? null : words.column(label);
  };
  return {
    cell: columnOf,
    row: ({ row }) => (row === null ? null : studioAt(row)),
    others: ({ related }) => {
      if (related.length === 0) return null;
      const own = [...new Set(related.filter(({ row }) => rows.has(row)).map(({ row }) => studioAt(row)))];
      const foreign = related.some(({ row }) => !rows.has(row)) ? [words.otherUnits] : [];
      return words.list([...own, ...foreign]);
    },
  };
}

/** A Chinese sentence has a space around an address; around the names that stand in its place there is none. */
function closed(sentence: string, names: readonly (string | null)[]): string {
  return names.reduce<string>(
    (text, name) => (name ? text.replaceAll(` ${name}`, name).replaceAll(`${name} `, name) : text),
    sentence,
  );
}

/** A finding in the words of who receives it. */
export function renderForUnit(
  finding: Finding,
  pack: RulePack,
  language: Language,
  naming: Naming,
): RenderedFinding {
  const shown = renderFindingIn(finding, pack, wordingIn(language), naming);
  if (language !== "zh-CN") return shown;
  const names = [naming.cell(finding), naming.row(finding), naming.others(finding)];
  return { ...shown, message: closed(shown.message, names), action: closed(shown.action, names) };
}

/** By when to answer and whom to ask; "" where neither was said. */
export function termsText({ due, contact }: SendBackTerms, language: Language): string {
  const words = SEND_BACK_TEXT.in(language);
  const parts = [due === "" ? "" : words.due(due), contact === "" ? "" : words.contact(contact)];
  return parts.join("").trim();
}

function textFor(review: Review, group: Group, language: Language, terms: SendBackTerms): string {
  const words = SEND_BACK_TEXT.in(language);
  const form = review.pack.form.title;
  const unit = group.unit === "" ? words.noUnit : group.unit;
  const naming = unitNaming(review, new Set(group.entries.map(({ row }) => row)), language);
  const lines: string[] = [words.opening(unit, form)];
  let number = 0;
  let next = 0;
  for (const entry of group.entries) {
    // Both lists are in sheet order, and every entry of a group has findings.
    const start = next;
    while (group.findings[next]?.row === entry.row) next++;
    const findings = group.findings.slice(start, next);
    lines.push(words.studio(naming.row(findings[0] as Finding) ?? ""));
    for (const finding of findings) {
      const { message, action } = renderForUnit(finding, review.pack, language, naming);
      number++;
      lines.push(words.item(number, words.marks[finding.severity], message, action));
    }
  }
  const draft = draftSentence(review.pack, language);
  if (draft !== null) lines.push(draft);
  const end = termsText(terms, language);
  if (end !== "") lines.push(end);
  return inertLines(lines.join("\n"));
}

interface Group {
  readonly unit: string;
  readonly entries: Entry[];
  readonly findings: Finding[];
}

/** Whether the unit can settle it: ranks are given by the recommending union, and what was vouched for is settled. */
function isForTheUnit({ severity, field, verified }: Finding, ranks: ReadonlySet<string>): boolean {
  return severity !== "info" && verified === undefined && (field === null || !ranks.has(field));
}

/**
 * The findings to send back, grouped by host unit (names compared after normalising), in the order in which the units
 * first appear; only units with an error or a warning in one of their rows. Findings about the sheet itself and about
 * ranks are the recommending union's own and are not in it, nor is the form's example row. The texts are for the unit:
 * they name its studios and columns, never rows of the union's sheet or what other units sent.
 *
 * @param terms by when to answer and whom to ask
 */
export function sendBackList(review: Review, terms: SendBackTerms = NO_TERMS): readonly SendBack[] {
  const ranks = new Set(review.pack.fields.flatMap(({ id, kind }) => (kind === "sequence" ? [id] : [])));
  const byRow = new Map<number, Finding[]>();
  for (const finding of review.findings) {
    if (finding.row === null || !isForTheUnit(finding, ranks)) continue;
    const known = byRow.get(finding.row);
    if (known === undefined) byRow.set(finding.row, [finding]);
    else known.push(finding);
  }
  const groups = new Map<string, Group>();
  for (const entry of review.entries) {
    const findings = byRow.get(entry.row);
    if (entry.sample || findings === undefined) continue;
    const unit = shownIn(review, entry, "hostUnit");
    const key = unitNameForm(unit);
    const group = groups.get(key) ?? { unit, entries: [], findings: [] };
    groups.set(key, group);
    group.entries.push(entry);
    group.findings.push(...findings);
  }
  return [...groups.values()].map((group) => ({
    unit: group.unit,
    rows: group.entries.map(({ row }) => row),
    findings: group.findings,
    text: { "zh-CN": textFor(review, group, "zh-CN", terms), en: textFor(review, group, "en", terms) },
  }));
}
