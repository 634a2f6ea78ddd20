import { dayOfIso, isoOf } from "../../values";
import { describe, fault } from "../descriptor";
import { explanation } from "../judging/check";
import { Outcome } from "../outcome";

/** The reference date is on or after a day: of the calendar, or of the reference date's own year. */
export interface OnOrAfter {
  readonly is: "onOrAfter";
  /** YYYY-MM-DD, or MM-DD for each year. */
  readonly day: string;
}

/** The day in a year, or null where the calendar has none. */
const dayIn = (day: string, year: string): number | null =>
  dayOfIso(day.length === "MM-DD".length ? `${year}-${day}` : day);

/**
 * The reference date is on or after `day`. Without a usable reference date it needs judgement.
 *
 * Source: 豫教科文卫体工〔2024〕44号 第二十条 (in force from 1 November 2024); 大连市总工会 四 (每年七月申报).
 */
export const onOrAfter = describe<OnOrAfter>({
  is: "onOrAfter",
  meaning: "The reference date is on or after a day (YYYY-MM-DD, or MM-DD of its own year).",
  members: { day: { kind: "dayOrMonthDay" } },
  judges: "entryOrSheet",
  faults: ({ day }) =>
    dayIn(day, "2000") !== null
      ? []
      : [fault("day", `没有“${day}”这一天。`, `"${day}" is no day of the calendar (YYYY-MM-DD or MM-DD).`)],
  compile({ day }) {
    return {
      fields: [],
      acrossEntries: false,
      status({ reference }) {
        if (reference === null) return Outcome.needsJudgement;
        const first = dayIn(day, reference.text.slice(0, 4));
        return first !== null && reference.day >= first ? Outcome.met : Outcome.notMet;
      },
      explain({ reference }) {
        const first = reference === null ? null : dayIn(day, reference.text.slice(0, 4));
        return explanation(-1, first === null ? "" : `>= ${isoOf(first)}`, { found: reference?.shown ?? "" });
      },
    };
  },
  words: ({ day }, { say }) =>
    day.length === "MM-DD".length
      ? say(`计算截止日不早于当年 ${day}`, `the reference date is not before ${day} of its year`)
      : say(`计算截止日不早于 ${day}`, `the reference date is not before ${day}`),
  advice: {
    "zh-CN": "请核对计算截止日；设对了的，可以继续准备。",
    en: "Please check the reference date; if it is right, go on preparing.",
  },
});
