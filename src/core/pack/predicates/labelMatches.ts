import { studioNameForm } from "../../values";
import { ADVICE, describe } from "../descriptor";
import type { LabelName } from "../field";
import { atLabel } from "../judging/labels";
import { matchesAny, preparePatterns } from "../judging/texts";
import { Outcome } from "../outcome";

/** The value above the table matches one of `patterns`, in which `*` stands for any characters. */
export interface LabelMatches {
  readonly is: "labelMatches";
  readonly label: LabelName;
  readonly patterns: readonly string[];
}

/**
 * The sheet-level value matches one of `patterns`, in which `*` stands for any characters. Blank: `missing` (that is
 * the finding of `labelFilled`).
 *
 * Source: 平顶山市总工会 第六条, 大连市总工会 附件2二 (who may recommend); 乐工经〔2020〕24号 一 (county unions send two).
 */
export const labelMatches = describe<LabelMatches>({
  is: "labelMatches",
  meaning: "The value above the table matches one of `patterns`.",
  members: { label: { kind: "label" }, patterns: { kind: "patterns" } },
  judges: "entryOrSheet",
  compile({ label, patterns: written }, pack) {
    const patterns = preparePatterns(written);
    return {
      fields: [],
      acrossEntries: false,
      status(sheet) {
        const value = sheet.label(label)?.value ?? "";
        if (value === "") return Outcome.missing;
        return matchesAny(studioNameForm(value), patterns) ? Outcome.met : Outcome.notMet;
      },
      explain: (sheet) => atLabel(sheet, pack, label, ""),
    };
  },
  words: ({ label: name, patterns }, { say, label, list }) =>
    say(`${label(name)}形如${list(patterns)}`, `the ${label(name)} is like ${list(patterns)}`),
  advice: ADVICE.label,
});
