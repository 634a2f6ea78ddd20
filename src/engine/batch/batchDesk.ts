import {
  Batch,
  batchState,
  createGrid,
  deadlineOf,
  isAwaited,
  judgeCompilation,
  matchUnits,
  overviewOf,
  planAppend,
  review,
  takeTable,
  unitNotices,
  unitOfTable,
} from "../../core";
import type {
  AppendPlan,
  BatchState,
  BatchWorkbook,
  CompiledBatch,
  Compilation,
  CompileOptions,
  Grid,
  JudgedBatch,
  Language,
  Localised,
  Review,
  ReviewOptions,
  RulePack,
  TakenTable,
  UnitMatch,
  UnitNotice,
} from "../../core";
import { loadPack, loadPacks } from "../../packs";
import { EngineError } from "../engineError";
import { readPacks } from "../readPacks";
import { returnPairs } from "./returnPairs";
import type { ReturnPair } from "./returnPairs";
import type { BatchBase, BatchFileData, BatchReading, BatchWork } from "./views";

/** A batch looked at from all sides, with what its views and files are made of. */
export interface LookedAt extends JudgedBatch {
  readonly returns: readonly ReturnPair[];
  readonly notices: readonly UnitNotice[];
  readonly state: BatchState;
}

/**
 * A batch as its worker holds it: the entries of the files that were read, and nothing else of them. What a person
 * decided comes with every question, so that undoing is asking again with the earlier decisions.
 */
export class BatchDesk {
  private readonly batch: Batch;
  private readonly reviewing: ReviewOptions;
  /** The table that the entries are to be added to, with its sheet; null for a batch of its own. */
  private base: { readonly table: TakenTable; readonly review: Review; readonly grid: Grid } | null = null;
  /** What the saved batch remembers of how it was read. */
  private readonly readBy: Pick<BatchState, "referenceDate" | "roster">;

  private constructor(
    private readonly packs: readonly RulePack[],
    /** Packs by which files can be read, whichever was asked for. */
    readonly offered: readonly RulePack[],
    reading: BatchReading,
  ) {
    this.reviewing = {
      today: reading.today,
      ...(reading.referenceDate === null ? {} : { referenceDate: reading.referenceDate }),
      ...(reading.roster === null ? {} : { roster: reading.roster.entries }),
    };
    this.readBy = { referenceDate: reading.referenceDate, roster: reading.roster };
    this.batch = new Batch({ ...this.reviewing, packs, sheet: null });
  }

  /**
   * A desk with nothing on it.
   *
   * @throws EngineError `unknownPack`; DataError where a part of the packs cannot be fetched
   */
  static async begin(reading: BatchReading): Promise<BatchDesk> {
    const own = reading.shelf.length === 0 ? [] : await readPacks(reading.shelf);
    // What is told and written is made in both languages. A copy of a built-in pack that keeps its id stands for it.
    // What the workbook carries comes first and stands for those of the same id on the shelf, too, as in the pane.
    const offered = [...own, ...(await loadPacks("en"))].filter(
      ({ id }, index, all) => all.findIndex((pack) => pack.id === id) === index,
    );
    const chosen = offered.some(({ id }) => id === reading.chosen) ? reading.chosen : null;
    const asked = reading.pack ?? chosen;
    const wanted = offered.filter(({ id }) => asked === null || id === asked);
    if (wanted.length === 0) throw new EngineError("unknownPack", reading.pack);
    const packs = await Promise.all(
      wanted.map(async (pack) => (own.includes(pack) ? pack : loadPack(pack.id, "en"))),
    );
    const known = packs.filter((pack) => pack !== undefined);
    const desk = new BatchDesk(known, offered, reading);
    if (reading.base !== undefined) desk.addTo(reading.base);
    return desk;
  }

  /**
   * The table that the entries are added to.
   *
   * @throws EngineError `noReview` where the sheet is no such table
   */
  addTo({ name, grid: data, mapping }: BatchBase): void {
    const grid = createGrid(data);
    const result = review(grid, this.packs[0] as RulePack, {
      ...this.reviewing,
      ...(mapping === null ? {} : { mapping }),
    });
    if (result.kind !== "review") throw new EngineError("noReview");
    const origin = {
      file: name,
      otherSheets: [],
      notes: [],
      modified: null,
      fidelity: Number.MAX_SAFE_INTEGER,
      compiled: false,
    };
    const table: TakenTable = { ...takeTable(result.review, grid, origin), base: true };
    this.base = { table, review: result.review, grid };
  }

