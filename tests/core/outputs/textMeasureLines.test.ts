import { fitWidths, type ColumnText } from "../../../src/core/outputs/columnWidths";
import {
  hasOrphan,
  longestPiece,
  rowHeight,
  widthForLines,
  widthOfText,
  wrappedLines,
} from "../../../src/core/outputs/textMeasure";
import { textWidth } from "../../../src/core/outputs/textWidth";

/** A column of 10.7 characters in eleven points has room for ten digits. */
const TEN = 10.7;

test.each<[string, number]>([
  ["", 1],
  ["1234567890", 1],
  ["一二三四五", 1],
  ["一二三四五六", 2],
  ["一二三四5 6", 2],
  ["一二三abcde", 2],
  ["一二三四五六七八九十", 2],
  ["一二三四五六七八九十1", 3],
  ["a".repeat(10), 1],
  ["a".repeat(11), 2],
  ["a".repeat(20), 2],
  ["a".repeat(21), 3],
  // A word too long for any line begins on the line it stands on, and what follows goes on behind it.
  ["一二" + "a".repeat(16), 2],
  ["一二" + "a".repeat(17), 3],
  ["a".repeat(20) + "一", 3],
  ["a".repeat(18) + "一", 2],
  ["一\n二", 2],
  ["一\r二\r\n三\n", 4],
  ["一二三四五六\n一二三四五六", 4],
])("lines of %j where ten digits fit on one", (text, lines) =>
  expect(wrappedLines(text, TEN, 11)).toBe(lines),
);

test("a larger font has less room", () => {
  expect(wrappedLines("一二三四五", TEN, 12)).toBe(2);
  expect(wrappedLines("一二三四五六", TEN, 9)).toBe(1);
});

test.each<[string, boolean]>([
  ["一二三四五）", true],
  ["一二三四）", false],
  ["一二三四五六）", false],
  ["一二三四五，六", true],
  ["一二三四五六", false],
  ["一二三四五六七八九十。", true],
  ["短\n一二三四五；", true],
  ["短\n）", false],
  ["）一二三四五六", false],
  ["1234567890%", true],
  ["123456789一）", false],
  ["", false],
])("%j begins a line with a closing sign: %s", (text, isSeen) =>
  expect(hasOrphan(text, TEN, 11)).toBe(isSeen),
);

test.each([..."）)】〕》」』”’、，。；：！？,.;:!?%"])("%s ought not to begin a line", (sign) =>
  expect([hasOrphan(`一二三四五${sign}`, TEN, 11), hasOrphan(`一二三四五（${sign}`, TEN, 11)]).toEqual([
    true,
    false,
  ]),
);

test("a sign wider than the column begins no line that it could have been kept from", () =>
  expect(hasOrphan("），", 1, 11)).toBe(true));

test.each<[string, number]>([
  ["甲厂", 2],
  ["甲", 2],
  ["（甲）", 2],
  ["ABC-123/4", 9],
  ["a_b@qq.com 甲", 10],
  ["12.5%甲", 5],
  ["2018年", 6],
  ["3月15日", 4],
  ["甲\r\n12345\r6", 5],
  ["1,234.50元", 8],
  ["+86'&*", 6],
  [" ", 1],
])("what should not be broken in %j is %d wide", (text, width) => expect(longestPiece(text)).toBe(width));

test.each([
  [1, 10, 20],
  [2, 10, 34],
  [3, 10, 48],
  [1, 12, 23],
  [0, 12, 23],
  [28, 10, 403],
  [29, 10, 409],
])("%d lines of %d points are %d points high", (lines, size, height) =>
  expect(rowHeight(lines, size)).toBe(height),
);

