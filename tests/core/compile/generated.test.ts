import { Batch, compareReturns, judgeCompilation, sourceKey } from "../../../src/core";
import type { CompiledBatch } from "../../../src/core";
import { shuffled } from "../../support/batches";
import { OPTIONS } from "../../support/batches/compiling";
import { groupKey, knownBatch } from "../../support/batches/generated";
import type { KnownBatch } from "../../support/batches/generated";

/** Another batch on every run; HUIJIAN_SEED repeats one. */
const SEED = Number(process.env["HUIJIAN_SEED"]) % 100_000;

function compiled({ workbooks, damaged }: KnownBatch): CompiledBatch {
  const batch = new Batch(OPTIONS);
  for (const workbook of workbooks) batch.add(workbook);
  for (const file of damaged) batch.addUnreadable(file, { "zh-CN": "打不开", en: "broken" });
  return batch.compile() as CompiledBatch;
}

/** Everything that is known of a batch, told by what came of it. */
function checkAgainst(known: KnownBatch, { compilation, files }: CompiledBatch): void {
  const { entries, duplicates, tables, versions, pack } = compilation;
  expect(new Map(files.map(({ file, outcome }) => [file, outcome]))).toEqual(known.outcomes);
  // Every entry once, with the source at which it was typed.
  expect(new Set(entries.map(({ source }) => sourceKey(source))).size).toBe(entries.length);
  expect(
    new Map(entries.map(({ source, cells }) => [`${source.file}:${source.row + 1}`, cells["studioName"]])),
  ).toEqual(known.entries);
  // Every duplicate that was seeded, and no other.
  expect(
    new Set(
      duplicates.map(({ kind, entries: members }) =>
        groupKey(
          kind,
          members.map(({ file, row }) => `${file}:${row + 1}` as const),
        ),
      ),
    ),
  ).toEqual(known.duplicates);
  // Every change of a return, and whether it was asked for.
  const changes = versions.flatMap(({ earlier, later }) =>
    compareReturns(pack, tables[earlier]?.entries ?? [], tables[later]?.entries ?? []).entries.flatMap(
      (entry) =>
        entry.changes.map(({ source, field, before, after, asked }) =>
          JSON.stringify([source.file, field, before, after, asked]),
        ),
    ),
  );
  expect(new Set(changes)).toEqual(known.changes);
  expect(changes).toHaveLength(known.changes.size);
}

describe("generated batches of known truth", () => {
  test.each([
    [3, 5, SEED],
    [12, 4, SEED + 1],
    [48, 6, SEED + 2],
    [300, 3, SEED + 3],
  ])("%i counties of %i studios (seed %i)", (count, entries, seed) => {
    const known = knownBatch(seed, count, entries);
    checkAgainst(known, compiled(known));
  });

  test.each([
    [3, 12],
    [40, 10],
    [120, 6],
  ])("a clean batch of %i counties of %i studios: nothing is found that is not there", (count, entries) => {
    const known = knownBatch(SEED, count, entries, false);
    expect([known.duplicates.size, known.changes.size]).toEqual([0, 0]);
    const batch = compiled(known);
    checkAgainst(known, batch);
    const { findings } = judgeCompilation(batch.compilation, OPTIONS);
    // A figure that stands out in its sheet may be asked about; nothing is wrong, and nothing comes about by joining.
    expect(findings.filter(({ finding, own }) => finding.severity === "error" || own === null)).toEqual([]);
  });

  test("any order of files gives the same list", () => {
    const known = knownBatch(SEED + 4, 30, 4);
    const first = compiled(known);
    for (const seed of [1, 2, 3]) {
      const again = compiled({ ...known, workbooks: shuffled(known.workbooks, SEED + seed) });
      expect(again.compilation.entries).toEqual(first.compilation.entries);
      expect(again.compilation.duplicates).toEqual(first.compilation.duplicates);
      expect(new Map(again.files.map((file) => [file.file, file]))).toEqual(
        new Map(first.files.map((file) => [file.file, file])),
      );
    }
  });
});
