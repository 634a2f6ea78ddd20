import {
  Batch,
  batchState,
  judgeCompilation,
  parseBatchState,
  sourceKey,
  unitNotices,
} from "../../../src/core";
import type { BatchDecisions, BatchWorkbook, CompiledBatch, Grid } from "../../../src/core";
import { NO_DECISIONS, createGrid, compiledWorkbook, overviewOf } from "../../../src/core";
import { withCells } from "../../support/batches/compiling";
import { counties, LESHAN, workbookOf } from "../../support/batches";
import type { County } from "../../support/batches";

const OPTIONS = { today: "2020-09-20", packs: [LESHAN], sheet: null };

function compiled(
  workbooks: readonly BatchWorkbook[],
  decisions = NO_DECISIONS,
  reopen = false,
): CompiledBatch {
  const batch = new Batch(OPTIONS);
  for (const workbook of workbooks) batch.add(workbook);
  return batch.compile({ decisions, reopen }) as CompiledBatch;
}

/** The compiled workbook as it comes back from a file, with its state. */
function saved(batch: CompiledBatch, decisions: BatchDecisions = NO_DECISIONS): BatchWorkbook {
  const judged = judgeCompilation(batch.compilation, OPTIONS);
  const overview = overviewOf(batch.compilation, judged.findings);
  const parts = { ...batch, judged, overview, units: null, language: "zh-CN" as const };
  const [form] = compiledWorkbook(parts).sheets;
  const values = (form?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (typeof cell === "object" && cell !== null && "value" in cell ? cell.value : null)),
  );
  const grid = createGrid({
    name: form?.name ?? "",
    values,
    merges: form?.merges ?? [],
  });
  const state = batchState(batch.compilation, batch.files, { decisions, expected: [], due: null });
  return {
    file: "汇总.xlsx",
    sheets: [{ name: grid.name, hidden: false, grid: () => grid }],
    modified: null,
    fidelity: 3,
    state: parseBatchState(JSON.stringify(state)),
  };
}

const [one, two] = counties(2, 4) as [County, County];
const wrong = {
  ...one,
  rows: one.rows.map((row, index) => (index === 1 ? { ...row, memberCount: null, phone: null } : row)),
};
const right = { ...one, file: "改后.xlsx" };

