import { describe } from "../descriptor";
import { explanation, TEXTS, withoutValue } from "../judging/check";
import { namesUnit } from "../judging/units";
import { Outcome } from "../outcome";

/** The unit that the text of `field` names, if any, is that of `other`. */
export interface SameUnit {
  readonly is: "sameUnit";
  readonly field: string;
  readonly other: string;
}

/**
 * The text of a person's unit and post (`field`) names no other unit than `other`: a short form, a branch or a post
 * alone will do. Give such a rule the severity "warning": names of units are written in many ways.
 *
 * Source: 乐工经〔2020〕24号 附件2, the columns 工作单位及职务 and 创新工作室所属单位名称.
 */
export const sameUnit = describe<SameUnit>({
  is: "sameUnit",
  meaning: "The text names no other unit than `other` does.",
  members: { field: { kind: "field", of: TEXTS }, other: { kind: "field", of: TEXTS } },
  judges: "entry",
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    const other = pack.field(predicate.other);
    return {
      fields: [field, other],
      acrossEntries: false,
      status(sheet, entry) {
        const absent = withoutValue(sheet.reading(entry, field)) ?? withoutValue(sheet.reading(entry, other));
        if (absent !== null) return absent;
        const same = namesUnit(sheet.comparable(entry, field), sheet.comparable(entry, other));
        return same ? Outcome.met : Outcome.notMet;
      },
      explain: (sheet, entry) => {
        const unit = sheet.reading(entry, other)?.shown.trim() ?? "";
        return explanation(field, unit === "" ? "" : `${unit}*`);
      },
    };
  },
  words: ({ field, other }, { say, name }) =>
    say(`${name(field)}写的单位就是${name(other)}`, `${name(field)} names the unit in ${name(other)}`),
  advice: {
    "zh-CN": "请核对 {cell}；负责人确在本单位工作的，请按单位全称填写。",
    en: "Please check {cell}; if the leader does work at the host unit, write its full name.",
  },
});
