import type { CellValue, Grid } from "../../core";
import { flagWorkbook, openWorkbook, unflagWorkbook, WorkbookFileError } from "../../files";
import type { OpenedSheet, OpenedWorkbook } from "../../files";
import { nodeCodec } from "../../files/node";
import { OfficePackage, Relationships, relationshipsPartOf, WorkbookPart } from "../../files/opc";
import { ZipError } from "../../files/zip";
import { HostError } from "../../host";
import type { CellFlag } from "../../host";

/** What flagging and unflagging did to one workbook. */
export interface PatchResult {
  readonly file: string;
  /** "refused" files cannot be read or written by design, and say so; "loss" is a fault. */
  readonly outcome: "kept" | "refused" | "loss";
  /** Parts rewritten of all parts. */
  readonly touched: number;
  readonly parts: number;
  /** Why it was refused, or what was lost. */
  readonly detail: readonly string[];
  /** The workbook without flags and its flagged copy, for further checks; null where it was refused. */
  readonly pair: { readonly before: Uint8Array; readonly after: Uint8Array } | null;
}

/** Cells flagged in each workbook, besides one that is empty. */
const FLAGGED_CELLS = 4;
/** Cells compared in each sheet at most; a few public workbooks have tens of millions. */
const CELLS_COMPARED = 400_000;

const NOTE = "检验用批注：此单元格被标记\n→ 请忽略 <&>\"'";

const options = { codec: nodeCodec };

/** Flags a few cells of the first sheet and looks for anything that was lost. Never throws for a bad file. */
export async function checkPatching(file: string, bytes: Uint8Array): Promise<PatchResult> {
  const nothing = { file, touched: 0, parts: 0, pair: null };
  try {
    return await check(file, bytes);
  } catch (error) {
    if (error instanceof WorkbookFileError || error instanceof HostError) {
      return { ...nothing, outcome: "refused", detail: [error.message] };
    }
    return {
      ...nothing,
      outcome: "loss",
      detail: [`failed: ${error instanceof Error ? error.stack : String(error)}`],
    };
  }
}

async function check(file: string, input: Uint8Array): Promise<PatchResult> {
  // A folder may hold flagged copies; what they are measured by is the workbook without flags.
  const bytes = isPackage(input) ? unflagWorkbook(input, options) : input;
  const before = await openWorkbook(bytes, file, options);
  const sheet = before.sheets.find((each) => each.kind === "worksheet" && each.part !== null);
  if (before.package === null || sheet === undefined) {
    return {
      file,
      outcome: "refused",
      touched: 0,
      parts: 0,
      detail: [`${before.format} without an .xlsx worksheet`],
      pair: null,
    };
  }
  const request = { sheet: sheet.name, flags: chooseFlags(sheet.grid()), findingsSheet: FINDINGS };
  const { bytes: flagged, report } = flagWorkbook(bytes, request, options);
  const after = await openWorkbook(flagged, file, options);
  const touched = touchedParts(before, after);
  const allowed = touchable(before, sheet);
  const detail = [
    ...touched.filter((name) => !allowed.has(name.toLowerCase())).map((name) => `touched ${name}`),
    ...valuesLost(before, after),
    ...(after.sheets.at(-1)?.name === report.findingsSheet
      ? []
      : ["the findings sheet is not the last sheet"]),
  ];
  if (!equal(flagWorkbook(flagged, request, options).bytes, flagged))
    detail.push("flagging twice differs from once");
  detail.push(...(await partsNotGivenBack(before, unflagWorkbook(flagged, options), file)));
  return {
    file,
    outcome: detail.length === 0 ? "kept" : "loss",
    touched: touched.length,
    parts: before.package.entries.length,
    detail,
    pair: { before: bytes, after: flagged },
  };
}

function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

const FINDINGS = {
  name: "校验结果",
  columnWidths: [12, 40],
  merges: [],
  frozenRows: 1,
  autoFilter: { top: 0, left: 0, bottom: 1, right: 1 },
  rows: [
    { cells: [{ value: "级别", style: { bold: true, border: true } }, { value: "问题" }] },
    { cells: [{ value: "不符合" }, { value: "=检验", style: { wrap: true } }] },
  ],
};

/** The first filled cells of the sheet, and one beyond them. */
function chooseFlags(grid: Grid): readonly CellFlag[] {
  const severities = ["error", "warning", "info"] as const;
  const flags: CellFlag[] = [];
  for (let row = grid.top; row < grid.bottom && flags.length < FLAGGED_CELLS; row++) {
    for (let column = grid.left; column < grid.right && flags.length < FLAGGED_CELLS; column++) {
      if (grid.value(row, column) === null) continue;
      flags.push({ row, column, severity: severities[flags.length % 3] as CellFlag["severity"], note: NOTE });
    }
  }
  return [...flags, { row: Math.min(grid.bottom, 1048575), column: 0, severity: "info", note: NOTE }];
}

