import type { Grid } from "../grid";
import type { Localised } from "../language";
import type { FieldRole, RulePack } from "../pack";
import type { NoticeMatch } from "../recognise";
import type { Review } from "../review";
import type { BatchWorkbook } from "./batchWorkbook";
import { idOfRole } from "./identity";
import { baseName } from "./order";
import { firstLine } from "./sheetFacts";
import type { BatchFile, TakenTable } from "./types";

/** What is said of workbooks and sheets of a batch that are not compiled. */

const IDENTITY: readonly FieldRole[] = ["order", "hostUnit", "studioName", "leaderName", "phone"];
const LIST_TITLE = /名单|名册|公示|已命名/u;
const FORM_TITLE = /推荐|申报|汇总/u;

/**
 * A list of studios (already named, or in publicity) has the columns that name them and none that a notice asks about:
 * such a sheet is no summary sheet, however many headers it shares with one.
 */
export function noList(workbook: BatchWorkbook, { recognition, pack }: Review, grid: Grid): BatchFile | null {
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

/** Said of a workbook with no sheet in a known form. */
export function foreign(
  workbook: BatchWorkbook,
  grids: readonly Grid[],
  packs: readonly RulePack[],
): BatchFile {
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
export function ofUnknownNotice(workbook: BatchWorkbook, grid: Grid, { evidence }: NoticeMatch): BatchFile {
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

/** Said of a workbook without anything in it. */
export function emptyFile(workbook: BatchWorkbook): BatchFile {
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

/** Said of a form that nobody filled in. */
export function withoutEntries(table: TakenTable): BatchFile {
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

/** Said where there is no sheet to be taken: none that is visible, or none of the name that was asked for. */
export function noSheet(workbook: BatchWorkbook, wanted: string | null): BatchFile {
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
