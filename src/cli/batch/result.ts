import {
  batchReport,
  compareReturns,
  deadlineOf,
  isAwaited,
  judgeCompilation,
  matchUnits,
  overviewOf,
  unitOfTable,
} from "../../core";
import type {
  ArrivedUnit,
  Batch,
  BatchReport,
  Compilation,
  CompiledBatch,
  ExpectedUnit,
  JudgedBatch,
  Localised,
  Returns,
  ReviewOptions,
  RulePack,
  UnitMatch,
} from "../../core";
import { openFile } from "../inputs";
import type { CompileCall } from "./arguments";
import { addFile, asBatchWorkbook } from "./files";
import { loadPrevious } from "./lists";
import { withOptions } from "./remedies";

/** A batch as the command line tells of it: what is printed, reported and written. */
export interface BatchResult extends JudgedBatch {
  readonly expected: readonly ExpectedUnit[];
  readonly returns: readonly Returns[];
  readonly report: BatchReport;
}

/** Reads the files one after the other into the batch; those that another pack fits as well once more by the batch's. */
export async function readFiles(
  batch: Batch,
  files: readonly string[],
  onProgress: (index: number, file: string, share: number) => void,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    onProgress(index, file, 0);
    await addFile(batch, file, (share) => onProgress(index, file, share));
  }
  const { pack } = batch;
  if (pack === null) return;
  for (const file of batch.toReadAgain) batch.readAs(pack, asBatchWorkbook(file, await openFile(file)));
}

const dueOf = (call: CompileCall, pack: RulePack): string | null =>
  call.due ?? deadlineOf(pack)?.slice(0, 10) ?? null;

function cameFrom(units: readonly UnitMatch[]): (table: { readonly file: string }, unit: string) => boolean {
  const files = new Map(units.map(({ expected, files: own }) => [expected, new Set(own)]));
  return ({ file }, unit) => files.get(unit)?.has(file) === true;
}

/** How a batch is looked at. */
interface Looking {
  readonly pack: RulePack;
  /** Units expected to hand in; null where nobody said. */
  readonly expected: readonly ExpectedUnit[] | null;
  readonly reviewing: ReviewOptions;
  /** Called with what of an earlier list may be lost. */
  readonly tell: (text: Localised) => void;
}

/** Everything that is to be told of a batch. */
export async function lookAt(
  call: CompileCall,
  batch: Batch,
  { pack, expected, reviewing, tell }: Looking,
): Promise<BatchResult> {
  const decided = call.duplicates === null ? {} : { duplicates: call.duplicates };
  const first = batch.compile(decided) as CompiledBatch;
  const units = expected === null ? null : matchUnits(expected, arrivedIn(first.compilation));
  const compiled =
    units === null
      ? first
      : (batch.compile({
          ...decided,
          unitOrder: units.units.map(({ expected: name }) => name),
          cameFrom: cameFrom(units.units),
        }) as CompiledBatch);
  const { compilation } = compiled;
  const judged = judgeCompilation(compilation, reviewing);
  const { findings } = judged;
  const missing = (units?.units ?? []).filter(isAwaited);
  const overview = overviewOf(
    compilation,
    findings,
    missing.map(({ expected: name }) => name),
  );
  const returns = [
    ...versionsCompared(compilation),
    ...(call.previous === null
      ? []
      : [
          compareReturns(pack, await loadPrevious(call.previous, pack, reviewing, tell), compilation.entries),
        ]),
  ];
  const due = dueOf(call, pack);
  const referenceDate = compilation.tables[0]?.referenceDate ?? "";
  const report = batchReport(
    {
      ...compiled,
      files: compiled.files.map(withOptions),
      findings,
      referenceDate,
      units,
      due,
      returns,
      overview,
    },
    call.language,
  );
  return { ...compiled, pack, judged, overview, units, expected: expected ?? [], returns, due, report };
}

/** The units whose tables are in the list, copies left out. */
function arrivedIn({ tables, copies }: Compilation): readonly ArrivedUnit[] {
  const isCopy = new Set(copies.map(({ table }) => table));
  return tables
    .filter((_, index) => !isCopy.has(index))
    .map((table) => ({ name: unitOfTable(table), file: table.file }));
}

/** Versions of one table within the batch, the earlier held against the later. */
function versionsCompared({ pack, tables, versions }: Compilation): readonly Returns[] {
  return versions.map(({ earlier, later }) => ({
    ...compareReturns(pack, tables[earlier]?.entries ?? [], tables[later]?.entries ?? []),
    absent: [],
  }));
}
