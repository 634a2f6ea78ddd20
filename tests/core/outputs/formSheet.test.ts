import fc from "fast-check";
import { formLayout, formSheet } from "../../../src/core/outputs";
import { wrappedLines } from "../../../src/core/outputs/textMeasure";
import type { SheetDescription } from "../../../src/core/outputs";
import { at, builtInPacks, LESHAN, packOf, reviewedForm, rowValues } from "./sheets";

const overlaps = (sheet: SheetDescription): number => {
  const seen = new Set<string>();
  let twice = 0;
  for (const { top, left, bottom, right } of sheet.merges) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (seen.has(`${row},${column}`)) twice += 1;
        seen.add(`${row},${column}`);
      }
    }
  }
  return twice;
};

describe("Leshan 附件2", () => {
  const filled = () => formSheet(LESHAN, [LESHAN.sampleEntry], LESHAN.sampleLabels);

  test("title, signature line, two-row grouped header, body, 填表要求, as the notice prints it", () => {
    const sheet = filled();
    expect(at(sheet, 0, 0)).toBe("附件2");
    expect(at(sheet, 1, 0)).toBe("乐山市劳模和工匠人才创新工作室推荐汇总表");
    expect(rowValues(sheet, 2).filter((value) => value !== null)).toEqual([
      "推荐单位（盖章）：乐山市机械系统工会",
      "填报人：宋晓雯",
    ]);
    expect(at(sheet, 3, 4)).toBe("创新工作室负责人（带头人）基本情况");
    expect(at(sheet, 3, 8)).toBe("创新工作室工作开展基本情况");
    expect(at(sheet, 4, 4)).toBe("姓名");
    expect(at(sheet, 4, 15)).toBe("创新成果转化应用节创经济效益累计\n（万元）");
    expect(at(sheet, 5, 2)).toBe(LESHAN.sampleEntry["studioName"]);
    expect(at(sheet, 6, 0)).toBe(LESHAN.form.footer[0]);
    expect(sheet.rows).toHaveLength(7);
    expect(sheet.name).toBe("推荐汇总表");
  });

  test("merges: lines across, signature in two halves, groups across, single headers down", () => {
    const sheet = filled();
    expect(sheet.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: 15 });
    expect(sheet.merges).toContainEqual({ top: 3, left: 4, bottom: 3, right: 7 });
    expect(sheet.merges).toContainEqual({ top: 3, left: 8, bottom: 3, right: 15 });
    for (const column of [0, 1, 2, 3])
      expect(sheet.merges).toContainEqual({ top: 3, left: column, bottom: 4, right: column });
    expect(sheet.merges.filter(({ top, bottom }) => top === 2 && bottom === 2)).toHaveLength(2);
    expect(overlaps(sheet)).toBe(0);
  });

  test("A4 landscape, one page wide, header repeated, page numbers, everything in the print area", () => {
    const sheet = filled();
    expect(sheet.print).toEqual({
      orientation: "landscape",
      paper: "A4",
      fitToWidth: true,
      repeatRows: [3, 4],
      area: { top: 0, left: 0, bottom: 6, right: 15 },
      pageNumbers: true,
    });
    expect(sheet.frozenRows).toBe(5);
  });

  test("numbers stay numbers, every body cell has a border, long answers stand left", () => {
    const sheet = filled();
    expect(at(sheet, 5, 8)).toBe(12);
    expect(sheet.rows[5]!.cells.every((cell) => cell?.style?.border && cell.style.wrap)).toBe(true);
    expect([sheet.rows[5]!.cells[6]!.style?.horizontal, sheet.rows[5]!.cells[8]!.style?.horizontal]).toEqual([
      "left",
      "center",
    ]);
  });
});