test("the width for lines lies within half a character, and at most where it may", () => {
  const text = "一二三四五六七八九十";
  expect(widthForLines(text, 1, 11, 255)).toBeGreaterThanOrEqual(20.7);
  expect(widthForLines(text, 1, 11, 255)).toBeLessThan(21.3);
  expect(widthForLines(text, 2, 11, 255)).toBeLessThan(11.3);
  expect(widthForLines(text, 1, 11, 12)).toBe(12);
  expect(widthForLines("", 1, 11, 255)).toBeLessThanOrEqual(2.5);
});

test("the width of a text is that of its longest line", () => {
  expect(widthOfText("甲\n一二三\r1", 11)).toBeCloseTo(6.7, 12);
  expect(widthOfText("一二三", 22)).toBeCloseTo(12.7, 12);
  expect(widthOfText("", 11)).toBeCloseTo(0.7, 12);
});

test.each<[string, number, number]>([
  ["가", 2, 2],
  ["ᄀ", 2, 2],
  ["⺀", 2, 2],
  ["〾", 2, 2],
  ["〿", 1, 1],
  ["ぁ", 2, 2],
  ["龥", 2, 2],
  ["豈", 2, 2],
  ["︰", 2, 2],
  ["！", 2, 2],
  ["～", 2, 2],
  ["￥", 2, 2],
  ["｡", 1, 1],
  ["é", 1, 1],
  ["·", 1, 1],
  ["‘", 2, 1],
  ["”", 2, 1],
  ["–", 1, 1],
  ["Ⅷ", 2, 1],
  ["↑", 2, 1],
  ["①", 2, 1],
  ["➡", 2, 1],
  ["⟿", 2, 1],
  ["⠀", 1, 1],
  ["😀", 2, 2],
  ["𠀀", 2, 2],
  ["𝐀", 1, 1],
])("%s is %d wide in a cell and %d on a terminal", (sign, cell, terminal) =>
  expect([textWidth(sign), textWidth(sign, "terminal")]).toEqual([cell, terminal]),
);

test("a part of a text", () => expect(textWidth("ab甲乙c", "cell", 1, 3)).toBe(3));

const column = (more: Partial<ColumnText>): ColumnText => ({
  header: "名",
  texts: [],
  unbreakable: false,
  ...more,
});

test.each<[string, readonly ColumnText[], number, readonly number[]]>([
  ["no column is empty of room", [column({ header: "" })], 5, [5]],
  ["a word is not broken, up to 24 characters", [column({ texts: ["abcdefghijk"] })], 5, [10.75]],
  ["a longer one is", [column({ texts: ["a".repeat(60)] })], 5, [24]],
  ["a figure has room at both sides", [column({ texts: ["12345678"], unbreakable: true })], 5, [8.5]],
  ["a header has nine lines at most", [column({ header: "一二三四五六七八九十".repeat(3) })], 5, [8.5]],
  [
    "two columns share a page by what stands in them",
    [column({ texts: ["一二三四五六七八九十"] }), column({ texts: ["一二"] })],
    30,
    [23.75, 6.25],
  ],
  [
    "a wider page is filled",
    [column({ texts: ["一二三四五六七八九十"] }), column({ texts: ["一二"] })],
    36,
    [28.5, 7.5],
  ],
])("%s", (_, columns, target, expected) => {
  const widths = fitWidths(columns, target, 10);
  expect(widths).toEqual(expected);
});

test.each<[string, number, number]>([
  // Where a closing sign would begin a line, in any of the fonts, up to three characters more keep it back.
  ["面积（㎡）", 6, 6.25],
  ["面积（㎡）", 8, 10],
  ["面积（㎡）", 11, 11],
  ["成员人数（人）", 9, 9],
  ["成员人数（人）", 11, 13.5],
  ["年均经费（万元）", 11, 11],
  ["年均经费（万元）", 12, 14.75],
  ["一二三四五，六七八九十", 9, 11.75],
])("the header %s is not broken before a bracket: %d wide becomes %d", (header, target, width) => {
  const texts = ["一二三四五六七八九十一二三四五六七八九十"];
  expect(fitWidths([column({ header, texts })], target, 10)).toEqual([width]);
});
