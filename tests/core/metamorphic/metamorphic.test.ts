import fc from "fast-check";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { review } from "../../../src/core";
import type { Grid, Recognition, Review, RulePack } from "../../../src/core";
import { openWorkbook } from "../../../src/files";
import { nodeCodec } from "../../../src/files/node";
import { builtInPacks } from "../../../src/packs";
import {
  canSwap,
  fullWidth,
  gridOf,
  halfWidth,
  insertColumns,
  insertRows,
  otherDateForms,
  sheetOf,
  splitHead,
  swapColumns,
  tallerHead,
  textCell,
  withCells,
  withUnit,
  type Cell,
  type Sheet,
} from "./sheetChanges";

/**
 * What a sheet says stays the same when only its looks change: the same findings, at the new places. The samples are
 * the project's own; what is changed is drawn from the seed of all property tests.
 */
const SAMPLES = path.resolve("assets/samples");
const KINDS = ["clean", "messy"] as const;

interface Sample {
  readonly name: string;
  readonly pack: RulePack;
  readonly sheet: Sheet;
  readonly recognition: Recognition;
  readonly expected: readonly string[];
}

const samples: Sample[] = [];

const judged = (grid: Grid, pack: RulePack): Review => {
  const result = review(grid, pack, { today: "2026-01-01", referenceDate: pack.sampleDate });
  if (result.kind !== "review") throw new Error("not recognised any more");
  return result.review;
};

/**
 * What a finding is about: rule and severity, its row and column as they were before any change, its field. Of related
 * cells the row: for a whole row its first cell stands, which is another one when columns move.
 */
function told({ findings }: Pick<Review, "findings">, { rows, columns, above }: Sheet): readonly string[] {
  const columnsAt = (row: number | null): readonly number[] =>
    above !== null && row !== null && row < above.row ? above.columns : columns;
  const place = (row: number | null, column: number | null): string =>
    `${row === null ? "-" : rows[row]}:${column === null ? "-" : columnsAt(row)[column]}`;
  return findings
    .map(({ rule, severity, row, column, field, related }) =>
      [rule, severity, field, place(row, column), related.map((each) => rows[each.row]).sort()].join(" "),
    )
    .sort();
}

beforeAll(async () => {
  for (const pack of builtInPacks) {
    for (const kind of KINDS) {
      const name = `${pack.id}-${kind}.xlsx`;
      const bytes = new Uint8Array(fs.readFileSync(path.join(SAMPLES, name)));
      const opened = await openWorkbook(bytes, name, { codec: nodeCodec });
      const sheet = sheetOf(opened.sheets[0]!.grid());
      const result = judged(gridOf(sheet), pack);
      samples.push({ name, pack, sheet, recognition: result.recognition, expected: told(result, sheet) });
    }
  }
});

/** Writing with LibreOffice and reading again; each kind of file once, with all samples. */
const OFFICE = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"].find(
  (program) => fs.existsSync(program),
);

/** LibreOffice starts in seconds, but shares the machine with whatever else runs there. */
const OFFICE_PATIENCE = 600_000;

const RUNS = { numRuns: 40 };
/** A number for each sample, which is all that a counterexample shows of it. */
const anySample = fc.nat({ max: builtInPacks.length * KINDS.length - 1 });
const sampleAt = (number: number): Sample => samples[number] as Sample;

/** Holds a change of a sample against the sample. */
function expectSame(sample: Sample, changed: Sheet): void {
  expect({ sample: sample.name, told: told(judged(gridOf(changed), sample.pack), changed) }).toEqual({
    sample: sample.name,
    told: sample.expected,
  });
}

test("the samples are read from memory as from their files", () => {
  expect(samples).toHaveLength(builtInPacks.length * KINDS.length);
  expect(samples.some(({ expected }) => expected.length > 20)).toBe(true);
});

test("blank columns in front", () => {
  fc.assert(
    fc.property(anySample, fc.integer({ min: 1, max: 5 }), (number, count) =>
      expectSame(sampleAt(number), insertColumns(sampleAt(number).sheet, count)),
    ),
    RUNS,
  );
});

test("columns in another order", () => {
  fc.assert(
    fc.property(anySample, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (number, choices) => {
      const sample = sampleAt(number);
      const { recognition, sheet } = sample;
      const possible = sheet.columns.slice(0, -1).filter((left) => canSwap(sheet, left, recognition));
      let changed = sheet;
      for (const choice of choices) {
        const left = possible[choice % possible.length] as number;
        if (canSwap(changed, left, recognition)) changed = swapColumns(changed, left, recognition);
      }
      expectSame(sample, changed);
    }),
    RUNS,
  );
});

const above: fc.Arbitrary<readonly Cell[]> = fc.constantFrom<readonly Cell[]>(
  [],
  [textCell("附件1")],
  [textCell("附件：")],
  [textCell("（样表）")],
);

test("rows above the title", () => {
  fc.assert(
    fc.property(anySample, fc.array(above, { minLength: 1, maxLength: 4 }), (number, rows) =>
      expectSame(sampleAt(number), insertRows(sampleAt(number).sheet, 0, rows)),
    ),
    RUNS,
  );
});

