import fs from "node:fs";
import path from "node:path";
import { openWorkbook, WorkbookFileError } from "../../../src/files";
import { openCompoundFile } from "../../../src/files/cfb";
import { prepareRecords } from "../../../src/files/read/legacy/biffRecords";
import { formulaFits, type FormulaLayout } from "../../../src/files/read/legacy/formulaTokens";
import { emptyUnreadable } from "../../../src/files/read/legacy/formulaRecords";

const FIXTURES = path.resolve(__dirname, "../../fixtures/files");
const bytesOf = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join(FIXTURES, name)));
const streamOf = (name: string): Uint8Array => openCompoundFile(bytesOf(name)).read("Workbook")!.slice();

const view = (bytes: readonly number[]): DataView => new DataView(Uint8Array.from(bytes).buffer);
const fits = (layout: FormulaLayout, tokens: readonly number[], rest: readonly number[] = []): boolean =>
  formulaFits(view([...tokens, ...rest]), 0, tokens.length, tokens.length + rest.length, layout);
const zeros = (count: number): number[] => Array<number>(count).fill(0);

/** Places of the records of a type: first byte of the data, and its length. */
function recordsOf(stream: Uint8Array, wanted: number): { at: number; length: number }[] {
  const data = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const found: { at: number; length: number }[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const length = data.getUint16(at + 2, true);
    if (data.getUint16(at, true) === wanted) found.push({ at: at + 4, length });
    at += 4 + length;
  }
  return found;
}

describe("tokens of a formula", () => {
  test.each<readonly [string, FormulaLayout, readonly number[], readonly number[]]>([
    ["nothing", 8, [], []],
    ["1 + 2", 8, [0x1e, 1, 0, 0x1e, 2, 0, 0x03], []],
    ["a text of one byte a character", 8, [0x17, 2, 0, 65, 66], []],
    ["a text of two bytes a character", 8, [0x17, 1, 1, 0x4e, 0x00], []],
    ["a text of BIFF5", 5, [0x17, 2, 65, 66], []],
    ["a text of BIFF12", 12, [0x17, 1, 0, 0x4e, 0x00], zeros(4)],
    ["a cell", 8, [0x44, 0, 0, 0, 0xc0], []],
    ["a cell of BIFF5", 5, [0x44, 0, 0xc0, 0], []],
    ["a choice among two", 8, [0x19, 4, 1, 0, 0, 0, 0, 0], []],
    ["a macro function", 8, [0x58, 1, 0, 0], []],
    ["an array of one number", 8, [0x60, ...zeros(7)], [0, 0, 0, 1, ...zeros(8)]],
    ["an array of one text", 8, [0x60, ...zeros(7)], [0, 0, 0, 2, 1, 0, 0, 65]],
    ["areas", 8, [0x26, ...zeros(6)], [1, 0, ...zeros(8)]],
    ["an array of BIFF12", 12, [0x60, ...zeros(14)], [10, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 1]],
    ["a token that nobody knows, which ends the reading", 8, [0x7f, 1, 2], []],
  ])("%s fits", (_name, layout, tokens, rest) => {
    expect(fits(layout, tokens, rest)).toBe(true);
  });

  test.each<readonly [string, FormulaLayout, readonly number[], readonly number[]]>([
    ["a number cut off", 8, [0x1f, 0, 0], []],
    ["a text longer than the formula", 8, [0x17, 9, 0, 65], []],
    ["a choice among too many", 8, [0x19, 4, 255, 255, 0, 0], []],
    ["areas that are not there", 8, [0x26, ...zeros(6)], [0]],
    ["more areas than there are", 8, [0x26, ...zeros(6)], [255, 255, ...zeros(8)]],
    ["an array that is not there", 8, [0x60, ...zeros(7)], [0]],
    ["a large array that is not there", 8, [0x60, ...zeros(7)], [255, 255, 255, 1, ...zeros(8)]],
    ["a constant of a type that there is not", 8, [0x60, ...zeros(7)], [0, 0, 0, 7, ...zeros(8)]],
    ["a text in an array, cut off", 8, [0x60, ...zeros(7)], [0, 0, 0, 2, 200, 0, 0, 65]],
    ["no length of what follows", 12, [0x1e, 1, 0], [0]],
    ["more follows than there is", 12, [0x1e, 1, 0], [9, 0, 0, 0]],
    [
      "four thousand million rows",
      12,
      [0x60, ...zeros(14)],
      [12, 0, 0, 0, ...Array<number>(8).fill(255), ...zeros(4)],
    ],
  ])("%s does not", (_name, layout, tokens, rest) => {
    expect(fits(layout, tokens, rest)).toBe(false);
  });

  test("a length past the record's end does not fit; the mark for no tokens does", () => {
    expect(formulaFits(view([0x1e, 1, 0]), 0, 9, 3, 8)).toBe(false);
    expect(formulaFits(view([0x1e, 1, 0]), 0, 0xffff, 3, 8)).toBe(true);
  });
});

