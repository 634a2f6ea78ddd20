import fs from "node:fs";
import path from "node:path";
import {
  batchState,
  compiledFindingsSheet,
  compiledFlags,
  compiledWorkbook,
  isAwaited,
  NO_DECISIONS,
  noticeFlags,
  noticePage,
  noticeWorkbook,
  overviewWorkbook,
  reminder,
  unitNotices,
} from "../../core";
import type {
  BatchSheetParts,
  FlaggedCell,
  NoticeOptions,
  SheetDescription,
  WorkbookDescription,
} from "../../core";
import { flagWorkbook, writeBatchText, writeWorkbook } from "../../files";
import { nodeCodec } from "../../files/node";
import { callError } from "../callError";
import type { BatchResult } from "./result";
import { writeOutput } from "../outputs";
import { NAMELESS_UNIT, textsIn } from "../text";
import type { CompileCall } from "./arguments";
import type { Written } from "./print";

const OPTIONS = { codec: nodeCodec };

/** A workbook with cells of its first sheet marked, and the sheet that says why. */
function marked(
  description: WorkbookDescription,
  flags: readonly FlaggedCell[],
  findingsSheet: SheetDescription,
): Uint8Array {
  const bytes = writeWorkbook(description, OPTIONS);
  const sheet = description.sheets[0]?.name ?? "";
  return flagWorkbook(bytes, { sheet, flags, findingsSheet }, OPTIONS).bytes;
}

/** Writes what the call asked for; nothing is written where two outputs, or an output and an input, are one file. */
export async function writeBatch(
  result: BatchResult,
  call: CompileCall,
  files: readonly string[],
): Promise<readonly Written[]> {
  const { language } = call;
  const texts = textsIn(language).outputs;
  const inputs = [...files, call.roster, call.expected, call.previous, call.packFile].filter(
    (file) => file !== null,
  );
  refuseClashes(call, inputs);
  const parts: BatchSheetParts = { ...result, units: result.units?.units ?? null, language };
  const written: Written[] = [];
  if (call.out !== null) {
    const notices = unitNotices(result.compilation, result.judged.findings, noticeOptions(result, call));
    const sheet = compiledFindingsSheet(parts, notices);
    const flagged = marked(compiledWorkbook(parts), compiledFlags(parts), sheet);
    const state = batchState(result.compilation, result.files, {
      decisions: NO_DECISIONS,
      expected: result.expected.map(({ name }) => name),
      due: result.due,
    });
    await writeOutput(call.out, writeBatchText(flagged, JSON.stringify(state), OPTIONS), inputs, ".xlsx");
    written.push({ path: call.out, what: texts.compiled });
  }
  if (call.overview !== null) {
    await writeOutput(call.overview, writeWorkbook(overviewWorkbook(parts), OPTIONS), inputs, ".xlsx");
    written.push({ path: call.overview, what: texts.overview });
  }
  if (call.notices !== null) written.push(...(await writeNotices(result, call, call.notices, inputs)));
  return written;
}

const noticeOptions = (result: BatchResult, call: CompileCall): NoticeOptions => ({
  due: result.due,
  contact: call.contact,
});

function refuseClashes(call: CompileCall, inputs: readonly string[]): void {
  const outputs = [call.out, call.overview].filter((file) => file !== null).map((file) => path.resolve(file));
  if (new Set(outputs).size < outputs.length) {
    throw callError((texts) => texts.outputs.sameOverview);
  }
  const read = new Set(inputs.map((file) => path.resolve(file)));
  const clash = outputs.find((file) => read.has(file));
  if (clash !== undefined) {
    throw callError((texts) => texts.outputs.isInput(clash));
  }
}

/** A name that every file system takes, from a unit's. */
const fileName = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/gu, "")
    .slice(0, 60) || NAMELESS_UNIT;

async function writeNotices(
  result: BatchResult,
  call: CompileCall,
  folder: string,
  inputs: readonly string[],
): Promise<readonly Written[]> {
  const { language } = call;
  const { named, notices: noticesText } = textsIn(language).outputs;
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw callError((texts) => texts.outputs.noFolder(folder), error);
  }
  const options = noticeOptions(result, call);
  const used = new Set<string>();
  const nameOf = (unit: string): string => {
    const plain = fileName(unit);
    let name = plain;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${plain}（${number}）`;
    used.add(name.toLowerCase());
    return path.join(folder, name);
  };
  const encoder = new TextEncoder();
  const notices = unitNotices(result.compilation, result.judged.findings, options);
  for (const notice of notices) {
    const base = nameOf(notice.unit);
    const description = noticeWorkbook(notice, result.pack, options, language);
    const text = notice.text[language].replace(/\n/gu, "\r\n");
    // With a mark, so that the editors of every system read it as it is.
    await writeOutput(`${base}-${named.notice}.txt`, encoder.encode(`\uFEFF${text}\r\n`), inputs);
    const page = noticePage(notice, result.pack, options, language);
    await writeOutput(`${base}-${named.notice}.html`, encoder.encode(page), inputs);
    const flags = noticeFlags(notice, result.pack, language);
    const flagged = marked(
      { sheets: description.sheets.slice(0, 1) },
      flags,
      description.sheets[1] as SheetDescription,
    );
    await writeOutput(`${base}-${named.rows}.xlsx`, flagged, inputs);
  }
  const missing = (result.units?.units ?? []).filter(isAwaited);
  for (const { expected } of missing) {
    const text = reminder(expected, result.due, result.pack.form.title)[language];
    const file = `${nameOf(expected)}-${named.reminder}.txt`;
    await writeOutput(file, encoder.encode(`\uFEFF${text}\r\n`), inputs);
  }
  return [{ path: folder, what: noticesText(notices.length, missing.length) }];
}