describe("a batch opened again", () => {
  const before = compiled([workbookOf(wrong), workbookOf(two)]);
  const after = compiled([saved(before)], NO_DECISIONS, true);

  test("stands for the tables that it was made of, with their units, rows and cells", () => {
    const tables = ({ compilation }: CompiledBatch) =>
      compilation.tables.map(({ file, sheet, recommendingUnit, ranked, quotaMet, entries }) => ({
        file,
        sheet,
        recommendingUnit,
        ranked,
        quotaMet,
        entries: entries.map(({ source, ownRow, sequence }) => [source, ownRow, sequence]),
      }));
    expect(tables(after)).toEqual(tables(before));
    expect(after.files.map(({ file, outcome }) => [file, outcome])).toEqual(
      before.files.map(({ file, outcome }) => [file, outcome]),
    );
  });

  test("asks each unit for what it was asked for, by the cells of its own sheet", () => {
    const texts = ({ compilation }: CompiledBatch) =>
      unitNotices(compilation, judgeCompilation(compilation, OPTIONS).findings, {
        due: null,
        contact: "",
      }).map(({ text }) => text["zh-CN"]);
    expect(texts(after)[0]).toContain("H5");
    expect(texts(after)).toEqual(texts(before));
  });

  test("tells once what is wrong with a file's sheet, however many files there are and however it is opened", () => {
    const unsigned = counties(3, 2).map((county) => workbookOf({ ...county, unit: "" }));
    const ofSheets = ({ compilation }: CompiledBatch) =>
      judgeCompilation(compilation, OPTIONS)
        .findings.filter(({ source }) => source.row === null)
        .map(({ finding, source }) => [source.file, finding.rule]);
    const first = compiled(unsigned);
    expect(ofSheets(first).map(([file]) => file)).toEqual(
      expect.arrayContaining(first.compilation.tables.map(({ file }) => file)),
    );
    const again = compiled([saved(first)], NO_DECISIONS, true);
    expect(ofSheets(again)).toEqual(ofSheets(first));
    expect(ofSheets(compiled([saved(again)], NO_DECISIONS, true))).toEqual(ofSheets(first));
    expect(ofSheets(compiled([saved(first)]))).toEqual(ofSheets(first));
  });

  test("still tells what is wrong with a file's own 序号, which the compiled sheet no longer shows", () => {
    const double = { ...two, rows: two.rows.map((row, at) => (at === 2 ? { ...row, seq: 2 } : row)) };
    const own = ({ compilation }: CompiledBatch) =>
      judgeCompilation(compilation, OPTIONS)
        .findings.filter(({ finding }) => finding.field === "seq")
        .map(({ finding, own: there, source }) => [
          finding.rule,
          finding.row,
          finding.related.map(({ row }) => row),
          there?.row,
          there?.column,
          source,
        ]);
    const first = compiled([workbookOf(one), workbookOf(double)]);
    expect(own(first).length).toBeGreaterThan(1);
    const again = compiled([saved(first)], NO_DECISIONS, true);
    expect(own(again)).toEqual(own(first));
    // Saved once more and opened once more; and compiled as one table.
    expect(own(compiled([saved(again)], NO_DECISIONS, true))).toEqual(own(first));
    const asTable = compiled([saved(first)]);
    expect(own(asTable).map(([rule, row]) => [rule, row])).toEqual(
      own(first).map(([rule, row]) => [rule, row]),
    );
    expect(own(compiled([saved(asTable)], NO_DECISIONS, true))).toEqual(own(first));
    // Numbered by hand in the compiled sheet: what is there now counts.
    const { sheets, ...rest } = saved(first);
    const grid = sheets[0]?.grid() as Grid;
    const edited = withCells(grid, { [`${5 + one.rows.length}:0`]: 99 });
    const byHand = compiled([{ ...rest, sheets: [{ name: grid.name, hidden: false, grid: () => edited }] }]);
    expect(own(byHand)).not.toEqual(own(first));
  });

  test("knows an entry that was corrected in the compiled sheet; one that was added there is the sheet's own", () => {
    const { sheets, ...rest } = saved(before);
    const grid = sheets[0]?.grid() as Grid;
    const column = (id: string): number => LESHAN.fields.findIndex((field) => field.id === id);
    const top = 5;
    const leader = String(one.rows[0]?.["leaderName"]);
    const other = `${leader.slice(0, -1)}禾`;
    const name = String(one.rows[0]?.["studioName"]);
    const cells = {
      // One character of the leader's name, which stands in the studio's as well.
      [`${top}:${column("leaderName")}`]: other,
      [`${top}:${column("studioName")}`]: name.replace(leader, other),
      // The unit's name written out.
      [`${top + 2}:${column("hostUnit")}`]: `四川省${String(one.rows[2]?.["hostUnit"])}`,
      // Another studio of the unit in the place of one.
      [`${top + 5}:${column("leaderName")}`]: "欧阳青云",
      [`${top + 5}:${column("studioName")}`]: "欧阳青云劳模和工匠人才创新工作室",
    };
    const edited = withCells(grid, cells);
    const list = { ...rest, sheets: [{ name: grid.name, hidden: false, grid: () => edited }] };
    const sources = compiled([list], NO_DECISIONS, true).compilation.entries.map(({ source }) => source);
    const were = before.compilation.entries.map(({ source }) => source);
    const kept = were.filter((_, at) => at !== 5);
    expect(sources.filter(({ file }) => file !== "汇总.xlsx")).toEqual(kept);
    expect(sources.filter(({ file }) => file === "汇总.xlsx").map(({ row }) => row)).toEqual([top + 5]);
  });

  test("as one table, without being asked to be opened, it is what it was", () => {
    expect(compiled([saved(before)]).compilation.tables).toHaveLength(1);
  });

  test("knows a file that comes back as the later version of the one it had", () => {
    const { versions, tables } = compiled([saved(before), workbookOf(right)], NO_DECISIONS, true).compilation;
    expect(versions.map(({ earlier, later }) => [tables[earlier]?.file, tables[later]?.file])).toContainEqual(
      [one.file, "改后.xlsx"],
    );
  });
});

