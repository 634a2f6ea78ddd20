import path from "node:path";
import {
  cellFlags,
  draftLine,
  findingsSheet,
  publicationCopy,
  rankedListWorkbook,
  sendBackList,
  wordingIn,
} from "../core";
import { CHARACTER_STROKES } from "../data";
import type { Language, WorkbookDescription } from "../core";
import {
  flaggedCopyFromGrid,
  flagWorkbook,
  formattingStatement,
  isPatchable,
  unflagWorkbook,
  withoutBatch,
  writeWorkbook,
} from "../files";
import type { FlaggedWorkbook, FlagWarning, OpenedWorkbook } from "../files";
import { isSameFile, nodeCodec, OutputIsInputError, writeFileAtomically } from "../files/node";
import type { CheckCall } from "./arguments";
import { CallError, callError } from "./callError";
import type { Checked } from "./checkWorkbook";
import { refuseUnconfirmed, stabilityOf, stateOf, withDraft } from "./listState";
import { fileError, openFile } from "./inputs";
import { readBytes } from "./readBytes";
import { textsIn, writeReason } from "./text";

/** A file written by a call, and what it is. */
export interface Written {
  readonly path: string;
  readonly what: string;
}

/** What the user should know about a flagged copy. */
function warningText(warning: FlagWarning, language: Language): string {
  const { outputs } = textsIn(language);
  switch (warning.code) {
    case "signatureInvalid":
      return outputs.signatureInvalid;
    case "threadedComments":
      return outputs.threadedComments;
    case "damagedParts":
      return outputs.damagedParts(warning.parts);
  }
}

/** Refuses a name that nothing should be written to, before anything is. */
function refuseName(target: string, ending: string | null): void {
  if (target.trim() === "") {
    throw callError((texts) => texts.outputs.noName);
  }
  if (target.includes("\0")) {
    throw callError((texts) => texts.outputs.badName);
  }
  if (ending !== null && path.extname(target).toLowerCase() !== ending) {
    throw callError((texts) => texts.outputs.ending(target, ending));
  }
}

/** Writes one output, never over an input; whatever goes wrong becomes one line and leaves nothing half written. */
export async function writeOutput(
  target: string,
  bytes: Uint8Array,
  inputs: readonly string[],
  ending: string | null = null,
): Promise<void> {
  refuseName(target, ending);
  try {
    await writeFileAtomically(target, bytes, { inputs });
  } catch (error) {
    if (error instanceof OutputIsInputError) throw outputIsInput(target, error);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason = writeReason(code);
    throw callError((texts, language) => texts.outputs.failed(target, reason[language]), error);
  }
}

/** Files that a call reads and so never writes to. */
const inputsOf = (call: CheckCall): readonly string[] =>
  [...call.workbooks, call.roster, call.packFile].filter((file): file is string => file !== null);

/** Two outputs of one call must not be one file, by whatever link, nor an input; said before anything is written. */
async function refuseClashes(call: CheckCall): Promise<void> {
  const outputs = [call.flagged, call.unflag, call.ranked, call.publication].filter((file) => file !== null);
  for (const [index, file] of outputs.entries()) {
    for (const other of outputs.slice(index + 1)) {
      if (!(await isSameFile(file, other))) continue;
      throw callError((texts) => texts.outputs.sameFile(file, other));
    }
    for (const input of inputsOf(call)) if (await isSameFile(file, input)) throw outputIsInput(file);
  }
}

const outputIsInput = (file: string, cause?: unknown): CallError =>
  callError((texts) => texts.outputs.isInput(file), cause);

/** The flagged copy: the input's package patched, or for another format a new workbook with the values and layout. */
function flaggedCopy(checked: Checked, call: CheckCall): FlaggedWorkbook & { readonly isNew: boolean } {
  const { review, grid, workbook } = checked;
  const isNew = !isPatchable(workbook);
  const { language } = call;
  const request = {
    sheet: grid.name,
    flags: cellFlags(review, wordingIn(language)),
    findingsSheet: findingsSheet(review, {
      language,
      sendBack: sendBackList(review),
      ...(isNew ? { statements: [formattingStatement(language)] } : {}),
    }),
  };
  const options = { codec: nodeCodec };
  try {
    if (!isNew) return { ...flagWorkbook(readBytes(checked.file), request, options), isNew };
    const grids = workbook.sheets.filter(({ kind }) => kind === "worksheet").map((sheet) => sheet.grid());
    return { ...flaggedCopyFromGrid(grids, request, options), isNew };
  } catch (error) {
    throw fileError(error, checked.file);
  }
}

