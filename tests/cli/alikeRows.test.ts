import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../src/cli/check";
import type { Report } from "../../src/core";
import { MOST_RELATED } from "../../src/core/pack/judging/related";

/** A finding names at most so many other rows; all after these name the same ones. */
const COPIES = 300;
const FIRST = 3;
const LAST = FIRST + COPIES - 1;

let folder: string;
let out: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-cli-"));
  out = [];
  const take = (text: unknown): true => (out.push(String(text)), true);
  jest.spyOn(console, "log").mockImplementation((text: string) => void out.push(`${text}\n`));
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  jest.spyOn(process.stdout, "write").mockImplementation(take);
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A sheet of which one row was copied many times, with a row of its own in the middle where asked for. */
function copies(own: number | null = null): string {
  const row = (name: string): string =>
    `1,云溪县${name}公司,云溪县${name}公司许知远劳模和工匠人才创新工作室,2016年3月,许知远,13900000101,12`;
  const file = path.join(folder, "copies.csv");
  const lines = Array.from({ length: COPIES }, (_, index) => row(index === own ? "青田" : "青禾"));
  const header = "序号,创新工作室所属单位名称,创新工作室名称,创建时间,姓名,联系电话,创新工作室成员人数（人）";
  fs.writeFileSync(file, `﻿乐山市劳模和工匠人才创新工作室推荐汇总表\n${header}\n${lines.join("\n")}\n`);
  return file;
}

async function printed(file: string, ...options: readonly string[]): Promise<string> {
  expect(await main([file, ...options])).toBe(1);
  return out.join("");
}

test("rows that all say the same are told once, with how many they are", async () => {
  const text = await printed(copies());
  const told = FIRST + MOST_RELATED;
  expect(text).toContain(`\n  第 ${FIRST} 行 `);
  expect(text).toContain(`\n  第 ${told} 行 `);
  expect(text).not.toContain(`\n  第 ${told + 1} 行 `);
  expect(text.replace(/\n +/g, "")).toMatch(
    new RegExp(`第 ${told + 1}–${LAST} 行 +这 ${LAST - told} 行与第 ${told} 行一样，每行都有上面这 \\d+ 处`),
  );
  expect(text.replace(/\n +/g, "")).toContain(`（先处理后再排）：第 ${FIRST}–${LAST} 行`);
});

test("… in English", async () => {
  const text = await printed(copies(), "--lang", "en");
  const told = FIRST + MOST_RELATED;
  expect(text.replace(/\s+/g, " ")).toMatch(
    new RegExp(
      `Rows ${told + 1}–${LAST} the ${LAST - told} rows are like row ${told}: each has the \\d+ findings above`,
    ),
  );
  expect(text.replace(/\s+/g, " ")).toContain(`rows ${FIRST}–${LAST}`);
});

test("a row that differs among them is told in its own words", async () => {
  const own = 200;
  const text = await printed(copies(own));
  const row = FIRST + own;
  expect(text).toContain(`\n  第 ${row} 行  云溪县青田公司`);
  const flat = text.replace(/\n +/g, "");
  expect(flat).toContain(`–${row - 1} 行 `);
  expect(flat).toContain(`第 ${row + 2}–${LAST} 行 `);
});

test("the JSON report has every one of them", async () => {
  const report = JSON.parse(await printed(copies(), "--json")) as Report;
  const rows = new Set(report.findings.map(({ row }) => row));
  for (let row = FIRST; row <= LAST; row++) expect(rows).toContain(row);
});
