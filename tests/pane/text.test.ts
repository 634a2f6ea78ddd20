import { MESSAGES } from "../../src/core";
import { loadTexts, textsFor } from "../../src/pane/text";
import { en } from "../../src/pane/text/en";
import { zh } from "../../src/pane/text/zh";

/** Paths of all texts, with functions called with plausible arguments so that their words are seen too. */
function textsOf(value: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (typeof value === "string") found.set(path, value);
  else if (typeof value === "function") found.set(path, "()");
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) textsOf(inner, `${path}.${key}`, found);
  return found;
}

const chinese = textsOf(zh, "", new Map());
const english = textsOf(en, "", new Map());

/** Say the same in both languages on purpose. */
const SAME = new Set<string>();
/** English texts that quote the Chinese headers a roster must have, or name the other language. */
const QUOTES = [".errors.byCode.noRoster", ".settings.rosterHint", ".settings.language"];

describe("the pane's words", () => {
  test("those in English come when they are asked for; until then it speaks Chinese", async () => {
    await loadTexts("zh-CN");
    expect(textsFor("en")).toBe(zh);
    await loadTexts("en");
    expect(textsFor("en")).toBe(en);
    expect(textsFor("zh-CN")).toBe(zh);
  });

  test("both languages have the same keys, and functions where the other has them", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) expect([key, english.get(key) === "()"]).toEqual([key, text === "()"]);
  });

  test("none is empty or untranslated", () => {
    for (const [key, text] of chinese) {
      expect([key, text.trim()]).not.toEqual([key, ""]);
      expect([key, english.get(key)?.trim()]).not.toEqual([key, ""]);
      if (text !== "()" && !SAME.has(key)) expect([key, english.get(key)]).not.toEqual([key, text]);
    }
  });

  test("findings about columns name the panel and the option as the pane does", () => {
    for (const [language, { check }] of [
      ["zh-CN", zh],
      ["en", en],
    ] as const) {
      const actions = Object.entries(MESSAGES).flatMap(([id, { action }]) =>
        id.startsWith("column.") ? [action[language]] : [],
      );
      expect(actions).toHaveLength(6);
      for (const action of actions) expect(action).toContain(check.columns);
      expect(actions.join()).toContain(check.notAField);
    }
  });

  test("Chinese is Chinese, English has none", () => {
    for (const [key, text] of chinese) {
      if (text !== "()" && key !== ".language")
        expect([key, text]).toEqual([key, expect.stringMatching(/\p{Script=Han}/u)]);
    }
    for (const [key, text] of english) {
      if (text !== "()" && !QUOTES.includes(key))
        expect([key, text]).toEqual([key, expect.not.stringMatching(/\p{Script=Han}/u)]);
    }
  });
});
