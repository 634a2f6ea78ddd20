import { renderFinding, type Finding, type RenderedFinding } from "../findings";
import { createGrid, type CellRange, type CellValue, type Grid } from "../grid";
import type { Language } from "../language";
import { review } from "./review";
import { fieldsOfRule } from "../pack";
import type { CaseEntry, OutcomeStatus, PackField, RuleCase, RuleDefinition, RulePack } from "../pack";
import type { Review } from "./types";

/** What an executed example came to. */
export interface CaseResult {
  /** Null when the sheet was not even recognised: then the pack or the case is wrong, and `fault` says how. */
  readonly status: OutcomeStatus | null;
  /** The finding of the judged rule at the judged entry (or of the sheet), in each language; null where there is none. */
  readonly finding: Readonly<Record<Language, RenderedFinding>> | null;
  /** The whole review of the case's sheet; null when it was not recognised. */
  readonly review: Review | null;
  /** Why the case could not be judged; null when it was. */
  readonly fault: string | null;
}

const TITLE_ROW = 0;
const LABEL_ROW = 1;

interface Header {
  readonly rows: readonly CellValue[][];
  readonly merges: readonly CellRange[];
}

/** The header rows of a form: group headers merged over their columns, other headers merged downwards. */
function headerOf(fields: readonly PackField[], top: number): Header {
  const depth = 1 + Math.max(0, ...fields.map(({ group }) => group?.length ?? 0));
  const rows = Array.from({ length: depth }, () => fields.map((): CellValue => null));
  const merges: CellRange[] = [];
  fields.forEach((field, column) => {
    const groups = field.group ?? [];
    groups.forEach((group, level) => {
      const before = fields[column - 1]?.group?.[level];
      if (before === group) return;
      let right = column;
      while (fields[right + 1]?.group?.[level] === group) right++;
      (rows[level] as CellValue[])[column] = group;
      if (right > column) merges.push({ top: top + level, left: column, bottom: top + level, right });
    });
    (rows[groups.length] as CellValue[])[column] = field.header;
    if (groups.length < depth - 1) {
      merges.push({ top: top + groups.length, left: column, bottom: top + depth - 1, right: column });
    }
  });
  return { rows, merges };
}

/** A sheet in the layout of the pack's form: title, signature line, header, entries, footer. */
export function formGrid(
  pack: RulePack,
  entries: readonly CaseEntry[],
  labels: { readonly recommendingUnit: string; readonly preparedBy: string },
  withoutColumns: readonly string[] = [],
): Grid {
  const fields = pack.fields.filter(({ id }) => !withoutColumns.includes(id));
  const header = headerOf(fields, LABEL_ROW + 1);
  const signature = fields.map((): CellValue => null);
  const labelText = (name: "recommendingUnit" | "preparedBy"): string =>
    `${pack.form.labels[name].replace(/[：:]\s*$/, "")}：${labels[name]}`;
  signature[0] = labelText("recommendingUnit");
  signature[Math.max(1, Math.floor(fields.length / 2))] = labelText("preparedBy");
  const values: CellValue[][] = [
    [pack.form.title],
    signature,
    ...header.rows.map((row) => [...row]),
    ...entries.map((entry) => fields.map(({ id }): CellValue => entry[id] ?? null)),
    ...pack.form.footer.map((line): CellValue[] => [line]),
  ];
  const title: CellRange = {
    top: TITLE_ROW,
    left: 0,
    bottom: TITLE_ROW,
    right: Math.max(0, fields.length - 1),
  };
  return createGrid({ name: pack.form.sheetName, values, merges: [title, ...header.merges] });
}

/** The case's entries: the judged one first, each completed from the pack's sample, ranks numbered on. */
function entriesOf(pack: RulePack, example: RuleCase): CaseEntry[] {
  const rank = pack.fields.find(({ kind }) => kind === "sequence")?.id;
  const others = (example.others ?? []).map((other, index): CaseEntry => ({
    ...pack.sampleEntry,
    ...(rank === undefined ? {} : { [rank]: index + 2 }),
    ...other,
  }));
  return [{ ...pack.sampleEntry, ...example.entry }, ...others];
}

/** The field that a case judges, for a rule over several fields. */
function judgedField(pack: RulePack, rule: RuleDefinition, example: RuleCase): string | null {
  if (rule.fields === undefined) return null;
  const fields = fieldsOfRule(rule, pack);
  const named = Object.keys(example.entry ?? {}).find((field) => fields.includes(field));
  return example.field ?? named ?? fields[0] ?? null;
}

function outcomeOf(
  done: Review,
  id: string,
  scope: RuleDefinition["scope"],
  field: string | null,
): OutcomeStatus | null {
  if (scope === "sheet") {
    return done.outcomes.sheetRules.find((rule) => rule.id === id && rule.field === field)?.status ?? null;
  }
  const index = done.outcomes.entryRules.findIndex((rule) => rule.id === id && rule.field === field);
  return index < 0 ? null : done.outcomes.status(index, 0);
}

/**
 * Executes an example of a rule on the real path: a sheet in the official layout is made from the pack's sample
 * entry and the case's cells, and reviewed. The judged entry is the first row.
 *
 * @returns the outcome of the rule, its finding rendered in both languages, and the whole review
 */
export function runCase(pack: RulePack, rule: RuleDefinition, example: RuleCase): CaseResult {
  const labels = { ...pack.sampleLabels, ...example.labels };
  const grid = formGrid(pack, entriesOf(pack, example), labels, example.withoutColumns);
  const referenceDate =
    example.referenceDate ?? (pack.deadline.kind === "none" ? pack.sampleDate : undefined);
  const result = review(grid, pack, {
    today: pack.sampleDate,
    ...(referenceDate === undefined ? {} : { referenceDate }),
    ...(example.roster === undefined ? {} : { roster: example.roster }),
  });
  if (result.kind !== "review") {
    const fault = `the case's sheet was not recognised: ${result.bestMatch} of ${result.lookedFor.length} headers`;
    return { status: null, finding: null, review: null, fault };
  }
  const done = result.review;
  const id = `${pack.id}/${rule.id}`;
  const field = judgedField(pack, rule, example);
  const status = outcomeOf(done, id, rule.scope, field);
  const judgedRow = done.entries[0]?.row ?? null;
  const isJudged = (finding: Finding): boolean =>
    finding.rule === id &&
    (field === null || finding.field === field) &&
    (rule.scope === "sheet" || finding.row === judgedRow);
  const finding = done.findings.find(isJudged);
  const fault = done.systemErrors.find((error) => error.rule === id)?.message;
  return {
    status,
    finding:
      finding === undefined
        ? null
        : { "zh-CN": renderFinding(finding, pack, "zh-CN"), en: renderFinding(finding, pack, "en") },
    review: done,
    fault: fault ?? (status === null ? `the pack has no rule "${rule.id}" for field "${field}"` : null),
  };
}
