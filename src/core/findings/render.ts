import { columnLetters, formatAddress } from "../grid";
import { descriptorOf, mainPredicate, type PackField, type RuleDefinition, type RulePack } from "../pack";
import { basisText } from "./basis";
import { defaultAction } from "./actions";
import { fillPlaceholders } from "./placeholders";
import type { Finding, RenderedFinding } from "./types";
import type { Sentences, Wording } from "../text";
import { boundInWords, figureInWords, foundInWords, requiredInWords, unitIn } from "./words";

interface PackIndex {
  readonly rules: ReadonlyMap<string, RuleDefinition>;
  readonly fields: ReadonlyMap<string, PackField>;
}

const indexes = new WeakMap<RulePack, PackIndex>();

function indexOf(pack: RulePack): PackIndex {
  const known = indexes.get(pack);
  if (known !== undefined) return known;
  const index = {
    rules: new Map(pack.rules.map((rule) => [`${pack.id}/${rule.id}`, rule])),
    fields: new Map(pack.fields.map((field) => [field.id, field])),
  };
  indexes.set(pack, index);
  return index;
}

/** What to do may stand in the message itself, after its last semicolon: "…，不足 5 人；请核实人数。" */
function splitAction(
  sentence: string,
  { semicolon, stop }: Wording,
): { readonly message: string; readonly action: string | null } {
  const at = sentence.lastIndexOf(semicolon);
  const action = sentence.slice(at + semicolon.length);
  if (at < 1 || action === "") return { message: sentence, action: null };
  return {
    message: sentence.slice(0, at) + stop,
    // A sentence of its own begins with a capital, where the language has them.
    action: action.charAt(0).toUpperCase() + action.slice(1),
  };
}

/** Messages that tell a cause which a rule's own words for an open outcome cannot know. */
const CAUSES: ReadonlySet<string> = new Set([
  "judgement.honourCity",
  "judgement.honourStanding",
  "judgement.honourTime",
  "judgement.honourHolder",
]);

/** The sentences of a finding before their placeholders are filled. */
function textsOf(finding: Finding, rule: RuleDefinition | undefined, wording: Wording): Sentences {
  const { language, messages } = wording;
  const own = messages[finding.message];
  const judgement = messages["judgement.figure"] as Sentences;
  const ownSaysIt =
    own !== undefined &&
    (CAUSES.has(finding.message) ||
      !(finding.status === "needsJudgement" && rule?.judgementMessage !== undefined));
  // A structure finding has no rule; a rule over reasons (required, readable, stated) has a message per reason.
  if (rule === undefined || ownSaysIt) return own ?? judgement;
  const open = finding.status === "needsJudgement";
  const said = open ? (rule.judgementMessage?.[language] ?? judgement.message) : rule.message[language];
  const split = splitAction(said, wording);
  const fallback = open ? (own ?? judgement).action : defaultAction(rule.check, wording);
  // Where on the list it stands is told whatever a pack's own words are, so that it can be looked up.
  const onList = finding.parameters["rosterRow"] ? wording.onList : "";
  return { message: split.message + onList, action: rule.action?.[language] ?? split.action ?? fallback };
}

/** What a placeholder is filled from. */
interface Filling {
  readonly finding: Finding;
  readonly rule: RuleDefinition | undefined;
  readonly field: PackField | undefined;
  readonly wording: Wording;
  readonly naming: Naming | undefined;
  /** The unit printed in the field's header; "" where there is none. */
  readonly unit: string;
  readonly title: string;
  readonly clause: string;
  readonly labelOf: (field: string) => string;
}

type Filler = (filling: Filling) => string | number | undefined;

const counted = ({ finding, rule, field, wording }: Filling): string =>
  countUnit(finding, rule, field, wording);
const dayIn =
  (name: string): Filler =>
  ({ finding, wording }) =>
    wording.day(String(finding.parameters[name] ?? ""));