describe("every pack's form", () => {
  test.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
    "%s: recognised and free of findings when filled with its sample entry",
    (_, pack) => {
      const { review } = reviewedForm(pack, [{}]);
      expect(review.recognition.columns.map(({ field }) => field)).toEqual(pack.fields.map(({ id }) => id));
      expect(review.entries).toHaveLength(1);
      expect(review.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      const sheet = formSheet(pack, [pack.sampleEntry]);
      expect(overlaps(sheet)).toBe(0);
      expect(sheet.columnWidths).toHaveLength(pack.fields.length);
    },
  );

  test("nested groups and a form of one column", () => {
    const [first, second, third] = LESHAN.fields as [
      (typeof LESHAN.fields)[number],
      (typeof LESHAN.fields)[number],
      (typeof LESHAN.fields)[number],
    ];
    const nested = {
      ...LESHAN,
      fields: [
        first,
        { ...second, group: ["甲", "乙"] },
        { ...third, group: ["甲", "丙"] },
        { ...third, id: "x", group: ["丁"] },
      ],
    };
    const { headers, headerTop, headerBottom } = formLayout(nested);
    expect(headerBottom - headerTop).toBe(2);
    expect(headers.find(({ text }) => text === "甲")?.area).toEqual({ top: 3, left: 1, bottom: 3, right: 2 });
    expect(headers.find(({ text }) => text === "乙")?.area).toEqual({ top: 4, left: 1, bottom: 4, right: 1 });
    expect(headers.at(-1)?.area).toEqual({ top: 4, left: 3, bottom: 5, right: 3 });
    expect(overlaps(formSheet(nested, []))).toBe(0);
    expect(
      formSheet({ ...LESHAN, fields: [first] }, [{ seq: 1 }]).merges.every(
        ({ left, right }) => left <= right,
      ),
    ).toBe(true);
  });
});

describe("nothing is cut off", () => {
  const answers = fc.record({
    hostUnit: fc.string({ unit: fc.constantFrom("乐", "山", "市", "（", "）", " ", "A"), maxLength: 60 }),
    leaderHonours: fc.string({
      unit: fc.constantFrom("2", "0", "年", "劳", "模", "；", "\n"),
      maxLength: 900,
    }),
    economicBenefit: fc.oneof(
      fc.integer({ min: 0, max: 1e12 }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
    ),
  });

  test("rows are high enough for their wrapped texts, columns wide enough for their numbers, rows no higher than allowed", () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 12 }), (rows) => {
        const sheet = formSheet(LESHAN, rows);
        sheet.rows.slice(5, 5 + rows.length).forEach((row) => {
          if (row.height === undefined) return;
          expect(row.height).toBeLessThanOrEqual(409);
          row.cells.forEach((cell, column) => {
            const value = cell?.value;
            const width = sheet.columnWidths[column]!;
            if (typeof value === "number")
              expect(width).toBeGreaterThanOrEqual((String(value).length * 10) / 11);
            // 13 points are the least a line of ten points needs.
            if (typeof value === "string")
              expect(row.height).toBeGreaterThanOrEqual(Math.min(408, wrappedLines(value, width, 10) * 13));
          });
        });
        expect(Math.max(...sheet.columnWidths)).toBeLessThanOrEqual(255);
      }),
      { numRuns: 60 },
    );
  });

  test("number formats get room too", () => {
    const plain = formSheet(LESHAN, [{ economicBenefit: 1234567 }]).columnWidths[15]!;
    const formatted = formSheet(LESHAN, [{ economicBenefit: { value: 1234567, format: "#,##0.00" } }]);
    expect(formatted.columnWidths[15]! / formatted.columnWidths[0]!).toBeGreaterThan(plain / 8);
    expect(formatted.rows[5]!.cells[15]).toMatchObject({ value: 1234567, format: "#,##0.00" });
  });

  test("blank rows grow by themselves", () => {
    const sheet = formSheet(LESHAN, [{ hostUnit: "甲" }], {}, { blankRows: 2, footer: [] });
    expect(sheet.rows.slice(5).map(({ height }) => height === undefined)).toEqual([false, true, true]);
  });
});

test("options: own name, subtitle instead of the signature line, no attachment line, own footer", () => {
  const sheet = formSheet(
    LESHAN,
    [],
    {},
    {
      name: "公示",
      withoutAttachment: true,
      subtitle: { left: "左", right: "右" },
      footer: ["注一", "注二"],
    },
  );
  expect(sheet.name).toBe("公示");
  expect([at(sheet, 0, 0), at(sheet, 1, 0)]).toEqual([LESHAN.form.title, "左"]);
  expect(rowValues(sheet, 1)).toContain("右");
  expect([at(sheet, 4, 0), at(sheet, 5, 0)]).toEqual(["注一", "注二"]);
  expect(overlaps(sheet)).toBe(0);
  expect(formSheet(packOf("dalian-2011"), [], {}, { withoutAttachment: true }).rows).toHaveLength(
    formSheet(packOf("dalian-2011"), []).rows.length,
  );
});
