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
import type { Localised, WorkbookDescription } from "../core";
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
import { writeReason } from "./text";

/** A file written by a call, and what it is. */
export interface Written {
  readonly path: string;
  readonly what: string;
}

const WHAT = {
  flagged: { "zh-CN": "标出问题的副本", en: "copy with findings highlighted" },
  flaggedNew: {
    "zh-CN": "标出问题的新工作簿（原文件不是 .xlsx，或已损坏，格式没有带过来）",
    en: "new workbook with findings highlighted (the input is no .xlsx, or is damaged; its formatting was not carried over)",
  },
  unflagged: { "zh-CN": "去掉全部标记的副本", en: "copy with every mark removed" },
  ranked: { "zh-CN": "排序后的推荐汇总表", en: "ranked recommendation list" },
  publication: { "zh-CN": "公示用名单", en: "publication copy" },
} satisfies Record<string, Localised>;

/** What the user should know about a flagged copy. */
function warningText(warning: FlagWarning): Localised {
  switch (warning.code) {
    case "signatureInvalid":
      return {
        "zh-CN": "原文件有数字签名，副本的签名已失效",
        en: "the original is digitally signed; the signature does not hold for the copy",
      };
    case "threadedComments":
      return {
        "zh-CN": "有对话批注的单元格只标颜色，没有加批注",
        en: "cells with threaded comments are highlighted without a note",
      };
    case "damagedParts":
      return {
        "zh-CN": `原文件中有损坏的部分，副本里同样是坏的：${warning.parts.join("、")}`,
        en: `parts of the original are damaged, and so they are in the copy: ${warning.parts.join(", ")}`,
      };
  }
}

/** Refuses a name that nothing should be written to, before anything is. */
function refuseName(target: string, ending: string | null): void {
  if (target.trim() === "") {
    throw callError("没有写明输出文件的名称。", "The output has no name.");
  }
  if (target.includes("\0")) {
    throw callError(
      "输出文件名里有不能用的字符。",
      "The output's name holds a character that no name may have.",
    );
  }
  if (ending !== null && path.extname(target).toLowerCase() !== ending) {
    throw callError(
      `输出文件「${target}」要以 ${ending} 结尾：写出的是这种工作簿。`,
      `The output "${target}" must end in ${ending}: that is the kind of workbook that is written.`,
    );
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
    throw new CallError(
      {
        "zh-CN": `写出「${target}」失败：${reason["zh-CN"]}。没有留下不完整的文件。`,
        en: `Writing "${target}" failed: ${reason.en}. No half-written file was left.`,
      },
      { cause: error },
    );
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
      throw callError(
        `「${file}」和「${other}」是同一个文件，两个输出要写到不同的文件。`,
        `"${file}" and "${other}" are one file; two outputs need two files.`,
      );
    }
    for (const input of inputsOf(call)) if (await isSameFile(file, input)) throw outputIsInput(file);
  }
}

function outputIsInput(file: string, cause?: unknown): CallError {
  return callError(
    `输出文件「${file}」就是输入文件；输入文件从不改动，请换一个文件名。`,
    `The output "${file}" is an input; inputs are never written to, choose another name.`,
    cause,
  );
}

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
  const state = stateOf(checked, call);
  if (call.publication !== null) refuseUnconfirmed(ranking, call);
  const draft = draftLine(state)[language];
  const outputs: Output[] = [];
  if (call.flagged !== null) {
    const make = (): ReturnType<Output["make"]> => {
      const { bytes, report, isNew } = flaggedCopy(checked, call);
      const notes = report.warnings.map((warning) => warningText(warning)[language]);
      return { bytes, what: [(isNew ? WHAT.flaggedNew : WHAT.flagged)[language], ...notes].join("；") };
    };
    outputs.push({
      path: call.flagged,
      ending: isPatchable(workbook) ? endingOf(workbook.format) : ".xlsx",
      make,
    });
  }
  const list = (target: string | null, what: Localised, describe: () => WorkbookDescription): void => {
    if (target === null) return;
    const make = (): ReturnType<Output["make"]> => ({
      bytes: workbookBytes(describe(), checked),
      what: withDraft(what[language], draft, state, language),
    });
    outputs.push({ path: target, ending: ".xlsx", make });
  };
  list(call.ranked, WHAT.ranked, () =>
    rankedListWorkbook(review, grid, ranking, language, {
      state,
      file: path.basename(checked.file),
      normaliseUnits: call.formUnits,
      stability: stabilityOf(ranking),
    }),
  );
  list(call.publication, WHAT.publication, () =>
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
  return new CallError(
    {
      "zh-CN": `${error.text["zh-CN"]}在此之前已写好：${names.join("、")}。`,
      en: `${error.text.en} Written before that: ${names.join(", ")}.`,
    },
    { cause: error },
  );
}

/** `--unflag`: a copy of the workbook without any mark or sheet that a check or a compilation left; nothing is checked. */
export async function unflag(call: CheckCall, target: string): Promise<number> {
  await refuseClashes(call);
  const file = call.workbooks[0] as string;
  const workbook = await openFile(file);
  if (workbook.package === null) {
    throw callError(
      `「${path.basename(file)}」不是 .xlsx 或 .xlsm 文件，里面没有汇荐的标记。`,
      `"${path.basename(file)}" is no .xlsx or .xlsm file; there are no marks of Huijian in it.`,
    );
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
  console.log(`${target}  ${WHAT.unflagged[call.language]}`);
  return 0;
}
