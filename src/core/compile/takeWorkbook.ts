import type { Grid } from "../grid";
import type { Localised } from "../language";
import type { FieldRole, RulePack } from "../pack";
import { continuationsOf, fittingPairs, noticeFit, type NoticeMatch } from "../recognise";
import { review, type Review, type ReviewOptions } from "../review";
import { HeaderMemory } from "./headerMemory";
import { idOfRole } from "./identity";
import { baseName } from "./order";
import { firstLine } from "./sheetFacts";
import { rowsFrom } from "./rowsFrom";
import { takeTable, type TableOrigin } from "./takeTable";
import type { BatchState } from "./state";
import type { BatchFile, TakenTable } from "./types";

/** A workbook of the batch, opened by whoever can read files. */
export interface BatchWorkbook {
  /** As its caller names it; two workbooks of one batch have two names. */
  readonly file: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; grid(): Grid }[];
  /** When it was last written, in minutes since any fixed day; null where that is not known. */
  readonly modified: number | null;
  /** Bigger where the format keeps more of what was typed: of equal files that one is taken. */
  readonly fidelity: number;
  /** What an earlier compilation stored in it; null for every other workbook. */
  readonly state?: BatchState | null;
  /** How the file was read otherwise than stored, by sheet; null where it is about the file. */
  readonly notes?: readonly { readonly sheet: string | null; readonly text: Localised }[];
}

export interface TakeOptions extends ReviewOptions {
  readonly packs: readonly RulePack[];
  /** Only the sheet of this name; null: every visible sheet that is such a table. */
  readonly sheet: string | null;
}

/** What came of one workbook. */
export interface TakenWorkbook {
  readonly tables: readonly TakenTable[];
  /** What is said of it where no table was taken; empty otherwise. */
  readonly files: readonly BatchFile[];
  /** Ids of all packs whose form it may be: asked again under the batch's pack where that is among them. */
  readonly mayBe: readonly string[];
}

/**
 * Takes the tables of one workbook: every visible sheet whose header is that of the pack that fits best. Says of any
 * other workbook what it is, by its own title, and what to do. What reading a sheet throws is the caller's.
 */
export function takeWorkbook(
  workbook: BatchWorkbook,
  options: TakeOptions,
  memory: HeaderMemory = new HeaderMemory(),
): TakenWorkbook {
  const { packs } = options;
  const visible = workbook.sheets.filter(({ name, hidden }) =>
    options.sheet === null ? !hidden : name === options.sheet,
  );
  if (visible.length === 0) return { tables: [], files: [noSheet(workbook, options.sheet)], mayBe: [] };
  const grids = visible.map((sheet) => sheet.grid());
  if (grids.every((grid) => grid.top >= grid.bottom))
    return { tables: [], files: [emptyFile(workbook)], mayBe: [] };
  const chosen = choose(grids, packs, memory);
  if (chosen === null) return { tables: [], files: [foreign(workbook, grids, packs)], mayBe: [] };
  if (!("pack" in chosen)) {
    const grid = grids[chosen.sheet] as Grid;
    return { tables: [], files: [ofUnknownNotice(workbook, grid, chosen.notice)], mayBe: [] };
  }
  const { pack, sheets, mayBe, notice } = chosen;
  const others = workbook.sheets.filter(({ name }) => !sheets.some((index) => visible[index]?.name === name));
  const tables: TakenTable[] = [];
  const files: BatchFile[] = [];
  const filled = others.filter(({ name }) => holdsSomething(workbook, visible, grids, name));
  const origin: TableOrigin = {
    file: workbook.file,
    otherSheets: filled.map(({ name }) => name),
    modified: workbook.modified,
    fidelity: workbook.fidelity,
    compiled: (workbook.state ?? null) !== null,
    notes: [],
  };
  for (const index of sheets) {
    const grid = grids[index] as Grid;
    const continued = continuationsOf(grids, grid, pack);
    const own = notice ?? noticeFit(grid, pack);
    for (const { reviewed, part } of tablesOn(grid, pack, { ...options, continued, notice: own })) {
      const what = noList(workbook, reviewed, part);
      if (what !== null) {
        files.push(what);
        continue;
      }
      memory.remember(part, reviewed.recognition, pack);
      const isFirst = tables.length === 0;
      const notes = (workbook.notes ?? [])
        .filter(({ sheet }) => (sheet === null ? isFirst : sheet === part.name && part === grid))
        .map(({ text }) => text);
      const table = takeTable(reviewed, part, { ...origin, notes, ...(isFirst ? {} : { otherSheets: [] }) });
      if (table.entries.length > 0) tables.push(table);
      else files.push(withoutEntries(table));
    }
  }
  if (tables.length === 0 && files.length === 0) files.push(foreign(workbook, grids, packs));
  return {
    tables,
    files: tables.length > 0 ? files.filter(({ outcome }) => outcome !== "empty") : files,
    mayBe,
  };
}

