import { recognise } from "../../../src/core/recognise";
import { LESHAN, LESHAN_FIELDS } from "./fixtures/leshanPack";
import { mappingOf, officialGrid, tableOf, TITLE } from "./fixtures/sheets";

describe("the official layout", () => {
  test("is recognised whole", () => {
    const table = tableOf(recognise(officialGrid(3), LESHAN));
    expect(Object.values(mappingOf(table))).toEqual(LESHAN_FIELDS.map(({ id }) => id));
    expect(table).toMatchObject({
      headerRows: [2, 3],
      unmappedColumns: [],
      ambiguousColumns: [],
      missingFields: [],
      entryRows: [4, 5, 6],
      hiddenEntryRows: [],
      sampleRows: [],
      blankRows: [],
      skippedRows: [{ row: 7, reason: "footer" }],
      footerRow: 7,
      title: TITLE,
      dataMerges: [],
      fit: 1,
    });
    expect(table.labels).toEqual([
      {
        label: "recommendingUnit",
        row: 1,
        column: 0,
        value: "乐山市沙湾区总工会",
        valueRow: 1,
        valueColumn: 0,
      },
      { label: "preparedBy", row: 1, column: 0, value: "周小禾", valueRow: 1, valueColumn: 0 },
    ]);
    expect(
      table.columns.every(
        ({ source, factor, headerUnit }) => source === "exact" && factor === 1 && headerUnit === null,
      ),
    ).toBe(true);
    expect(table.columns[4]?.path).toEqual(["创新工作室负责人（带头人）基本情况", "姓名"]);
  });
});
