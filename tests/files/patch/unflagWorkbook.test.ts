import fc from "fast-check";
import type { CellFlag } from "../../../src/host";
import { isFlagged, unflagWorkbook } from "../../../src/files/patch";
import { descendantsOf } from "../support/xmlTree";
import { expectSound, packageOf, partsOf, textOf, treeOf } from "../support/package";
import type { Parts } from "../support/package";
import { flagged, leftOver } from "../support/flags";
import { fixture, fixtures, rels } from "./fixtures";

/** Every XML part written anew, as a program does that opens and saves the file: no byte range of ours holds any more. */
function resaved(
  bytes: Uint8Array,
  change: (name: string, xml: string) => string | null = (_, xml) => xml,
): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {};
  for (const [name, part] of Object.entries(partsOf(bytes))) {
    if (!/\.(xml|rels|vml)$/.test(name)) parts[name] = part;
    else {
      const xml = change(name, textOf({ [name]: part }, name));
      if (xml !== null)
        parts[name] =
          `${xml.replace(/^\ufeff/, "").replace(/encoding=["'][^"']*["']/, 'encoding="UTF-8"')}\n`;
    }
  }
  return packageOf(parts);
}

describe.each(fixtures().map((each) => [each.name, each] as const))(
  "%s, saved by another program since",
  (_, { bytes, sheet }) => {
    const before = partsOf(bytes);
    const after = partsOf(unflagWorkbook(resaved(flagged(bytes, sheet))));

    test("says that it is flagged, and no longer once it is not", () => {
      const marked = flagged(bytes, sheet);
      expect([bytes, marked, resaved(marked), packageOf(after)].map((each) => isFlagged(each))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    });

    test("is sound and free of marks", () => {
      expectSound(packageOf(after));
      expect(leftOver(after)).toEqual([]);
      // A styles part that had to be made stays, as cells may use it by now; an empty list of relationships goes.
      const optional = /^xl\/styles\.xml$|^xl\/worksheets\/_rels\/sheet1\.xml\.rels$/;
      const names = (parts: Parts): string[] =>
        Object.keys(parts)
          .filter((name) => !optional.test(name))
          .sort();
      expect(names(after)).toEqual(names(before));
    });

    test("keeps its sheets, names, notes and formats", () => {
      const facts = (parts: Parts): unknown => {
        const workbook = treeOf(parts, "xl/workbook.xml");
        const root = treeOf(parts, "xl/worksheets/sheet1.xml");
        const comments = parts["xl/comments1.xml"] === undefined ? null : treeOf(parts, "xl/comments1.xml");
        return {
          sheets: descendantsOf(workbook, "sheet").map((each) => each.attributes),
          names: descendantsOf(workbook, "definedName").map((each) => [each.attributes, each.text]),
          children: root.children.map((child) => child.name),
          formats: descendantsOf(root, "cfRule").map((rule) =>
            descendantsOf(rule, "formula").map((each) => each.text),
          ),
          data: descendantsOf(root, "c"),
          notes:
            comments &&
            descendantsOf(comments, "comment").map((each) => [
              each.attributes,
              descendantsOf(each, "t")
                .map((t) => t.text)
                .join(""),
            ]),
          authors:
            comments &&
            descendantsOf(comments, "author")
              .map((each) => each.text)
              .filter((name) => name !== ""),
          shapes: (/<v:shape\s/.exec(new TextDecoder().decode(parts["xl/drawings/vmlDrawing1.vml"])) ?? [])
            .length,
        };
      };
      expect(facts(after)).toEqual(facts(before));
    });
  },
);

describe("marks without the journal", () => {
  const { bytes, sheet } = fixture("notes of the user");

  test("are replaced, not doubled, when flagging again", () => {
    const again = flagged(resaved(flagged(bytes, sheet)), sheet);
    expectSound(again);
    const parts = partsOf(again);
    expect(
      descendantsOf(treeOf(parts, "xl/workbook.xml"), "sheet").map((each) => each.attributes.name),
    ).toEqual(["Sheet1", "other", "校验结果"]);
    expect(descendantsOf(treeOf(parts, "xl/worksheets/sheet1.xml"), "cfRule")).toHaveLength(2);
    expect(textOf(parts, "xl/comments1.xml").match(/四人/g)).toHaveLength(1);
  });

  test("go although custom XML and names were lost", () => {
    const stripped = resaved(flagged(fixture("plain").bytes, "Sheet1"), (name, xml) => {
      if (name.startsWith("customXml/")) return null;
      if (name === "xl/_rels/workbook.xml.rels") return xml.replace(/<Relationship [^>]*customXml[^>]*>/, "");
      return xml;
    });
    const parts = partsOf(unflagWorkbook(stripped));
    expect(leftOver(parts)).toEqual([]);
    expect(descendantsOf(treeOf(parts, "xl/workbook.xml"), "sheet")).toHaveLength(2);
  });

  test("in one run with the user's text are cut off at the separator", () => {
    const joined = resaved(flagged(bytes, sheet), (name, xml) =>
      name === "xl/comments1.xml"
        ? xml.replace(/<\/t><\/r><r><rPr>(?:(?!<\/rPr>).)*<\/rPr><t xml:space="preserve">(?=\n─)/s, "")
        : xml,
    );
    const note = descendantsOf(treeOf(partsOf(unflagWorkbook(joined)), "xl/comments1.xml"), "comment")[0];
    expect(
      note &&
        descendantsOf(note, "t")
          .map((t) => t.text)
          .join(""),
    ).toBe("王审核:\n请核实人数");
  });

  test("are told by their last line where a program dropped the authors and split the runs", () => {
    const split = (xml: string): string =>
      xml
        .replace(/<authors>.*<\/authors>/s, "<authors><author> </author></authors>")
        .replace(/authorId="\d+"/g, 'authorId="0"')
        .replace(/<t( [^>]*)?>([^<]*)<\/t>/g, (_, __, text: string) =>
          text
            .split(/(?<=汇荐 )/)
            .map((piece) => `<t xml:space="preserve">${piece}</t>`)
            .join("</r><r>"),
        );
    const parts = partsOf(
      unflagWorkbook(
        resaved(flagged(bytes, sheet), (name, xml) => (name === "xl/comments1.xml" ? split(xml) : xml)),
      ),
    );
    const notes = descendantsOf(treeOf(parts, "xl/comments1.xml"), "comment");
    expect(
      notes.map((note) => [
        note.attributes.ref,
        descendantsOf(note, "t")
          .map((t) => t.text)
          .join(""),
      ]),
    ).toEqual([["B2", "王审核:\n请核实人数"]]);
    expect(leftOver(parts)).toEqual([]);
  });

  test("go, and the users' notes keep their authors, wherever the product's author stands among them", () => {
    const flaggedParts = partsOf(flagged(bytes, sheet));
    const own = /<author>([^<]*(?:汇荐|Huijian)[^<]*)<\/author>/i.exec(
      textOf(flaggedParts, "xl/comments1.xml"),
    )![1]!;
    const note = (ref: string, author: number, text: string): string =>
      `<comment ref="${ref}" authorId="${author}"><text><t>${text}</t></text></comment>`;
    for (const [authors, ids] of [
      [
        [own, "李主席", "王审核"],
        [1, 2, 0],
      ],
      [
        ["李主席", own, "王审核"],
        [0, 2, 1],
      ],
      [
        ["李主席", "王审核", own],
        [0, 1, 2],
      ],
    ] as const) {
      const names = authors.map((name) => `<author>${name}</author>`).join("");
      const list = note("A1", ids[0], "甲") + note("A2", ids[2], "校验") + note("B4", ids[1], "乙");
      const mixed = resaved(flagged(bytes, sheet), (name, xml) =>
        name === "xl/comments1.xml"
          ? xml
              .replace(/<authors>.*<\/authors>/s, `<authors>${names}</authors>`)
              .replace(/<commentList>.*<\/commentList>/s, `<commentList>${list}</commentList>`)
          : xml,
      );
      const comments = treeOf(partsOf(unflagWorkbook(mixed)), "xl/comments1.xml");
      const left = descendantsOf(comments, "author").map(({ text }) => text);
      expect(left).toEqual(["李主席", "王审核"]);
      expect(
        descendantsOf(comments, "comment").map(({ attributes }) => [
          attributes.ref,
          left[Number(attributes.authorId)],
        ]),
      ).toEqual([
        ["A1", "李主席"],
        ["B4", "王审核"],
      ]);
    }
  });

  test("a findings sheet that the user moved to the front is found, and names move back", () => {
    const moved = resaved(
      flagged(fixture("protected sheet, filter and names").bytes, "Sheet1"),
      (name, xml) =>
        name === "xl/workbook.xml"
          ? xml
              .replace(/(<sheets>)(.*?)(<sheet name="校验结果"[^>]*>)/s, "$1$3$2")
              .replace(/localSheetId="0"/, 'localSheetId="1"')
              .replace(/localSheetId="2"/, 'localSheetId="0"')
          : xml,
    );
    const workbook = treeOf(partsOf(unflagWorkbook(moved)), "xl/workbook.xml");
    expect(descendantsOf(workbook, "sheet").map((each) => each.attributes.name)).toEqual(["Sheet1", "other"]);
    expect(descendantsOf(workbook, "definedName").map((each) => each.attributes.localSheetId)).toEqual([
      "0",
      undefined,
    ]);
  });

  test("what Excel hung on the findings sheet goes with it, what others use stays, the view moves back", () => {
    const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const saved = partsOf(
      resaved(flagged(fixture("plain").bytes, "Sheet1"), (name, xml) => {
        if (name === "xl/workbook.xml") return xml.replace('activeTab="1"', 'firstSheet="0" activeTab="2"');
        if (name !== "[Content_Types].xml") return xml;
        return xml.replace(
          "</Types>",
          '<Default Extension="bin" ContentType="application/octet-stream"/></Types>',
        );
      }),
    );
    const own = ["rId1", `${REL}/printerSettings`, "../printerSettings/p1.bin"] as const;
    const shared = ["rId2", `${REL}/image`, "../media/shared.bin"] as const;
    const back = unflagWorkbook(
      packageOf({
        ...saved,
        "xl/worksheets/_rels/sheet3.xml.rels": rels(own, shared),
        "xl/worksheets/_rels/sheet2.xml.rels": rels(shared),
        "xl/printerSettings/p1.bin": new Uint8Array([1]),
        "xl/media/shared.bin": new Uint8Array([2]),
      }),
    );
    expectSound(back);
    const names = Object.keys(partsOf(back));
    expect(names).toContain("xl/media/shared.bin");
    expect(names.filter((name) => /printerSettings|sheet3/.test(name))).toEqual([]);
    const view = descendantsOf(treeOf(partsOf(back), "xl/workbook.xml"), "workbookView")[0];
    expect(view?.attributes).toEqual({ firstSheet: "0", activeTab: "1" });
  });

  test("a findings sheet that is the last one left is kept, as a workbook needs a sheet", () => {
    const alone = resaved(flagged(fixture("plain").bytes, "Sheet1"), (name, xml) =>
      name === "xl/workbook.xml"
        ? xml
            .replace(/<sheet name="(Sheet1|other)"[^>]*>/g, "")
            .replace('localSheetId="2"', 'localSheetId="0"')
        : xml,
    );
    expect(descendantsOf(treeOf(partsOf(unflagWorkbook(alone)), "xl/workbook.xml"), "sheet")).toHaveLength(1);
  });

  test("a journal that is damaged or lies is not believed", () => {
    const journals = [
      "{",
      '{"version":2}',
      '{"version":1,"parts":{"xl/workbook.xml":{"before":[1,2],"after":[3,4]}},"added":[]}',
    ];
    for (const journal of journals) {
      const broken = resaved(flagged(fixture("plain").bytes, "Sheet1"), (name, xml) =>
        name.startsWith("customXml/") ? xml.replace(/>[^<]*<\/flags>/, `>${journal}</flags>`) : xml,
      );
      const parts = partsOf(unflagWorkbook(broken));
      expectSound(packageOf(parts));
      expect(leftOver(parts)).toEqual([]);
    }
  });

  test("a journal cannot be used to inflate a bomb", () => {
    const parts = partsOf(flagged(fixture("parts in UTF-16").bytes, "Sheet1"));
    const name = Object.keys(parts).find((each) => each.startsWith("customXml/")) as string;
    const honest = textOf(parts, name);
    const lying = honest.replace(/(sheet1\.xml":\{"before":\[)\d+/, "$1900000000");
    expect(lying).not.toBe(honest);
    expectSound(unflagWorkbook(packageOf({ ...parts, [name]: lying })));
  });
});

describe("any flags on any package", () => {
  const severity = fc.constantFrom("error", "warning", "info");
  const flag: fc.Arbitrary<CellFlag> = fc.record({
    row: fc.oneof(fc.nat(12), fc.nat(1048575)),
    column: fc.oneof(fc.nat(6), fc.nat(16383)),
    severity,
    note: fc.oneof(fc.constant(""), fc.string({ unit: "binary", maxLength: 40 })),
  });
  const all = fixtures();
  const any = fc.record({ index: fc.nat(all.length - 1), flags: fc.array(flag, { maxLength: 30 }) });

  test("come off again, every part as it was; and on again, the same", () => {
    fc.assert(
      fc.property(any, ({ index, flags }) => {
        const { bytes, sheet } = all[index] as (typeof all)[number];
        const once = flagged(bytes, sheet, flags);
        expectSound(once);
        const back = unflagWorkbook(once);
        const [a, b] = [partsOf(bytes), partsOf(back)];
        expect(Object.keys(b)).toEqual(Object.keys(a));
        for (const name of Object.keys(a))
          expect(Buffer.compare(a[name] as Uint8Array, b[name] as Uint8Array)).toBe(0);
        expect(Buffer.compare(flagged(once, sheet, flags), once)).toBe(0);
      }),
      { numRuns: 120 },
    );
  });

  test("replace those of an earlier run altogether", () => {
    fc.assert(
      fc.property(any, fc.array(flag, { maxLength: 10 }), ({ index, flags }, others) => {
        const { bytes, sheet } = all[index] as (typeof all)[number];
        const direct = partsOf(flagged(bytes, sheet, others));
        const through = partsOf(flagged(flagged(bytes, sheet, flags), sheet, others));
        expect(Object.keys(through)).toEqual(Object.keys(direct));
        for (const name of Object.keys(direct)) {
          expect(Buffer.compare(through[name] as Uint8Array, direct[name] as Uint8Array)).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("many notes take as many blocks of shape ids as they need", () => {
    const flags = Array.from({ length: 3000 }, (_, index): CellFlag => ({
      row: index,
      column: 2,
      severity: "info",
      note: `${index}`,
    }));
    const parts = partsOf(flagged(fixture("notes of the user").bytes, "Sheet1", flags));
    const vml = new TextDecoder().decode(parts["xl/drawings/vmlDrawing1.vml"]);
    const ids = [...vml.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
    expect(new Set(ids).size).toBe(3001);
    const blocks = /o:idmap v:ext="edit" data="([^"]*)"/.exec(vml)?.[1]?.split(",").map(Number) ?? [];
    expect([...new Set(ids.map((id) => Math.floor(id / 1024)))].sort()).toEqual([...blocks].sort());
    expect(
      descendantsOf(treeOf(parts, "xl/worksheets/sheet1.xml"), "conditionalFormatting").map(
        (f) => f.attributes.sqref,
      ),
    ).toEqual(["C1:C3000"]);
  });
});