const workbookBytes = (description: WorkbookDescription, checked: Checked): Uint8Array =>
  writeWorkbook(description, { codec: nodeCodec, dateSystem: checked.workbook.dateSystem });

/** An output of a call: made when its turn comes. */
interface Output {
  readonly path: string;
  readonly ending: string;
  make(): { readonly bytes: Uint8Array; readonly what: string };
}

function outputsOf(checked: Checked, call: CheckCall): readonly Output[] {
  const { review, grid, ranking, workbook } = checked;
  const { language } = call;
  const texts = textsIn(language).outputs;
  const state = stateOf(checked, call);
  if (call.publication !== null) refuseUnconfirmed(ranking, call);
  const draft = draftLine(state)[language];
  const outputs: Output[] = [];
  if (call.flagged !== null) {
    const make = (): ReturnType<Output["make"]> => {
      const { bytes, report, isNew } = flaggedCopy(checked, call);
      const notes = report.warnings.map((warning) => warningText(warning, language));
      return {
        bytes,
        what: [isNew ? texts.flaggedNew : texts.flagged, ...notes].join(language === "en" ? "; " : "；"),
      };
    };
    outputs.push({
      path: call.flagged,
      ending: isPatchable(workbook) ? endingOf(workbook.format) : ".xlsx",
      make,
    });
  }
  const list = (target: string | null, what: string, describe: () => WorkbookDescription): void => {
    if (target === null) return;
    const make = (): ReturnType<Output["make"]> => ({
      bytes: workbookBytes(describe(), checked),
      what: withDraft(what, draft, state, language),
    });
    outputs.push({ path: target, ending: ".xlsx", make });
  };
  list(call.ranked, texts.ranked, () =>
    rankedListWorkbook(review, grid, ranking, language, {
      state,
      file: path.basename(checked.file),
      normaliseUnits: call.formUnits,
      stability: stabilityOf(ranking),
    }),
  );
  list(call.publication, texts.publication, () =>
    publicationCopy(review, grid, ranking, CHARACTER_STROKES, { state }),
  );
  return outputs;
}

/** A workbook with macros keeps them, and Excel opens it under its own ending only. */
const endingOf = (format: OpenedWorkbook["format"]): string => (format === "xlsm" ? ".xlsm" : ".xlsx");

/** Writes what the call asked for beside the report; nothing where it asked for nothing. */
export async function writeOutputs(checked: Checked, call: CheckCall): Promise<readonly Written[]> {
  const outputs = outputsOf(checked, call);
  for (const output of outputs) refuseName(output.path, output.ending);
  await refuseClashes(call);
  const written: Written[] = [];
  for (const output of outputs) {
    try {
      const { bytes, what } = output.make();
      await writeOutput(output.path, bytes, inputsOf(call), output.ending);
      written.push({ path: output.path, what });
    } catch (error) {
      throw afterOthers(error, written);
    }
  }
  return written;
}

/** An output that fails when others are written already: those are named, so that nobody takes them for missing. */
function afterOthers(error: unknown, written: readonly Written[]): unknown {
  if (!(error instanceof CallError) || written.length === 0) return error;
  const names = written.map((each) => each.path);
  return callError((texts, language) => texts.outputs.afterOthers(error.text[language], names), error);
}

/** `--unflag`: a copy of the workbook without any mark or sheet that a check or a compilation left; nothing is checked. */
export async function unflag(call: CheckCall, target: string): Promise<number> {
  await refuseClashes(call);
  const file = call.workbooks[0] as string;
  const workbook = await openFile(file);
  if (workbook.package === null) {
    throw callError((texts) => texts.outputs.noMarks(path.basename(file)));
  }
  let bytes: Uint8Array;
  try {
    const options = { codec: nodeCodec };
    // Sheets and state of a batch are the product's as well: the copy holds the list and nothing else.
    bytes = withoutBatch(unflagWorkbook(readBytes(file), options), options);
  } catch (error) {
    throw fileError(error, file);
  }
  await writeOutput(target, bytes, inputsOf(call), endingOf(workbook.format));
  console.log(`${target}  ${textsIn(call.language).outputs.unflagged}`);
  return 0;
}
