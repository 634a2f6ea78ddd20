import fc from "fast-check";
import { RowPlan, shiftReferences, withRows } from "../../../src/core";
import type { Grid } from "../../../src/core";
import { openWorkbook } from "../../../src/files";
import { HostError } from "../../../src/host";
import { patchRows } from "../../../src/files/patch";
import { descendantsOf } from "../support/xmlTree";
import { expectSound, packageOf, partsOf, textOf, treeOf } from "../support/package";
import { DATA, fixture, fixtures, rels } from "./fixtures";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function withSheet(body: string, more: Record<string, string> = {}): Uint8Array {
  const parts = partsOf(fixture("plain").bytes);
  const sheet = textOf(parts, "xl/worksheets/sheet1.xml").replace(DATA, body);
  return packageOf({ ...parts, "xl/worksheets/sheet1.xml": sheet, ...more });
}

const part = (bytes: Uint8Array, name = "xl/worksheets/sheet1.xml"): string => textOf(partsOf(bytes), name);
const inner = (bytes: Uint8Array, name: string): string =>
  new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`).exec(part(bytes))?.[0] ?? "";

/** Rows 2–6 of a table under a header, 1-based. */
const rows = (cell: (row: number) => string, from = 1, to = 6): string =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `<row r="${from + index}">${cell(from + index)}</row>`,
  ).join("");
const numbers = `<sheetData>${rows((row) => `<c r="A${row}"><v>${row}</v></c>`)}</sheetData>`;
/** Without row 3. */
const LESS = RowPlan.SAME.without(2, 2);
/** Two new rows before row 4, looking like row 3. */
const MORE = RowPlan.SAME.withNew(3, 2, 2);

const seen = (grid: Grid): unknown[] => {
  const cells: unknown[] = [grid.merges, [...grid.hiddenRows]];
  for (let row = 0; row < 40; row++)
    for (let column = 0; column < 12; column++) {
      const value = grid.value(row, column);
      const formula = grid.formula(row, column);
      if (value !== null || formula !== null)
        cells.push([row, column, value, grid.text(row, column), formula]);
    }
  return cells;
};

const gridOf = async (bytes: Uint8Array, name: string): Promise<Grid> =>
  (await openWorkbook(bytes, "a.xlsx")).sheets.find((sheet) => sheet.name === name)?.grid() as Grid;

const plans = fc
  .array(fc.record({ at: fc.nat(8), count: fc.integer({ min: 1, max: 3 }), takes: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((steps) =>
    steps.reduce(
      (plan, { at, count, takes }) =>
        takes ? plan.without(at, at + count - 1) : plan.withNew(at, count, Math.max(0, at - 1)),
      RowPlan.SAME,
    ),
  );

describe("whole rows come and go", () => {
  test.each(fixtures().map((each) => [each.name, each] as const))(
    "in %s: sound, and as the page shows it",
    async (_, { bytes, sheet }) => {
      const before = await gridOf(bytes, sheet);
      await fc.assert(
        fc.asyncProperty(plans, async (plan) => {
          let patched: Uint8Array;
          try {
            patched = patchRows(bytes, sheet, plan);
          } catch (error) {
            expect(error).toBeInstanceOf(HostError);
            return;
          }
          expectSound(patched);
          const planOf = (name: string): RowPlan | null => (name === sheet ? plan : null);
          const shown = withRows(before, plan, (text) => shiftReferences(text, sheet, planOf).formula);
          expect(seen(await gridOf(patched, sheet))).toEqual(seen(shown));
        }),
        { numRuns: 30 },
      );
    },
  );

  test("with height and format; new ones take both, but not a height that texts made", () => {
    const body =
      '<sheetData><row r="2" ht="40" customHeight="1" s="3" customFormat="1"><c r="A2" s="1"><v>1</v></c><c r="B2" s="2"/></row>' +
      '<row r="3" ht="33"><c r="A3" s="4" t="inlineStr"><is><t>甲</t></is></c></row><row r="4"><c r="A4"><v>4</v></c></row></sheetData>';
    const plan = RowPlan.SAME.withNew(2, 1, 1).withNew(4, 1, 3);
    expect(inner(patchRows(withSheet(body), "Sheet1", plan), "sheetData")).toBe(
      '<sheetData><row r="2" ht="40" customHeight="1" s="3" customFormat="1"><c r="A2" s="1"><v>1</v></c><c r="B2" s="2"/></row>' +
        '<row ht="40" customHeight="1" s="3" customFormat="1" r="3"><c r="A3" s="1"/><c r="B3" s="2"/></row>' +
        '<row r="4" ht="33"><c r="A4" s="4" t="inlineStr"><is><t>甲</t></is></c></row>' +
        '<row r="5"><c r="A5" s="4"/></row><row r="6"><c r="A6"><v>4</v></c></row></sheetData>',
    );
  });

  test("formulas follow, shared ones each by itself; what would be left with nothing is refused by its cell", () => {
    const body = `<sheetData>${rows((row) => {
      const shared = row === 1 ? ' ref="B1:B6"' : "";
      const text = row === 1 ? "A1*2" : "";
      return `<c r="A${row}"><v>${row}</v></c><c r="B${row}"><f t="shared" si="0"${shared}>${text}</f><v>0</v></c>`;
    })}<row r="7"><c r="A7"><f>SUM($A$1:A6)+A4</f><v>0</v></c></row></sheetData>`;
    const patched = part(patchRows(withSheet(body), "Sheet1", LESS));
    expect([...patched.matchAll(/<f>(.*?)<\/f>/g)].map(([, text]) => text)).toEqual([
      "A1*2",
      "A2*2",
      "A3*2",
      "A4*2",
      "A5*2",
      "SUM($A$1:A5)+A3",
    ]);
    expect(() => patchRows(withSheet(body), "Sheet1", RowPlan.SAME.without(3, 3))).toThrow(
      expect.objectContaining({ code: "formulas", detail: "A7" }) as Error,
    );
  });

  test("merged areas, rules, validations, links, breaks and the print area follow", () => {
    const body = `<dimension ref="A1:C6"/>${numbers}<autoFilter ref="A2:C6"/><mergeCells count="3"><mergeCell ref="A3:B3"/><mergeCell ref="C2:C4"/><mergeCell ref="A6:C6"/></mergeCells><conditionalFormatting sqref="A3:A6 C3"><cfRule type="expression" priority="1"><formula>$A3&gt;2</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B3"><cfRule type="expression" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" sqref="A3"><formula1>$C$1:$C$2</formula1></dataValidation><dataValidation type="custom" sqref="B2:B6"><formula1>B2&gt;A2</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A3" location="Sheet1!A5"/><hyperlink ref="A5" location="Sheet1!A6"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>`;
    const main = part(withSheet(body), "xl/workbook.xml").replace(
      "</sheets>",
      '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$C$6</definedName></definedNames>',
    );
    const less = patchRows(withSheet(body, { "xl/workbook.xml": main }), "Sheet1", LESS);
    expectSound(less);
    const text = part(less);
    expect(text).toContain('<dimension ref="A1:C5"/>');
    expect(text).toContain('<autoFilter ref="A2:C5"/>');
    expect(text).toContain(
      '<mergeCells count="2"><mergeCell ref="C2:C3"/><mergeCell ref="A5:C5"/></mergeCells>',
    );
    expect(text).toContain(
      '<conditionalFormatting sqref="A3:A5"><cfRule type="expression" priority="1"><formula>$A3&gt;2</formula>',
    );
    expect(text).not.toContain('priority="2"');
    expect(text).toContain('<dataValidations count="1"><dataValidation type="custom" sqref="B2:B5">');
    expect(text).toContain('<hyperlinks><hyperlink ref="A4" location="Sheet1!A5"/></hyperlinks>');
    expect(text).toContain('<brk id="4"');
    expect(part(less, "xl/workbook.xml")).toContain("Sheet1!$A$1:$C$5<");
    const more = part(patchRows(withSheet(body), "Sheet1", MORE));
    expect(more).toContain('<mergeCell ref="C2:C6"/>');
    expect(more).toContain('sqref="A3:A8 C3"');
    expect(more).toContain('sqref="B2:B8"');
  });

  test("formulas and charts of other sheets follow, those of no concern stay byte for byte", () => {
    const other =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f>SUM(Sheet1!A1:A6)-A3</f><v>0</v></c></row></sheetData></worksheet>';
    const chart = '<c:chartSpace xmlns:c="c"><c:f>Sheet1!$A$4:$A$6</c:f></c:chartSpace>';
    const patched = patchRows(
      withSheet(numbers, { "xl/worksheets/sheet2.xml": other, "xl/charts/chart1.xml": chart }),
      "Sheet1",
      LESS,
    );
    expect(part(patched, "xl/worksheets/sheet2.xml")).toBe(other.replace("Sheet1!A1:A6", "Sheet1!A1:A5"));
    expect(part(patched, "xl/charts/chart1.xml")).toContain("Sheet1!$A$3:$A$5");
  });

  test("a table shrinks with its rows, and keeps its header", () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A2:A6"><autoFilter ref="A2:A6"/><tableColumns count="1"><tableColumn id="1" name="2"/></tableColumns></table>';
    const bytes = withSheet(
      `${numbers}<tableParts count="1"><tablePart r:id="rId1" xmlns:r="${REL}"/></tableParts>`,
      {
        "xl/tables/table1.xml": table,
        "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId1", `${REL}/table`, "../tables/table1.xml"]),
        "[Content_Types].xml": part(withSheet(numbers), "[Content_Types].xml").replace(
          "</Types>",
          `<Override PartName="/xl/tables/table1.xml" ContentType="${CT}.table+xml"/></Types>`,
        ),
      },
    );
    const patched = patchRows(bytes, "Sheet1", LESS);
    expect(part(patched, "xl/tables/table1.xml")).toBe(table.replaceAll("A2:A6", "A2:A5"));
    expect(() => patchRows(bytes, "Sheet1", RowPlan.SAME.without(1, 1))).toThrow(
      expect.objectContaining({ code: "notSupported", detail: "表1" }) as Error,
    );
  });

  describe("another sheet that names the one whose rows move follows", () => {
    const NAME = "汇总";
    const formula = (name: string): string =>
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f>SUM(${name}!A4:A6)</f><v>0</v></c></row></sheetData></worksheet>`;
    const named = (other: string | Uint8Array): Uint8Array => {
      const parts = partsOf(withSheet(numbers));
      const workbook = textOf(parts, "xl/workbook.xml").replace('"Sheet1"', `"${NAME}"`);
      return packageOf({ ...parts, "xl/workbook.xml": workbook, "xl/worksheets/sheet2.xml": other });
    };
    const followed = async (bytes: Uint8Array): Promise<string | null | undefined> =>
      (await gridOf(patchRows(bytes, NAME, LESS), "other")).formula(0, 0);
    const utf16 = (text: string): Uint8Array => {
      const swapped = text.replace("UTF-8", "UTF-16");
      return new Uint8Array(Buffer.from(`\ufeff${swapped}`, "utf16le"));
    };

    test.each([
      ["as it is", formula(NAME)],
      ["with references for its characters", formula("&#x6C47;&#24635;")],
      ["in UTF-16", utf16(formula(NAME))],
    ])("%s", async (_, other) => {
      expect(await followed(named(other))).toBe(`=SUM(${NAME}!A3:A5)`);
    });
  });

  test("of a drawing with notes nothing but the boxes that move changes", () => {
    const { bytes, sheet } = fixture("threaded comments");
    const vml = Object.keys(partsOf(bytes)).find((each) => /\.vml$/.test(each)) as string;
    const [note = ""] = /<v:shape\s[\s\S]*?<\/v:shape\s*>/.exec(part(bytes, vml)) ?? [];
    const own = /<x:Row>\s*(\d+)/.exec(note)?.[1] as string;
    // Bytes of another encoding, a note above the new rows and a control that happens to name a row.
    const before = Buffer.from(
      part(bytes, vml).replace(
        note,
        `<!-- ${"\u00d6\u00e4"} -->` +
          note.replace(`<x:Row>${own}`, "<x:Row>0") +
          note.replace('"Note"', '"Checkbox"') +
          note.replace(/<x:Anchor>[^<]*</, "<x:Anchor> 1,15,\t2,2, 3, 15,5,4 <"),
      ),
      "latin1",
    );
    const changed = packageOf({ ...partsOf(bytes), [vml]: new Uint8Array(before) });
    const at = Number(own);
    const after = partsOf(patchRows(changed, sheet, RowPlan.SAME.withNew(at, 3, 0)))[vml] as Uint8Array;
    const expected = before
      .toString("latin1")
      .replace("<x:Anchor> 1,15,\t2,2, 3, 15,5,4 <", "<x:Anchor> 1,15,\t5,2, 3, 15,8,4 <");
    const last = expected.lastIndexOf(`<x:Row>${own}`);
    const moved = expected.slice(last).replace(`<x:Row>${own}`, `<x:Row>${at + 3}`);
    expect(Buffer.from(after).toString("latin1")).toBe(expected.slice(0, last) + moved);
  });

  test("notes follow their cells with their boxes, and go with them", () => {
    const { bytes, sheet } = fixture("threaded comments");
    const name = Object.keys(partsOf(bytes)).find((each) => /comments\d*\.xml$/.test(each)) as string;
    const vml = Object.keys(partsOf(bytes)).find((each) => /\.vml$/.test(each)) as string;
    const notes = (of: Uint8Array): unknown[] =>
      descendantsOf(treeOf(partsOf(of), name), "comment").map((each) => each.attributes.ref);
    const places = (of: Uint8Array): unknown[] =>
      [...part(of, vml).matchAll(/<x:Row>\s*(\d+)/g)].map(([, row]) => Number(row));
    const more = patchRows(bytes, sheet, RowPlan.SAME.withNew(1, 3, 0));
    expect(places(more)).toEqual((places(bytes) as number[]).map((row) => row + 3));
    expect(notes(more)).toEqual(
      (notes(bytes) as string[]).map((ref) => ref.replace(/\d+/, (row) => String(Number(row) + 3))),
    );
    expectSound(patchRows(bytes, sheet, RowPlan.SAME.without(1, 1)));
    expect(notes(patchRows(bytes, sheet, RowPlan.SAME.without(1, 1)))).toEqual([]);
    expect(places(patchRows(bytes, sheet, RowPlan.SAME.without(1, 1)))).toEqual([]);
  });

  test("array formulas move whole or not at all", () => {
    const body = `<sheetData>${rows((row) => (row === 3 ? '<c r="A3"><f t="array" ref="A3:A4">B1:B2</f><v>1</v></c>' : `<c r="A${row}"><v>1</v></c>`))}</sheetData>`;
    const more = patchRows(withSheet(body), "Sheet1", RowPlan.SAME.withNew(0, 1, 0));
    expect(part(more)).toContain('<c r="A4"><f t="array" ref="A4:A5">B2:B3</f>');
    expect(() => patchRows(withSheet(body), "Sheet1", LESS)).toThrow(HostError);
    expect(() => patchRows(withSheet(body), "Sheet1", MORE)).toThrow(HostError);
    expect(part(patchRows(withSheet(body), "Sheet1", RowPlan.SAME.without(2, 3)))).not.toContain("array");
  });
});
