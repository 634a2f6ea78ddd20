import fs from "node:fs";
import path from "node:path";
import { bootExcel } from ".";
import { replay, type Trace } from "./replay";

const RECORDER = path.resolve(__dirname, "../../docs/developing/record-trace.js");
const TRACES = path.join(__dirname, "traces");

/** Runs the recorder as it would be pasted into a console, here over the simulated host. */
async function record(): Promise<Trace> {
  await bootExcel();
  const kept = new Promise<Trace>((resolve) => Object.assign(globalThis, { keepTrace: resolve }));
  (0, eval)(fs.readFileSync(RECORDER, "utf8"));
  return kept;
}

let trace: Trace;
beforeAll(async () => {
  trace = await record();
});

test("the recorder runs all its steps and keeps each request with its answer", () => {
  expect(new Set(trace.entries.map(({ step }) => step)).size).toBe(12);
  expect(trace.entries.filter(({ response }) => response === null)).toEqual([]);
  expect((trace as unknown as { failures: { step: string }[] }).failures.map(({ step }) => step)).toEqual([
    "sort over merged cells",
    "item not found",
    "wrong size",
    "protected sheet",
  ]);
});

test("a trace of the simulated host replays without a difference", () => {
  expect(replay(trace)).toEqual([]);
});

test("an answer that Excel gave otherwise is named with its step and place", () => {
  const changed = JSON.parse(
    JSON.stringify(trace).replace('"Color":"#FFFF00"', '"Color":"#FFFFFF"'),
  ) as Trace;
  expect(replay(changed)).toEqual([
    expect.objectContaining({ step: "sort", excel: "#FFFFFF", simulated: "#FFFF00" }),
  ]);
});

/** Traces of real Excels, once someone has recorded some: see docs/developing/excel.md. */
const recorded = fs.existsSync(TRACES) ? fs.readdirSync(TRACES).filter((name) => name.endsWith(".json")) : [];
test("every recorded trace of a real Excel replays without a difference", () => {
  for (const name of recorded) {
    const differences = replay(JSON.parse(fs.readFileSync(path.join(TRACES, name), "utf8")) as Trace);
    expect({ name, differences }).toEqual({ name, differences: [] });
  }
});
