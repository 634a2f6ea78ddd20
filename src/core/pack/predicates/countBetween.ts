import { displayTrim } from "../../values";
import { describe, fault } from "../descriptor";
import { explanation, TEXTS, withoutValue, type JudgedSheet } from "../judging/check";
import { MOST_RELATED } from "../judging/related";
import { Outcome } from "../outcome";
import { minAboveMax } from "./between";

/** The number of entries, or with `by` the number per value of that field, lies between `min` and `max`. */
export interface CountBetween {
  readonly is: "countBetween";
  readonly min?: number;
  readonly max?: number;
  readonly by?: string;
}

/** Entries per value of a field, in sheet order. */
type Groups = ReadonlyMap<string, readonly number[]>;

function groupsBy(sheet: JudgedSheet, field: number): Groups {
  const groups = new Map<string, number[]>();
  sheet.entries.forEach((entry, index) => {
    if (entry.sample || sheet.reading(index, field)?.state !== "present") return;
    const key = sheet.comparable(index, field);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

/**
 * The number of entries lies between `min` and `max` (either may be absent); with `by`, the number per value of that
 * field, compared after normalising. Example rows are not counted, entries without a value of `by` neither. With `by`
 * it may stand in either scope: "sheet" gives one finding per group, "entry" one per row.
 *
 * Source: 乐工经〔2020〕24号 一 (至少申报2个); 平顶山市总工会 第五条 (5—8个); 豫教科文卫体工〔2024〕44号 第二条.
 */
export const countBetween = describe<CountBetween>({
  is: "countBetween",
  meaning: "The number of entries, or with `by` the number for each value of that field.",
  members: {
    min: { kind: "number", least: 0, whole: true, optional: true },
    max: { kind: "number", least: 0, whole: true, optional: true },
    by: { kind: "field", of: TEXTS, optional: true },
  },
  judges: "entryOrSheet",
  counts: "entries",
  faults: ({ min, max }) =>
    min === undefined && max === undefined
      ? [fault("", "“countBetween”要写 min 或 max。", '"countBetween" needs "min" or "max".')]
      : minAboveMax(min, max),
  compile(predicate, pack) {
    const { min, max } = predicate;
    const by = predicate.by === undefined ? null : pack.field(predicate.by);
    const required = min === undefined ? `<= ${max}` : max === undefined ? `>= ${min}` : `${min}..${max}`;
    const fits = (count: number): boolean => count >= (min ?? 0) && count <= (max ?? Infinity);
    if (by === null) {
      return {
        fields: [],
        acrossEntries: false, // the number of entries never changes while cells are edited
        status: (sheet) => (fits(sheet.count) ? Outcome.met : Outcome.notMet),
        explain: (sheet) =>
          explanation(-1, required, {
            found: String(sheet.count),
            parameters: { count: sheet.count },
          }),
      };
    }

    const fields = [by];
    const key = {};
    const groups = (sheet: JudgedSheet): Groups => sheet.fact(key, fields, () => groupsBy(sheet, by));
    const explainGroup = (sheet: JudgedSheet, group: readonly number[], self: number) => {
      const others: number[] = [];
      for (const entry of group) {
        if (others.length >= MOST_RELATED) break;
        if (entry !== self) others.push(entry);
      }
      const [place] = sheet.places([self], by);
      return explanation(by, required, {
        found: String(group.length),
        parameters: { count: group.length, group: displayTrim(sheet.reading(self, by)?.shown ?? "") },
        related: sheet.places(others, by),
        ...(place === undefined ? {} : { place }),
      });
    };
    return {
      fields,
      acrossEntries: true,
      status(sheet, entry) {
        if (entry < 0) {
          if (sheet.columns[by] === null) return Outcome.missing;
          for (const group of groups(sheet).values()) if (!fits(group.length)) return Outcome.notMet;
          return Outcome.met;
        }
        const absent = withoutValue(sheet.reading(entry, by));
        if (absent !== null) return absent;
        const group = groups(sheet).get(sheet.comparable(entry, by));
        return fits(group?.length ?? 0) ? Outcome.met : Outcome.notMet;
      },
      explain(sheet, entry) {
        if (entry < 0) return explanation(by, required, { found: "" });
        const group = groups(sheet).get(sheet.comparable(entry, by)) ?? [];
        return explainGroup(sheet, group, entry);
      },
      explainAll: (sheet) =>
        [...groups(sheet).values()]
          .filter((group) => !fits(group.length))
          .map((group) => explainGroup(sheet, group, group[0] as number)),
    };
  },
  words({ min, max, by }, { say, name }) {
    const range = [min === undefined ? "" : `≥ ${min}`, max === undefined ? "" : `≤ ${max}`].filter(
      (part) => part !== "",
    );
    const bounds = range.join(say("且 ", " and "));
    if (by === undefined) return say(`工作室个数 ${bounds}`, `the number of entries ${bounds}`);
    return say(
      `每个${name(by)}的工作室个数 ${bounds}`,
      `the number of entries for each ${name(by)} ${bounds}`,
    );
  },
  advice: {
    "zh-CN": "请核对推荐的工作室数量，需要增减的调整后再报送。",
    en: "Please check how many studios are put forward, and adjust the number before sending.",
  },
  demands: ({ min, max, by }) => [
    {
      field: null,
      ...(by === undefined ? {} : { by }),
      low: min ?? 0,
      high: max ?? Infinity,
      text: `${min ?? 0}..${max ?? "∞"}`,
    },
  ],
});
