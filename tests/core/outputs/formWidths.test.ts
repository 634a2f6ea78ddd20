import { numberText } from "../../../src/core/outputs/formCells";
import { widthsOf } from "../../../src/core/outputs/formWidths";
import { field, PACK } from "../ranking/reviews";

describe("widths", () => {
  const widthOf = (kind: Parameters<typeof field>[1], cells: readonly unknown[], more: object = {}) => {
    const fields = [field("a", kind, "栏", more), field("b", "text", "文")];
    const rows = cells.map((a) => ({ a: a as string, b: "文".repeat(300) }));
    return widthsOf({ ...PACK, fields }, rows)[0]!;
  };

  test("a month stays on one line, a day may take two", () => {
    expect(widthOf("partialDate", ["2018年3月", "2018年10月"])).toBeGreaterThanOrEqual(9.75);
    expect(widthOf("partialDate", ["2018年3月", "2018年12月15日"])).toBeLessThan(9.75);
    expect(widthOf("text", ["2018年3月", "2018年10月"])).toBeLessThan(9.75);
  });

  test("figures are not broken, unless one of them is written as a text", () => {
    expect(widthOf("number", [1234567890123456])).toBeGreaterThanOrEqual(15);
    expect(widthOf("number", ["一二三四五六七八九十一二三四五六"])).toBeLessThan(15);
    expect(widthOf("number", [{ value: 1234.5, format: "#,##0.00" }])).toBeGreaterThan(
      widthOf("number", [1234.5]),
    );
  });

  test("a number format's signs have room: its own, and two more, six at most", () => {
    const text = (format: string) => numberText({ value: 1234.5, format });
    expect([text("General"), text("#,##0.00"), text("0"), text('0"件（含外购）"')]).toEqual([
      "1234.5",
      "1234.50000",
      "1234.500",
      "1234.5000000",
    ]);
    expect([numberText("12"), numberText(undefined), numberText(12)]).toEqual(["", "", "12"]);
  });

  test("a blank form has the widths that the pack wishes", () => {
    const fields = [field("a", "text", "栏", { width: 30 }), field("b", "text", "文", { width: 10 })];
    const [wide, narrow] = widthsOf({ ...PACK, fields }, [{}, {}]);
    expect(wide! / narrow!).toBeCloseTo(3, 1);
  });

  test("more columns make a wider page that prints a little smaller", () => {
    const total = (count: number) => {
      const fields = Array.from({ length: count }, (_, index) => field(`f${index}`, "text", "栏"));
      const row = Object.fromEntries(fields.map(({ id }) => [id, "文字".repeat(20)]));
      return widthsOf({ ...PACK, fields }, [row]).reduce((sum, width) => sum + width, 0);
    };
    for (const [count, target] of [
      [8, 125],
      [16, 141],
      [30, 165],
    ] as const)
      expect(Math.abs(total(count) - target)).toBeLessThan(3);
  });
});
