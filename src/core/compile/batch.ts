import type { Localised } from "../language";
import type { RulePack } from "../pack";
import { compileTables, type Compilation, type CompileOptions } from "./compile";
import { HeaderMemory } from "./headerMemory";
import type { BatchWorkbook } from "./batchWorkbook";
import { otherNotice, unreadable } from "./notTaken";
import { takeWorkbook, type TakeOptions } from "./takeWorkbook";
import { tablesOfBatch } from "./reopened";
import { restoreSources } from "./restoreSources";
import type { BatchState } from "./state";
import type { BatchFile, TakenTable } from "./types";

interface Added {
  readonly file: string;
  readonly tables: readonly TakenTable[];
  readonly files: readonly BatchFile[];
  readonly mayBe: readonly string[];
  readonly state: BatchState | null;
}

export interface BatchOptions {
  /** A compiled workbook stands for the tables that it was made of, each as itself, instead of for one table. */
  readonly reopen?: boolean;
}

/** A batch compiled: the list, and what became of every file, in the order in which the files were added. */
export interface CompiledBatch {
  readonly compilation: Compilation;
  readonly files: readonly BatchFile[];
}

/**
 * The files of a batch, added one after the other. Of each only its entries are kept, so that memory grows with the
 * entries and not with the files; a file may be added again (it then replaces what was known of it) or taken out.
 */
export class Batch {
  private readonly added = new Map<string, Added>();
  private readonly memory = new HeaderMemory();

  constructor(private readonly options: TakeOptions) {}

  /** Reads the tables of an opened workbook. What reading its sheets throws is passed on; nothing is added then. */
  add(workbook: BatchWorkbook): void {
    this.added.set(workbook.file, {
      file: workbook.file,
      state: workbook.state ?? null,
      ...takeWorkbook(workbook, this.options, this.memory),
    });
  }

  /** A file that could not be opened. */
  addUnreadable(file: string, message: Localised, outcome: "unreadable" | "empty" = "unreadable"): void {
    const files = [unreadable(file, message, outcome)];
    this.added.set(file, { file, state: null, tables: [], files, mayBe: [] });
  }

  remove(file: string): void {
    this.added.delete(file);
  }

  /**
   * The pack of the batch: the one that was asked for, else that of most files (then of most entries); null while no file
   * holds a table.
   */
  get pack(): RulePack | null {
    const { packs } = this.options;
    const votes = packs.map((pack) => {
      const own = [...this.added.values()].filter(({ tables }) => tables[0]?.pack.id === pack.id);
      return { pack, files: own.length, entries: own.reduce((sum, { tables }) => sum + countOf(tables), 0) };
    });
    const best = votes.reduce((one, other) =>
      other.files > one.files || (other.files === one.files && other.entries > one.entries) ? other : one,
    );
    return best.files === 0 ? null : best.pack;
  }

  /**
   * Files whose header fits another pack better, but the batch's as well, and whose title says neither: to be opened once
   * more and added with `readAs`.
   */
  get toReadAgain(): readonly string[] {
    const { pack } = this;
    if (pack === null) return [];
    return [...this.added.values()]
      .filter(
        ({ tables, mayBe }) => tables.length > 0 && tables[0]?.pack.id !== pack.id && mayBe.includes(pack.id),
      )
      .filter(({ tables }) => tables.every((table) => !namesIts(table, pack)))
      .map(({ file }) => file);
  }

  /** Adds a workbook again, read by the batch's own pack. */
  readAs(pack: RulePack, workbook: BatchWorkbook): void {
    const taken = takeWorkbook(workbook, { ...this.options, packs: [pack] });
    this.added.set(workbook.file, { file: workbook.file, state: workbook.state ?? null, ...taken });
  }

  /** The tables of the batch's pack joined; null where no file holds a table. */
  compile(options: CompileOptions & BatchOptions = {}): CompiledBatch | null {
    const { pack } = this;
    if (pack === null) return null;
    const all = [...this.added.values()];
    const present = new Set(all.map(({ file }) => file));
    const owners = new Map<string, string[]>();
    const tables = all
      .flatMap(({ file, tables: own, state }) => {
        const known = tablesOf(own, state, present, options.reopen === true);
        owners.set(file, [...new Set([file, ...known.map((table) => table.file)])]);
        return known;
      })
      .filter((table) => table.pack.id === pack.id);
    const compilation = compileTables(pack, tables, { inCall: all.map(({ file }) => file), ...options });
    const told = new Map<string, BatchFile[]>();
    for (const file of compilation.files) told.set(file.file, [...(told.get(file.file) ?? []), file]);
    const files = all.flatMap((one) => [
      ...(owners.get(one.file) ?? []).flatMap((file) => told.get(file) ?? []),
      ...one.tables.filter((table) => table.pack.id !== pack.id).map((table) => otherNotice(table, pack)),
      ...one.files,
    ]);
    return { compilation, files };
  }

  /** What is known of the files while nothing could be taken. */
  get files(): readonly BatchFile[] {
    return [...this.added.values()].flatMap(({ files }) => files);
  }
}

function tablesOf(
  own: readonly TakenTable[],
  state: BatchState | null,
  present: ReadonlySet<string>,
  reopen: boolean,
): readonly TakenTable[] {
  if (state === null) return own;
  return reopen
    ? own.flatMap((table) => tablesOfBatch(table, state, present))
    : own.map((table) => restoreSources(table, state, present));
}

const countOf = (tables: readonly TakenTable[]): number =>
  tables.reduce((sum, { entries }) => sum + entries.length, 0);

/** True where a table's title has a word that its own pack's titles have and the batch's do not: it says whose it is. */
function namesIts(table: TakenTable, batch: RulePack): boolean {
  const title = table.title ?? "";
  return table.pack.titleWords.some((word) => title.includes(word) && !batch.titleWords.includes(word));
}
