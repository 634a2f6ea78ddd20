import fs from "node:fs";
import path from "node:path";
import type { Checked } from "../../../cli";
import {
  availableCriteria,
  columnLetters,
  createGrid,
  fixesOf,
  plainEdits,
  review,
  ReviewedCells,
} from "../../../core";
import type { CellValue, Grid, Reading, Review, RulePack } from "../../../core";
import { packById } from "../../../packs";
import { checkedOf } from "./reports";

/** Sheets of every kind: those that were read wrongly once, and the others that tests keep. */
const SHEET_FOLDERS = [
  "tests/fixtures/cases/sheets",
  "tests/fixtures/sheets",
  "tests/fixtures/readings/sheets",
];

/** What is typed into the cells of a form, one text a line; `\n` for a line feed. */
const TEXTS = "tests/fixtures/readings/texts.txt";

/** Between them the notices have every kind of field. */
const TEXT_PACKS = ["leshan-2020", "nuc-2024", "henan-jkwwt-2024"];

/** A golden file of how something is read: made when it is asked for. */
interface GoldenReading {
  readonly name: string;
  readonly text: () => Promise<string>;
}

/** The file that keeps how something is read. */
export const readingFile = (name: string): string => path.join("tests/golden/readings", `${name}.txt`);

/** A reading in one line: what it is, and what is not as usual about it. */
function readingText(reading: Reading | null): string {
  if (reading === null) return "no column";
  const { state, value, shown, notes, ...more } = reading;
  const rest = Object.fromEntries(
    Object.entries(more).filter(([, each]) => each !== null && each !== undefined),
  );
  return [
    state,
    JSON.stringify(value),
    ...(notes.length > 0 ? [notes.join("+")] : []),
    JSON.stringify(shown),
    ...(Object.keys(rest).length > 0 ? [JSON.stringify(rest)] : []),
  ].join(" ");
}

/** Outcomes by a sign each, so that those of all rules for an entry are one word. */
const SIGNS = {
  met: "+",
  notMet: "x",
  missing: "m",
  malformed: "f",
  notApplicable: ".",
  needsJudgement: "?",
};

function entryLines({ pack, entries, outcomes }: Review, fields: readonly number[]): string[] {
  return entries.flatMap(({ row, readings, ...entry }, index) => [
    `entry ${row + 1}${entry.sample ? " sample" : ""}${entry.hidden ? " hidden" : ""} ${outcomes.entryRules.map((_, rule) => SIGNS[outcomes.status(rule, index)]).join("")}`,
    ...fields.map((field) => `  ${pack.fields[field]?.id}: ${readingText(readings[field] ?? null)}`),
  ]);
}

/** Everything that a review found, but for the wording of findings, which golden reports hold. */
function reviewLines(found: Review, grid: Grid): string[] {
  const { columns, ...recognition } = found.recognition;
  const { entryRules, sheetRules, counts } = found.outcomes;
  const cells = new ReviewedCells(found, grid);
  const fixes = found.findings.flatMap((finding) =>
    fixesOf(finding, cells).map((fix) => {
      const { edits, ...offered } = fix;
      return `  ${finding.rule} ${place(finding)}: ${JSON.stringify(offered)} ${JSON.stringify(edits())}`;
    }),
  );
  return [
    `pack: ${found.pack.id}, ${JSON.stringify(found.notice)}, ${found.referenceDate}`,
    ...Object.entries(recognition).map(([part, value]) => `${part}: ${JSON.stringify(value)}`),
    ...columns.map((column) => `column ${JSON.stringify(column)}`),
    ...entryLines(found, [...found.pack.fields.keys()]),
    `entry rules: ${entryRules.map(({ id, field }) => (field === null ? id : `${id}(${field})`)).join(" ")}`,
    ...sheetRules.map((rule) => `sheet rule ${JSON.stringify(rule)}`),
    `counts: ${JSON.stringify(counts)}`,
    ...found.notChecked.map((rule) => `not checked: ${JSON.stringify(rule)}`),
    ...found.findings.map(
      (finding) =>
        `${finding.severity} ${finding.rule} ${place(finding)} ${JSON.stringify(finding.parameters)}`,
    ),
    "fixes",
    ...fixes,
    ...plainEdits(cells).map((edit) => `  plain ${JSON.stringify(edit)}`),
    ...availableCriteria(found, grid).map((choice) => `criterion ${JSON.stringify(choice)}`),
  ];
}

const place = ({ row, column }: { readonly row: number | null; readonly column: number | null }): string =>
  row === null ? "sheet" : `${column === null ? "" : columnLetters(column)}${row + 1}`;

async function sheetText(workbook: string): Promise<string> {
  let checked: Checked;
  try {
    checked = await checkedOf(workbook);
  } catch (error) {
    // Some are refused, on purpose.
    return `refused: ${(error as Error).message}\n`;
  }
  return `${reviewLines(checked.review, checked.grid).join("\n")}\n`;
}

/** A form with as many rows as there are texts, each of them typed into every cell of its row but the first. */
function gridOfTexts(pack: RulePack): Grid {
  const texts = fs.readFileSync(TEXTS, "utf8").split("\n").slice(0, -1);
  const rows = texts.map((text, index) =>
    pack.fields.map((_, column): CellValue => (column === 0 ? index + 1 : text.replaceAll("\\n", "\n"))),
  );
  const header = pack.fields.map(({ header: own, group }) => [...(group ?? []).slice(-1), own].join(""));
  return createGrid({ name: "texts", values: [[pack.form.title], header, ...rows] });
}

/** The first field of each kind; a figure's unit, and whether none is an answer, make kinds of their own. */
function fieldPerKind({ fields }: RulePack): number[] {
  const kinds = fields.map(({ kind, unit, noneIsLegal }) => JSON.stringify([kind, unit, noneIsLegal]));
  return [...fields.keys()].filter((index) => index > 0 && kinds.indexOf(kinds[index] as string) === index);
}

function textsText(id: string): string {
  const pack = packById(id) as RulePack;
  const grid = gridOfTexts(pack);
  const result = review(grid, pack, { today: "2026-09-01" });
  if (result.kind !== "review") throw new Error(`${id}: not recognised`);
  const cells = new ReviewedCells(result.review, grid);
  const fields = fieldPerKind(pack);
  const ids = new Set(fields.map((field) => pack.fields[field]?.id));
  const lines = [
    ...entryLines(result.review, fields),
    ...result.review.findings
      .filter(({ field }) => field !== null && ids.has(field))
      .flatMap((finding) => {
        const fixes = fixesOf(finding, cells).map(({ way, text }) => `${way} ${text}`);
        return fixes.length > 0 ? [`${place(finding)} ${finding.rule}: ${fixes.join(" | ")}`] : [];
      }),
  ];
  return `${lines.join("\n")}\n`;
}

/** How sheets and cells are read. */
export function goldenReadings(): readonly GoldenReading[] {
  const sheets = SHEET_FOLDERS.flatMap((folder) =>
    fs
      .readdirSync(folder)
      .sort()
      .map((name) => ({
        name: name.replace(/\./g, "-"),
        text: () => sheetText(`${folder}/${name}`),
      })),
  );
  const texts = TEXT_PACKS.map((id) => ({ name: `texts-${id}`, text: () => Promise.resolve(textsText(id)) }));
  return [...sheets, ...texts];
}
