import fs from "node:fs";
import path from "node:path";
import {
  batchState,
  compiledFindingsSheet,
  compiledFlags,
  compiledWorkbook,
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
  const zh = language === "zh-CN";
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
    written.push({
      path: call.out,
      what: zh ? "汇总表（正式表样，另有来源和汇总情况）" : "the compiled list",
    });
  }
  if (call.overview !== null) {
    await writeOutput(call.overview, writeWorkbook(overviewWorkbook(parts), OPTIONS), inputs, ".xlsx");
    written.push({ path: call.overview, what: zh ? "各单位总览" : "overview of all units" });
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
    throw callError("--out 和 --overview 写到了同一个文件。", "--out and --overview go to the same file.");
  }
  const read = new Set(inputs.map((file) => path.resolve(file)));
  const clash = outputs.find((file) => read.has(file));
  if (clash !== undefined) {
    throw callError(
      `输出文件「${clash}」就是输入文件；输入文件从不改动，请换一个文件名。`,
      `The output "${clash}" is an input; inputs are never written to, choose another name.`,
    );
  }
}

/** A name that every file system takes, from a unit's. */
const fileName = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/gu, "")
    .slice(0, 60) || "单位";

async function writeNotices(
  result: BatchResult,
  call: CompileCall,
  folder: string,
  inputs: readonly string[],
): Promise<readonly Written[]> {
  const { language } = call;
  const zh = language === "zh-CN";
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw callError(`不能建立文件夹「${folder}」。`, `The folder "${folder}" cannot be made.`, error);
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
    await writeOutput(
      `${base}-${zh ? "补正通知" : "notice"}.txt`,
      encoder.encode(`\uFEFF${text}\r\n`),
      inputs,
    );
    const page = noticePage(notice, result.pack, options, language);
    await writeOutput(`${base}-${zh ? "补正通知" : "notice"}.html`, encoder.encode(page), inputs);
    const flags = noticeFlags(notice, result.pack, language);
    const flagged = marked(
      { sheets: description.sheets.slice(0, 1) },
      flags,
      description.sheets[1] as SheetDescription,
    );
    await writeOutput(`${base}-${zh ? "补正表" : "rows"}.xlsx`, flagged, inputs);
  }
  const missing = (result.units?.units ?? []).filter(({ match }) => match === "missing" || match === "asked");
  for (const { expected } of missing) {
    const text = reminder(expected, result.due, result.pack.form.title)[language];
    const file = `${nameOf(expected)}-${zh ? "催报" : "reminder"}.txt`;
    await writeOutput(file, encoder.encode(`\uFEFF${text}\r\n`), inputs);
  }
  return [
    {
      path: folder,
      what: zh
        ? `${notices.length} 个单位的补正通知${missing.length > 0 ? `，${missing.length} 个单位的催报` : ""}`
        : `notices for ${notices.length} units${missing.length > 0 ? `, reminders for ${missing.length}` : ""}`,
    },
  ];
}