/** The tables on a sheet, one below the other; of each the part of the sheet that it was read from. */
function tablesOn(
  grid: Grid,
  pack: RulePack,
  options: ReviewOptions & { readonly notice: NoticeMatch },
): readonly { readonly reviewed: Review; readonly part: Grid }[] {
  const found: { reviewed: Review; part: Grid }[] = [];
  let part: Grid | null = grid;
  let { notice } = options;
  while (part !== null) {
    const result = review(part, pack, { ...options, notice });
    if (result.kind !== "review") return found;
    const before = found.at(-1);
    // Its rows are read as a table of their own: the table above need not tell of it any more.
    if (before !== undefined) {
      const findings = before.reviewed.findings.filter(({ message }) => message !== "structure.furtherTable");
      found[found.length - 1] = { ...before, reviewed: { ...before.reviewed, findings } };
    }
    const [next] = result.review.recognition.furtherTables;
    found.push({ reviewed: result.review, part });
    part = next !== undefined && next.row > part.top ? rowsFrom(part, next.row) : null;
    if (part !== null) notice = noticeFit(part, pack);
  }
  return found;
}

interface Chosen {
  readonly pack: RulePack;
  /** Indices of the sheets that are tables of it. */
  readonly sheets: readonly number[];
  /** Ids of all packs that accept one of the sheets. */
  readonly mayBe: readonly string[];
  /** How the only sheet belongs to the pack's notice; null where that is still to be looked at. */
  readonly notice: NoticeMatch | null;
}

/** A sheet in a known form whose title, issuer or year names a notice that no pack knows. */
interface Unknown {
  readonly sheet: number;
  readonly notice: NoticeMatch;
}

/**
 * The pack that fits the workbook best, and its sheets, by the choice that every program makes (`fittingPairs`); null
 * where no sheet is of any pack. A single pack is one that the user or the batch chose.
 */
function choose(
  grids: readonly Grid[],
  packs: readonly RulePack[],
  memory: HeaderMemory,
): Chosen | Unknown | null {
  const isChosen = packs.length === 1;
  const filled = [...grids.keys()].filter(
    (index) => (grids[index] as Grid).top < (grids[index] as Grid).bottom,
  );
  const only = filled.length === 1 ? (filled[0] as number) : null;
  const known = only === null ? null : memory.find(grids[only] as Grid);
  if (only !== null && known !== null) {
    const { pack, headerTop } = known;
    const notice = noticeFit(grids[only] as Grid, pack, headerTop);
    if (isChosen || notice.fit !== "otherNotice") return { pack, sheets: [only], mayBe: [pack.id], notice };
  }
  const { pairs: choices, foreign: unknown } = fittingPairs(grids, packs, isChosen);
  const best = choices[0];
  if (best === undefined)
    return unknown === null ? null : { sheet: unknown.pair.sheet, notice: unknown.notice };
  const sheets = choices.filter((choice) => choice.pack === best.pack).map(({ sheet }) => sheet);
  return {
    pack: packs[best.pack] as RulePack,
    sheets: [...new Set(sheets)].sort((one, other) => one - other),
    mayBe: [...new Set(choices.map((choice) => (packs[choice.pack] as RulePack).id))],
    notice: null,
  };
}

/** Hidden sheets are not read and so may hold something; visible ones were. */
function holdsSomething(
  workbook: BatchWorkbook,
  visible: BatchWorkbook["sheets"],
  grids: readonly Grid[],
  name: string,
): boolean {
  const at = visible.findIndex((sheet) => sheet.name === name);
  if (at < 0) return workbook.sheets.some((sheet) => sheet.name === name);
  const grid = grids[at] as Grid;
  return grid.top < grid.bottom;
}

const IDENTITY: readonly FieldRole[] = ["order", "hostUnit", "studioName", "leaderName", "phone"];
const LIST_TITLE = /名单|名册|公示|已命名/u;
const FORM_TITLE = /推荐|申报|汇总/u;

/**
 * A list of studios (already named, or in publicity) has the columns that name them and none that a notice asks about:
 * such a sheet is no summary sheet, however many headers it shares with one.
 */
function noList(workbook: BatchWorkbook, { recognition, pack }: Review, grid: Grid): BatchFile | null {
  const naming = new Set(IDENTITY.map((role) => idOfRole(pack, role)));
  const asks = recognition.columns.some(({ field }) => !naming.has(field));
  const title = `${recognition.title ?? ""}${grid.name}`;
  const isPublication = /公示/u.test(recognition.title ?? "");
  if (!isPublication && (asks || !LIST_TITLE.test(title) || FORM_TITLE.test(recognition.title ?? "")))
    return null;
  const shown = recognition.title ?? grid.name;
  return {
    file: workbook.file,
    outcome: "notASummarySheet",
    sheet: grid.name,
    entries: 0,
    message: {
      "zh-CN": `标题是“${shown}”，是一份工作室名单，不是推荐汇总表，没有汇总。`,
      en: `Its title is “${shown}”: a list of studios, no summary sheet; not compiled.`,
    },
    remedy: { kind: "roster" },
  };
}

