import fc from "fast-check";
import { ITEMS_AT_ONCE, putTogether, takeApart } from "../../../src/engine/rpc/pieces";

/** How often a list's items are repeated: short, as long as travels in one message, and longer than two. */
const TIMES = [1, ITEMS_AT_ONCE, 2 * ITEMS_AT_ONCE + 1];
const leaf = fc.oneof(
  fc.integer(),
  fc.string(),
  fc.constant(null),
  fc.constant(undefined),
  fc.uint8Array({ maxLength: 3 }),
);
const objectOf = (member: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.dictionary(fc.string({ minLength: 1 }), member, { maxKeys: 3, noNullPrototype: true });
/** A list whose items may be lists and objects is short: long ones in long ones come to millions of items. */
const long = fc
  .tuple(fc.array(fc.oneof(leaf, objectOf(leaf)), { maxLength: 3 }), fc.constantFrom(...TIMES))
  .map(([items, times]) => Array.from({ length: items.length * times }, (_, at) => items[at % items.length]));

/** Lists short and long, nested in objects and short lists, with members that are not to be taken for either. */
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, leaf, objectOf(tie("any")), fc.array(tie("any"), { maxLength: 3 }), long),
})).any;

test("a value taken apart and put together again is the same, and is left as it was", () => {
  fc.assert(
    fc.property(value, (whole) => {
      const before = structuredClone(whole);
      const { rest, pieces } = takeApart(whole);
      const sent = structuredClone({ rest, pieces });
      expect(putTogether(sent.rest, sent.pieces)).toEqual(whole);
      expect(whole).toEqual(before);
      for (const { items } of pieces) expect(items.length).toBeLessThanOrEqual(ITEMS_AT_ONCE);
    }),
    { numRuns: 60 },
  );
});

test("long lists in a long list come back as they were", () => {
  const inner = Array.from({ length: ITEMS_AT_ONCE + 1 }, (_, index) => index);
  const whole = { outer: Array.from({ length: ITEMS_AT_ONCE + 1 }, () => ({ inner })) };
  const { rest, pieces } = structuredClone(takeApart(whole));
  expect(JSON.stringify(putTogether(rest, pieces))).toBe(JSON.stringify(whole));
});

test("what is left after taking apart has no long list", () => {
  const long = Array.from({ length: ITEMS_AT_ONCE + 1 }, (_, index) => ({ index }));
  const { rest, pieces } = takeApart({ view: { findings: long, short: [1, 2] }, flags: [long] });
  expect(rest).toEqual({ view: { findings: [], short: [1, 2] }, flags: [[]] });
  expect(pieces.map(({ path, items }) => [path.join("."), items.length])).toEqual([
    ["view.findings", ITEMS_AT_ONCE],
    ["view.findings", 1],
    ["flags.0", ITEMS_AT_ONCE],
    ["flags.0", 1],
  ]);
});

test("a value without long lists is sent as it is", () => {
  const short = { rows: Array.from({ length: ITEMS_AT_ONCE }, () => null) };
  expect(takeApart(short)).toEqual({ rest: short, pieces: [] });
  expect(takeApart(short).rest).toBe(short);
});
