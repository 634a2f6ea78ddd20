import fc from "fast-check";
import { read } from "@e965/xlsx";
import { HostError } from "../../../src/host";
import type { CellEdit } from "../../../src/host";
import { flagWorkbook, patchCells, unflagWorkbook } from "../../../src/files/patch";
import { writeWorkbook } from "../../../src/files/write";
import { childOf, descendantsOf } from "../support/xmlTree";
import { expectSound, packageOf, partsOf, textOf, treeOf } from "../support/package";
import { DATA, fixture, fixtures, rels } from "./fixtures";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The plain fixture with another sheet body and further parts. */
function withSheet(body: string, more: Record<string, string> = {}, root = ""): Uint8Array {
  const parts = partsOf(fixture("plain").bytes);
  const sheet = textOf(parts, "xl/worksheets/sheet1.xml")
    .replace(DATA, body)
    .replace("<worksheet ", `<worksheet${root} `);
  return packageOf({ ...parts, "xl/worksheets/sheet1.xml": sheet, ...more });
}

const cells = (bytes: Uint8Array): [string | undefined, string | undefined, string | undefined, string][] =>
  descendantsOf(treeOf(partsOf(bytes), "xl/worksheets/sheet1.xml"), "c").map((cell) => [
    cell.attributes.r,
    cell.attributes.s,
    cell.attributes.t,
    cell.children
      .map((child) => `${child.name}:${descendantsOf(child, "t")[0]?.text ?? child.text}`)
      .join(" "),
  ]);

const edit = (row: number, column: number, value: CellEdit["value"]): CellEdit => ({ row, column, value });

describe("values", () => {
  const body =
    '<dimension ref="A1:B3"/><cols><col min="3" max="3" width="9" style="4"/></cols><sheetData><row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="C1" s="3"><f>A1*2</f><v>8</v></c></row><row r="3" s="5" customFormat="1"/></sheetData>';

  test("are replaced, their styles kept; rows and cells are made where missing", () => {
    const patched = patchCells(withSheet(body), "Sheet1", [
      edit(0, 0, 5),
      edit(0, 1, "张三"),
      edit(1, 2, true),
      edit(2, 0, "五"),
      edit(5, 0, 1.5),
    ]);
    expect(cells(patched)).toEqual([
      ["A1", "2", undefined, "v:5"],
      ["B1", undefined, "inlineStr", "is:张三"],
      ["C1", "3", undefined, "f:A1*2 v:8"],
      ["C2", "4", "b", "v:1"],
      ["A3", "5", "inlineStr", "is:五"],
      ["A6", undefined, undefined, "v:1.5"],
    ]);
    const sheet = treeOf(partsOf(patched), "xl/worksheets/sheet1.xml");
    expect(childOf(sheet, "dimension").attributes.ref).toBe("A1:C6");
    expect(descendantsOf(sheet, "row").map((row) => row.attributes.r)).toEqual(["1", "2", "3", "6"]);
  });

  test("are taken out with null, the cell's style kept", () => {
    expect(cells(patchCells(withSheet(body), "Sheet1", [edit(0, 0, null)]))[0]).toEqual([
      "A1",
      "2",
      undefined,
      "",
    ]);
  });

  test("of the later of two edits count", () => {
    expect(cells(patchCells(withSheet(body), "Sheet1", [edit(0, 0, 1), edit(0, 0, 2)]))[0]?.[3]).toBe("v:2");
  });

  test("nothing else changes", () => {
    const before = withSheet(body.replace("<f>A1*2</f>", ""));
    const [a, b] = [partsOf(before), partsOf(patchCells(before, "Sheet1", [edit(0, 0, 5)]))];
    expect(
      Object.keys(a).filter((name) => Buffer.compare(a[name] as Uint8Array, b[name] as Uint8Array) !== 0),
    ).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(patchCells(before, "Sheet1", [])).toBe(before);
  });

  test("a sheet without data gets some", () => {
    expect(
      cells(patchCells(withSheet("<sheetPr/>"), "Sheet1", [edit(1, 1, 2)])).map((cell) => cell[0]),
    ).toEqual(["B2"]);
  });

  test("cells without addresses are counted", () => {
    const sheet =
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>";
    const patched = patchCells(withSheet(sheet), "Sheet1", [edit(0, 1, 20), edit(1, 0, 30), edit(1, 2, 40)]);
    expect(cells(patched).map((cell) => cell[3])).toEqual(["v:1", "v:20", "v:30", "v:40"]);
  });

  test.each(["an empty sheet", "only prefixed elements", "parts in UTF-16", "byte order marks", "strict"])(
    "go into %s",
    (name) => {
      const { bytes, sheet } = fixture(name);
      const patched = patchCells(bytes, sheet, [edit(6, 2, "值"), edit(1, 1, 9)]);
      expectSound(patched);
      const book = read(patched);
      expect(book.Sheets[sheet]).toMatchObject({ C7: { v: "值" }, B2: { v: 9 } });
    },
  );
});