function equal(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
}

/** Parts whose stored bytes, place, or time differ. */
function touchedParts(before: OpenedWorkbook, after: OpenedWorkbook): string[] {
  const [old, present] = [before.package?.entries ?? [], after.package?.entries ?? []];
  return old
    .filter((entry, index) => {
      const same = present[index];
      return (
        same === undefined ||
        same.name !== entry.name ||
        !equal(same.raw, entry.raw) ||
        same.modified !== entry.modified
      );
    })
    .map((entry) => entry.name);
}

/**
 * The parts that flagging may write: the list of types, the workbook, its styles, the flagged sheet, the lists of what
 * these lead to, and the notes that the sheet leads to. Found by their relationships and never by how they are named: a
 * part elsewhere may have a name like one of them.
 */
function touchable(book: OpenedWorkbook, sheet: OpenedSheet): ReadonlySet<string> {
  if (book.package === null || sheet.part === null) return new Set();
  const office = OfficePackage.over(book.package);
  const workbook = new WorkbookPart(office);
  const sheetLinks = Relationships.of(office, sheet.part);
  const names = [
    "[Content_Types].xml",
    workbook.part.name,
    relationshipsPartOf(workbook.part.name),
    workbook.relationships.ofKind("styles")?.part,
    sheet.part,
    relationshipsPartOf(sheet.part),
    sheetLinks.ofKind("comments")?.part,
    ...sheetLinks.all.filter(({ kind }) => kind === "vmlDrawing").map(({ part }) => part),
  ];
  return new Set(names.flatMap((name) => (typeof name === "string" ? [name.toLowerCase()] : [])));
}

/** Whether our reader sees the same sheets, values, formats, formulas and merges. */
function valuesLost(before: OpenedWorkbook, after: OpenedWorkbook): string[] {
  const lost: string[] = [];
  before.sheets.forEach((sheet, index) => {
    const same = after.sheets[index];
    if (same?.name !== sheet.name || same.hidden !== sheet.hidden || same.kind !== sheet.kind) {
      lost.push(`sheet ${sheet.name} is now ${same?.name}`);
      return;
    }
    const place = firstDifference(sheet.grid(), same.grid());
    if (place !== null) lost.push(`${sheet.name}: ${place}`);
  });
  return lost;
}

/** Where two grids first differ, in words, or null. */
export function firstDifference(one: Grid, other: Grid): string | null {
  if (JSON.stringify(one.merges) !== JSON.stringify(other.merges)) return "merged areas differ";
  const last = { bottom: Math.max(one.bottom, other.bottom), right: Math.max(one.right, other.right) };
  let compared = 0;
  for (let row = Math.min(one.top, other.top); row < last.bottom; row++) {
    for (let column = Math.min(one.left, other.left); column < last.right; column++) {
      if (compared++ > CELLS_COMPARED) return null;
      const same =
        sameValue(one.value(row, column), other.value(row, column)) &&
        one.format(row, column) === other.format(row, column) &&
        one.formula(row, column) === other.formula(row, column);
      if (!same) return `cell ${row + 1}:${column + 1} differs`;
    }
  }
  return null;
}

function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === "object" && typeof other === "object") return one?.error === other?.error;
  return Object.is(one, other);
}

/** A part's content; of a damaged one, which is copied as it is, the stored bytes. */
function contentOf({ package: archive }: OpenedWorkbook, name: string): Uint8Array | undefined {
  const entry = archive?.find(name);
  if (archive === null || entry === undefined) return undefined;
  try {
    return archive.readEntry(entry);
  } catch (error) {
    if (error instanceof ZipError) return entry.raw;
    throw error;
  }
}

/** Parts that unflagging does not give back as they were. */
async function partsNotGivenBack(
  before: OpenedWorkbook,
  unflagged: Uint8Array,
  file: string,
): Promise<string[]> {
  const after = await openWorkbook(unflagged, file, options);
  const names = (book: OpenedWorkbook): string[] => (book.package?.entries ?? []).map((entry) => entry.name);
  const expected = names(before);
  if (expected.join("\n") !== names(after).join("\n"))
    return ["unflagging leaves other parts than there were"];
  return expected
    .filter((name) => !name.endsWith("/") && !equal(contentOf(before, name), contentOf(after, name)))
    .map((name) => `unflagging changed ${name}`);
}
