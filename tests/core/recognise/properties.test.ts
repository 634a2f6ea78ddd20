import fc from "fast-check";
import { createGrid } from "../../../src/core/grid";
import type { CellRange, CellValue } from "../../../src/core/grid";
import { cellInput, choosePack, headerFit, recognise } from "../../../src/core/recognise";
import type { Recognition } from "../../../src/core/recognise";
import { LESHAN, LESHAN_FIELDS } from "./fixtures/leshanPack";
import { entry, GROUP_ROW, officialParts, SIGNATURE, tableOf, TITLE } from "./fixtures/sheets";

const headerTexts = LESHAN_FIELDS.flatMap(({ header, synonyms, vagueHeaders }) => [
  header,
  ...synonyms,
  ...(vagueHeaders ?? []),
]);
const words = [
  ...headerTexts,
  ...GROUP_ROW.filter((text) => typeof text === "string"),
  TITLE,
  SIGNATURE,
  "合计",
  "填表要求：",
  "（万元）",
  "例",
  "……",
  "年 月 日",
  "",
  " ",
  "\u3000",
];

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CellValue[]>(...words) },
  { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant({ error: "#REF!" }) },
);

const merge: fc.Arbitrary<CellRange> = fc
  .record({
    top: fc.nat(20),
    left: fc.nat(20),
    height: fc.nat(8),
    width: fc.nat(20),
  })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));

const junk = fc.record({
  values: fc.array(fc.array(cell, { maxLength: 20 }), { maxLength: 25 }),
  merges: fc.array(merge, { maxLength: 12 }),
  top: fc.nat(50),
  left: fc.nat(50),
  hiddenRows: fc.array(fc.nat(30)),
  name: fc.string(),
});

const override = fc.dictionary(
  fc.nat(30).map(String),
  fc.constantFrom(null, "phone", "seq", "noField", ...LESHAN_FIELDS.map(({ id }) => id)),
  { maxKeys: 5 },
);

/** All rows of a recognition must be sorted, and no row may be of two kinds. */
function expectConsistent(table: Recognition): void {
  const rows = [...table.entryRows, ...table.blankRows, ...table.skippedRows.map(({ row }) => row)];
  expect(new Set(rows).size).toBe(rows.length);
  expect([...table.entryRows].sort((one, other) => one - other)).toEqual(table.entryRows);
  expect(table.entryRows).toEqual(expect.arrayContaining([...table.sampleRows, ...table.hiddenEntryRows]));
  const columns = [...table.columns, ...table.ambiguousColumns, ...table.unmappedColumns].map(
    ({ column }) => column,
  );
  expect(new Set(columns).size).toBe(columns.length);
  const fields = table.columns.map(({ field }) => field);
  expect(new Set(fields).size).toBe(fields.length);
  for (const field of table.missingFields) expect(fields).not.toContain(field);
}

describe("any grid of junk", () => {
  test("gives a result and never an exception", () => {
    fc.assert(
      fc.property(junk, override, (parts, mapping) => {
        const grid = createGrid(parts);
        const result = recognise(grid, LESHAN, mapping);
        expect(headerFit(grid, LESHAN)).toBeGreaterThanOrEqual(0);
        expect(choosePack([grid], [LESHAN])).toHaveLength(1);
        if (result.kind !== "table") return;
        expectConsistent(result.recognition);
        for (const row of result.recognition.entryRows) {
          for (const column of result.recognition.columns) cellInput(grid, row, column);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("below a true header gives a consistent table", () => {
    fc.assert(
      fc.property(junk, ({ values, merges }) => {
        const header = officialParts(0).values.slice(0, 4);
        const below = merges.map((area) => ({ ...area, top: area.top + 4, bottom: area.bottom + 4 }));
        const grid = createGrid({
          values: [...header, ...values],
          merges: [...officialParts(0).merges!.slice(0, 8), ...below],
        });
        expectConsistent(tableOf(recognise(grid, LESHAN)));
      }),
      { numRuns: 200 },
    );
  });
});

test("shifting the table shifts the result and changes nothing else", () => {
  const plain = tableOf(recognise(createGrid(officialParts(3)), LESHAN));
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(300), (down, right) => {
      const parts = officialParts(3);
      const merges = parts.merges!.map((area) => ({
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      }));
      const shifted = tableOf(recognise(createGrid({ ...parts, merges, top: down, left: right }), LESHAN));
      expect(shifted.columns).toEqual(
        plain.columns.map((column) => ({ ...column, column: column.column + right })),
      );
      expect(shifted.entryRows).toEqual(plain.entryRows.map((row) => row + down));
      expect(shifted.headerRows).toEqual(plain.headerRows.map((row) => row + down));
      expect(shifted.footerRow).toBe((plain.footerRow as number) + down);
      expect(shifted.labels).toEqual(
        plain.labels.map((label) => ({
          ...label,
          row: label.row + down,
          valueRow: label.valueRow + down,
          column: label.column + right,
          valueColumn: label.valueColumn + right,
        })),
      );
    }),
    { numRuns: 40 },
  );
});

test("more entries change nothing but the entries", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const table = tableOf(recognise(createGrid(officialParts(count)), LESHAN));
      expect(table.entryRows).toEqual(Array.from({ length: count }, (_, index) => index + 4));
      expect(entry(count)[0]).toBe(count);
    }),
    { numRuns: 20 },
  );
});
