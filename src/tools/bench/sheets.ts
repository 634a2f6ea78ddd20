import { formSheet } from "../../core";
import type { FormRow, RulePack, SheetDescription } from "../../core";
import { packById } from "../../packs";
import { cleanRows, sampleLabels } from "../generate/sampleData/rows";

/** The pack that the bench's sheets are made for. */
export const BENCH_PACK = packById("leshan-2020") as RulePack;
const PACK = BENCH_PACK;

/** `count` entries like the samples', each a studio of its own. */
export function manyRows(count: number): FormRow[] {
  const base = cleanRows(PACK);
  return Array.from({ length: count }, (_, index) => {
    const row = base[index % base.length] as FormRow;
    const textOf = (field: string): string => {
      const cell = row[field];
      return typeof cell === "string" ? cell : "";
    };
    const unit = `${textOf("hostUnit")}第${String(index + 1).padStart(6, "0")}分厂`;
    return {
      ...row,
      seq: index + 1,
      hostUnit: unit,
      studioName: `${unit}${textOf("leaderName")}劳模和工匠人才创新工作室`,
      phone: `139${String(10000000 + index)}`,
    };
  });
}

/** A sheet of the pack's form with these entries. */
export const sheetOfRows = (rows: readonly FormRow[]): SheetDescription =>
  formSheet(PACK, rows, sampleLabels(PACK));

/** A sheet of `count` entries without findings. */
export const sheetOf = (count: number): SheetDescription => sheetOfRows(manyRows(count));

/** What clerks get wrong, several things to an entry; each third entry has some of it. */
const SPOILED: readonly FormRow[] = [
  { memberCount: 3, phone: "1390000", economicBenefit: "320万左右" },
  { established: "2019.13", leaderHonours: "拟申报市级劳模", annualFunding: "150,000元" },
  { leaderPost: "", floorArea: "约160㎡", projectCount: 0, outcomeCount: "若干" },
  { established: "2020年5月", memberCount: "12人", patentCount: -1, leaderHonours: "无" },
];

/** A sheet of `count` entries, a third of them with findings. */
export const messySheet = (count: number): SheetDescription =>
  sheetOfRows(
    manyRows(count).map((row, index) =>
      index % 3 === 0 ? { ...row, ...SPOILED[(index / 3) % SPOILED.length] } : row,
    ),
  );

/** A sheet of `count` entries each of which has a column with a text of `characters` of its own. */
export function longTextSheet(count: number, characters: number): SheetDescription {
  const text = "创新工作室围绕安全生产开展攻关".repeat(Math.ceil(characters / 15)).slice(0, characters);
  return sheetOfRows(manyRows(count).map((row, index) => ({ ...row, leaderPost: `${index}${text}` })));
}
