import fc from "fast-check";
import { inertLines, needsMark } from "../../../src/core";

test("each line, and what tabs part, becomes a cell when it is pasted: none of them a formula", () => {
  expect(inertLines("=A1：有误\n1. x\t@SUM(A1)\r\n-x\n-5\n甲")).toBe(
    "'=A1：有误\n1. x\t'@SUM(A1)\r\n'-x\n-5\n甲",
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("=", "＋", "@", "-", " ", "\t", "\n", "\r", "\u2028", "1", "甲", "'")),
      (pieces) => {
        const cells = inertLines(pieces.join("")).split(/[\t\r\n\u2028\u2029]/u);
        // The mark itself begins a text; behind it stands what was there.
        expect(cells.filter((cell) => !cell.startsWith("'") && needsMark(cell))).toEqual([]);
      },
    ),
  );
});
