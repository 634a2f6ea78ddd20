import fs from "node:fs";
import path from "node:path";
import { draftNotice, noticeFromText, type NoticeDraft } from "../../src/notices";
import { packKnowledge } from "../../src/packs";
import { EXPECTED } from "./fixtures/expected";
import { EIGHTH } from "./fixtures/eighth";
import { NINTH } from "./fixtures/ninth";
import { SEVENTH } from "./fixtures/seventh";
import { SIXTH } from "./fixtures/sixth";
import { FIFTH } from "./fixtures/fifth";
import { FOURTH } from "./fixtures/fourth";
import { LATER } from "./fixtures/later";
import { TENTH } from "./fixtures/tenth";
import { UNSEEN } from "./fixtures/unseen";
import { measure } from "./measure";

/** Invented notices in other places' styles: what is read from them, and how much of it is right. */

function draftOf(file: string): NoticeDraft {
  const text = fs.readFileSync(path.join(__dirname, "fixtures", `${file}.txt`), "utf8");
  const result = draftNotice(noticeFromText(text), packKnowledge);
  if (!result.ok) throw new Error(result.problem.code);
  return result.draft;
}

const plain = (number: string): string => number.replace(/\s/g, "");

describe.each([
  ...EXPECTED,
  ...LATER,
  ...UNSEEN,
  ...FOURTH,
  ...FIFTH,
  ...SIXTH,
  ...SEVENTH,
  ...EIGHTH,
  ...NINTH,
  ...TENTH,
])("the notice $file", (expected) => {
  const draft = draftOf(expected.file);

  test("head and deadline are read", () => {
    const { title, number, issuer, issued } = draft.document;
    expect({ title, number, issuer, issued }).toEqual({
      title: expected.title,
      number: expected.number,
      issuer: expected.issuer,
      issued: expected.issued,
    });
    expect(draft.deadlines[0]?.deadline).toEqual(expected.deadline);
  });

  test("every numbered clause is found, once", () => {
    const found = draft.clauses.map(({ number }) => plain(number));
    expect(found).toEqual(expect.arrayContaining(expected.clauses.map(plain)));
    expect(new Set(found).size).toBe(found.length);
  });

  test("at least 85 % of the rules are proposed, and at most 10 % of the sure ones are wrong", () => {
    const wanted = expected.rules.map((rule) => ({ ...rule, predicate: null }));
    const { missed, wrong, found, sure } = measure(draft, wanted);
    // The lists show what is missing where a share is too low.
    expect(found / wanted.length >= 0.85 ? [] : missed).toEqual([]);
    expect(wrong.length <= sure * 0.1 ? [] : wrong).toEqual([]);
  });

  test("words are marked where they stand", () => {
    for (const { words, topic } of draft.clauses.flatMap(({ proposals }) => proposals)) {
      expect(words.length).toBeGreaterThan(0);
      for (const { start, end } of words) {
        expect(end).toBeGreaterThan(start);
        expect(draft.notice.text.slice(start, end)).toMatch(topic === "deadline" ? /[月日底]/ : /\S/);
      }
    }
  });
});

test("contradictions between the conditions and an attached standard stand side by side", () => {
  const pairs = draftOf("heyang").contradictions.map(({ field, one, other }) => [
    field,
    one.clause,
    other.clause,
  ]);
  expect(pairs).toEqual([["memberCount", "二（二）", "附件1 一"]]);
});
