import fs from "node:fs";
import path from "node:path";
import { checkWorkbook, rankingCall } from "../../../cli";
import type { CheckOptions, Checked } from "../../../cli";
import type { Report } from "../../../core";
import { builtInPacks } from "../../../packs";

const WORKBOOK_FOLDERS = ["assets/samples", "tests/fixtures/sheets"] as const;

/** Packs without a deadline of their own are judged at this day, so that a golden file never grows old. */
const TODAY = "2026-09-01";

/** The workbooks that golden reports are kept of; blank forms have no entries and stay out. */
export function goldenWorkbooks(): readonly string[] {
  return WORKBOOK_FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(folder)
      .filter((name) => /\.(xlsx|xlsm|xls|ods|csv)$/.test(name) && !name.endsWith("-blank.xlsx"))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
}

/** A workbook checked as the command line would on a fixed day. */
export const checkedOf = (
  workbook: string,
  ranking: Partial<CheckOptions["ranking"]> = {},
): Promise<Checked> =>
  checkWorkbook(workbook, {
    packs: builtInPacks,
    isChosen: false,
    sheet: null,
    isCopied: false,
    referenceDate: null,
    roster: undefined,
    today: TODAY,
    ranking: { method: "weighted-sum", ...rankingCall({}), ...ranking },
    language: "zh-CN",
    onProgress: () => undefined,
  });

/** The file that keeps a workbook's golden report. */
export const goldenFile = (workbook: string): string =>
  path.join("tests/golden/reports", `${path.basename(workbook).replace(/\./g, "-")}.json`);

/** The report of a workbook. */
export const reportOf = async (workbook: string): Promise<Report> => (await checkedOf(workbook)).report;
