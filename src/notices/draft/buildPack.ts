import { withGeneralRules } from "../../core";
import type { ClauseEntry, RuleDefinition, RulePack } from "../../core";
import { withRoles } from "../../packs";
import type { NoticeKnowledge } from "../knowledge";
import { proposalsOf, type Drafting } from "./drafting";
import { only } from "./only";
import { addedEntry, checklistOf, clauseEntry, factsOf, undecidedEntry, type PackKinds } from "./packClauses";
import { rulesOf } from "./packRules";
import { sampleEntryFor } from "./sample";

/** What a pack is called; ids are lower-case letters, figures and hyphens. */
export interface PackNames {
  readonly id: string;
  /** Short name in lists; without it the notice's title. */
  readonly name?: string;
  /** True until a person has confirmed the pack: every report then says that it is a draft. */
  readonly isDraft?: boolean;
}

/** A pack, and what of the decisions could not go into it. */
export interface BuiltPack {
  readonly pack: RulePack;
  /** Accepted rules whose column is not in the form, by proposal or rule id. */
  readonly withoutColumn: readonly string[];
  /** Clauses that nobody has decided on. */
  readonly undecided: readonly string[];
}

const LONGEST_SHEET_NAME = 31;

/** Builds the pack that a draft and its decisions come to. What was not accepted is no part of it. */
export function buildPack(drafting: Drafting, knowledge: NoticeKnowledge, names: PackNames): BuiltPack {
  const fields = withRoles(drafting.columns.filter(({ on }) => on).map(({ field }) => field));
  const accepted = proposalsOf(drafting.draft).filter(
    ({ id }) => drafting.decisions[id]?.verdict === "accepted",
  );
  const { rules, withoutColumn } = rulesOf(drafting, accepted, fields, knowledge);
  const taken = new Set(rules.map(({ id }) => id));
  const switchedOff = drafting.switchedOff.map(({ rule, reason }) => ({ rule, reason: only(reason) }));
  const checklist = checklistOf(drafting, accepted, taken);
  const facts = factsOf(drafting, accepted, taken);
  const kinds: PackKinds = new Map([
    ...rules.map(({ id }) => [id, "rule"] as const),
    ...checklist.map(({ id }) => [id, "checklist"] as const),
    ...facts.map(({ id }) => [id, "fact"] as const),
  ]);
  const undecided: string[] = [];
  const clauses = drafting.draft.clauses.flatMap((clause): ClauseEntry[] => {
    const entry = clauseEntry(clause, drafting, [...rules, ...checklist, ...facts], kinds);
    if (entry === "undecided") undecided.push(clause.number);
    return entry === null ? [] : [entry === "undecided" ? undecidedEntry(clause) : entry];
  });
  const cited = new Set(clauses.map(({ clause }) => clause));
  const pack: RulePack = {
    schemaVersion: 1,
    id: names.id,
    version: "1.0.0",
    ...(names.isDraft === true ? { draft: true as const } : {}),
    document: {
      title: only(drafting.document.title),
      number: drafting.document.number,
      issuer: only(drafting.document.issuer),
      issued: drafting.document.issued,
      ...(drafting.places === undefined ? {} : { places: drafting.places }),
    },
    name: only(names.name ?? drafting.document.title),
    deadline: drafting.deadline,
    sampleDate: sampleDate(drafting),
    fields,
    sampleEntry: sampleEntryFor({ fields, rules }),
    sampleLabels: sampleLabels(rules),
    rules,
    ...(switchedOff.length === 0 ? {} : { switchedOff }),
    clauses: [
      ...clauses,
      ...[...new Set([...rules, ...checklist, ...facts].flatMap(({ clause }) => clause ?? []))]
        .filter((clause) => !cited.has(clause))
        .map((clause) => addedEntry(clause, [...rules, ...checklist, ...facts], kinds)),
    ],
    checklist,
    facts,
    criteria: drafting.criteria.filter(({ field }) => fields.some(({ id }) => id === field)),
    form: formOf(drafting),
    titleWords: titleWordsOf(drafting),
    ...(drafting.scoreColumns === undefined ? {} : { scoreColumns: drafting.scoreColumns }),
  };
  return { pack: withGeneralRules(pack, knowledge.general), withoutColumn, undecided };
}

function sampleDate({ deadline, document, draft }: Drafting): string {
  if (deadline.kind === "date") return deadline.date.slice(0, 10);
  if (deadline.kind === "yearly")
    return `${deadline.year}-${deadline.exceptions[String(deadline.year)] ?? deadline.monthDay}`;
  const year = draft.document.year ?? (document.issued === null ? 2024 : Number(document.issued.slice(0, 4)));
  return `${year}-12-31`;
}

/** A sender that the notice's own channel and counts would take. */
function sampleLabels(rules: readonly RuleDefinition[]): RulePack["sampleLabels"] {
  const channel = rules.find(({ check }) => check.is === "labelMatches")?.check;
  const pattern = channel?.is === "labelMatches" ? channel.patterns[0] : undefined;
  return {
    recommendingUnit: pattern?.replace(/\*/g, "星海") ?? "星海机械有限公司工会",
    preparedBy: "苏晓梅",
  };
}

function formOf({ form, draft, document, layout }: Drafting): RulePack["form"] {
  const title = form.title ?? `${document.title}汇总表`;
  return {
    title,
    official: draft.form !== null,
    ...(typeof draft.form?.attachment !== "string" ? {} : { attachment: draft.form.attachment }),
    labels: {
      recommendingUnit: form.recommendingUnit ?? "推荐单位（盖章）：",
      preparedBy: form.preparedBy ?? "填报人：",
    },
    footer: form.footer.filter((line) => line.trim() !== ""),
    sheetName: "推荐汇总表".slice(0, LONGEST_SHEET_NAME),
    ...layout,
  };
}

/** The words of a sheet's title by which it is known to be this notice's: a person's, else place and award. */
export function titleWordsOf({ draft, form, titleWords }: Drafting): readonly string[] {
  if (titleWords !== undefined) return titleWords;
  const { place, award } = draft.document;
  const words = [place, award].filter((word): word is string => word !== null && word !== "");
  return words.length > 0 ? words : [form.title ?? "创新工作室"];
}
