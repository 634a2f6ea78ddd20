import { strToU8, unzipSync, zipSync } from "fflate";
import { writeWorkbook } from "../../src/files";
import { readState, writeState } from "../../src/files/patch";
import { stateFromXml, stateToXml } from "../../src/excel/state";
import { customXmlText } from "../../src/files/patch/customXml";
import * as fileMarks from "../../src/files/patch/marks";
import {
  JOURNAL_NAMESPACE,
  NOTE_AUTHOR,
  NOTE_SEPARATOR,
  SHEET_MARKS,
  STATE_NAMESPACE,
  flagFormula,
  isFlagFormula,
  hostErrorMessage,
  HostError,
} from "../../src/host";

/** What one adapter puts into a workbook the other takes out again: both must know the same marks. */
test("both adapters use the same marks", () => {
  for (const severity of ["error", "warning", "info"] as const) {
    expect(flagFormula(severity)).toBe(`=${fileMarks.markFormula(severity)}`);
    expect(isFlagFormula(fileMarks.markFormula(severity))).toBe(true);
    expect(fileMarks.isMarkFormula(flagFormula(severity))).toBe(true);
  }
  expect(isFlagFormula("=LEN(A1)>0")).toBe(false);
  expect([NOTE_AUTHOR, NOTE_SEPARATOR, SHEET_MARKS.findings, STATE_NAMESPACE, JOURNAL_NAMESPACE]).toEqual([
    fileMarks.NOTE_AUTHOR,
    fileMarks.NOTE_SEPARATOR,
    fileMarks.FINDINGS_SHEET_NAME,
    fileMarks.STATE_NAMESPACE,
    fileMarks.JOURNAL_NAMESPACE,
  ]);
});

test("each reads the state that the other wrote", () => {
  const state = { version: 1 as const, customPack: '{"a":"<&>]]>\\u0001"}', ticks: ["一&二"] };
  const written = customXmlText("state", STATE_NAMESPACE, JSON.stringify(state));
  expect(stateFromXml(written)).toEqual(state);
  // The other way: Excel's part in a package, as the file adapter reads it.
  const book = writeWorkbook({
    sheets: [{ name: "表", rows: [{ cells: [{ value: 1 }] }], columnWidths: [], merges: [] }],
  });
  const parts = unzipSync(writeState(book, { version: 1 }));
  const [name = ""] = Object.keys(parts).filter((part) => part.startsWith("customXml/item"));
  expect(readState(zipSync({ ...parts, [name]: strToU8(stateToXml(state)) }))).toEqual(state);
});

test("every failure has a message in both languages that never shows the raw text", () => {
  for (const language of ["zh-CN", "en"] as const) {
    const known = hostErrorMessage(new HostError("protectedSheet", "AccessDenied | Range.values"), language);
    expect(known).not.toMatch(/AccessDenied/);
    const unknown = hostErrorMessage(new TypeError("x is undefined"), language);
    expect(unknown).not.toMatch(/undefined/);
    expect(unknown).not.toBe(known);
  }
});
