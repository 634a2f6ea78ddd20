import * as library from "@e965/xlsx";
import fs from "node:fs";
import path from "node:path";
import { formSheet } from "../../core";
import type { FormRow, RulePack } from "../../core";
import { openWorkbook, writeWorkbook } from "../../files";
import { nodeCodec } from "../../files/node";
import { packById } from "../../packs";
import type { Line } from "./line";
import { compared, peakHook } from "./processes";

const PACK = packById("leshan-2020") as RulePack;
const ENTRIES = 40;

/** Two characters that no other number has: names that nothing else tells apart would all be near duplicates. */
const sign = (number: number): string =>
  String.fromCharCode(0x4e00 + (number % 5000), 0x6c00 + Math.floor(number / 5000));

/** A county's entries, each a studio of its own. */
function rowsOf(county: number): FormRow[] {
  return Array.from({ length: ENTRIES }, (_, index) => {
    const number = county * ENTRIES + index;
    const leader = `王${sign(number)}`;
    const unit = `云溪县${sign(county)}${sign(number)}机械有限公司`;
    return {
      ...PACK.sampleEntry,
      seq: index + 1,
      hostUnit: unit,
      studioName: `${unit}${leader}劳模和工匠人才创新工作室`,
      leaderName: leader,
      leaderPost: `${unit}班长`,
      phone: `139${String(10_000_000 + number)}`,
      memberCount: 5 + (number % 20),
      economicBenefit: 10 + (number % 900),
    };
  });
}

function writeCounties(folder: string, count: number): void {
  fs.mkdirSync(folder, { recursive: true });
  for (let county = 0; county < count; county++) {
    const labels = { recommendingUnit: `第${county + 1}县总工会`, preparedBy: "唐晚舟" };
    const bytes = writeWorkbook({ sheets: [formSheet(PACK, rowsOf(county), labels)] }, { codec: nodeCodec });
    fs.writeFileSync(path.join(folder, `${county + 1}.xlsx`), bytes);
  }
}

/**
 * Reading alone, within one process: what compiling costs beyond it is recognising, checking, joining and writing, which
 * `@e965/xlsx` does not do. The least of some rounds of each, in turn.
 */
async function readingLine(folder: string, rounds: number): Promise<Line> {
  const files = fs
    .readdirSync(folder)
    .map((name) => ({ name, bytes: fs.readFileSync(path.join(folder, name)) }));
  const times = { ours: Infinity, theirs: Infinity };
  for (let round = 0; round < rounds; round++) {
    let begun = performance.now();
    for (const { name, bytes } of files)
      for (const sheet of (await openWorkbook(bytes, name, { codec: nodeCodec })).sheets) sheet.grid();
    times.ours = Math.min(times.ours, performance.now() - begun);
    begun = performance.now();
    for (const { bytes } of files) library.read(bytes, { dense: true });
    times.theirs = Math.min(times.theirs, performance.now() - begun);
  }
  return {
    what: `reading ${files.length} files of ${ENTRIES} entries against @e965/xlsx reading them`,
    ratio: times.ours / times.theirs,
    figures: `${times.ours.toFixed(0)} ms against ${times.theirs.toFixed(0)} ms`,
  };
}

/**
 * A city's files compiled by the command, in a fresh process, against a process that merely reads the same files with
 * `@e965/xlsx` (dense); time and memory in absolute figures too, and how memory grows from 100 files to 300.
 */
export async function batchLines(folder: string): Promise<Line[]> {
  const hook = peakHook(folder);
  const reader = path.join(folder, "readAll.cjs");
  fs.writeFileSync(
    reader,
    `const fs = require("fs"), path = require("path"), library = require(${JSON.stringify(path.resolve("node_modules/@e965/xlsx"))});
for (const file of fs.readdirSync(process.argv[2])) library.read(fs.readFileSync(path.join(process.argv[2], file)), { dense: true });`,
  );
  const peaks: number[] = [];
  const lines = [100, 300].flatMap((count): Line[] => {
    const counties = path.join(folder, `counties-${count}`);
    writeCounties(counties, count);
    const command = [
      "src/tools/run.mjs",
      "compile",
      counties,
      "--out",
      path.join(folder, `compiled-${count}.xlsx`),
    ];
    const [ours, theirs] = compared(command, [reader, counties], hook, 3);
    peaks.push(ours.megabytes);
    const seconds = count / 20;
    const name = `compiling ${count} files of ${ENTRIES} entries`;
    return [
      {
        what: `${name} into a workbook (bar ${seconds} s)`,
        ratio: ours.milliseconds / (seconds * 1000),
        figures: `${(ours.milliseconds / 1000).toFixed(1)} s`,
      },
      {
        what: `${name} against @e965/xlsx merely reading them`,
        ratio: ours.milliseconds / theirs.milliseconds,
        figures: `${ours.milliseconds.toFixed(0)} ms against ${theirs.milliseconds.toFixed(0)} ms`,
      },
      {
        what: `${name}, peak memory (bar 300 MB)`,
        ratio: ours.megabytes / 300,
        figures: `${ours.megabytes.toFixed(0)} MB`,
      },
    ];
  });
  const [small = 0, large = 0] = peaks;
  // What is kept of 8,000 entries more, and nothing of 200 files more.
  const allowed = 100;
  return [
    ...lines,
    await readingLine(path.join(folder, "counties-300"), 5),
    {
      what: `peak memory from 100 files to 300 (bar ${allowed} MB for 8,000 entries more)`,
      ratio: Math.max(0, large - small) / allowed,
      figures: `${small.toFixed(0)} MB, then ${large.toFixed(0)} MB`,
    },
  ];
}
