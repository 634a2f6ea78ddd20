import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/check";
import { review, verificationOf } from "../../src/core";
import type { Finding, Grid, Report, RulePack } from "../../src/core";
import { openWorkbook, writeState } from "../../src/files";
import { builtInPacks } from "../../src/packs";

const MESSY = "assets/samples/leshan-2020-messy.xlsx";

let folder: string;
let out: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-cli-"));
  out = [];
  jest.spyOn(console, "log").mockImplementation((text: string) => void out.push(`${text}\n`));
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    out.push(String(text));
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe("warnings that a person has vouched for in the workbook", () => {
  /** The messy sample with its first warning vouched for, as the pane keeps it. */
  async function vouched(value?: string): Promise<string> {
    const bytes = new Uint8Array(fs.readFileSync(MESSY));
    const workbook = await openWorkbook(bytes, "a.xlsx");
    const grid = workbook.sheets[workbook.activeSheet]?.grid() as Grid;
    const pack = builtInPacks.find(({ id }) => id === "leshan-2020") as RulePack;
    const result = review(grid, pack, { today: "2020-09-01" });
    if (result.kind !== "review") throw new Error("no summary sheet");
    const warning = result.review.findings.find(
      ({ severity, row }) => severity === "warning" && row !== null,
    );
    const said = { by: "李核", note: "看过产权证", on: "2020-09-02" };
    const kept = verificationOf(result.review, grid, warning as Finding, said);
    const name = path.join(folder, "a.xlsx");
    const other = value === undefined ? kept : { ...kept, basis: value };
    fs.writeFileSync(name, writeState(bytes, { version: 1, verified: [other] }));
    return name;
  }

  async function json(file: string): Promise<Report> {
    await main([file, "--json"]);
    return JSON.parse(out.join("")) as Report;
  }

  test("are told with who, when and why, in print and in JSON", async () => {
    const file = await vouched();
    await main([file]);
    expect(out.join("")).toContain("（其中已核实 1 处）");
    expect(out.join("").replace(/\s+/g, "")).toContain("已核实，属实（李核，2020-09-02）：看过产权证");
    out = [];
    const report = await json(file);
    const [own, ...others] = report.findings.filter(({ verified }) => verified !== undefined);
    expect(others).toEqual([]);
    expect(own).toMatchObject({ severity: "warning", verified: { by: "李核", note: "看过产权证" } });
    expect(own?.verified?.value).toBe(own?.found);
  });

  test("are asked again where another value stands", async () => {
    const report = await json(await vouched("another"));
    expect(report.findings.filter(({ verified }) => verified !== undefined)).toEqual([]);
  });
});
