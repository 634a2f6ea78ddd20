import path from "node:path";
import {
  askStability,
  cellFlags,
  confirmationBlocks,
  draftLine,
  draftReasonText,
  findingsSheet,
  outputState,
  publicationCopy,
  rankedListWorkbook,
  sendBackList,
  STABILITY_QUESTIONS,
} from "../core";
import { CHARACTER_STROKES } from "../data";
import type { Acceptability, Language, Localised, OutputState, Ranking, WorkbookDescription } from "../core";
import {
  flaggedCopyFromGrid,
  flagWorkbook,
  formattingStatement,
  unflagWorkbook,
  writeWorkbook,
} from "../files";
import type { FlaggedWorkbook, FlagWarning } from "../files";
import { nodeCodec, OutputIsInputError, writeFileAtomically } from "../files/node";
import type { CheckCall } from "./arguments";
import { CallError, callError } from "./callError";
import type { Checked } from "./checkWorkbook";
import { fileError, openFile, readBytes } from "./inputs";

/** A file written by a call, and what it is. */
export interface Written {
  readonly path: string;
  readonly what: string;
}

const WHAT = {
  flagged: { "zh-CN": "标出问题的副本", en: "copy with findings highlighted" },
  flaggedNew: {
    "zh-CN": "标出问题的新工作簿（原文件不是 .xlsx，格式没有带过来）",
    en: "new workbook with findings highlighted (the input is no .xlsx; its formatting was not carried over)",
  },
  unflagged: { "zh-CN": "去掉全部标记的副本", en: "copy with every mark removed" },
  ranked: { "zh-CN": "排序后的推荐汇总表", en: "ranked recommendation list" },
  publication: { "zh-CN": "公示用名单", en: "publication copy" },
} satisfies Record<string, Localised>;

const WARNING: Readonly<Record<FlagWarning["code"], Localised>> = {
  signatureInvalid: {
    "zh-CN": "原文件有数字签名，副本的签名已失效",
    en: "the original is digitally signed; the signature does not hold for the copy",
  },
  threadedComments: {
    "zh-CN": "有对话批注的单元格只标颜色，没有加批注",
    en: "cells with threaded comments are highlighted without a note",
  },
};

