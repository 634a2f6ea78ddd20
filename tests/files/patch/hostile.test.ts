import { zipSync } from "fflate";
import { WorkbookFileError } from "../../../src/files";
import { flagWorkbook, patchCells, readState, unflagWorkbook } from "../../../src/files/patch";
import { expectSound, packageOf, partsOf, textOf, treeOf } from "../support/package";
import { descendantsOf } from "../support/xmlTree";
import { fixture } from "./fixtures";

const plain = partsOf(fixture("plain").bytes);
const FINDINGS = { name: "校验结果", columnWidths: [], merges: [], rows: [] };
const flag = (bytes: Uint8Array): Uint8Array =>
  flagWorkbook(bytes, {
    sheet: "Sheet1",
    flags: [{ row: 0, column: 0, severity: "error", note: "x" }],
    findingsSheet: FINDINGS,
  }).bytes;

/** Runs and answers the code of the refusal. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
  return "accepted";
}

describe.each([
  ["flag", flag],
  ["unflag", unflagWorkbook],
  ["write cells", (bytes: Uint8Array) => patchCells(bytes, "Sheet1", [{ row: 0, column: 0, value: 1 }])],
  ["read state", readState],
] as const)("%s refuses", (_, work) => {
  test("a zip that inflates past what it declares", () => {
    const bomb = zipSync({ ...plain, "xl/workbook.xml": [new Uint8Array(3_000_000), { level: 6 }] });
    // The declared size is made small in both headers, so that only counting while inflating can tell.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 30 < bomb.length; at++) {
      const offset =
        view.getUint32(at, true) === 0x04034b50 ? 22 : view.getUint32(at, true) === 0x02014b50 ? 24 : 0;
      if (offset > 0 && view.getUint32(at + offset, true) === 3_000_000)
        view.setUint32(at + offset, 1000, true);
    }
    expect(refusal(() => work(bomb))).toBe("damaged");
  });

  test("names that leave the package", () => {
    const bytes = packageOf({ ...plain, "../../evil.xml": "<a/>" });
    expect(refusal(() => work(bytes))).toBe("damaged");
  });

  test("entities that expand", () => {
    const workbook = textOf(plain, "xl/workbook.xml").replace(
      "<workbook",
      '<!DOCTYPE workbook [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><workbook',
    );
    expect(refusal(() => work(packageOf({ ...plain, "xl/workbook.xml": workbook })))).toBe("damaged");
  });

  test.each([
    ["an encrypted workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["nothing", new Uint8Array(0)],
    ["half a file", fixture("plain").bytes.slice(0, 700)],
  ])("%s", (__, bytes) => {
    expect(refusal(() => work(bytes))).toBe("damaged");
  });

  test("a package that is no workbook", () => {
    const rels = textOf(plain, "_rels/.rels").replace("xl/workbook.xml", "word/document.xml");
    const bytes = packageOf({
      "[Content_Types].xml": textOf(plain, "[Content_Types].xml"),
      "_rels/.rels": rels,
      "word/document.xml": "<w/>",
    });
    expect(refusal(() => work(bytes))).toBe("unsupported");
  });

  test("a workbook of binary parts", () => {
    const rels = textOf(plain, "_rels/.rels").replace("xl/workbook.xml", "xl/workbook.bin");
    expect(refusal(() => work(packageOf({ ...plain, "_rels/.rels": rels, "xl/workbook.bin": "x" })))).toBe(
      "unsupported",
    );
  });
});

describe("relationships of a hostile file", () => {
  test("that lead out of the package lead nowhere", () => {
    const rels = textOf(plain, "xl/_rels/workbook.xml.rels").replace(
      "worksheets/sheet1.xml",
      "../../../etc/passwd",
    );
    expect(() => flag(packageOf({ ...plain, "xl/_rels/workbook.xml.rels": rels }))).toThrow("sheetNotFound");
  });

  test("that lead to themselves end", () => {
    const bytes = flag(
      packageOf({
        ...plain,
        "xl/worksheets/_rels/sheet2.xml.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="t" Target="sheet2.xml"/></Relationships>',
      }),
    );
    expectSound(unflagWorkbook(packageOf(partsOf(bytes))));
  });
});

describe("formula injection", () => {
  const texts = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", '=HYPERLINK("http://x","y")'];

  test("through messages ends as text on the findings sheet", () => {
    const bytes = flagWorkbook(fixture("plain").bytes, {
      sheet: "Sheet1",
      flags: texts.map((note, row) => ({ row, column: 0, severity: "info", note }) as const),
      findingsSheet: { ...FINDINGS, rows: texts.map((value) => ({ cells: [{ value }] })) },
    }).bytes;
    const sheet = treeOf(partsOf(bytes), "xl/worksheets/sheet3.xml");
    expect(descendantsOf(sheet, "f")).toEqual([]);
    expect(
      descendantsOf(sheet, "c").every(
        (cell) => cell.attributes.t === "inlineStr" && cell.attributes.s !== undefined,
      ),
    ).toBe(true);
    expect(descendantsOf(sheet, "t").map((t) => t.text)).toEqual(texts);
  });

  test("through markup in names, messages and links ends as text", () => {
    const evil = '"/><script>&amp;</x>]]>';
    const bytes = flagWorkbook(fixture("plain").bytes, {
      sheet: "Sheet1",
      flags: [{ row: 0, column: 0, severity: "error", note: evil }],
      findingsSheet: {
        ...FINDINGS,
        name: '"><a b="',
        rows: [{ cells: [{ value: evil, link: { sheet: evil, cell: "A1" }, format: '0"<"' }] }],
      },
    }).bytes;
    expectSound(bytes);
    expect(textOf(partsOf(bytes), "xl/comments1.xml")).not.toContain("<script>");
  });
});
