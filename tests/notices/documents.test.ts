import fs from "node:fs";
import path from "node:path";
import type { RuleDefinition } from "../../src/core";
import { draftNotice, noticeFromText, type NoticeDraft } from "../../src/notices";
import { builtInPacks, packKnowledge } from "../../src/packs";
import { fieldOf, figureOf, measure, type WantedRule } from "./measure";

/**
 * The five documents against the packs that were made of them by hand. The documents are not in the repository: the
 * folder that holds their plain texts is named by HUIJIAN_NOTICES, and without it nothing here runs.
 */
const FOLDER = process.env["HUIJIAN_NOTICES"];
const FILES: Readonly<Record<string, string>> = {
  "leshan-2020": "leshan-2020.txt",
  pingdingshan: "pingdingshan.txt",
  "dalian-2011": "dalian-2011.txt",
  "nuc-2024": "nuc-2024.txt",
  "henan-jkwwt-2024": "henan-jkwwt-2024.txt",
};

function wantedOf(rule: RuleDefinition): WantedRule {
  // A rule about the entry as a whole stands at a cell, and is about no field; one under a condition is about what
  // must then hold, as the proposals are measured.
  const ofWhole = rule.check.is === "notInRoster";
  const field = ofWhole
    ? null
    : rule.check.is === "when"
      ? fieldOf(rule.check)
      : (rule.anchor ?? fieldOf(rule.check));
  const figure = figureOf(rule.check);
  return {
    clause: rule.clause,
    predicate: rule.check,
    field,
    is: "",
    severity: rule.severity,
    ...(figure === undefined ? {} : { figure }),
  };
}

const describeDocuments = FOLDER === undefined ? describe.skip : describe;

describeDocuments.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
  "the document of %s",
  (id, pack) => {
    const read = (): NoticeDraft => {
      const text = fs.readFileSync(path.join(FOLDER as string, FILES[id] as string), "utf8");
      const result = draftNotice(noticeFromText(text), packKnowledge);
      if (!result.ok) throw new Error(result.problem.code);
      return result.draft;
    };

    test("title, number, issuer, day of issue and deadline are right", () => {
      const { document, deadlines } = read();
      const { title, number, issuer, issued } = document;
      expect({ title, number, issuer, issued, deadline: deadlines[0]?.deadline ?? { kind: "none" } }).toEqual(
        {
          title: pack.document.title["zh-CN"],
          number: pack.document.number,
          issuer: pack.document.issuer["zh-CN"],
          issued: pack.document.issued,
          deadline: pack.deadline,
        },
      );
    });

    test("every numbered clause is found", () => {
      const plain = (clause: string): string => clause.replace(/\s/g, "");
      const found = new Set(read().clauses.map(({ number }) => plain(number)));
      expect(
        pack.clauses
          .map(({ clause }) => plain(clause))
          .filter((clause) => !found.has(clause) && /[一二三\d]/.test(clause)),
      ).toEqual([]);
    });

    test("the words that rules quote stand in it", () => {
      const plain = (text: string): string => text.replace(/[\s：:]/g, "");
      const whole = plain(fs.readFileSync(path.join(FOLDER as string, FILES[id] as string), "utf8"));
      const quotes = pack.rules.flatMap(({ quote }) =>
        quote === undefined || quote === "$header" ? [] : [quote],
      );
      expect(quotes.length).toBeGreaterThan(8);
      expect(quotes.filter((quote) => !whole.includes(plain(quote)))).toEqual([]);
    });

    test("85 % of the rules that rest on a clause are proposed, and 10 % of the sure ones are wrong at most", () => {
      const rules = pack.rules.filter(({ clause }) => clause !== null);
      const { missed, wrong, found, sure } = measure(read(), rules.map(wantedOf));
      process.stderr.write(
        `${id}: ${found} of ${rules.length} rules, ${wrong.length} of ${sure} sure ones wrong\n`,
      );
      expect(found / rules.length >= 0.85 ? [] : missed).toEqual([]);
      expect(wrong.length <= sure * 0.1 ? [] : wrong).toEqual([]);
    });
  },
);

(FOLDER === undefined ? test.skip : test)(
  "the older standard that Leshan attaches stands beside its own condition",
  () => {
    const text = fs.readFileSync(path.join(FOLDER as string, "leshan-2020.txt"), "utf8");
    const result = draftNotice(noticeFromText(text), packKnowledge);
    const pairs = result.ok ? result.draft.contradictions : [];
    expect(pairs.map(({ field, one, other }) => [field, one.clause, other.clause])).toEqual([
      ["memberCount", "二（一）", "建设标准（二）"],
    ]);
  },
);

test("the documents are read where they are at hand", () => {
  expect(FOLDER === undefined || fs.existsSync(FOLDER)).toBe(true);
});
