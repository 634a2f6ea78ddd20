import fc from "fast-check";
import { spliceBetween, spliced } from "../../src/engine/splice";

describe("splices of lists", () => {
  test("lead from any list to any other", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3)), fc.array(fc.nat(3)), (before, after) => {
        expect(spliced(before, spliceBetween(before, after))).toEqual(after);
      }),
    );
  });

  test("an unchanged list is the same object", () => {
    const list = [1, 2, 3];
    expect(spliced(list, spliceBetween(list, [1, 2, 3]))).toBe(list);
  });

  test("only what changed is sent", () => {
    expect(spliceBetween(["a", "b", "c", "d"], ["a", "x", "c", "d"])).toEqual({
      start: 1,
      remove: 1,
      insert: ["x"],
    });
  });
});