describe("text that looks like a formula", () => {
  test("stays text, in a style that says so and is otherwise the cell's own", () => {
    const { bytes } = fixture("plain");
    const patched = patchCells(bytes, "Sheet1", [edit(1, 1, "=1+1"), edit(1, 0, "@x")]);
    expectSound(patched);
    const written = cells(patched).filter(([address]) => address === "B2" || address === "A2");
    expect(written).toEqual([
      ["A2", "1", "inlineStr", "is:@x"],
      ["B2", "1", "inlineStr", "is:=1+1"],
    ]);
    const xfs = descendantsOf(childOf(treeOf(partsOf(patched), "xl/styles.xml"), "cellXfs"), "xf");
    expect(xfs[1]?.attributes).toEqual({ quotePrefix: "1", ...xfs[0]?.attributes });
    expect(read(patched).Sheets.Sheet1?.B2).toMatchObject({ t: "s", v: "=1+1" });
  });
});

describe("formulas", () => {
  const chain = {
    "xl/calcChain.xml":
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B4" i="3"/></calcChain>',
    "xl/_rels/workbook.xml.rels": rels(
      ["rId1", `${REL}/worksheet`, "worksheets/sheet1.xml"],
      ["rId2", `${REL}/worksheet`, "worksheets/sheet2.xml"],
      ["rId3", `${REL}/styles`, "styles.xml"],
      ["rId4", `${REL}/calcChain`, "calcChain.xml"],
    ),
  };

  test("of other cells stay and are computed anew on opening", () => {
    const parts = partsOf(patchCells(withSheet(DATA, chain), "Sheet1", [edit(1, 1, 40)]));
    expect(textOf(parts, "xl/worksheets/sheet1.xml")).toContain("<f>SUM(B2:B3)</f>");
    expect(childOf(treeOf(parts, "xl/workbook.xml"), "calcPr").attributes.fullCalcOnLoad).toBe("1");
    expect(Object.keys(parts)).toContain("xl/calcChain.xml");
  });

  test("a workbook that says how it computes is told so once more", () => {
    for (const [present, expected] of [
      ['<calcPr calcId="1"/>', '<calcPr calcId="1" fullCalcOnLoad="1"/>'],
      ['<calcPr fullCalcOnLoad="0" calcId="1"/>', '<calcPr fullCalcOnLoad="1" calcId="1"/>'],
      ['<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/>'],
    ] as const) {
      const parts = partsOf(withSheet(DATA));
      const workbook = textOf(parts, "xl/workbook.xml").replace("</workbook>", `${present}</workbook>`);
      const patched = patchCells(packageOf({ ...parts, "xl/workbook.xml": workbook }), "Sheet1", [
        edit(1, 1, 40),
      ]);
      expect(textOf(partsOf(patched), "xl/workbook.xml")).toContain(expected);
    }
  });

  test("written over are gone, with the chain that lists them", () => {
    const patched = patchCells(withSheet(DATA, chain), "Sheet1", [edit(3, 1, 40)]);
    expectSound(patched);
    const parts = partsOf(patched);
    expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
    expect(textOf(parts, "xl/worksheets/sheet1.xml")).not.toContain("<f>");
  });

  test.each([
    ["a cell of an array formula", '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c>', edit(1, 0, 1)],
    [
      "a cell that defines a shared formula",
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f></c><c r="B1"><f t="shared" si="0"/></c>',
      edit(0, 0, 1),
    ],
  ])("%s is refused", (_, xml, change) => {
    const bytes = withSheet(`<sheetData><row r="1">${xml}</row></sheetData>`);
    expect(() => patchCells(bytes, "Sheet1", [change])).toThrow(HostError);
    expect(() => patchCells(bytes, "Sheet1", [change])).toThrow("formulas");
  });

  test("a cell that follows a shared formula can be written over", () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1</f></c><c r="B1"><f t="shared" si="0"/></c></row></sheetData>';
    expect(cells(patchCells(withSheet(xml), "Sheet1", [edit(0, 1, 7)]))[1]?.[3]).toBe("v:7");
  });
});

