import {
  compareFindings,
  entryFinding,
  mergeFindings,
  sheetFindings,
  structureFindings,
  type Finding,
} from "../findings";
import type { Grid } from "../grid";
import { BY_FORM, type NoticeMatch, type Recognition } from "../recognise";
import { createEntryReader, type EntryReader } from "./readings";
import { outcomeTable, sheetNotChecked, Tally } from "./tally";
import { FAILED, isOfNoNotice, type RulePack } from "../pack";
import {
  compileRules,
  evaluateEntries,
  evaluateEntry,
  evaluateSheet,
  referenceOf,
  SheetFacts,
  type CompiledRule,
  type CompiledRules,
  type FailureLog,
} from "../rules";
import type { Entry, NotChecked, Review, ReviewOptions, SystemError } from "./types";

const NO_FINDINGS: readonly Finding[] = [];

/** What a rule's explanation came to when it threw. */
const noted = (failures: FailureLog, rule: CompiledRule, error: unknown): readonly Finding[] => {
  if (!failures.has(rule.id)) failures.set(rule.id, error instanceof Error ? error.message : String(error));
  return NO_FINDINGS;
};

/**
 * One sheet under one pack, judged: readings, outcomes, findings and counts, kept so that a changed cell costs one
 * entry and the few rules that look across entries. `review()` makes one and forgets it; a session keeps it.
 */
export class ReviewEngine {
  private readonly rules: CompiledRules;
  private readonly sheet: SheetFacts;
  private readonly faults: readonly SystemError[];
  private readonly tally: Tally;
  private table: Uint8Array;
  private readonly findingsOf: (readonly Finding[])[];
  private readonly failures: FailureLog = new Map();
  private readonly entries: Entry[];
  private readonly sheetName: string;
  private readonly notice: NoticeMatch;
  /** What the sheet's shape tells; a session makes a new engine when the shape changes. */
  private readonly structure: readonly Finding[];

  constructor(
    grid: Grid,
    private readonly pack: RulePack,
    options: ReviewOptions,
    readonly recognition: Recognition,
  ) {
    const reader = createEntryReader(grid, pack, recognition);
    const { moment, deadline, faults } = referenceOf(pack, options);
    this.sheetName = grid.name;
    this.notice = options.notice ?? BY_FORM;
    this.entries = recognition.entryRows.map((row) => reader.entry(row));
    this.rules = compileRules(pack);
    this.sheet = new SheetFacts({
      pack,
      recognition,
      entries: this.entries,
      reference: moment,
      deadline,
      roster: options.roster,
    });
    this.faults = [
      ...this.rules.faults,
      ...faults.map((fault) => ({
        rule: `${pack.id}/reference-date`,
        message: `not a date (YYYY-MM-DD): ${fault}`,
      })),
    ];
    const { columns } = this.sheet;
    this.tally = new Tally(
      this.rules.entryRules,
      (field) => columns[field] !== null,
      options.roster !== undefined,
    );
    this.table = evaluateEntries(this.rules.entryRules, this.sheet, this.failures);
    this.structure = structureFindings(this.sheet, this.rules, {
      damage: grid.damage ?? [],
      continued: options.continued ?? [],
      notice: this.notice,
    });
    this.findingsOf = this.entries.map((entry, index) => {
      this.tally.count(this.table, index, entry.sample, 1);
      return this.findEntry(index);
    });
  }

  /** Whether a column lies in the table, and as which field (index in the pack); -1 where it does not. */
  fieldAt(column: number): number {
    return this.sheet.columns.findIndex((mapped) => mapped?.column === column);
  }