describe("formulas of an .xls", () => {
  test("sound ones are read as they are", async () => {
    const stream = streamOf("formulas.xls");
    const { stream: prepared, unreadableFormulas } = prepareRecords(stream);
    expect(unreadableFormulas).toBe(0);
    const formulasOf = (bytes: Uint8Array): number[][] =>
      recordsOf(bytes, 6).map(({ at, length }) => [...bytes.subarray(at, at + length)]);
    expect(formulasOf(prepared).length).toBeGreaterThan(2);
    expect(formulasOf(prepared)).toEqual(formulasOf(stream));
    const grid = (await openWorkbook(bytesOf("formulas.xls"), "a.xls")).sheets[0]!.grid();
    expect([grid.formula(2, 0), grid.formula(2, 3), grid.formula(4, 0)]).toEqual([
      "=SUM(C1:D2)",
      "=SUM({1,2;3,4})",
      "=SUM((A1:B2,C1:D2))",
    ]);
  });

  test("one whose tokens do not fit is emptied, told, and its result kept", async () => {
    const sound = (await openWorkbook(streamOf("formulas.xls"), "a.xls")).sheets[0]!.grid();
    for (const { at } of recordsOf(streamOf("formulas.xls"), 6)) {
      const stream = streamOf("formulas.xls");
      const data = new DataView(stream.buffer);
      data.setUint16(at + 20, data.getUint16(at + 20, true) + 500, true);
      const opened = await openWorkbook(stream, "a.xls");
      expect(opened.fileNotes).toMatchObject([{ code: "unreadableFormulas", loses: false }]);
      const grid = opened.sheets[0]!.grid();
      const [row, column] = [data.getUint16(at, true), data.getUint16(at + 2, true)];
      if (opened.sheets[1]!.grid().formula(row, column) === "=") continue;
      // Cells of an array show the array's own formula, which stands in a record of its own.
      expect(grid.formula(row, column)).toMatch(/^=(?:C1:C2\*2)?$/);
      expect(grid.value(row, column)).toEqual(sound.value(row, column));
    }
  });

  test("the record that made the library run for ever is damage, at once", async () => {
    const error: unknown = await openWorkbook(bytesOf("cases/xls-hang-one-byte.xls"), "a.xls").catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(WorkbookFileError);
    expect((error as WorkbookFileError).message).toMatch(/206 at byte \d+ is too short/);
  });

  test("any record of a type may become one with a formula", () => {
    const source = streamOf("formulas.xls");
    const starts: number[] = [];
    const data = new DataView(source.buffer);
    for (let at = 0; at + 4 <= source.length; at += 4 + data.getUint16(at + 2, true)) starts.push(at);
    for (const type of [0x06, 0x206, 0x21, 0x221, 0x4bc, 0x18, 0x17]) {
      for (const at of starts) {
        const stream = source.slice();
        new DataView(stream.buffer).setUint16(at, type, true);
        try {
          prepareRecords(stream);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookFileError);
        }
      }
    }
  });
});

describe("a cell with a formula of an .xlsb", () => {
  /** Column, format, a number, flags; then the tokens with their length, and the length of nothing more. */
  const cell = (length: number, tokens: readonly number[]): DataView =>
    view([...zeros(18), length, 0, 0, 0, ...tokens, 0, 0, 0, 0]);

  test("is left where its tokens fit", () => {
    const data = cell(3, [0x1e, 1, 0]);
    expect(emptyUnreadable(data, 9, 0, data.byteLength)).toBe(false);
  });

  test("is emptied where they do not", () => {
    const data = cell(3, [0x1f, 1, 0]);
    expect(emptyUnreadable(data, 9, 0, data.byteLength)).toBe(true);
    expect(emptyUnreadable(data, 9, 0, data.byteLength)).toBe(false);
    expect([data.getUint32(18, true), data.getUint8(22)]).toEqual([1, 0x16]);
  });

  test("other records are none of it", () => {
    expect(emptyUnreadable(cell(200, []), 7, 0, 26)).toBe(false);
  });
});
