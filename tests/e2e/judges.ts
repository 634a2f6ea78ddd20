import type { SheetDescription } from "../../src/core";
import { formSheet } from "../../src/core";
import { writeWorkbook } from "../../src/files/write";
import { packById } from "../../src/packs";

/** Names of the score columns, as a clerk heads them. */
const JUDGES = ["评委1", "评委2", "评委3", "评委4", "评委5"] as const;

type Score = string | number | null;

const LEADER_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章";

/** Scores of one studio: some tie, one judge was away, one wrote a word. */
function scoresOf(number: number): readonly Score[] {
  const scores: Score[] = JUDGES.map((_, judge) => 70 + ((number * 7 + judge * 3) % 25));
  if (number === 4) scores[2] = "回避";
  if (number === 6) scores[4] = "待定";
  if (number === 8) return [null, null, null, 88, 91];
  // The scores of number 1, in another order.
  return number === 2 ? [...scoresOf(1)].reverse() : scores;
}

/** A Leshan sheet of forty studios with five judges' columns at its right; the last studio has too few members. */
export function judgedWorkbook(count = 40): Uint8Array {
  const pack = packById("leshan-2020");
  if (pack === undefined) throw new Error("no pack leshan-2020");
  const studios = Array.from({ length: count }, (_, index) => {
    const leader = `${LEADER_SURNAMES[index % LEADER_SURNAMES.length] ?? ""}明远`;
    const unit = `云溪县第${index + 1}机械厂`;
    return {
      ...pack.sampleEntry,
      seq: index + 1,
      hostUnit: unit,
      studioName: `${unit}${leader}劳模和工匠人才创新工作室`,
      leaderName: leader,
      phone: String(13_900_000_000 + index),
      outcomeCount: index === 2 ? 21 : 20 + index,
      projectCount: index === 2 ? 21 : 20 + index,
      ...(index === count - 1 ? { memberCount: 2 } : {}),
    };
  });
  const labels = { recommendingUnit: "云溪县总工会", preparedBy: "测试员" };
  return writeWorkbook({ sheets: [withScores(formSheet(pack, studios, labels))] });
}

/** The sheet with the judges' headers in the header row above the first studio, and their scores below. */
function withScores(sheet: SheetDescription): SheetDescription {
  const first = sheet.rows.findIndex(({ cells }) => cells[0]?.value === 1);
  const width = Math.max(...sheet.rows.map(({ cells }) => cells.length));
  return {
    ...sheet,
    rows: sheet.rows.map((row, index) => {
      const number = index - first + 1;
      const style = sheet.rows[first]?.cells[0]?.style;
      const isStudio = number > 0 && typeof row.cells[0]?.value === "number";
      const values = number === 0 ? JUDGES : isStudio ? scoresOf(number) : null;
      if (values === null) return row;
      const blank = Array.from({ length: width - row.cells.length }, () => null);
      const cells = values.map((value) => ({ value, ...(style === undefined ? {} : { style }) }));
      return { ...row, cells: [...row.cells, ...blank, ...cells] };
    }),
  };
}
