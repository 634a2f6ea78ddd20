import fs from "node:fs";
import path from "node:path";
import { review, type CaseEntry, type Finding, type RulePack } from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import type { DateInterval, Honours, PhoneNumber, Reading } from "../../../src/core/values";
import { isoOf } from "../../../src/core/values";
import { packById } from "../../../src/packs";

/**
 * Texts as clerks write them, each alone in its column of an otherwise good row, with what a careful reader makes of it
 * (all made up). One text a line, a tab, what it comes to; `@field` names the column of the lines after it; ⏎ is a
 * break inside the cell. `=x` is read as x with nothing to say of how it was written, `~x` as x with a warning or an
 * error beside it, `~` is told somehow, `!` is an error, `-` counts as not filled in; dates are read as days or
 * intervals of them. An honour is `met`, `no` (none held), `ask` (a person has to settle it), `full` (year or title
 * lacks), `yr` (a year that cannot be) or `miss`; of `met` the year, level and kind may follow. `a|b` allows either.
 */
const FOLDER = path.join(__dirname, "clerkTexts");

interface Text {
  readonly field: string;
  readonly text: string;
  readonly wanted: string;
}

function textsOf(name: string): Text[] {
  let field = "";
  return fs
    .readFileSync(path.join(FOLDER, `${name}.tsv`), "utf8")
    .split("\n")
    .flatMap((line): Text[] => {
      if (line.startsWith("@")) field = line.slice(1);
      const tab = line.lastIndexOf("\t");
      if (tab < 0) return [];
      return [{ field, text: line.slice(0, tab).replace(/⏎/gu, "\n"), wanted: line.slice(tab + 1) }];
    });
}

const ABOUT_WRITING = new Set(["stated", "readable", "required"]);

/** What the review says of one cell. */
interface Told {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

const ruleOf = ({ rule }: Finding): string => rule.slice(rule.indexOf("/") + 1);

/** The texts in rows of their own; the leader's name stands in the studio's. */
function told(pack: RulePack, on: string, texts: readonly Text[]): Told[] {
  const entries = texts.map(({ field, text }, index): CaseEntry => {
    const leader = field === "leaderName" ? text : `王${String.fromCharCode(0x4e00 + 100 + index)}`;
    const unit = `云溪县青${String.fromCharCode(0x4e00 + 2000 + index)}机械有限公司`;
    const studio = {
      ...pack.sampleEntry,
      seq: index + 1,
      hostUnit: unit,
      studioName: `${unit}${leader}劳模和工匠人才创新工作室`,
      leaderName: leader,
      leaderPost: "车间主任",
      phone: `138${String(10_000_000 + index * 7919)}`,
    };
    return { ...studio, [field]: text };
  });
  const result = review(formGrid(pack, entries, pack.sampleLabels), pack, { today: on, referenceDate: on });
  if (result.kind !== "review") throw new Error(result.kind);
  const { review: found } = result;
  return texts.map(({ field }, index) => {
    const entry = found.entries[index];
    if (entry === undefined) throw new Error(`row ${index} is no entry`);
    const at = pack.fields.findIndex(({ id }) => id === field);
    return {
      reading: entry.readings[at] as Reading,
      findings: found.findings.filter((each) => each.row === entry.row && each.field === field),
    };
  });
}

function valueOf({ value }: Reading): string {
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return (value as PhoneNumber[]).map(({ digits }) => digits).join("、");
  const { earliest, latest } = value as DateInterval;
  return earliest === latest ? isoOf(earliest) : `${isoOf(earliest)}..${isoOf(latest)}`;
}

function comesTo(wanted: string, { reading, findings }: Told): boolean {
  const said = findings.filter((finding) => ruleOf(finding) !== "tenfold" || reading.qualifier !== null);
  const isPlain =
    reading.state === "present" &&
    !findings.some((finding) => ABOUT_WRITING.has(ruleOf(finding)) || finding.status === "needsJudgement");
  // A whole month may leave the period of running open and is still written as it should be.
  const isPlainDate =
    reading.state === "present" && !findings.some((finding) => ABOUT_WRITING.has(ruleOf(finding)));
  const value = valueOf(reading);
  const isSame = (text: string): boolean =>
    (text === "" && reading.state === "present") || value.split("、")[0] === text || value === text;
  if (wanted === "-") return findings.some((finding) => ruleOf(finding) === "required");
  if (wanted === "!") return findings.some(({ severity }) => severity === "error");
  if (wanted.startsWith("~")) return said.length > 0 && (wanted === "~" || isSame(wanted.slice(1)));
  if (wanted.startsWith("=*")) return isPlain;
  if (wanted.startsWith("=")) return isPlain && isSame(wanted.slice(1));
  return isPlainDate && isSame(wanted);
}

const OUTCOMES: Readonly<Record<string, string>> = {
  "required missing": "miss",
  "leader-honour notMet": "no",
  "leader-honour needsJudgement": "ask",
  "honour-in-full notMet": "full",
  "stated notMet": "ask",
  "honour-year notMet": "yr",
};

const LEVELS: Readonly<Record<string, string>> = {
  国: "national",
  省: "provincial",
  市: "municipal",
  县: "county",
  企: "enterprise",
};
const KINDS: Readonly<Record<string, readonly string[]>> = {
  M: ["modelWorker", "advancedWorker"],
  C: ["craftsman"],
};

function holds(wanted: string, { honours }: Honours): boolean {
  return wanted.split(";").every((one) => {
    const [, year, level, kind] = /^(\d*)(.?)([MC])$/u.exec(one) as unknown as [
      string,
      string,
      string,
      string,
    ];
    return honours.some(
      (honour) =>
        honour.standing === "held" &&
        String(honour.year ?? "") === year &&
        (level === "" || honour.level === LEVELS[level]) &&
        KINDS[kind]?.includes(honour.kind) === true,
    );
  });
}

function honourComesTo(wanted: string, { reading, findings }: Told): boolean {
  const [outcomes = "", honours] = wanted.split(" ");
  const found = [...new Set(findings.map((each) => OUTCOMES[`${ruleOf(each)} ${each.status}`] ?? "?"))];
  const isOutcome = outcomes
    .split("|")
    .some((outcome) => (found[0] ?? "met") === outcome && found.length < 2);
  return isOutcome && (honours === undefined || holds(honours, reading.value as Honours));
}

const leshan = packById("leshan-2020") as RulePack;
const nuc = packById("nuc-2024") as RulePack;

/** The texts that come to something else than they should, with what they came to. */
function wrong(name: string, pack: RulePack, on: string, judge: typeof comesTo): string[] {
  const texts = textsOf(name);
  expect(texts.length).toBeGreaterThan(30);
  return told(pack, on, texts).flatMap((each, index) => {
    const { text, wanted } = texts[index] as Text;
    if (judge(wanted, each)) return [];
    const said = each.findings.map(({ rule, status }) => `${rule} ${status}`).join(", ");
    return [`${JSON.stringify(text)} is not ${wanted}: ${valueOf(each.reading)}; ${said}`];
  });
}

const either =
  (judge: typeof comesTo): typeof comesTo =>
  (wanted, each) =>
    wanted.split("|").some((one) => judge(one, each));

test.each(["dates", "counts", "amounts", "phones", "names", "ranks"])("%s", (name) => {
  expect(wrong(name, leshan, "2020-09-25", either(comesTo))).toEqual([]);
});

test("answers of yes and no", () => {
  expect(wrong("answers", nuc, "2024-06-01", either(comesTo))).toEqual([]);
});

test("honours", () => {
  expect(wrong("honours", leshan, "2020-09-25", honourComesTo)).toEqual([]);
});