test("blank rows above the head and between entries", () => {
  fc.assert(
    fc.property(anySample, fc.nat(), fc.integer({ min: 1, max: 2 }), (number, choice, count) => {
      const sample = sampleAt(number);
      const { entryRows, headerRows } = sample.recognition;
      const places = [Math.min(...headerRows), ...entryRows.slice(1)];
      const at = places[choice % places.length] as number;
      const isTorn = sample.sheet.merges.some(({ top, bottom }) => top < at && bottom >= at);
      if (isTorn) return;
      const blank = Array.from({ length: count }, () => []);
      const changed = insertRows(sample.sheet, at, blank);
      // That a row between entries is blank is told by itself.
      const withoutBlank = (lines: readonly string[]): readonly string[] =>
        lines.filter((line) => !/^\S+\/blank-rows /.test(line));
      const result = judged(gridOf(changed), sample.pack);
      expect(withoutBlank(told(result, changed))).toEqual(withoutBlank(sample.expected));
    }),
    RUNS,
  );
});

test.each([
  ["full", fullWidth],
  ["half", halfWidth],
])("characters of %s width, in head and entries", (_name, change) => {
  fc.assert(
    fc.property(anySample, fc.nat(), (number, choice) => {
      const sample = sampleAt(number);
      const { headerRows, entryRows } = sample.recognition;
      const rows = new Set([...headerRows, ...entryRows]);
      const column = choice % (sample.sheet.columns.length + 1);
      // One column, or all of them.
      const isMeant = (at: number): boolean => column === sample.sheet.columns.length || at === column;
      const changed = withCells(sample.sheet, (cell, row, at) =>
        typeof cell.value === "string" && rows.has(row) && isMeant(at) ? textCell(change(cell.value)) : cell,
      );
      expectSame(sample, changed);
    }),
    RUNS,
  );
});

test("figures with the form's own unit", () => {
  fc.assert(
    fc.property(anySample, fc.nat(), fc.boolean(), (number, choice, isWide) => {
      const sample = sampleAt(number);
      const { recognition, pack } = sample;
      const mapped = recognition.columns[choice % recognition.columns.length]!;
      const field = pack.fields.find(({ id }) => id === mapped.field);
      if (field?.kind !== "number" || mapped.factor !== 1) return;
      const changed = withCells(sample.sheet, (cell, row, column) => {
        if (column !== mapped.column || typeof cell.value !== "number") return cell;
        const text = recognition.entryRows.includes(row) ? withUnit(cell.value, field) : null;
        return text === null ? cell : textCell(isWide ? fullWidth(text) : text);
      });
      // Who writes the unit has answered the question whether the figure is in another one.
      const withoutDoubt = (lines: readonly string[]): readonly string[] =>
        lines.filter((line) => !/^\S+\/in-yuan /.test(line));
      const result = judged(gridOf(changed), sample.pack);
      expect(withoutDoubt(told(result, changed))).toEqual(withoutDoubt(sample.expected));
    }),
    { numRuns: 80 },
  );
});

test("dates in other forms", () => {
  fc.assert(
    fc.property(anySample, fc.nat(), (number, choice) => {
      const sample = sampleAt(number);
      const rows = new Set(sample.recognition.entryRows);
      const changed = withCells(sample.sheet, (cell, row) => {
        if (typeof cell.value !== "string" || !rows.has(row)) return cell;
        const forms = otherDateForms(cell.value);
        return forms.length === 0 ? cell : textCell(forms[choice % forms.length] as string);
      });
      expectSame(sample, changed);
    }),
    RUNS,
  );
});

test("a head without merged areas", () => {
  for (const sample of samples) expectSame(sample, splitHead(sample.sheet, sample.recognition));
});

test("a head of which only some areas are merged", () => {
  fc.assert(
    fc.property(anySample, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (number, choices) => {
      const { sheet, recognition } = sampleAt(number);
      expectSame(
        sampleAt(number),
        splitHead(sheet, recognition, (merge) => choices[merge % choices.length] === true),
      );
    }),
    RUNS,
  );
});

test("a taller head, its cells merged over the rows that came", () => {
  fc.assert(
    fc.property(
      anySample,
      fc.integer({ min: 1, max: 2 }),
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      (number, count, choices) => {
        const { sheet, recognition } = sampleAt(number);
        // One at least is merged, as else the rows would be blank ones between head and entries.
        const first = recognition.columns[0]?.column;
        const isMerged = (column: number): boolean =>
          column === first || choices[column % choices.length] === true;
        expectSame(sampleAt(number), tallerHead(sheet, recognition, count, isMerged));
      },
    ),
    RUNS,
  );
});

describe("saved by LibreOffice", () => {
  if (OFFICE === undefined) {
    console.info("LibreOffice is not installed: its files are not compared");
    test.skip("is not installed", () => undefined);
    return;
  }
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-office-"));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test.each(["ods", "xls", "xlsx"])(
    "the samples as .%s",
    async (ending) => {
      const files = samples.map(({ name }) => path.join(SAMPLES, name));
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
      const target = path.join(folder, ending);
      const run = spawnSync(
        OFFICE,
        [profile, "--headless", "--convert-to", ending, "--outdir", target, ...files],
        { encoding: "utf8" },
      );
      expect({ status: run.status, error: run.error }).toEqual({ status: 0, error: undefined });
      for (const sample of samples) {
        const name = sample.name.replace(/xlsx$/, ending);
        const bytes = new Uint8Array(fs.readFileSync(path.join(target, name)));
        const opened = await openWorkbook(bytes, name, { codec: nodeCodec });
        expectSame(sample, sheetOf(opened.sheets[0]!.grid()));
      }
    },
    OFFICE_PATIENCE,
  );
});
