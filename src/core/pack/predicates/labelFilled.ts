import { ADVICE, describe } from "../descriptor";
import type { LabelName } from "../field";
import { atLabel } from "../judging/labels";
import { Outcome } from "../outcome";

/** The value above the table is filled in. */
export interface LabelFilled {
  readonly is: "labelFilled";
  readonly label: LabelName;
}

/**
 * The sheet-level value (推荐单位, 填报人) is filled in. Blank, a picture, or without such a label on the sheet: `missing`.
 *
 * Source: 乐工经〔2020〕24号 附件2, the line above the table; spec/rules.md, shared rule 8.
 */
export const labelFilled = describe<LabelFilled>({
  is: "labelFilled",
  meaning: "The value above the table is filled in.",
  members: { label: { kind: "label" } },
  judges: "entryOrSheet",
  isAboutTheCell: true,
  compile: ({ label }, pack) => ({
    fields: [],
    acrossEntries: false,
    status: (sheet) => ((sheet.label(label)?.value ?? "") === "" ? Outcome.missing : Outcome.met),
    reportsAbsence: (_sheet, _entry, outcome) => outcome === Outcome.missing,
    explain(sheet) {
      const found = sheet.label(label);
      const why = found === null ? "absent" : found.isPicture === true ? "picture" : "blank";
      return atLabel(sheet, pack, label, `label.${why}`);
    },
  }),
  words: ({ label: name }, { say, label }) => say(`已填${label(name)}`, `the ${label(name)} is filled in`),
  advice: ADVICE.label,
});
