import { pageWords } from "../../src/engine/batch/pageWords";

test.each([
  ["读到 3 个申报项。", "读到 3 个申报项。"],
  [
    "不是同一份通知，没有汇总；请分开汇总，或用 --pack x 指定按本批的通知读。",
    "不是同一份通知，没有汇总；请分开汇总。",
  ],
  [
    "是一份名单，没有汇总；如果是已命名工作室名单，请用 --roster 指定它来核对重复申报。",
    "是一份名单，没有汇总。",
  ],
  [
    "移走另一份再汇总（或用 --duplicates first|last）；第 3 行是合计行。",
    "移走另一份再汇总；第 3 行是合计行。",
  ],
  [
    "not compiled. Compile it apart, or give --pack x to read it by this notice.",
    "not compiled. Compile it apart.",
  ],
  [
    "It is a list; not compiled. If it lists studios, give it with --roster to find repeats.",
    "It is a list; not compiled.",
  ],
  [
    "in “a.xlsx” (2 cells differ), take one away (or use --duplicates first|last).",
    "in “a.xlsx” (2 cells differ), take one away.",
  ],
])("%s", (text, words) => {
  expect(pageWords(text)).toBe(words);
});
