import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Report, ReportedFinding } from "../../../src/core";
import { compareReports, comparisonLines, main } from "../../../src/tools/generate/compare";

const kept = JSON.parse(
  fs.readFileSync("tests/golden/reports/leshan-2020-messy-xlsx.json", "utf8"),
) as Report;
const withFindings = (findings: readonly ReportedFinding[]): Report => ({ ...kept, findings });
const [first, second, ...rest] = kept.findings as [ReportedFinding, ReportedFinding, ...ReportedFinding[]];

describe("comparing reports", () => {
  test("equal reports give no line", () => {
    expect(comparisonLines(compareReports(kept, kept))).toEqual([]);
  });

  test("a finding that went and one that came are told apart from one that changed", () => {
    const changed = { ...second, severity: "info" as const };
    const added = { ...first, rule: "leshan-2020/new-rule" };
    const result = compareReports(kept, withFindings([added, changed, ...rest]));
    expect(result.added).toEqual([added]);
    expect(result.dropped).toEqual([first]);
    expect(result.changed).toEqual([{ before: second, after: changed }]);
    const marks = comparisonLines(result).map((line) => line.trim()[0]);
    expect(marks.filter((mark) => mark === "+" || mark === "-" || mark === "~")).toEqual(["+", "-", "~"]);
  });

  test("a rule that speaks twice of one cell is counted twice", () => {
    const result = compareReports(withFindings([first]), withFindings([first, first]));
    expect(result.added).toEqual([first]);
  });

  test("what differs outside the findings is named", () => {
    expect(compareReports(kept, { ...kept, referenceDate: "2021-01-01" }).other).toEqual([
      "referenceDate differs",
    ]);
  });
});

describe("the compare command", () => {
  let folder: string;
  const lines: string[] = [];
  const file = (name: string, value: unknown): string => {
    const full = path.join(folder, name);
    fs.writeFileSync(full, JSON.stringify(value));
    return full;
  };

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-compare-"));
    lines.length = 0;
    jest.spyOn(console, "log").mockImplementation((text: string) => void lines.push(text));
    jest.spyOn(console, "error").mockImplementation((text: string) => void lines.push(text));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test("exits with 0 for agreement, 1 for a difference, 2 for a wrong call", async () => {
    const old = file("old.json", kept);
    expect(await main([old, old])).toBe(0);
    expect(await main([old, file("new.json", withFindings(rest))])).toBe(1);
    expect(await main([old])).toBe(2);
    expect(await main([old, path.join(folder, "nowhere.json")])).toBe(2);
  });

  test("several reports are matched by file, and those on one side only are named", async () => {
    const other = { ...kept, file: "other.xlsx" };
    const status = await main([
      file("old.json", [kept, other]),
      file("new.json", [kept, { ...kept, file: "third.xlsx" }]),
    ]);
    expect(status).toBe(1);
    expect(lines.join("\n")).toMatch(/third\.xlsx: only in .*new\.json/);
    expect(lines.join("\n")).toMatch(/other\.xlsx: only in .*old\.json/);
  });
});
