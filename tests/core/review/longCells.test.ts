import { createGrid } from "../../../src/core";
import { LESHAN, reviewOf } from "./support";

/**
 * A cell holds up to 32,767 characters. Nothing in the review may take the square of that: it would come to minutes, and
 * to jest's time limit.
 */
const LONGEST = 32_000;
const SAMPLE = LESHAN.fields.map(({ id }) => LESHAN.sampleEntry[id] ?? null);

test.each([" ", "一", "2015年", "（", "、", "。", "：", "x", "劳模", "·", "…", "①"])(
  "a sheet whose cells are full of %j is reviewed, and each cell is told as it stands",
  (part) => {
    const long = `${part.repeat(LONGEST / part.length)}乙`;
    const row = SAMPLE.map((value, column) => (column === 0 ? value : long));
    const grid = createGrid({
      values: [
        [LESHAN.form.title],
        [`推荐单位（盖章）：${long}`],
        [...LESHAN.fields.map(({ header }) => header), `${long}丙`],
        row,
        SAMPLE,
      ],
    });
    const { entries, findings } = reviewOf(grid);
    expect(entries.map((entry) => entry.row)).toEqual([3, 4]);
    expect(findings.some(({ row: at, severity }) => at === 3 && severity === "error")).toBe(true);
    const phone = entries[0]?.readings[LESHAN.fields.findIndex(({ id }) => id === "phone")];
    expect(phone?.shown).toBe(long);
  },
);
