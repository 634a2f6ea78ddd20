import path from "node:path";
import { builtInPacks } from "../packs";
import { helpText, parseArguments } from "./arguments";
import type { CheckCall } from "./arguments";
import { checkWorkbook } from "./checkWorkbook";
import { asCommand, sayFailure, tellIn } from "./failures";
import { choosePacks, today } from "./inputs";
import { JsonOutput } from "./jsonOutput";
import { printReport, writtenLine } from "./print";
import { createProgress } from "./progress";
import { loadRoster } from "./roster";
import { TextOutput } from "./textOutput";
import { notOrderedText, rowsNotOrdered } from "./rankFor";
import type * as Outputs from "./outputs";

/** Exit statuses (spec/report.md). */
const STATUS = { clean: 0, errors: 1, failed: 2 } as const;

/** Widest line of the printed report; narrower terminals are respected. */
const WIDEST = 110;

const width = (): number => Math.max(60, Math.min(WIDEST, process.stdout.columns ?? WIDEST));

/** What writes files is a part of its own: most calls only print, and start sooner without it. */
const loadOutputs = (): Promise<typeof Outputs> => import("./outputs");

const asksForOutputs = ({ flagged, ranked, publication }: CheckCall): boolean =>
  flagged !== null || ranked !== null || publication !== null;

async function printed(lines: Iterable<string>): Promise<void> {
  const output = new TextOutput();
  for (const line of lines) {
    for (const piece of [line, "\n"]) {
      const wait = output.put(piece);
      if (wait !== undefined) await wait;
    }
  }
  await output.flush();
}

/** Checks one workbook after another; a file that cannot be read does not keep the others from being checked. */
async function checkAll(call: CheckCall): Promise<number> {
  const tell = tellIn(call.language);
  const packs = await choosePacks(call, tell);
  const roster = call.roster === null ? undefined : await loadRoster(call.roster, tell);
  const progress = createProgress(call.workbooks.length, call.language);
  const output = new JsonOutput(call.workbooks.length > 1, call.language);
  let errors = false;
  let failed = false;
  for (const [index, file] of call.workbooks.entries()) {
    try {
      const result = await checkWorkbook(file, {
        packs,
        isChosen: call.pack !== null || call.packFile !== null,
        sheet: call.sheet,
        isCopied: call.flagged !== null,
        referenceDate: call.on,
        roster,
        today: today(),
        ranking: call,
        language: call.language,
        onProgress: (share) => progress.show(index, path.basename(file), share),
      });
      const written = asksForOutputs(call) ? await (await loadOutputs()).writeOutputs(result, call) : [];
      progress.clear();
      const unnamed = rowsNotOrdered(result.ranking, call.order);
      if (unnamed.length > 0) console.error(notOrderedText(unnamed)[call.language]);
      errors ||= result.report.summary.errors > 0;
      if (call.json) {
        // Standard output is the report alone.
        for (const note of result.fileNotes) console.error(`${file}: ${note}`);
        for (const each of written) console.error(writtenLine(each, call.language));
        await output.add(result);
      } else {
        if (index > 0) console.log("\n" + "─".repeat(width()) + "\n");
        const printable = { ...result, written, language: call.language, width: width() };
        await printed(printReport(printable));
      }
    } catch (error) {
      progress.clear();
      failed = true;
      sayFailure(error, call.language, call.workbooks.length > 1 ? file : null);
    }
  }
  await output.end();
  if (failed) return STATUS.failed;
  return errors ? STATUS.errors : STATUS.clean;
}

/**
 * `huijian check <workbook> …`, in a checkout `npm run -s check -- <workbook> …`: checks summary sheets and prints a
 * report (spec/report.md). `program` is what the user typed to call it, for the usage text.
 *
 * @returns 0 nothing of severity error; 1 errors found; 2 unreadable file, not such a sheet, or a wrong call
 */
export async function main(argv: string[], program = "npm run -s check --"): Promise<number> {
  const parsed = parseArguments(argv, program);
  if (parsed.kind === "help") {
    console.log(
      helpText(
        parsed.language,
        builtInPacks.map((pack) => pack.id),
        program,
      ),
    );
    return STATUS.clean;
  }
  if (parsed.kind === "wrong") {
    console.error(parsed.message[parsed.language]);
    return STATUS.failed;
  }
  const { call } = parsed;
  return asCommand(call.language, async () =>
    call.unflag === null ? checkAll(call) : (await loadOutputs()).unflag(call, call.unflag),
  );
}
