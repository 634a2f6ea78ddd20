import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { compileBatch } from "../../../cli";
import type { BatchResult, CompileCall } from "../../../cli";
import {
  batchState,
  compiledFindingsSheet,
  compiledFlags,
  compiledWorkbook,
  isAwaited,
  NO_DECISIONS,
  noticeFlags,
  noticePage,
  noticeWorkbook,
  overviewWorkbook,
  reminder,
  unitNotices,
} from "../../../core";
import { workbookLines } from "./workbookText";

const FOLDER = "tests/fixtures/batches";

/** A batch with what its compilation was asked. */
interface GoldenBatch {
  readonly name: string;
  readonly call: Partial<CompileCall>;
}

/** A week's files twice: as they came in, and with duplicates settled, units expected and the list before it. */
export const GOLDEN_BATCHES: readonly GoldenBatch[] = [
  { name: "week", call: {} },
  {
    name: "week-settled-english",
    call: {
      language: "en",
      duplicates: "last",
      expected: `${FOLDER}/units.csv`,
      previous: `${FOLDER}/previous.csv`,
      due: "2020-09-22",
      contact: "林小禾",
    },
  },
];

/** The file that keeps what became of a batch. */
export const batchFile = (name: string): string => path.join("tests/golden/batches", `${name}.txt`);

const CALL: CompileCall = {
  inputs: [],
  out: null,
  pack: "leshan-2020",
  packFile: null,
  packs: null,
  on: "2020-09-20",
  sheet: null,
  expected: null,
  roster: null,
  previous: null,
  notices: null,
  overview: null,
  duplicates: null,
  due: null,
  contact: "",
  json: true,
  language: "zh-CN",
};

/** A list or an object as lines: one for each member, those of lists in it indented below. */
function valueLines(value: unknown, indent = ""): string[] {
  if (Array.isArray(value)) return value.map((each) => `${indent}- ${JSON.stringify(each)}`);
  return Object.entries(value as Record<string, unknown>).flatMap(([key, each]) =>
    Array.isArray(each) && each.length > 0
      ? [`${indent}${key}:`, ...valueLines(each, `${indent}  `)]
      : [`${indent}${key}: ${JSON.stringify(each)}`],
  );
}

function noticeLines(result: BatchResult, { language, contact }: CompileCall): string[] {
  const options = { due: result.due, contact };
  return unitNotices(result.compilation, result.judged.findings, options).flatMap((notice) => [
    `# to ${notice.unit}`,
    notice.text[language],
    ...workbookLines(noticeWorkbook(notice, result.pack, options, language)),
    ...valueLines(noticeFlags(notice, result.pack, language)),
    noticePage(notice, result.pack, options, language),
    "",
  ]);
}

/** When the files were changed last, as far as a file system tells: the one put right a day after the others. */
const CHANGED = { corrected: new Date("2020-09-19T08:00:00Z"), others: new Date("2020-09-18T08:00:00Z") };

/** A copy of the week's files whose times do not hang on when the project was checked out. */
function copyOfWeek(folder: string): void {
  for (const name of fs.readdirSync(`${FOLDER}/week`)) {
    const file = path.join(folder, name);
    fs.copyFileSync(`${FOLDER}/week/${name}`, file);
    const changed = name.includes("改后") ? CHANGED.corrected : CHANGED.others;
    fs.utimesSync(file, changed, changed);
  }
}

/** Everything that is told and written of a batch, as text. */
export async function batchText({ call: asked }: GoldenBatch): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-golden-"));
  try {
    copyOfWeek(folder);
    const text = await textOf({ ...CALL, inputs: [folder], ...asked });
    return text.replaceAll(folder, "week");
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function textOf(call: CompileCall): Promise<string> {
  const result = await compileBatch(call);
  if (result === null) throw new Error("Nothing was compiled.");
  const { language, contact } = call;
  const parts = { ...result, units: result.units?.units ?? null, language };
  const notices = unitNotices(result.compilation, result.judged.findings, { due: result.due, contact });
  const state = batchState(result.compilation, result.files, {
    decisions: NO_DECISIONS,
    expected: result.expected.map(({ name }) => name),
    due: result.due,
  });
  const missing = (result.units?.units ?? []).filter(isAwaited);
  return [
    "# report",
    ...valueLines(result.report),
    "# compiled workbook",
    ...workbookLines(compiledWorkbook(parts)),
    ...valueLines(compiledFlags(parts)),
    ...workbookLines({ sheets: [compiledFindingsSheet(parts, notices)] }),
    "# overview",
    ...workbookLines(overviewWorkbook(parts)),
    "# state",
    ...valueLines(state),
    ...noticeLines(result, call),
    ...missing.map(({ expected }) => reminder(expected, result.due, result.pack.form.title)[language]),
    "",
  ].join("\n");
}