/** The placeholders and what stands for each; every other name is a parameter of the finding. */
const FILLERS: Readonly<Record<string, Filler>> = {
  cell: ({ finding, wording, naming }) => naming?.cell(finding) ?? cellOf(finding) ?? wording.sheet,
  row: ({ finding, naming }) =>
    naming?.row(finding) ?? (finding.row === null ? (finding.parameters["row"] ?? "") : finding.row + 1),
  found: ({ finding, wording }) => foundInWords(finding, wording),
  required: (filling) =>
    requiredInWords(filling.finding.required, counted(filling), filling.wording) || filling.title,
  figure: (filling) => figureInWords(filling.finding, counted(filling), filling.wording),
  bound: (filling) =>
    boundInWords(filling.finding.required, counted(filling), filling.wording) || filling.title,
  open: ({ finding, wording }) => wording.openDate[String(finding.parameters["open"] ?? "day")],
  without: ({ finding, rule, wording }) =>
    wording.without[finding.severity === "error" || rule?.severity === "error" ? "error" : "other"],
  referenceDate: dayIn("referenceDate"),
  deadline: dayIn("deadline"),
  title: ({ title }) => title,
  field: ({ finding, field, wording }) => field?.label[wording.language] ?? finding.field ?? "",
  unit: ({ unit }) => unit,
  unitPart: ({ unit, wording }) => (unit === "" ? "" : wording.unitPart(unit)),
  clause: ({ clause }) => clause,
  clausePart: ({ clause, wording }) => (clause === "" ? "" : wording.clausePart(clause)),
  clauseInner: ({ clause, wording }) => (clause === "" ? "" : wording.comma + clause),
  how: ({ field, unit, wording }) => wording.howToFill(field, unit),
  // Where a dash was taken for none: what there is, without "0 if there is none" once more.
  howIfAny: ({ field, unit, wording }) =>
    wording.howToFill(field === undefined ? undefined : { ...field, noneIsLegal: false }, unit),
  rows: ({ finding, wording }) => finding.parameters["rows"]?.toString().replaceAll(", ", wording.pause),
  others: ({ finding, wording, naming }) => naming?.others(finding) ?? othersOf(finding, wording),
  candidates: ({ finding, wording, labelOf }) =>
    String(finding.parameters["candidates"] ?? "")
      .split(",")
      .map((id) => `“${labelOf(id)}”`)
      .join(wording.demands.or),
  label: ({ finding }) => String(finding.parameters["labelText"] ?? "").replace(/[：:\s]+$/, ""),
};

/** The values of the placeholders; see `RuleDefinition.message`. */
function valuesOf(
  finding: Finding,
  rule: RuleDefinition | undefined,
  pack: RulePack,
  wording: Wording,
  naming: Naming | undefined,
): (name: string) => string | number | undefined {
  const { language } = wording;
  const { fields } = indexOf(pack);
  const field = finding.field === null ? undefined : fields.get(finding.field);
  const filling: Filling = {
    finding,
    rule,
    field,
    wording,
    naming,
    unit: unitIn(field, wording),
    title: rule?.title[language] ?? "",
    clause: finding.clause ?? "",
    labelOf: (id) => fields.get(id)?.label[language] ?? id,
  };
  return (name) =>
    Object.hasOwn(FILLERS, name) ? (FILLERS[name] as Filler)(filling) : finding.parameters[name];
}

/** A demand that is only more than nothing: the rule's title says what is asked for. */
const SOME = "> 0";
/** Messages about how a cell is filled in, not about what is asked of the value. */
const ABOUT_FORM = /^(?:missing|unreadable|stated)\./;

/**
 * What a finding asks for, in words: the figure or day with its unit (不少于 5 人), the form of writing where the cell
 * is blank, cannot be read or is not exact (写成“2018年9月1日”), else the rule's title; "" where there is none.
 */
export function demandOf(finding: Finding, pack: RulePack, wording: Wording): string {
  const { rules, fields } = indexOf(pack);
  const rule = rules.get(finding.rule);
  const field = finding.field === null ? undefined : fields.get(finding.field);
  if (finding.required === "" && field !== undefined && ABOUT_FORM.test(finding.message))
    return wording.formWanted(wording.howToFill(field, unitIn(field, wording)), field);
  const title = rule?.title[wording.language] ?? "";
  if (finding.required === SOME && title !== "") return title;
  return requiredInWords(finding.required, countUnit(finding, rule, field, wording), wording) || title;
}