describe("refusals", () => {
  test("the header of a table", () => {
    const bytes = withSheet(
      `${DATA}<tableParts count="1"><tablePart xmlns:r="${REL}" r:id="rId1"/></tableParts>`,
      {
        "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId1", `${REL}/table`, "../tables/table1.xml"]),
        "xl/tables/table1.xml":
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" ref="A1:B4"/>',
      },
    );
    expect(() => patchCells(bytes, "Sheet1", [edit(0, 1, "x")])).toThrow("notSupported");
    expect(cells(patchCells(bytes, "Sheet1", [edit(1, 1, 3)]))[3]?.[3]).toBe("v:3");
  });

  test("a text longer than a cell, and a sheet that is not there", () => {
    expect(() => patchCells(fixture("plain").bytes, "Sheet1", [edit(0, 0, "x".repeat(40000))])).toThrow(
      "payloadTooLarge",
    );
    expect(() => patchCells(fixture("plain").bytes, "x", [edit(0, 0, 1)])).toThrow("sheetNotFound");
  });
});

test("a flagged copy that was corrected unflags to the corrected workbook", () => {
  for (const { bytes, sheet } of fixtures()) {
    const request = {
      sheet,
      flags: [{ row: 1, column: 1, severity: "error", note: "四人" } as const],
      findingsSheet: { name: "校验结果", rows: [], columnWidths: [], merges: [] },
    };
    const back = unflagWorkbook(patchCells(flagWorkbook(bytes, request).bytes, sheet, [edit(1, 1, 12)]));
    expectSound(back);
    expect(new TextDecoder("latin1").decode(Buffer.concat(Object.values(partsOf(back))))).not.toMatch(
      /huijian/i,
    );
    expect(read(back).SheetNames).toEqual(read(bytes).SheetNames);
    expect(read(back).Sheets[sheet]?.B2).toMatchObject({ v: 12 });
  }
});

test("any edits are read back by another program", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    fc.boolean(),
    fc.string({ minLength: 1, maxLength: 12 }).map((text) => `文${text}`),
  );
  const place = fc.record({ row: fc.nat(30), column: fc.nat(12), value });
  const base = writeWorkbook({
    sheets: [
      {
        name: "表",
        merges: [],
        columnWidths: [],
        rows: Array.from({ length: 20 }, (_, row) => ({
          cells: Array.from({ length: 8 }, (__, column) =>
            (row + column) % 3 === 0 ? null : { value: row * column },
          ),
        })),
      },
    ],
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 25 }), (edits) => {
      const patched = patchCells(base, "表", edits);
      expectSound(patched);
      const sheet = read(patched).Sheets["表"] as Record<string, { v: unknown }>;
      const last = new Map(
        edits.map((each) => [`${String.fromCharCode(65 + each.column)}${each.row + 1}`, each.value]),
      );
      for (const [address, expected] of last)
        expect(sheet[address]?.v).toEqual(Object.is(expected, -0) ? 0 : expected);
    }),
    { numRuns: 60 },
  );
});
