import { Batch, createGrid } from "../../../src/core";
import type { BatchWorkbook, CellValue, RulePack } from "../../../src/core";
import { builtInPacks } from "../../../src/packs";
import { counties, LESHAN, sheetOf, workbookOf } from "../../support/batches";
import type { County } from "../../support/batches";
import { OPTIONS, withCells, workbook } from "../../support/batches/compiling";

const [one, two, three] = counties(3, 3) as [County, County, County];
const NUC = builtInPacks.find(({ id }) => id === "nuc-2024") as RulePack;
const nuc = createGrid({
  name: "中北",
  values: [
    ["中北大学职工创新工作室汇总表"],
    NUC.fields.map(({ header }) => header),
    NUC.fields.map(({ id }) => (NUC.sampleEntry[id] ?? null) as CellValue),
  ],
});

describe("a file whose header fits another pack better than the batch's", () => {
  const left = ["outcomeCount", "patentCount", "economicBenefit"];
  /** Leshan's form without some columns, of another year, whose titles say 县级. */
  const twin: RulePack = {
    ...LESHAN,
    id: "twin",
    fields: LESHAN.fields.filter(({ id }) => !left.includes(id)),
    titleWords: [...LESHAN.titleWords, "县级"],
  };
  const short = (title?: string): BatchWorkbook => {
    const grid = sheetOf(three, { columns: twin.fields.map(({ id }) => id) });
    return workbook("少.xlsx", { 表: title === undefined ? grid : withCells(grid, { "0:0": title }) });
  };
  const batchOf = (...books: readonly BatchWorkbook[]): Batch => {
    const batch = new Batch({ ...OPTIONS, packs: [LESHAN, twin] });
    for (const book of books) batch.add(book);
    return batch;
  };
  const told = (batch: Batch) =>
    batch.compile()?.files.map(({ file, outcome, entries }) => [file, outcome, entries]);

  test("is to be read again by the batch's pack, and then is one of its files", () => {
    const batch = batchOf(workbookOf(one), workbookOf(two), short());
    expect(batch.pack?.id).toBe("leshan-2020");
    expect(told(batch)?.at(-1)).toEqual(["少.xlsx", "otherNotice", 3]);
    expect(batch.toReadAgain).toEqual(["少.xlsx"]);
    batch.readAs(LESHAN, short());
    expect(batch.toReadAgain).toEqual([]);
    expect(told(batch)?.at(-1)).toEqual(["少.xlsx", "taken", 3]);
  });

  test("is left where its title says whose it is", () => {
    const titled = `乐山市县级${LESHAN.form.title.replace("乐山市", "")}`;
    expect(batchOf(workbookOf(one), workbookOf(two), short(titled)).toReadAgain).toEqual([]);
    expect(
      batchOf(workbookOf(one), workbookOf(two), short("劳模和工匠人才创新工作室汇总表")).toReadAgain,
    ).toEqual(["少.xlsx"]);
  });

  test("is none where the batch is of its pack, or the batch's pack cannot be its own", () => {
    expect(batchOf(short()).toReadAgain).toEqual([]);
    const batch = new Batch({ ...OPTIONS, packs: builtInPacks });
    for (const book of [workbookOf(one), workbookOf(two), workbook("中北", { 中北: nuc })]) batch.add(book);
    expect(batch.toReadAgain).toEqual([]);
  });
});