describe("what came back in the place of what it corrects", () => {
  const both = compiled([workbookOf(wrong), workbookOf(right), workbookOf(two)]);
  const sourceOf = (file: string, at: number) => {
    const found = both.compilation.tables.find((table) => table.file === file)?.entries[at]?.source;
    if (found === undefined) throw new Error(`${file} has no entry ${at}`);
    return found;
  };
  const pairs = [0, 1, 2, 3].map((at) => [sourceOf(wrong.file, at), sourceOf(right.file, at)] as const);

  test("whole entries: each stands where the earlier one stood; nothing is told of the earlier file", () => {
    const settled = pairs.map(([was, now]) => ({ entries: [was, now], keep: [now], inPlaceOf: was }));
    const { compilation } = compiled([workbookOf(wrong), workbookOf(right), workbookOf(two)], {
      ...NO_DECISIONS,
      settled,
    });
    expect(compilation.entries.map(({ source }) => source.file)).toEqual([
      ...Array<string>(4).fill(right.file),
      ...Array<string>(4).fill(two.file),
    ]);
    expect(compilation.duplicates.every((group) => group.settled)).toBe(true);
    const { findings } = judgeCompilation(compilation, OPTIONS);
    expect(findings.filter(({ source }) => source.file === wrong.file)).toEqual([]);
    expect(overviewOf(compilation, findings).units.map(({ entries }) => entries)).toEqual([4, 4]);
  });

  test("one cell: its finding goes with it, the other stays", () => {
    const [was, now] = pairs[1] as (typeof pairs)[number];
    const settled = [{ entries: [was, now], keep: [was], cells: { memberCount: now } }];
    const { compilation } = compiled([workbookOf(wrong), workbookOf(right)], { ...NO_DECISIONS, settled });
    const entry = compilation.entries.find(({ source }) => sourceKey(source) === sourceKey(was));
    expect(entry?.values["memberCount"]).toBe(one.rows[1]?.["memberCount"]);
    const fields = judgeCompilation(compilation, OPTIONS)
      .findings.filter(({ finding, source }) => source.row === was.row && finding.severity === "error")
      .map(({ finding }) => finding.field);
    expect(fields).toContain("phone");
    expect(fields).not.toContain("memberCount");
  });

  test("a cell that was right is taken over with the fault it now has", () => {
    const [was, now] = pairs[1] as (typeof pairs)[number];
    const settled = [{ entries: [was, now], keep: [now], cells: { memberCount: was } }];
    const { compilation } = compiled([workbookOf(wrong), workbookOf(right)], { ...NO_DECISIONS, settled });
    const errors = judgeCompilation(compilation, OPTIONS).findings.filter(
      ({ finding, source }) => source.file === right.file && finding.field === "memberCount",
    );
    expect(errors).not.toEqual([]);
  });

  test("two that were each kept instead of the other are both still there", () => {
    const [was, now] = pairs[0] as (typeof pairs)[number];
    const settled = [
      { entries: [was], keep: [was], inPlaceOf: now },
      { entries: [now], keep: [now], inPlaceOf: was },
    ];
    const { entries } = compiled([workbookOf(wrong), workbookOf(right)], {
      ...NO_DECISIONS,
      settled,
    }).compilation;
    expect(new Set(entries.map(({ source }) => sourceKey(source))).size).toBe(8);
  });
});
