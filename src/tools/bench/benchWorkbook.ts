import { formSheet } from "../../core";
import type { FormRow, RulePack } from "../../core";
import { writeWorkbook } from "../../files";
import { nodeCodec } from "../../files/node";
import { packById } from "../../packs";
import { cleanRows, sampleLabels } from "../generate/sampleData/rows";

const PACK = packById("leshan-2020") as RulePack;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Answers that are wrong or missing, for a sheet in which hardly a row is in order. */
const faultsOf = (index: number): FormRow => ({
  memberCount: 3,
  phone: index % 3 === 0 ? "" : "12345",
  floorArea: index % 2 === 0 ? 10 : "约20",
  annualFunding: null,
});

/** The host unit of a studio of the bench's workbooks, by its place from 0. */
export function hostUnitOf(index: number): string {
  const base = cleanRows(PACK);
  return `${textOf((base[index % base.length] as FormRow)["hostUnit"])}第${String(index + 1).padStart(6, "0")}分厂`;
}

/**
 * A workbook with so many studios, each of its own name; every seventh has too few members, or, where it is full of
 * faults, every seventh has none.
 */
export function workbookOf(count: number, isFaulty = false): Buffer {
  const base = cleanRows(PACK);
  const rows = Array.from({ length: count }, (_, index): FormRow => {
    const row = base[index % base.length] as FormRow;
    const unit = hostUnitOf(index);
    return {
      ...row,
      seq: index + 1,
      hostUnit: unit,
      studioName: `${unit}${textOf(row["leaderName"])}劳模和工匠人才创新工作室`,
      phone: `139${String(10000000 + index)}`,
      ...(index % 7 === 6 ? { memberCount: 3 } : {}),
      ...(isFaulty && index % 7 !== 0 ? faultsOf(index) : {}),
    };
  });
  return Buffer.from(
    writeWorkbook({ sheets: [formSheet(PACK, rows, sampleLabels(PACK))] }, { codec: nodeCodec }),
  );
}
