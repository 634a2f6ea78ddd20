import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/check";
import type { Report } from "../../src/core";
import { buildXlsx } from "../support/workbooks";

let folder: string;
let out: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-cli-"));
  out = [];
  jest.spyOn(console, "log").mockImplementation((text: string) => void out.push(`${text}\n`));
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    out.push(String(text));
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const inFolder = (name: string): string => path.join(folder, name);

async function json(...argv: string[]): Promise<{ status: number; report: Report }> {
  const status = await main([...argv, "--json"]);
  return { status, report: JSON.parse(out.join("")) as Report };
}

describe("more than one sheet", () => {
  const HEADERS = [
    "序号",
    "创新工作室所属单位名称",
    "创新工作室名称",
    "创建时间",
    "姓名",
    "联系电话",
    "创新工作室成员人数（人）",
  ];
  const rowXml = (row: number, texts: readonly (string | number)[]): string =>
    `<row r="${row}">${texts
      .map((text, index) => {
        const cell = `${String.fromCharCode(65 + index)}${row}`;
        return typeof text === "number"
          ? `<c r="${cell}"><v>${text}</v></c>`
          : `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;
      })
      .join("")}</row>`;
  const entry = (rank: number, name: string): (string | number)[] => [
    rank,
    `云溪县${name}公司`,
    `云溪县${name}公司${name}劳模和工匠人才创新工作室`,
    "2016年5月",
    name,
    13800000000 + rank,
    12,
  ];
  const title = rowXml(1, ["乐山市劳模和工匠人才创新工作室推荐汇总表"]);
  const table = (...names: readonly string[]): string =>
    [
      title,
      rowXml(2, HEADERS),
      ...names.map((name, index) => rowXml(3 + index, entry(index + 1, name))),
    ].join("");

  function workbook(sheets: readonly { name: string; data: string }[], activeTab = 0): string {
    const file = inFolder("sheets.xlsx");
    fs.writeFileSync(file, buildXlsx({ sheets, activeTab }));
    return file;
  }

  test("of sheets that fit equally the one that was left open is checked, and the other is named", async () => {
    const file = workbook(
      [
        { name: "甲", data: table("许知远", "毛娴") },
        { name: "乙", data: table("丁涛", "周牧") },
      ],
      1,
    );
    const { report } = await json(file);
    expect(report.sheet.name).toBe("乙");
    out = [];
    await main([file]);
    expect(out.join("")).toMatch(/“?甲”?/);
  });

  test("rows that go on on a sheet without a header are named, and the sheet is not ready", async () => {
    const { status, report } = await json(
      workbook([
        { name: "表一", data: table("许知远", "毛娴") },
        { name: "表二", data: rowXml(1, entry(3, "丁涛")) },
      ]),
    );
    const finding = report.findings.find(({ rule }) => rule === "leshan-2020/continued-elsewhere");
    expect(finding).toMatchObject({ severity: "error", row: null });
    expect(finding?.message).toContain("“表二”");
    expect(status).toBe(1);
    expect(report.summary.readyToSend).toBe(false);
  });

  test("a list of something else on the second sheet is not mentioned", async () => {
    const { report } = await json(
      workbook([
        { name: "表一", data: table("许知远", "毛娴") },
        {
          name: "说明",
          data: rowXml(1, ["单位", "人数", "备注"]) + rowXml(2, ["云溪县供电公司", 12, "已报"]),
        },
      ]),
    );
    expect(report.findings.filter(({ rule }) => rule.endsWith("continued-elsewhere"))).toEqual([]);
  });
});
