import { fitWidths } from "../../../src/core/outputs/columnWidths";
import {
  hasOrphan,
  longestPiece,
  rowHeight,
  widthForLines,
  widthOfText,
  wrappedLines,
} from "../../../src/core/outputs/textMeasure";
import { textWidth } from "../../../src/core/outputs/textWidth";

describe("room of a text", () => {
  test("Chinese characters, full-width signs and emoji count two, the rest one", () => {
    expect(textWidth("乐山2020")).toBe(8);
    expect(textWidth("（㎡）")).toBe(6);
    expect(textWidth("😀a")).toBe(3);
    expect(textWidth("")).toBe(0);
  });

  test("rare characters beyond U+FFFF count two, letters there one", () => {
    expect(textWidth("𠮷野")).toBe(4);
    expect(textWidth("𝐀b")).toBe(2);
  });

  test("signs that only Chinese fonts draw wide count two in a cell and one on a terminal", () => {
    for (const sign of ["—", "“", "…", "℃", "Ⅳ", "→", "①", "■"]) {
      expect([sign, textWidth(sign), textWidth(sign, "terminal")]).toEqual([sign, 2, 1]);
    }
    expect(textWidth("乐山（①）", "terminal")).toBe(9);
  });

  test("words, numbers and masked numbers stay together; so do the parts of a date", () => {
    expect(longestPiece("丁涛 13800000001")).toBe(11);
    expect(longestPiece("138****0000")).toBe(11);
    expect(longestPiece("2017年3月15日")).toBe(6);
    expect(longestPiece("甲\nLibreOffice")).toBe(11);
    expect(longestPiece("")).toBe(0);
  });

  test("lines: breaks between characters, at line feeds, before words, and inside words that fit nowhere", () => {
    // Ten characters of eleven points: room for (10 − 0.7) digits.
    expect(wrappedLines("", 10, 11)).toBe(1);
    expect(wrappedLines("一二三四", 10, 11)).toBe(1);
    expect(wrappedLines("一二三四五", 10, 11)).toBe(2);
    expect(wrappedLines("一\r\n二\n三", 10, 11)).toBe(3);
    expect(wrappedLines("一二abcdefg", 10, 11)).toBe(2);
    expect(wrappedLines("a".repeat(28), 10, 11)).toBe(4);
    expect(wrappedLines("一二", 0, 11)).toBeGreaterThan(1);
  });

  test("the width for a number of lines is just enough", () => {
    const text = "四川省劳动模范和乐山市工匠".repeat(3);
    for (const lines of [1, 2, 5]) {
      const width = widthForLines(text, lines, 10, 255);
      expect(wrappedLines(text, width, 10)).toBeLessThanOrEqual(lines);
      expect(wrappedLines(text, width - 1.5, 10)).toBeGreaterThan(lines);
    }
    expect(wrappedLines(text, widthOfText(text, 10) + 0.01, 10)).toBe(1);
  });

  test("a closing bracket at the start of a line is seen", () => {
    expect(hasOrphan("面积（㎡）", 8.8, 11)).toBe(true);
    expect(hasOrphan("面积（㎡）", 12, 11)).toBe(false);
    expect(hasOrphan("面积", 2, 11)).toBe(false);
  });

  test("heights grow by line and stop at what Excel allows", () => {
    expect(rowHeight(2, 10)).toBeGreaterThan(rowHeight(1, 10) + 13);
    expect(rowHeight(0, 10)).toBe(rowHeight(1, 10));
    expect(rowHeight(500, 10)).toBe(409);
  });
});

describe("column widths", () => {
  const column = (header: string, texts: string[], unbreakable = false) => ({ header, texts, unbreakable });

  test("fill the target, give long texts more, and never hide a number", () => {
    const widths = fitWidths(
      [
        column("序号", ["1", "2"], true),
        column("名称", ["甲".repeat(60), "乙".repeat(50)]),
        column("效益", ["1234567890.25", "1"], true),
      ],
      100,
      10,
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(95);
    expect(widths[1]).toBeGreaterThan(widths[0]!);
    expect(widths[2]).toBeGreaterThanOrEqual(widthOfText("1234567890.25", 10));
  });

  test("one very long text among many does not take the whole page", () => {
    const many = [...Array.from({ length: 20 }, () => "乐山市劳动模范"), "长".repeat(200)];
    const [long, other] = fitWidths(
      [
        column("荣誉", many),
        column(
          "名称",
          Array.from({ length: 21 }, () => "某某单位创新工作室"),
        ),
      ],
      60,
      10,
    );
    expect(long).toBeLessThan(45);
    expect(other).toBeGreaterThan(10);
  });

  test("a text too long for the highest row widens its column", () => {
    const text = "字".repeat(1500);
    const [width] = fitWidths([column("简介", [text]), column("名称", ["甲"])], 40, 10);
    expect(rowHeight(wrappedLines(text, width!, 10), 10)).toBeLessThan(409);
  });

  test("also when it is one of many, which the other widths ignore", () => {
    const texts = [...Array.from({ length: 20 }, () => "甲"), "字".repeat(3000)];
    const [width] = fitWidths([column("简介", texts), column("名称", ["甲"])], 40, 10);
    expect(rowHeight(wrappedLines(texts[20]!, width!, 10), 10)).toBeLessThan(409);
  });

  test("blank columns take the pack's width", () => {
    const [wide, narrow] = fitWidths(
      [
        { ...column("名称", ["", ""]), preferred: 20 },
        { ...column("性别", ["", ""]), preferred: 6 },
      ],
      26,
      10,
    );
    expect(wide! / narrow!).toBeGreaterThan(2.5);
  });
});
