import path from "node:path";
import { Batch } from "../core";
import type { Language } from "../core";
import { languageOf } from "./arguments";
import { compileHelp, parseCompileArguments } from "./batch/arguments";
import type { CompileCall } from "./batch/arguments";
import { filesOf } from "./batch/files";
import { loadExpected } from "./batch/lists";
import { printBatch } from "./batch/print";
import { withOptions } from "./batch/remedies";
import { lookAt, readFiles } from "./batch/result";
import type { BatchResult } from "./batch/result";
import { asCommand, tellIn } from "./failures";
import { choosePacks, today } from "./inputs";
import { createProgress } from "./progress";
import { loadRoster } from "./roster";
import { textsIn } from "./text";

const STATUS = { clean: 0, errors: 1, failed: 2 } as const;

/** The files of a call, and what became of them; `result` is null where none of them holds a summary sheet. */
interface Compiled {
  readonly files: readonly string[];
  readonly batch: Batch;
  readonly result: BatchResult | null;
}

async function compiledFor(call: CompileCall): Promise<Compiled> {
  const { language } = call;
  const tell = tellIn(language);
  const packs = await choosePacks(call, tell);
  const roster = call.roster === null ? undefined : await loadRoster(call.roster, tell);
  const expected = call.expected === null ? null : await loadExpected(call.expected, tell);
  const files = filesOf(call.inputs, [call.out, call.overview, call.previous, call.expected, call.packFile]);
  const reviewing = {
    today: today(),
    ...(call.on === null ? {} : { referenceDate: call.on }),
    ...(roster === undefined ? {} : { roster }),
  };
  const progress = createProgress(files.length, language, "compiling");
  const batch = new Batch({ ...reviewing, packs, sheet: call.sheet });
  await readFiles(batch, files, (index, file, share) => progress.show(index, path.basename(file), share));
  progress.clear();
  const { pack } = batch;
  const result = pack === null ? null : await lookAt(call, batch, { pack, expected, reviewing, tell });
  return { files, batch, result };
}

/**
 * What a call would tell of a batch, without writing or printing it; null where nothing can be compiled.
 * @throws CallError when a file that the call names cannot be read
 */
export const compileBatch = async (call: CompileCall): Promise<BatchResult | null> =>
  (await compiledFor(call)).result;

async function run(call: CompileCall): Promise<number> {
  const { language } = call;
  const { files, batch, result } = await compiledFor(call);
  if (result === null) {
    tellNothingTaken(batch, files, language);
    return STATUS.failed;
  }
  const asks = call.out !== null || call.overview !== null || call.notices !== null;
  const written = asks ? await (await import("./batch/outputs")).writeBatch(result, call, files) : [];
  if (call.json) process.stdout.write(`${JSON.stringify(result.report, null, 2)}\n`);
  else console.log(printBatch(result, written, language));
  const { errors, toSettle } = result.report.summary;
  return errors > 0 || toSettle > 0 ? STATUS.errors : STATUS.clean;
}

function tellNothingTaken(batch: Batch, files: readonly string[], language: Language): void {
  console.error(textsIn(language).batch.nothingTaken(files.length));
  for (const { file, message } of batch.files.map(withOptions))
    console.error(`${file}: ${message[language]}`);
}

/**
 * `npm run -s compile -- <file|folder> …`: joins the summary sheets of many files into one list, names every file that
 * is none, lists duplicates, says who has not handed in and what changed, and writes the list, an overview and notices.
 *
 * @returns 0 nothing of severity error and no duplicates left to settle; 1 some; 2 nothing could be compiled, or a wrong call
 */
export async function main(argv: string[], program = "npm run -s compile --"): Promise<number> {
  const language = languageOf(argv);
  return asCommand(language, async () => {
    const call = parseCompileArguments(argv, language);
    if (call === null) {
      console.log(compileHelp(language, program));
      return STATUS.clean;
    }
    return run(call);
  });
}