/** The words of the document that carry a finding, as they stand there; null where the pack gives none. */
function quoteOf(finding: Finding, pack: RulePack): string | null {
  const { rules, fields } = indexOf(pack);
  const quote = finding.clause === null ? undefined : rules.get(finding.rule)?.quote;
  if (quote !== OWN_HEADER) return quote ?? null;
  return (finding.field === null ? undefined : fields.get(finding.field)?.header) ?? null;
}

const OWN_HEADER = "$header";

/** Rules that count entries speak of studios, whatever field they stand at. */
function countUnit(
  finding: Finding,
  rule: RuleDefinition | undefined,
  field: PackField | undefined,
  wording: Wording,
): string {
  const counts = rule === undefined ? undefined : descriptorOf(mainPredicate(rule.check))?.counts;
  if (counts === "entries") return wording.units["个"] ?? "个";
  return counts === "ranks" || finding.required.includes("-") ? "" : unitIn(field, wording);
}

function cellOf(finding: Finding): string | null {
  return finding.row === null || finding.column === null ? null : formatAddress(finding.row, finding.column);
}

/**
 * How a finding names cells for who does not have the sheet before him: without it by their addresses. Each may answer
 * null, for the usual way.
 */
export interface Naming {
  readonly cell: (finding: Finding) => string | null;
  readonly row: (finding: Finding) => string | null;
  readonly others: (finding: Finding) => string | null;
}

const MOST_NAMED = 5;

/** Addresses of the other cells concerned, at most five by name. */
function othersOf(finding: Finding, wording: Wording): string {
  const addresses = finding.related.map(({ row, column }) => formatAddress(row, column));
  const named = addresses.slice(0, MOST_NAMED).join(wording.pause);
  if (addresses.length <= MOST_NAMED) return named;
  const count = finding.parameters["count"];
  const all = Math.max(addresses.length, typeof count === "number" ? count - 1 : 0);
  return wording.andMore(named, all, all - MOST_NAMED);
}

/**
 * A finding in one language, addressed as the user sees it: what is wrong, by which clause, and what to do.
 *
 * The message is the pack's own where the pack has one for this outcome; the reasons why a cell counts as empty or
 * cannot be read have messages of the product. What to do is the pack's `action`, else what its message says after
 * the last semicolon, else a sentence composed from the predicate. Neither is ever empty.
 *
 * @param wording `CHINESE` or `ENGLISH`: a page loads the one it speaks
 * @param naming how cells are named in the sentences; unless given, by their addresses
 */
export function renderFindingIn(
  finding: Finding,
  pack: RulePack,
  wording: Wording,
  naming?: Naming,
): RenderedFinding {
  const { language } = wording;
  const index = indexOf(pack);
  const rule = index.rules.get(finding.rule);
  const field = finding.field === null ? undefined : index.fields.get(finding.field);
  const values = valuesOf(finding, rule, pack, wording, naming);
  const texts = textsOf(finding, rule, wording);
  return {
    severity: finding.severity,
    kind: finding.kind,
    rule: finding.rule,
    clause: finding.clause,
    basisText: basisText(finding.clause, language),
    quote: quoteOf(finding, pack),
    row: finding.row === null ? null : finding.row + 1,
    column: finding.column === null ? null : columnLetters(finding.column),
    cell: cellOf(finding),
    field: finding.field,
    fieldLabel: field?.label[language] ?? null,
    found: finding.found,
    required: finding.required === "" ? demandOf(finding, pack, wording) : finding.required,
    message: fillPlaceholders(texts.message, values),
    action: fillPlaceholders(texts.action, values),
    related: finding.related.map(({ row, column }) => formatAddress(row, column)),
    ...(finding.verified === undefined ? {} : { verified: finding.verified }),
  };
}
