import characterStrokes from "./characterStrokes.json";
import { DataError, fetchData } from "./fetchData";

/**
 * The one door of reference data: tables that programs have at hand and pages fetch when they need them, because data
 * in a script would be parsed as code. `fetchData` serves the rule packs too.
 */
export { DataError, fetchData };

/**
 * Characters of Chinese names by number of strokes, and within a number in the order of their stroke shapes (横 竖 撇
 * 点 折, one stroke after the other), as GF 3003-1999 《GB13000.1字符集汉字字序（笔画序）规范》 orders characters: the
 * 3,755 characters of GB 2312 level 1, surnames, and usual characters of given names. Stroke sequences were taken from
 * cnchar-order 3.2.6 (MIT) and reduced to the five shapes; 提 counts as 横, 竖钩 as 竖, 捺 as 点.
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
