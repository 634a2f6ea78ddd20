import { openWorkbook, readBatchText, withoutBatch, writeBatchText, writeWorkbook } from "../../../src/files";
import type { SheetDescription } from "../../../src/core";

const sheet = (name: string, ofBatch = false): SheetDescription => ({
  name,
  rows: [{ cells: [{ value: "甲" }] }],
  columnWidths: [10],
  merges: [],
  print: {
    orientation: "landscape",
    paper: "A4",
    fitToWidth: true,
    pageNumbers: false,
    area: { top: 0, left: 0, bottom: 0, right: 0 },
  },
  ...(ofBatch ? { ofBatch } : {}),
});
const namesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await openWorkbook(bytes, "a.xlsx")).sheets.map(({ name }) => name);

test("takes the sheets that tell of the batch and what it remembers, and leaves the others as they are", async () => {
  const made = writeBatchText(
    writeWorkbook({ sheets: [sheet("来源", true), sheet("表"), sheet("汇总情况", true), sheet("我的")] }),
    '{"version":1}',
  );
  expect(readBatchText(made)).toBe('{"version":1}');
  const left = withoutBatch(made);
  expect(await namesOf(left)).toEqual(["表", "我的"]);
  expect(readBatchText(left)).toBeNull();
  expect(new TextDecoder("latin1").decode(left)).not.toContain("customXml/item1");
  expect((await openWorkbook(left, "a.xlsx")).sheets[1]?.grid().text(0, 0)).toBe("甲");
});

test("a sheet that the user gave the same name stays", async () => {
  const made = writeBatchText(writeWorkbook({ sheets: [sheet("表"), sheet("来源")] }), "{}");
  expect(await namesOf(withoutBatch(made))).toEqual(["表", "来源"]);
});

test("a workbook that was not compiled is given back, the same bytes", () => {
  const made = writeWorkbook({ sheets: [sheet("表"), sheet("来源")] });
  expect(withoutBatch(made)).toBe(made);
});

test("a workbook keeps a sheet, whatever it tells of", async () => {
  expect(await namesOf(withoutBatch(writeWorkbook({ sheets: [sheet("来源", true)] })))).toEqual(["来源"]);
});
