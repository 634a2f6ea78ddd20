import * as library from "@e965/xlsx";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/compile";
import type { BatchReport, Grid } from "../../src/core";
import { counties, sheetOf } from "../support/batches";
import type { County } from "../support/batches";
import { csvOf } from "../support/batches/files";
import { MESSES } from "../support/batches/generated";

/** The files of a week in every format that units send, each sheet another mess: one list, every value as typed. */
const FORMATS = ["xlsx", "xls", "xlsb", "ods", "fods", "html", "txt", "csv"] as const;

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-formats-"));
  jest.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

function bytesIn(format: (typeof FORMATS)[number], county: County, grid: Grid): Uint8Array {
  if (format === "csv") return csvOf(county);
  const rows = Array.from({ length: grid.bottom }, (_, row) =>
    Array.from({ length: grid.right }, (__, column) => {
      const value = grid.value(row, column);
      return typeof value === "object" ? null : value;
    }),
  );
  const sheet = library.utils.aoa_to_sheet(rows);
  sheet["!merges"] = grid.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  const workbook = library.utils.book_new();
  library.utils.book_append_sheet(workbook, sheet, grid.name);
  const written = library.write(workbook, { type: "buffer", bookType: format }) as Uint8Array;
  return Uint8Array.from(written);
}

async function compile(...argv: string[]): Promise<{ status: number; report: BatchReport }> {
  const out: string[] = [];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    out.push(String(text));
    return true;
  });
  const status = await main([...argv, "--on", "2020-09-20", "--json"]);
  return { status, report: JSON.parse(out.join("")) as BatchReport };
}

test("every entry once from every format and mess, read to what was typed; compiled again nothing changes", async () => {
  const truth = counties(FORMATS.length, 5);
  const fileOf = (index: number): string => {
    const county = truth[index] as County;
    return county.file.replace(/xlsx$/u, FORMATS[index] as string);
  };
  truth.forEach((county, index) => {
    const grid = sheetOf(county, MESSES[index % MESSES.length]);
    fs.writeFileSync(
      path.join(folder, fileOf(index)),
      bytesIn(FORMATS[index] as (typeof FORMATS)[number], county, grid),
    );
  });
  const target = path.join(folder, "汇总.xlsx");
  const { status, report } = await compile(folder, "--out", target);
  expect(report.files.map(({ file, outcome, entries }) => [path.basename(file), outcome, entries])).toEqual(
    truth.map((_, index) => [fileOf(index), "taken", 5]),
  );
  expect(status).toBe(0);
  const fields = [
    "studioName",
    "leaderName",
    "hostUnit",
    "memberCount",
    "annualFunding",
    "economicBenefit",
    "phone",
  ];
  expect(
    report.entries.map(({ source, values }) => [
      path.basename(source.file),
      ...fields.map((field) => values[field]),
    ]),
  ).toEqual(
    truth.flatMap(({ rows }, index) =>
      rows.map((row) => [fileOf(index), ...fields.map((field) => row[field])]),
    ),
  );
  expect(report.duplicates).toEqual([]);

  const again = await compile(target);
  expect(again.report.entries).toEqual(report.entries);
  expect(again.report.findings).toEqual(report.findings);
});
