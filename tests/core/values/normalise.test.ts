import {
  comparableText,
  compact,
  displayTrim,
  foldWidth,
  personNameForm,
  studioNameForm,
  unitNameForm,
  withoutEnd,
} from "../../../src/core/values";

type Form = (text: string) => string;

/** Code points from a hexadecimal list; `2460-2473` is a run. */
const signs = (codes: string): string[] =>
  codes.split(" ").flatMap((part) => {
    const [first = 0, last = first] = part.split("-").map((code) => parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  });

test("signs that would become other text are kept, alone, among others and at the end", () => {
  const kept = signs(
    "b2 b3 b9 bc-be 2070 2074 2080 209c 2150 215f 2189 2460 2473 24ff 2776 2793 3220 325f 3280 32bf 3300 33a1 33ff",
  );
  expect(kept.map(foldWidth)).toEqual(kept);
  expect(kept.map((sign) => foldWidth(`２${sign}ａ`))).toEqual(kept.map((sign) => `2${sign}a`));
  expect(kept.map((sign) => foldWidth(`200${sign}`))).toEqual(kept.map((sign) => `200${sign}`));
  expect(kept.map((sign) => foldWidth(`第${sign}`))).toEqual(kept.map((sign) => `第${sign}`));
});

test.each([
  ["12Ａ", "12A"],
  ["第Ⅷ", "第VIII"],
  ["12℃", "12°C"],
  ["№", "No"],
  ["第№", "第No"],
  ["甲㋀", "甲1月"],
  ["甲㈎", "甲(가)"],
  ["甲ﬁ", "甲fi"],
  ["甲 ", "甲"],
  ["甲²", "甲²"],
  ["甲²乙", "甲²乙"],
  ["²", "²"],
  ["甲\u3000乙", "甲 乙"],
  ["甲  乙", "甲 乙"],
  [" 甲", "甲"],
  ["a b", "a b"],
  ["a b ", "a b"],
  ["a \n\t b", "a b"],
  ["a\u2800b", "a b"],
  ["a\u0085b", "a b"],
  ["“甲”—乙", "“甲”—乙"],
  ["，。；", ",。;"],
])("%j is folded to %j", (text, folded) => expect(foldWidth(text)).toBe(folded));

test("signs that show nothing are taken out", () => {
  const invisible = signs(
    "ad 34f 61c 115f 1160 17b4 17b5 180b-180f 200b-200f 202a-202e 2060-206f 3164 fe00 fe0f feff ffa0 fff9-fffb",
  );
  expect(invisible.map((sign) => foldWidth(`甲${sign}乙`))).toEqual(invisible.map(() => "甲乙"));
  expect(invisible.map((sign) => foldWidth(`a${sign}`))).toEqual(invisible.map(() => "a"));
});

test.each([
  ["12 人", "12人"],
  ["1 2 人", "12人"],
  ["　劳 模　", "劳模"],
  ["甲乙", "甲乙"],
  [" ", ""],
])("%j without spaces is %j", (text, expected) => expect(compact(text)).toBe(expected));

test.each([
  ["(", "( （ [ ［ { ｛ < ＜ 〔 【 〖 「 『 〈 《 〘 〚 ﹝ ⟨ ❨"],
  [")", ") ） ] ］ } ｝ > ＞ 〕 】 〗 」 』 〉 》 〙 〛 ﹞ ⟩ ❩"],
  ["-", "- ‐ ‑ ‒ – — ― − ─ ━ ﹘ ﹣ － ー"],
  ['"', "\" ' ` ‘ ’ ‚ ‛ “ ” „ ‟ ′ 〝 〞 〃 ＂ ＇"],
  ["·", "· • ‧ ∙ ⋅ ・ ● ･"],
  ["~", "~ ～ 〜 ∼"],
])("%s stands for all its variants in comparing", (one, variants) => {
  const texts = variants.split(" ").map((variant) => `甲${variant}乙`);
  expect(texts.map((text) => [text, comparableText(text)])).toEqual(
    texts.map((text) => [text, `甲${one}乙`]),
  );
});

test.each([
  ["甲 乙", "甲乙"],
  ["ABC甲", "abc甲"],
  ["azAZ09", "azaz09"],
  ["!$&*+,./:;=?@\\^_|", "!$&*+,./:;=?@\\^_|"],
  ['"#%()', '"#%()'],
  ["é甲", "é甲"],
  ["É甲", "é甲"],
  ["200㎡", "200㎡"],
  ["A ①", "a①"],
])("%j is compared as %j", (text, expected) => expect(comparableText(text)).toBe(expected));

test.each<[Form, string, string]>([
  [studioNameForm, "“张三”创新工作室", "张三创新工作室"],
  [studioNameForm, "创新工作室。。", "创新工作室"],
  [studioNameForm, "创新工作室；", "创新工作室"],
  [studioNameForm, "创新工作室.,", "创新工作室"],
  [studioNameForm, "QC小组", "qc小组"],
  [studioNameForm, "qc小组 1", "qc小组1"],
  [studioNameForm, "创新工作室（一）", "创新工作室(一)"],
  [studioNameForm, "1号·工作室", "1号·工作室"],
  [studioNameForm, "", ""],
  [unitNameForm, "中国石化（乐山）分公司。", "中国石化(乐山)分公司"],
  [personNameForm, "毛  娴", "毛娴"],
  [personNameForm, "毛娴·", "毛娴"],
  [personNameForm, "··毛娴··", "毛娴"],
  [personNameForm, "买买提·吐尔逊", "买买提·吐尔逊"],
  [personNameForm, "买买提。吐尔逊", "买买提·吐尔逊"],
  [personNameForm, "ＷＡＮＧ Ｆａｎｇ", "wangfang"],
  [personNameForm, ".", ""],
])("%p: %j is %j", (form, text, expected) => expect(form(text)).toBe(expected));

test.each([
  ["甲", "甲"],
  ["甲 乙", "甲 乙"],
  ["甲 ", "甲"],
  [" 甲", "甲"],
  ["\u200b\u2060甲\ufeff\u3164\u2800\u0085", "甲"],
  ["²甲²", "²甲²"],
  [" １ ", "１"],
])("%j is shown as %j", (text, expected) => expect(displayTrim(text)).toBe(expected));

test("the signs at a text's end are taken off, those inside are not", () => {
  expect(withoutEnd("甲。乙。。", /。/)).toBe("甲。乙");
  expect(withoutEnd("。。", /。/)).toBe("");
  expect(withoutEnd("甲乙", /。/)).toBe("甲乙");
});
