import characterStrokes from "./characterStrokes.json";
import { DataError, fetchData } from "./fetchData";

/**
 * The one door of reference data: tables that programs have at hand and pages fetch when they need them, because data
 * in a script would be parsed as code. `fetchData` serves the rule packs too.
 */
export { DataError, fetchData };

/**
 * Chinese characters by number of strokes, and within a number in the order of their stroke shapes (横 竖 撇 点 折, one
 * stroke after the other), as GF 3003-1999 《GB13000.1字符集汉字字序（笔画序）规范》 orders characters: the 20,902
 * characters common to GB 13000.1, GBK and GB 18030 (U+4E00 to U+9FA5), and all 8,105 of 《通用规范汉字表》.
 *
 * The numbers are kTotalStrokes of the Unicode Han Database (Unicode 15.0, Unicode License; its first value, which is
 * that of the mainland). The sequences of strokes of 6,939 characters are those of cnchar-order 3.2.6 (MIT), reduced
 * to the five shapes: 提 counts as 横, 竖钩 as 竖, 捺 as 点, every other bent stroke as 折. Characters whose sequence is
 * not known stand behind the others of their number, in the order of the radicals.
 *
 * ICU's own zh "stroke" collation cannot serve for names: it counts the radicals 阝 and 艹 the traditional way (邓 with
 * 5 strokes, 黄 with 12), and orders characters of one number by radical, which puts 张 before 李.
 */
export const CHARACTER_STROKES: Readonly<Record<string, string>> = characterStrokes;

/**
 * The same for pages.
 * @throws DataError when it cannot be fetched
 */
export const loadCharacterStrokes = (): Promise<typeof CHARACTER_STROKES> =>
  fetchData(new URL("./characterStrokes.json", import.meta.url)) as Promise<typeof CHARACTER_STROKES>;
