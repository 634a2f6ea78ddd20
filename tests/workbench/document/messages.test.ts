import fs from "node:fs/promises";
import type { DataError } from "../../../src/data";
import { createFilePort } from "../../../src/files";
import { WorkerError } from "../../../src/engine";
import type { EngineError, WorkerTrouble } from "../../../src/engine";
import { BatchDocument } from "../../../src/pane/batch";
import { remarkOf } from "../../../src/workbench/batch/summaryTable";
import { messageOf } from "../../../src/workbench/document/messages";
import type { WorkbenchErrorCode } from "../../../src/workbench/engine";
import { textsFor } from "../../../src/workbench/text";
import { testConnection } from "../support/connection";

/** Everything the worker may answer by code; the compiler asks for new ones to be added. */
const CODES: Readonly<
  Record<EngineError["code"] | DataError["code"] | WorkbenchErrorCode | WorkerTrouble, true>
> = {
  noReview: true,
  noSheet: true,
  unknownPack: true,
  noRoster: true,
  rosterNotCalculated: true,
  oldRosterFormat: true,
  tooManyForAcceptability: true,
  orderNotConfirmed: true,
  dataNotFetched: true,
  noFile: true,
  tooMuchMemory: true,
  workerNotStarted: true,
  workerFault: true,
  messageLost: true,
  notAnswering: true,
  partNotLoaded: true,
  formulaCell: true,
  tableHeader: true,
  rowsFormulas: true,
  rowsHeld: true,
};

describe.each(["zh-CN", "en"] as const)("what a failed call says, %s", (language) => {
  test.each(Object.keys(CODES))("%s has words of its own, not the program's", (code) => {
    const said = messageOf(new WorkerError("raw", code, null), language);
    expect(said).not.toContain("raw");
    expect(said.length).toBeGreaterThan(10);
  });

  test("rows that cannot be removed are told with the cells in the way", () => {
    const error = new WorkerError("raw", "rowsFormulas", { where: "C20" });
    expect(messageOf(error, language)).toMatch(/C20/);
  });

  test("ports' codes have theirs, and what nobody knows is quoted", () => {
    expect(messageOf(new WorkerError("raw", "mergedCells", null), language)).not.toContain("raw");
    for (const code of ["unknown", "neverHeardOf", "toString", null])
      expect(messageOf(new WorkerError("raw", code, null), language)).toBe(textsFor(language).fault("raw"));
  });
});

test("a file that keeps a rule pack which is not there is listed with its reason", async () => {
  const bytes = new Uint8Array(await fs.readFile("assets/samples/leshan-2020-clean.xlsx"));
  const port = await createFilePort(bytes, "甲.xlsx");
  await port.writeState({ version: 1, pack: "leshan-2027" });
  const worker = testConnection();
  try {
    const batch = new BatchDocument(worker.readers, () => "2020-09-01", messageOf);
    await batch.start([new File([Uint8Array.from(await port.save("corrected"))], "甲.xlsx")], "zh-CN");
    const status = batch.getSnapshot().files[0]?.status;
    expect(status?.kind).toBe("unreadable");
    if (status) {
      const remark = remarkOf(status, textsFor("zh-CN"), (error) => messageOf(error, "zh-CN"));
      expect(remark).toContain("找不到所选的核对依据");
    }
  } finally {
    worker.close();
  }
});