  /** How the entries are added to the table that the batch has for its base; null where it has none, or no entries. */
  planAppend(work: BatchWork, language: Language): AppendPlan | null {
    const { base } = this;
    const compiled = base === null ? null : this.compile(work);
    if (base === null || compiled === null) return null;
    return planAppend(compiled.compilation, base.review, base.grid, language === "zh-CN");
  }

  private compile({ decisions }: BatchWork, options: CompileOptions = {}): CompiledBatch | null {
    return this.batch.compile({
      decisions,
      reopen: true,
      ...(this.base === null ? {} : { base: this.base.table }),
      ...options,
    });
  }

  /** Takes the tables of a file that was read; one of the same name is replaced. */
  add(data: BatchFileData): void {
    this.batch.add(asWorkbook(data));
  }

  addUnreadable(file: string, message: Localised, outcome: "unreadable" | "empty"): void {
    this.batch.addUnreadable(file, message, outcome);
  }

  remove(file: string): void {
    this.batch.remove(file);
  }

  /** Files to be read once more, since the notice of most others fits them as well. */
  get toReadAgain(): readonly string[] {
    return this.batch.toReadAgain;
  }

  readAs(data: BatchFileData): void {
    if (this.batch.pack !== null) this.batch.readAs(this.batch.pack, asWorkbook(data));
  }

  /** What is known of the files while none holds a table. */
  get files(): CompiledBatch["files"] {
    return this.batch.files;
  }

  /** The batch compiled and judged with these decisions; null while no file holds a table. */
  lookAt(work: BatchWork): LookedAt | null {
    const { pack } = this.batch;
    const { decisions, rounds } = work;
    const first = this.compile(work);
    if (pack === null || first === null) return null;
    const units = unitsOf(work, first.compilation);
    const compiled =
      units === null
        ? first
        : (this.compile(work, {
            unitOrder: units.units.map(({ expected }) => expected),
            cameFrom: cameFrom(units.units),
          }) as CompiledBatch);
    const { compilation } = compiled;
    const judged = judgeCompilation(compilation, this.reviewing);
    const missing = (units?.units ?? []).filter(isAwaited);
    const due = work.due ?? deadlineOf(pack)?.slice(0, 10) ?? null;
    const { contact } = work;
    return {
      ...compiled,
      pack,
      judged,
      overview: overviewOf(
        compilation,
        judged.findings,
        missing.map(({ expected }) => expected),
      ),
      units,
      returns: returnPairs(compilation, rounds),
      notices: unitNotices(compilation, judged.findings, { due, contact }),
      due,
      state: batchState(compilation, compiled.files, {
        decisions,
        expected: work.expected ?? [],
        due: work.due,
        contact,
        ...this.readBy,
      }),
    };
  }
}

function asWorkbook({ sheets, ...data }: BatchFileData): BatchWorkbook {
  return {
    ...data,
    sheets: sheets.map(({ name, hidden, grid }) => ({
      name,
      hidden,
      grid: () => createGrid(grid ?? { name, values: [] }),
    })),
  };
}

/** The units of the files' tables in the list (no unit hands in the table that they are added to), by the names that a person said they are. */
function unitsOf({ expected, decisions }: BatchWork, { tables, copies }: Compilation): LookedAt["units"] {
  if (expected === null) return null;
  const isCopy = new Set(copies.map(({ table }) => table));
  const arrived = tables
    .filter((table: TakenTable, index) => !isCopy.has(index) && table.base !== true)
    .map((table: TakenTable) => ({ name: unitOfTable(table), file: table.file }));
  const answers = decisions.units ?? {};
  const answerOf = (name: string): string | null | undefined =>
    Object.hasOwn(answers, name) ? answers[name] : undefined;
  const none = arrived.filter(({ name }) => answerOf(name) === null);
  const asked = arrived.filter(({ name }) => answerOf(name) !== null);
  const { units, unexpected } = matchUnits(
    expected.map((name) => ({ name })),
    asked.map((unit) => ({ ...unit, name: answerOf(unit.name) ?? unit.name })),
  );
  return { units, unexpected: [...unexpected, ...none] };
}

function cameFrom(units: readonly UnitMatch[]): (table: { readonly file: string }, unit: string) => boolean {
  const files = new Map(units.map(({ expected, files: own }) => [expected, new Set(own)]));
  return ({ file }, unit) => files.get(unit)?.has(file) === true;
}
