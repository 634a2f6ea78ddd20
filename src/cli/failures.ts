import type { Language, Localised } from "../core";
import { WorkbookFileError } from "../files";
import { CallError } from "./callError";
import { oneLine } from "./layout";
import { inBoth, textsIn, writeReason } from "./text";

/** Longest piece of a foreign message that is quoted: one line is meant to be read. */
const LONGEST = 200;

/** What Node says when there is no room for a text or an array. */
const NO_ROOM =
  /^(?:Invalid (?:string|array|array buffer|typed array) length|Array buffer allocation failed)/;

/** The code (`error.code`) with which standard output failed, which was said then; null while it works. */
let outputFailed: string | null = null;

function textOf(error: unknown): Localised {
  if (error instanceof CallError) return error.text;
  if (error instanceof WorkbookFileError) {
    return inBoth((texts, language) => texts.phrases.sentence(error.text[language]));
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError && NO_ROOM.test(message)) {
    return inBoth((texts) => texts.running.noMemory);
  }
  const quoted = oneLine(message).slice(0, LONGEST);
  return inBoth((texts) => texts.running.failed(quoted));
}

/**
 * Says in one line on standard error why something was not done. What nobody foresaw is said as well, without a trace.
 * The reader of a pipe that ended (EPIPE) knows what it wanted; of a failed output, said already, whoever waits for a
 * write hears as well.
 */
export function sayFailure(error: unknown, language: Language, file: string | null = null): void {
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  if (code !== undefined && (code === "EPIPE" || code === outputFailed)) return;
  console.error(`${file === null ? "" : `${file}: `}${textOf(error)[language]}`);
}

/** Says what a person should know on standard error, in a language; the command goes on. */
export const tellIn =
  (language: Language) =>
  (text: Localised): void =>
    console.error(text[language]);

let watching = false;

/** Standard output may end (a pager that is closed) or be full; the exit status says so, a trace would not help. */
function watchOutput(language: Language): void {
  if (watching) return;
  watching = true;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exitCode = 2;
    outputFailed = error.code ?? null;
    if (error.code === "EPIPE") return;
    const reason = writeReason(error.code ?? error.message);
    console.error(textsIn(language).running.outputFailed(reason[language]));
  });
}

/**
 * Runs a command to its exit status. Whatever it throws becomes one line and status 2: status 1 means that a sheet has
 * errors and nothing else.
 */
export async function asCommand(language: Language, run: () => Promise<number>): Promise<number> {
  watchOutput(language);
  try {
    return await run();
  } catch (error) {
    sayFailure(error, language);
    return 2;
  }
}