function foreign(workbook: BatchWorkbook, grids: readonly Grid[], packs: readonly RulePack[]): BatchFile {
  const lines = grids.map(firstLine).filter((line) => line !== "");
  const title = lines[0] ?? baseName(workbook.file);
  const form = packs.length === 1 ? `《${(packs[0] as RulePack).form.title}》` : "所支持通知的推荐汇总表";
  return {
    file: workbook.file,
    outcome: "notASummarySheet",
    sheet: null,
    entries: 0,
    message: {
      "zh-CN": `开头写的是“${title}”，表头与${form}对不上，没有汇总；请确认是不是放错了文件，或请对方按表样重报。`,
      en: `It begins with “${title}”; its header is not that of ${packs.length === 1 ? (packs[0] as RulePack).form.title : "a known summary sheet"}, not compiled. Check whether it is the wrong file, or ask for the sheet in the form.`,
    },
  };
}

/** A sheet in a form like a known one, of a notice that no pack is at hand for. */
function ofUnknownNotice(workbook: BatchWorkbook, grid: Grid, { evidence }: NoticeMatch): BatchFile {
  return {
    file: workbook.file,
    outcome: "otherNotice",
    sheet: grid.name,
    entries: 0,
    message: {
      "zh-CN": `表头与所支持的表样相近，但表上写着“${evidence ?? ""}”，是另一份通知的，没有现成的核对依据，没有汇总；请确认是不是放错了文件。`,
      en: `Its header is like a known form, but the sheet says “${evidence ?? ""}”: it belongs to another notice, for which no rule pack is at hand; not compiled. Check whether it is the wrong file.`,
    },
    remedy: { kind: "pack", pack: null },
  };
}

function emptyFile(workbook: BatchWorkbook): BatchFile {
  return {
    file: workbook.file,
    outcome: "empty",
    sheet: null,
    entries: 0,
    message: {
      "zh-CN": "工作表都是空的，没有任何内容；请对方重新发送。",
      en: "Its sheets are empty. Please ask for it again.",
    },
  };
}

function withoutEntries(table: TakenTable): BatchFile {
  return {
    file: table.file,
    outcome: "empty",
    sheet: table.sheet,
    entries: 0,
    message: {
      "zh-CN": `表头对得上，但一个申报项也没有填；如确实没有推荐对象，请对方说明，否则请重新报送。`,
      en: "The header is right, but no entry is filled in. Ask whether nobody is put forward, or for the sheet again.",
    },
  };
}

function noSheet(workbook: BatchWorkbook, wanted: string | null): BatchFile {
  const names = workbook.sheets.map(({ name }) => name);
  const message: Localised =
    wanted === null
      ? {
          "zh-CN": `没有可见的工作表（隐藏的有：${names.join("、")}），没有汇总；请取消隐藏后再试。`,
          en: `It has no visible sheet (hidden: ${names.join(", ")}); unhide the sheet and try again.`,
        }
      : {
          "zh-CN": `没有名为“${wanted}”的工作表（有的是：${names.join("、")}），没有汇总。`,
          en: `It has no sheet “${wanted}” (it has ${names.join(", ")}); not compiled.`,
        };
  const remedy = wanted === null ? { remedy: { kind: "sheet" } as const } : {};
  return { file: workbook.file, outcome: "notASummarySheet", sheet: null, entries: 0, message, ...remedy };
}

/** What is said of a table of another notice than the batch's. */
export function otherNotice(table: TakenTable, pack: RulePack): BatchFile {
  const own = table.pack.form.title;
  return {
    file: table.file,
    outcome: "otherNotice",
    sheet: table.sheet,
    entries: table.entries.length,
    message: {
      "zh-CN": `${table.title === null ? "" : `标题是“${table.title}”，`}表头是“${table.pack.name["zh-CN"]}”（《${own}》）的，与本批的“${pack.name["zh-CN"]}”不是同一份通知，没有汇总；请分开汇总。`,
      en: `${table.title === null ? "" : `Its title is “${table.title}”; `}its header is that of “${table.pack.name.en}”, another notice than this batch's “${pack.name.en}”; not compiled. Compile it apart.`,
    },
    remedy: { kind: "pack", pack: pack.id },
  };
}

/** A file that could not be opened, by the reason that whoever opened it gives. */
export const unreadable = (
  file: string,
  message: Localised,
  outcome: "unreadable" | "empty" = "unreadable",
): BatchFile => ({
  file,
  outcome,
  sheet: null,
  entries: 0,
  message,
});
