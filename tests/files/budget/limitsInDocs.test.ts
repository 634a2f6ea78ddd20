import fs from "node:fs";
import path from "node:path";
import { READ_LIMITS } from "../../../src/files/budget";
import { PACK_LIMITS } from "../../../src/packs";

const DOCS = path.resolve(__dirname, "../../../docs/developing/reading-files.md");
const MEGABYTE = 1024 * 1024;

/** The rows of the table of limits, by what they are about. */
const rows = new Map(
  fs
    .readFileSync(DOCS, "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => cells.length === 4)
    .map(([, what = "", limit = ""]) => [what, limit]),
);

const megabytes = (bytes: number): string => `${bytes / MEGABYTE} MB`;
const plain = (count: number): string => count.toLocaleString("en");
const millions = (count: number): string => `${count / 1e6} million`;

const { fileBytes, legacyFileBytes, entries, inflatedBytes, partBytes, expansion, readBytes } = READ_LIMITS;

test.each<readonly [string, readonly string[]]>([
  ["file", [megabytes(fileBytes), `${megabytes(legacyFileBytes)} in formats`]],
  ["package", [`${plain(entries)} entries`, `${megabytes(inflatedBytes)} inflated`]],
  ["one part that is read", [`${megabytes(partBytes)} inflated`, `${expansion} times`]],
  ["all parts that are read", [megabytes(readBytes)]],
  ["sheets", [plain(READ_LIMITS.sheets)]],
  ["cells with a value, all sheets together", [millions(READ_LIMITS.cells)]],
  ["rows that hold a value, all sheets together", [plain(READ_LIMITS.rows)]],
  ["places of the rectangle that the cells span", [millions(READ_LIMITS.places)]],
  ["columns", [plain(READ_LIMITS.columns)]],
  ["cells made by repeating others (.ods)", [millions(READ_LIMITS.repeatedCells)]],
  ["merged areas", [plain(READ_LIMITS.merges), `${millions(READ_LIMITS.mergedRows)} rows`]],
  ["characters in a cell", [plain(READ_LIMITS.cellCharacters)]],
  ["spaces made by repeating (.ods)", [millions(READ_LIMITS.repeatedCharacters)]],
  ["shared strings", [millions(READ_LIMITS.sharedStrings)]],
  ["cell formats", [plain(READ_LIMITS.styles)]],
  ["rule pack: file", [megabytes(PACK_LIMITS.bytes)]],
  ["rule pack: lists and objects deep", [plain(PACK_LIMITS.depth)]],
  ["rule pack: values", [plain(PACK_LIMITS.values)]],
])("the page on reading states the limit of: %s", (what, stated) => {
  const limit = rows.get(what) ?? "";
  for (const each of stated) expect(limit).toContain(each);
});

test("the page states every limit that there is", () => {
  expect(Object.keys(READ_LIMITS)).toHaveLength(19);
  expect(Object.keys(PACK_LIMITS)).toHaveLength(3);
});
