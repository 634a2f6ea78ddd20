import { displayTrim } from "../../values";
import { Outcome } from "../outcome";
import type { Situation } from "../situation";
import { explanation, fieldIndex, PackFault, TEXTS, withoutValue, type PredicateCompiler } from "./check";
import { MOST_RELATED } from "./unique";

/** Entries per value of a field, in sheet order. */
type Groups = ReadonlyMap<string, readonly number[]>;

function groupsBy(situation: Situation, field: number): Groups {
  const groups = new Map<string, number[]>();
  situation.entries.forEach((entry, index) => {
    if (entry.sample || situation.reading(index, field)?.state !== "present") return;
    const key = situation.comparable(index, field);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

/**
 * The number of entries lies between `min` and `max` (either may be absent); with `by`, the number per value of that
 * field, compared after normalising. Example rows are not counted, entries without a value of `by` neither.
 *
 * Source: 乐工经〔2020〕24号 一 (至少申报2个); 平顶山市总工会 第五条 (5—8个); 豫教科文卫体工〔2024〕44号 第二条.
 */
export const countBetween: PredicateCompiler<"countBetween"> = (predicate, scope) => {
  const { min, max } = predicate;
  if (min === undefined && max === undefined) throw new PackFault('"countBetween" needs "min" or "max"');
  const by = predicate.by === undefined ? null : fieldIndex(scope.pack, predicate.by, TEXTS);
  const required = min === undefined ? `<= ${max}` : max === undefined ? `>= ${min}` : `${min}..${max}`;
  const fits = (count: number): boolean => count >= (min ?? 0) && count <= (max ?? Infinity);
  if (by === null) {
    return {
      fields: [],
      wide: false, // the number of entries never changes while cells are edited
      status: (situation) => (fits(situation.count) ? Outcome.met : Outcome.notMet),
      explain: (situation) =>
        explanation(-1, required, {
          found: String(situation.count),
          parameters: { count: situation.count },
        }),
    };
  }

  const fields = [by];
  const key = {};
  const groups = (situation: Situation): Groups => situation.fact(key, fields, () => groupsBy(situation, by));
  const explainGroup = (situation: Situation, group: readonly number[], self: number) => {
    const others: number[] = [];
    for (const entry of group) {
      if (others.length >= MOST_RELATED) break;
      if (entry !== self) others.push(entry);
    }
    const [place] = situation.places([self], by);
    return explanation(by, required, {
      found: String(group.length),
      parameters: { count: group.length, group: displayTrim(situation.reading(self, by)?.shown ?? "") },
      related: situation.places(others, by),
      ...(place === undefined ? {} : { place }),
    });
  };
  return {
    fields,
    wide: true,
    status(situation, entry) {
      if (entry < 0) {
        if (situation.columns[by] === null) return Outcome.missing;
        for (const group of groups(situation).values()) if (!fits(group.length)) return Outcome.notMet;
        return Outcome.met;
      }
      const absent = withoutValue(situation.reading(entry, by));
      if (absent !== null) return absent;
      const group = groups(situation).get(situation.comparable(entry, by));
      return fits(group?.length ?? 0) ? Outcome.met : Outcome.notMet;
    },
    explain(situation, entry) {
      if (entry < 0) return explanation(by, required, { found: "" });
      const group = groups(situation).get(situation.comparable(entry, by)) ?? [];
      return explainGroup(situation, group, entry);
    },
    explainAll: (situation) =>
      [...groups(situation).values()]
        .filter((group) => !fits(group.length))
        .map((group) => explainGroup(situation, group, group[0] as number)),
  };
};
