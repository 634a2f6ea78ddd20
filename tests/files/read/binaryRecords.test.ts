import { ReadBudget } from "../../../src/files";
import { checkBinaryPart } from "../../../src/files/read/legacy/binaryRecords";
import { WorkbookFileError } from "../../../src/files/read";

/** A record of an .xlsb part: its type below 16384, and numbers of four bytes as its data. */
function record(type: number, ...numbers: readonly number[]): Buffer {
  const data = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => data.writeUInt32LE(number, index * 4));
  const header = type < 128 ? [type] : [(type & 127) | 128, type >> 7];
  return Buffer.concat([Buffer.from([...header, data.length]), data]);
}

const checked = (...records: readonly Buffer[]) =>
  checkBinaryPart(Buffer.concat(records), "sheet1.bin", new ReadBudget());
const check = (...records: readonly Buffer[]): number => checked(...records).unreadableFormulas;

describe("records of .xlsb parts", () => {
  test("the sheet in front is what the first window says, where it says so", () => {
    const window = (sheet: number): Buffer => record(158, 0, 0, 9000, 9000, 600, 0, sheet, 0);
    expect(checked(record(0, 1), window(2), window(1)).active).toBe(2);
    expect(checked(record(0, 1), record(158, 0, 0)).active).toBe(-1);
  });

  test("sound records pass", () => {
    expect(() =>
      check(record(0, 1048575), record(60, 0, 16383), record(494, 0, 9, 0, 9), record(159, 5, 5)),
    ).not.toThrow();
    expect(() =>
      check(record(6, 16383, 0, 1, 65), record(17, 0, 0xffffffff), record(362, 0), record(9999)),
    ).not.toThrow();
  });

  test.each<readonly [string, Buffer]>([
    ["a row past the last", record(0, 1048576)],
    ["a column past the last", record(60, 0, 16384)],
    ["a cell past the last column", record(6, 0x8c000000, 0, 0)],
    ["a link past the last row", record(494, 0, 1048576, 0, 0)],
    ["a link past the last column", record(494, 0, 0, 0, 16384)],
    ["a link over everything", record(494, 0, 1048575, 0, 16383)],
    ["more shared strings than bytes", record(159, 5, 4000000000)],
    ["a text longer than its record", record(6, 0, 0, 1000, 65)],
    ["more sheets than the record holds", record(362, 4000000000)],
    ["a record without its fields", record(494, 0)],
    ["a record that runs out", Buffer.from([6, 20, 0])],
    ["a length that runs out", Buffer.from([6, 128])],
  ])("%s is damage", (_name, bytes) => {
    expect(() => check(bytes)).toThrow(WorkbookFileError);
  });
});
