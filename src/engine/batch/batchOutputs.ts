import {
  baseName,
  compiledFindingsSheet,
  compiledFlags,
  compiledWorkbook,
  noticeFlags,
  noticePage,
  noticeWorkbook,
  overviewWorkbook,
} from "../../core";
import type { BatchSheetParts, Language, SheetDescription, UnitNotice } from "../../core";
import { flagWorkbook, writeBatchText, writeWorkbook } from "../../files";
import { writeZip } from "../../files/zip";
import type { LookedAt } from "./batchDesk";

const partsOf = (looked: LookedAt, language: Language): BatchSheetParts => ({
  ...looked,
  units: looked.units?.units ?? null,
  language,
});

/** The compiled list in the form, marked, with its sources, what became of the files, and the state of the batch. */
export function compiledBytes(looked: LookedAt, language: Language): Uint8Array {
  const parts = partsOf(looked, language);
  const bytes = writeWorkbook(compiledWorkbook(parts));
  const flagged = flagWorkbook(bytes, {
    sheet: looked.pack.form.sheetName,
    flags: compiledFlags(parts),
    findingsSheet: compiledFindingsSheet(parts, looked.notices),
  });
  return writeBatchText(flagged.bytes, JSON.stringify(looked.state));
}

export const overviewBytes = (looked: LookedAt, language: Language): Uint8Array =>
  writeWorkbook(overviewWorkbook(partsOf(looked, language)));

/** The small workbook of one unit: its own rows that need something, marked, and what is asked. */
export function noticeBytes(
  looked: LookedAt,
  notice: UnitNotice,
  contact: string,
  language: Language,
): Uint8Array {
  const { pack, due } = looked;
  const { sheets } = noticeWorkbook(notice, pack, { due, contact }, language);
  const [form, asked] = sheets as [SheetDescription, SheetDescription];
  const flags = noticeFlags(notice, pack, language);
  return flagWorkbook(writeWorkbook({ sheets: [form] }), { sheet: form.name, flags, findingsSheet: asked })
    .bytes;
}

/** A name that every file system takes, from a unit's. */
const fileName = (text: string): string =>
  baseName(text)
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/gu, "_")
    .replace(/^[.\s]+|[.\s]+$/gu, "")
    .slice(0, 60) || "单位";

/** Of every unit the text, the page to print and the small workbook, as one package. */
export function noticesPackage(looked: LookedAt, contact: string, language: Language): Uint8Array {
  const zh = language === "zh-CN";
  const used = new Set<string>();
  const encoder = new TextEncoder();
  const entries = looked.notices.flatMap((notice) => {
    const plain = fileName(notice.unit);
    let name = plain;
    for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${plain}（${number}）`;
    used.add(name.toLowerCase());
    const page = noticePage(notice, looked.pack, { due: looked.due, contact }, language);
    // With a mark, so that the editors of every system read the text as it is.
    const text = `\uFEFF${notice.text[language].replace(/\n/gu, "\r\n")}\r\n`;
    return [
      { name: `${name}-${zh ? "补正通知" : "notice"}.txt`, data: encoder.encode(text) },
      { name: `${name}-${zh ? "补正通知" : "notice"}.html`, data: encoder.encode(page) },
      {
        name: `${name}-${zh ? "补正表" : "rows"}.xlsx`,
        data: noticeBytes(looked, notice, contact, language),
      },
    ];
  });
  return writeZip(entries);
}