/** Writes one output, never over an input; whatever goes wrong becomes one line and leaves nothing half written. */
export async function writeOutput(
  target: string,
  bytes: Uint8Array,
  inputs: readonly string[],
): Promise<void> {
  try {
    await writeFileAtomically(target, bytes, { inputs });
  } catch (error) {
    if (error instanceof OutputIsInputError) {
      throw callError(
        `输出文件「${target}」就是输入文件；输入文件从不改动，请换一个文件名。`,
        `The output "${target}" is an input; inputs are never written to, choose another name.`,
        error,
      );
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reasons: Readonly<Record<string, Localised>> = {
      ENOENT: { "zh-CN": "文件夹不存在", en: "the folder does not exist" },
      ENOSPC: { "zh-CN": "磁盘已满", en: "the disk is full" },
      EACCES: { "zh-CN": "没有写入权限", en: "no permission to write" },
      EPERM: { "zh-CN": "没有写入权限", en: "no permission to write" },
      EBUSY: { "zh-CN": "文件正被别的程序打开", en: "another program has the file open" },
      EISDIR: { "zh-CN": "那是一个文件夹", en: "that is a folder" },
    };
    const reason = reasons[code] ?? { "zh-CN": code, en: code };
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

/** Two outputs of one call must not be one file, nor an input; said before anything is written. */
function refuseClashes(call: CheckCall): void {
  const outputs = [call.flagged, call.unflag, call.ranked, call.publication].filter((file) => file !== null);
  const resolved = outputs.map((file) => path.resolve(file));
  const twice = outputs.find((_, index) => resolved.indexOf(resolved[index] as string) !== index);
  if (twice !== undefined) {
    throw callError(`两个输出写到了同一个文件「${twice}」。`, `Two outputs go to the same file "${twice}".`);
  }
  const inputs = new Set(inputsOf(call).map((file) => path.resolve(file)));
  const clash = outputs.find((file) => inputs.has(path.resolve(file)));
  if (clash !== undefined) {
    throw callError(
      `输出文件「${clash}」就是输入文件；输入文件从不改动，请换一个文件名。`,
      `The output "${clash}" is an input; inputs are never written to, choose another name.`,
    );
  }
}

/** The flagged copy: the input's package patched, or for another format a new workbook with the values and layout. */
function flaggedCopy(checked: Checked, call: CheckCall): FlaggedWorkbook & { readonly isNew: boolean } {
  const { review, grid, workbook } = checked;
  const isNew = workbook.package === null;
  const { language } = call;
  const request = {
    sheet: grid.name,
    flags: cellFlags(review, language),
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

/** The union has decided the order: by 序号, or by giving one with the call. */
const isDecided = (ranking: Ranking, call: CheckCall): boolean =>
  ranking.basis === "sheet" || call.order !== null;

const stateOf = ({ review, ranking }: Checked, call: CheckCall): OutputState =>
  outputState(review, ranking, isDecided(ranking, call));

/** A notice of an order that nobody has decided is not written, not even as a draft. */
function refuseUnconfirmed(ranking: Ranking, decided: boolean): void {
  const blocks = confirmationBlocks(ranking);
  if (decided && blocks.length === 0) return;
  const reasons = [...(decided ? [] : [{ code: "notConfirmed" as const }]), ...blocks].map(draftReasonText);
  throw callError(
    `公示名单要在顺序确认之后才能生成：${reasons.map((text) => text["zh-CN"]).join("；")}。请在表中填好序号，或用 --order 指定顺序（采用建议排序写 --order proposed）；存疑的数字先核实或更正。没有写出任何文件。`,
    `The notice for publicity can only be made once the order is confirmed: ${reasons.map((text) => text.en).join("; ")}. Fill in 序号 or give --order (--order proposed takes the proposal over); verify or correct figures in doubt. No file was written.`,
  );
}

/** What a file is, and how much of the sheet it holds where that is not all or not final. */
function withDraft(
  what: string,
  draft: string,
  { draft: isDraft, differsFromSheet }: OutputState,
  language: Language,
): string {
  const differs =
    language === "zh-CN"
      ? "顺序与原表序号不同，请把顺序写回原表"
      : "its order differs from the sheet's 序号; write it back there";
  const parts = [what, ...(isDraft ? [draft] : []), ...(differsFromSheet ? [differs] : [])];
  return parts.join(language === "zh-CN" ? "；" : "; ");
}

/** The answers to the three questions of stability, for the record. */
function stabilityOf(ranking: Ranking): readonly Acceptability[] {
  if (ranking.acceptability === null) return [];
  return STABILITY_QUESTIONS.flatMap((question) => {
    const drawn = question === "any" ? ranking.acceptability : askStability(ranking, question);
    return drawn === null ? [] : [drawn];
  });
}

/** Writes what the call asked for beside the report; nothing where it asked for nothing. */
export async function writeOutputs(checked: Checked, call: CheckCall): Promise<readonly Written[]> {
  refuseClashes(call);
  const { review, grid, ranking } = checked;
  const state = stateOf(checked, call);
  if (call.publication !== null) refuseUnconfirmed(ranking, isDecided(ranking, call));
  const draft = draftLine(state)[call.language];
  const list = { state, file: path.basename(checked.file) };
  const inputs = inputsOf(call);
  const written: Written[] = [];
  const language: Language = call.language;
  if (call.flagged !== null) {
    const { bytes, report, isNew } = flaggedCopy(checked, call);
    await writeOutput(call.flagged, bytes, inputs);
    const notes = report.warnings.map((warning) => WARNING[warning.code][language]);
    const what = (isNew ? WHAT.flaggedNew : WHAT.flagged)[language];
    written.push({ path: call.flagged, what: [what, ...notes].join("；") });
  }
  if (call.ranked !== null) {
    await writeOutput(
      call.ranked,
      workbookBytes(
        rankedListWorkbook(review, grid, ranking, language, { ...list, stability: stabilityOf(ranking) }),
        checked,
      ),
      inputs,
    );
    written.push({ path: call.ranked, what: withDraft(WHAT.ranked[language], draft, state, language) });
  }
  if (call.publication !== null) {
    await writeOutput(
      call.publication,
      workbookBytes(publicationCopy(review, grid, ranking, CHARACTER_STROKES, { state }), checked),
      inputs,
    );
    written.push({
      path: call.publication,
      what: withDraft(WHAT.publication[language], draft, state, language),
    });
  }
  return written;
}

/** `--unflag`: a copy of the workbook without any mark of an earlier `--flagged`; nothing is checked. */
export async function unflag(call: CheckCall, target: string): Promise<number> {
  refuseClashes(call);
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
    bytes = unflagWorkbook(readBytes(file), { codec: nodeCodec });
  } catch (error) {
    throw fileError(error, file);
  }
  await writeOutput(target, bytes, inputsOf(call));
  console.log(`${target}  ${WHAT.unflagged[call.language]}`);
  return 0;
}
