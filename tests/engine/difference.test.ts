import fc from "fast-check";
import { differenceBetween, spliceBetween, withDifference } from "../../src/engine/difference";

/** Plain data as views are made of: nested, with lists of things that repeat. */
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.nat(3),
    fc.constantFrom(null, true, "", "甲", "乙", undefined),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("a", "b", "c", "__proto__x"), tie("value"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  ),
})).value;

describe("differences", () => {
  test("lead from any value to any other, also after they have crossed to another thread", () => {
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const difference = differenceBetween(before, after);
        const crossed = structuredClone(difference);
        expect(crossed === null ? before : withDifference(before, crossed)).toStrictEqual(after);
      }),
    );
  });

  test("there is none between values that say the same", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(differenceBetween(value, structuredClone(value))).toBeNull();
      }),
    );
  });

  test("leave what did not change as the same objects", () => {
    const before = { list: [{ a: 1 }, { a: 2 }, { a: 3 }], other: { b: 1 } };
    const difference = differenceBetween(before, { list: [{ a: 1 }, { a: 5 }, { a: 3 }], other: { b: 1 } });
    const after = withDifference(before, difference ?? { kind: "value", value: null });
    expect(after.list[0]).toBe(before.list[0]);
    expect(after.list[2]).toBe(before.list[2]);
    expect(after.other).toBe(before.other);
    expect(after.list[1]).toEqual({ a: 5 });
    expect(before.list[1]).toEqual({ a: 2 });
  });

  test("hold only what changed", () => {
    const entries = Array.from({ length: 1000 }, (_, index) => ({ name: `第${index}厂`, rank: index }));
    const after = entries.map((entry, index) => (index === 500 ? { ...entry, rank: -1 } : { ...entry }));
    expect(differenceBetween({ entries }, { entries: after })).toEqual({
      kind: "members",
      changed: {
        entries: {
          kind: "items",
          changed: [[500, { kind: "members", changed: { rank: { kind: "value", value: -1 } }, gone: [] }]],
        },
      },
      gone: [],
    });
  });
});

describe("splices of lists", () => {
  test("only what changed is in them", () => {
    expect(spliceBetween(["a", "b", "c", "d"], ["a", "x", "c", "d"])).toEqual({
      start: 1,
      remove: 1,
      insert: ["x"],
    });
  });
});