  /** The entry in a sheet row; -1 where there is none. Entries are in sheet order. */
  entryAt(row: number): number {
    let low = 0;
    let high = this.entries.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = (this.entries[middle] as Entry).row;
      if (at === row) return middle;
      if (at < row) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** True once a rule threw; its traces are then only right after a full pass. */
  get hasFailures(): boolean {
    return this.failures.size > 0;
  }

  /**
   * Reads one cell again and judges what depends on it: the entry, and the other entries under rules that look
   * across entries at this field.
   */
  refresh(grid: Grid, entry: number, field: number): void {
    const before = this.entries[entry] as Entry;
    const reader: EntryReader = createEntryReader(grid, this.pack, this.recognition);
    const readings = before.readings.map((reading, index) =>
      index === field ? reader.field(before.row, field) : reading,
    );
    const after: Entry = { ...before, readings };
    this.entries[entry] = after;
    this.sheet.replaceEntry(entry, after, field);
    // Reviews already handed out keep their table.
    this.table = this.table.slice();
    this.rejudge(entry);
    this.rejudgeAcross(field, entry);
  }

  private rejudge(entry: number): void {
    const { sample } = this.entries[entry] as Entry;
    this.tally.count(this.table, entry, sample, -1);
    evaluateEntry(this.rules.entryRules, this.sheet, entry, this.table, this.failures);
    this.tally.count(this.table, entry, sample, 1);
    this.findingsOf[entry] = this.findEntry(entry);
  }

  /** Rules that look across entries may come to another outcome, or give other reasons, anywhere on the sheet. */
  private rejudgeAcross(field: number, edited: number): void {
    const { entryRules } = this.rules;
    const acrossEntries = entryRules.flatMap((rule, index) =>
      rule.check?.acrossEntries === true && rule.check.fields.includes(field) ? [index] : [],
    );
    if (acrossEntries.length === 0) return;
    for (let entry = 0; entry < this.entries.length; entry++) {
      if (entry === edited || (this.entries[entry] as Entry).sample) continue;
      if (this.mayHaveChanged(acrossEntries, entry)) this.rejudge(entry);
    }
  }

  /** True where such a rule now comes to another outcome, or made a finding whose reasons may have changed. */
  private mayHaveChanged(acrossEntries: readonly number[], entry: number): boolean {
    const { entryRules } = this.rules;
    const offset = entry * entryRules.length;
    for (const index of acrossEntries) {
      const rule = entryRules[index] as CompiledRule;
      const before = this.table[offset + index] as number;
      if (before === FAILED || rule.check?.status(this.sheet, entry) !== before) return true;
      if ((this.findingsOf[entry] as readonly Finding[]).some((finding) => finding.rule === rule.id))
        return true;
    }
    return false;
  }

  private findEntry(entry: number): readonly Finding[] {
    const { entryRules } = this.rules;
    const offset = entry * entryRules.length;
    if ((this.entries[entry] as Entry).sample) return NO_FINDINGS;
    let found: Finding[] | null = null;
    for (let index = 0; index < entryRules.length; index++) {
      const outcome = this.table[offset + index] as number;
      // Met and not applicable, nearly always.
      if (outcome === 0 || outcome === 4 || outcome === FAILED) continue;
      const rule = entryRules[index] as CompiledRule;
      try {
        const finding = entryFinding(rule, this.sheet, entry, outcome);
        if (finding !== null) (found ??= []).push(finding);
      } catch (error) {
        noted(this.failures, rule, error);
      }
    }
    return found === null ? NO_FINDINGS : found.sort(compareFindings);
  }

  private findSheet(outcomes: Uint8Array): Finding[] {
    const found = this.rules.sheetRules.flatMap((rule, index) => {
      const outcome = outcomes[index] as number;
      if (outcome === FAILED) return NO_FINDINGS;
      try {
        return sheetFindings(rule, this.sheet, outcome);
      } catch (error) {
        return noted(this.failures, rule, error);
      }
    });
    return [...found, ...this.structure].sort(compareFindings);
  }

  /** A column that the sheet lacks is a gap only where a notice asks for it. */
  private notChecked(sheetRules: readonly CompiledRule[], sheetOutcomes: Uint8Array): readonly NotChecked[] {
    const all = [...sheetNotChecked(sheetRules, sheetOutcomes), ...this.tally.entriesNotChecked()];
    return isOfNoNotice(this.pack) ? all.filter(({ reason }) => reason !== "missingColumn") : all;
  }

  /** The review as it stands; later refreshes do not change it. */
  result(): Review {
    const { entryRules, sheetRules } = this.rules;
    const sheetOutcomes = evaluateSheet(sheetRules, this.sheet, this.failures);
    const findings = mergeFindings(this.findSheet(sheetOutcomes), this.findingsOf);
    const systemErrors = [
      ...this.faults,
      ...[...this.failures].map(([rule, message]) => ({ rule, message })),
    ];
    const table = this.table;
    let errors = 0;
    let warnings = 0;
    for (const { severity } of findings) {
      if (severity === "error") errors++;
      else if (severity === "warning") warnings++;
    }
    return {
      pack: this.pack,
      notice: this.notice,
      referenceDate: this.sheet.reference?.text ?? "",
      sheetName: this.sheetName,
      recognition: this.recognition,
      entries: this.entries.slice(),
      findings,
      outcomes: outcomeTable(entryRules, table, this.tally.outcomeCounts(), sheetRules, sheetOutcomes),
      notChecked: this.notChecked(sheetRules, sheetOutcomes),
      systemErrors,
      checklist: this.pack.checklist,
      summary: {
        entries: this.sheet.count,
        errors,
        warnings,
        infos: findings.length - errors - warnings,
        readyToSend: errors === 0 && systemErrors.length === 0 && !isOfNoNotice(this.pack),
      },
    };
  }
}
