import fc from "fast-check";
import { sourceKey } from "../../../src/core";
import type { EntrySource, Settlement } from "../../../src/core";
import { duplicateGroups } from "../../../src/core/compile/duplicateGroups";
import type { BatchWork } from "../../../src/engine";
import { NO_WORK, keepAbsent, reopen, settle } from "../../../src/pane/batch/decisions";
import { LESHAN } from "../../support/batches";

/** An entry of a studio: its place alone tells it from others. */
const entryOf = (studio: number, version: number): EntrySource => ({
  file: `单位${version}.xlsx`,
  sheet: "表",
  row: studio,
});
const NOBODY = { name: "", unit: "", leader: "", phones: [] };

/** Which of these entries are in the list. */
function inList(all: readonly EntrySource[], work: BatchWork): Set<string> {
  const placed = all.map(
    (source, table) => ({ table, entry: { source, identity: NOBODY, cells: {}, values: {} } }) as never,
  );
  const { dropped } = duplicateGroups(LESHAN, placed, work.decisions.settled, null, () => 0);
  return new Set(all.map(sourceKey).filter((key) => !dropped.has(key)));
}

const [a, b, c, d] = [0, 1, 2, 3].map((version) => entryOf(0, version)) as [
  EntrySource,
  EntrySource,
  EntrySource,
  EntrySource,
];
const ONE: readonly EntrySource[] = [a, b, c, d];
const one = (entries: readonly EntrySource[], stays: EntrySource): Settlement => ({ entries, keep: [stays] });
const stand = (...settlements: readonly Settlement[]): string[] => {
  const work = settlements.reduce((known, each) => settle(known, [each]), NO_WORK);
  return [...inList(ONE, work)];
};

test("a smaller settlement inside a later one goes, whichever of its entries was to stay", () => {
  const work = settle(settle(NO_WORK, [one([a, b], a)]), [one([a, b, c], b)]);
  expect(work.decisions.settled).toEqual([one([a, b, c], b)]);
  expect(stand(one([a, b], a), one([a, b, c], b))).toEqual([b, d].map(sourceKey));
});

test.each<[string, readonly Settlement[], readonly EntrySource[]]>([
  ["a part of the group settled otherwise afterwards", [one([a, b, c], a), one([a, b], b)], [b, d]],
  ["a ring", [one([a, b], a), one([b, c], b), one([c, a], c)], [c, d]],
  ["a chain whose later end stays", [one([a, b], a), one([b, c, d], d)], [d]],
  ["a chain whose dropped entry stays after all", [one([a, b], a), one([b, c, d], b)], [b]],
  ["not one studio after all", [one([a, b, c], a), { entries: [a, b], keep: [a, b] }], [a, b, d]],
])("settled one after the other: %s", (_, settlements, left) => {
  expect(stand(...settlements)).toEqual(left.map(sourceKey));
});

/** A person's truthful decisions: of one studio one entry stays, different studios all stay. */
const decisions = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  .chain((versions) => {
    const studios = versions.map((count, studio) =>
      Array.from({ length: count }, (_, version) => entryOf(studio, version)),
    );
    const several = studios.filter((entries) => entries.length > 1);
    const ofOne = several.map((entries) =>
      fc
        .subarray(entries, { minLength: 2 })
        .chain((group) => fc.constantFrom(...group).map((stays) => one(group, stays))),
    );
    const ofDifferent = fc
      .tuple(...studios.map((entries) => fc.constantFrom(...entries)))
      .map((entries): Settlement => ({ entries, keep: entries }));
    return fc.record({
      studios: fc.constant(studios),
      made: fc.array(fc.oneof(...ofOne, ofDifferent), { maxLength: 8 }),
      takenBack: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
    });
  });

test("whatever order settlements are made in, every studio stays, and once for all that was settled to be it", () => {
  fc.assert(
    fc.property(decisions, ({ studios, made, takenBack }) => {
      let work: BatchWork = NO_WORK;
      const all = studios.flat();
      for (const settlement of made) {
        work = settle(work, [settlement]);
        const left = inList(all, work);
        for (const studio of studios) expect(studio.some((entry) => left.has(sourceKey(entry)))).toBe(true);
        if (settlement.keep.length === 1)
          expect(left).toContain(sourceKey(settlement.keep[0] as EntrySource));
      }
      // Entries that were settled to be one studio, directly or by way of others: one of them is left.
      const left = inList(all, work);
      for (const studio of studios) {
        let together = studio.map((entry) => new Set([sourceKey(entry)]));
        for (const { entries, keep } of made.filter(({ keep: stay }) => stay.length === 1)) {
          const keys = entries.map(sourceKey);
          if (!studio.some((entry) => sourceKey(entry) === sourceKey(keep[0] as EntrySource))) continue;
          const joined = together.filter((set) => keys.some((key) => set.has(key)));
          together = [
            ...together.filter((set) => !joined.includes(set)),
            new Set(joined.flatMap((set) => [...set])),
          ];
        }
        for (const set of together) expect([...set].filter((key) => left.has(key))).toHaveLength(1);
      }
      for (const index of takenBack) {
        const settlement = made[index];
        if (settlement === undefined) continue;
        work = reopen(work, settlement.entries);
        const again = inList(all, work);
        for (const entry of settlement.entries) expect(again).toContain(sourceKey(entry));
        for (const studio of studios) expect(studio.some((entry) => again.has(sourceKey(entry)))).toBe(true);
      }
    }),
  );
});

test("where the file of the one that was to stay is not in the list any more, the others stay", () => {
  const work = settle(NO_WORK, [one([a, b, c], c)]);
  expect(inList([a, b], work)).toEqual(new Set([a, b].map(sourceKey)));
  expect(inList([a, b, d], settle(work, [one([a, d], d)]))).toEqual(new Set([b, d].map(sourceKey)));
});

test("deciding again takes back whatever has put one of these entries out of the list", () => {
  const work = settle(settle(NO_WORK, [one([a, b, c], c)]), [{ entries: [a, d], keep: [a, d] }]);
  // The pair is settled by what was decided about all three.
  const again = reopen(work, [a, b]);
  expect(again.decisions.settled).toEqual([{ entries: [a, d], keep: [a, d] }]);
});

test("an entry that was dropped by itself stays away, and comes back where it is chosen among others", () => {
  const dropped = keepAbsent(NO_WORK, a, false);
  expect(inList([a, b], dropped)).toEqual(new Set([sourceKey(b)]));
  expect(inList([a, b], settle(dropped, [one([a, b], a)]))).toEqual(new Set([sourceKey(a)]));
});
