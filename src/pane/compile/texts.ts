import type { Language } from "../../core";
import type { HostErrorCode } from "../../host";
import { batchTexts } from "../batch";

/** What can be taken back where Excel keeps undo: marks that are put on the changed sheet are written after it. */
const UNDO = {
  zh: "在表格中按 Ctrl+Z 可撤回追加的行和改动的格（打开了标记的，标记另算一步）。",
  en: "Ctrl+Z in the sheet takes back the added rows and changed cells (marks, where they are on, are a step of their own).",
};
const NO_UNDO = {
  zh: "这个版本的 Excel 不一定能撤销，请核对后再保存。",
  en: "This Excel may not be able to undo it: check before you save.",
};

/** Rows in a sentence, from 1. */
const rowsOf = (first: number, last: number): string =>
  last > first ? `rows ${first}–${last}` : `row ${first}`;

const zh = {
  title: (sheet: string) => `汇总到“${sheet}”`,
  hint: "选报来的汇总表（可一次选多个，.xlsx、.xls、.et、.ods、.csv 都可以）。每个文件怎样读的先列出来，看过再追加到这张表的末尾。文件只在本机读取，不会改动。",
  choose: "选文件…",
  back: "返回校验",
  ownName: "本表",
  reading: (done: number, files: number, name: string) => `正在读取 ${done + 1} / ${files}：${name}`,
  done: (files: number, entries: number) => `${files} 个文件，可追加 ${entries} 个申报项。`,
  files: "各文件怎样读的",
  stopped: (files: number) => `有 ${files} 个文件已停止、还没有读，里面的申报项不会追加；要加的话先接着读。`,
  without: (files: number) =>
    `有 ${files} 个文件没有读出可追加的表，里面的内容不会追加；原因见下面“各文件怎样读的”。`,
  noNotice:
    "这张表没有对应的通知（只做通用核对），不知道各单位报来的内容应归入哪些栏，没有读取文件。请先在“校验”里选这张表依据的通知，再选文件。",
  noNoticeNow:
    "这张表现在没有对应的通知（只做通用核对），不知道各单位报来的内容应归入哪些栏，没有追加。请先在“校验”里选这张表依据的通知。",
  readAnew: "这张表的核对依据、截止日、名单或栏目改过，各文件已按现在的重新读取，还没有追加。请再看一遍。",
  withoutShelf: {
    unavailable:
      "这台电脑的浏览器不让本产品读取通知架（例如无痕窗口）：各文件只按内置的和这个工作簿自带的核对依据读取。",
    full: "浏览器给本产品的空间已满，通知架读不出来：各文件只按内置的和这个工作簿自带的核对依据读取。",
  },
  units: "应报单位：谁还没有报",
  unitsHint:
    "贴上应报单位的名单，就能看到谁没有报，并复制催报文字。只看这次选的文件；以前已经追加过的单位，请从名单里去掉。",
  same: (entries: number) => `其中 ${entries} 项与表里已有的完全相同，不再追加（在下面“重复”里可改）。`,
  duplicates: (open: number) => (open === 0 ? "重复" : `重复（${open} 处待处理）`),
  unsettled: (open: number) => `还有 ${open} 处重复没有处理：不处理的都会追加。`,
  where: (entries: number, row: number, last: number) =>
    `${entries} 个申报项，写在第 ${row}${last > row ? `–${last}` : ""} 行，格式同上一项，序号接着编；下面的合计、签章各行往下移。`,
  first: (entries: number, row: number, last: number) =>
    `${entries} 个申报项，写在第 ${row}${last > row ? `–${last}` : ""} 行，序号从 1 编；下面的签章、填表说明往下移。`,
  changes: (entries: number) => `表里已有的 ${entries} 项按报来的改动。`,
  nothing: "没有可追加的申报项。",
  withoutColumn: (label: string, entries: number) =>
    `表里没有“${label}”栏，${entries} 个申报项的这一栏放不进来；需要的话先在表里加这一栏，再汇总。`,
  staying: (rows: readonly number[]) =>
    `第 ${rows.join("、")} 行您选了不保留，表里已有的行不会自动删除，请追加以后自行删去。`,
  totals: "合计行里有手工填的数，不会自动变，请追加以后核对。",
  source: "来源（哪个文件、工作表、第几行）写在表右侧单独一列，不影响校验，也不会进报送稿和名单。",
  hide: "先把来源列隐藏起来",
  add: (entries: number) => `追加到表格（${entries} 项）`,
  change: "改动表里的各项",
  added: (entries: number, row: number, column: string, undo: boolean) =>
    `已追加 ${entries} 个申报项，从第 ${row} 行起，来源在 ${column} 列。${undo ? UNDO.zh : NO_UNDO.zh}`,
  changed: (entries: number, undo: boolean) => `已按报来的改动 ${entries} 项。${undo ? UNDO.zh : NO_UNDO.zh}`,
  meanwhile: "表格在这期间改动过，已按现在的样子重新比对，还没有追加。请再看一遍，然后追加。",
  mergesUnknown: "这个版本的 Excel 不告诉哪些单元格是合并的；表格末尾有合并单元格的，请先取消合并。",
  refused: {
    filteredRange: "表格正在筛选，没有追加：筛掉的行里不好插入。请先清除筛选（“数据”选项卡），再试一次。",
    mergedCells:
      "要追加的位置有跨行的合并单元格，没有追加：插入行会把它拆开或盖住内容。请先取消合并并补全内容，再试一次。",
    hiddenRows: "表格末尾有隐藏的行，没有追加。请先取消隐藏，再试一次。",
    inTable:
      "这里用了 Excel 的“表格”（套用了表格样式），没有追加。请在“表格设计”中选“转换为区域”，再试一次。",
    pivotTable: "插入行会碰到数据透视表，没有追加。请先把数据透视表移到别处，再试一次。",
    payloadTooLarge: "一次追加的内容太多，Excel 放不下，没有追加。请分几批选文件，或改用浏览器工作台汇总。",
    protectedSheet: "工作表受保护，没有追加。请在“审阅”选项卡中撤销保护，再试一次。",
  } satisfies Partial<Record<HostErrorCode, string>> as Partial<Record<HostErrorCode, string>>,
  remedies: {
    roster: "如果是已命名工作室名单，请在“设置”里选入，用来核对重复申报。",
    pack: "要按这张表的通知读的，请先在“校验”里换核对依据。",
    sheet: "请在 Excel 中打开这个文件，取消隐藏后再选。",
    duplicates: "请在下面“重复”里逐项处理。",
    previous: "",
  },
};

const en: typeof zh = {
  title: (sheet) => `Compile into “${sheet}”`,
  hint: "Choose the sheets that were handed in (several at once; .xlsx, .xls, .et, .ods and .csv). How each was read is listed first; then they are added below this table. Files are read on this computer only and are not changed.",
  choose: "Choose files…",
  back: "Back to the check",
  ownName: "this table",
  reading: (done, files, name) => `Reading ${done + 1} of ${files}: ${name}`,
  done: (files, entries) => `${files} file${files === 1 ? "" : "s"}, ${entries} entries to add.`,
  files: "How each file was read",
  stopped: (files) =>
    `Reading was stopped before ${files} file${files === 1 ? "" : "s"}; what they hold will not be added. Go on reading first if it should be.`,
  without: (files) =>
    `${files} file${files === 1 ? " holds" : "s hold"} no table that could be read, so nothing of ${files === 1 ? "it" : "them"} will be added; see below why.`,
  noNotice:
    "This table has no notice (only the general checks are made), so it is not known which columns the answers belong in, and no file was read. Choose the notice it follows under Check, then choose the files again.",
  noNoticeNow:
    "This table has no notice now (only the general checks are made), so it is not known which columns the answers belong in, and nothing was added. Choose the notice it follows under Check first.",
  readAnew:
    "The table's notice, date, list of named studios or columns were changed: all files were read anew by them, and nothing was added yet. Look again.",
  withoutShelf: {
    unavailable:
      "This browser does not let the product read the shelf of notices (a private window, for example): files are read by the built-in rule packs and the one in this workbook only.",
    full: "The browser's room for the product is used up and the shelf of notices cannot be read: files are read by the built-in rule packs and the one in this workbook only.",
  },
  units: "Units expected: who is missing",
  unitsHint:
    "Paste the units expected to see who has not handed in, and to copy reminders. Only the files chosen now count: leave out units that were added before.",
  same: (entries) =>
    `${entries} of them are in the table already with the same answers and are not added again (see Duplicates below).`,
  duplicates: (open) => (open === 0 ? "Duplicates" : `Duplicates (${open} open)`),
  unsettled: (open) => `${open} duplicates are not settled: all of them will be added.`,
  where: (entries, row, last) =>
    `${entries} entries in ${rowsOf(row, last)}, looking like the entry above, numbered on; totals and signatures below move down.`,
  first: (entries, row, last) =>
    `${entries} entries in ${rowsOf(row, last)}, numbered from 1; signatures and instructions below move down.`,
  changes: (entries) => `${entries} entries of the table take answers from the files.`,
  nothing: "There is nothing to add.",
  withoutColumn: (label, entries) =>
    `The table has no column “${label}”: the answers of ${entries} entries have no place. Add the column first if you need it, then compile.`,
  staying: (rows) =>
    `You chose not to keep row${rows.length === 1 ? "" : "s"} ${rows.join(", ")}; rows of the table are not deleted. Delete ${rows.length === 1 ? "it" : "them"} yourself afterwards.`,
  totals: "The line of totals holds typed figures, which do not change by themselves. Check them afterwards.",
  source:
    "Where each row comes from (file, sheet, row) goes into a column of its own beside the table; it does not disturb the check and is in no list that is sent.",
  hide: "Hide that column for now",
  add: (entries) => `Add to the table (${entries})`,
  change: "Change the entries",
  added: (entries, row, column, undo) =>
    `${entries} entries added from row ${row} on, their sources in column ${column}. ${undo ? UNDO.en : NO_UNDO.en}`,
  changed: (entries, undo) => `${entries} entries changed. ${undo ? UNDO.en : NO_UNDO.en}`,
  meanwhile:
    "The sheet was changed meanwhile. It was compared anew and nothing was added yet. Look again, then add.",
  mergesUnknown:
    "This Excel does not tell which cells are merged; unmerge cells at the end of the table before you add to it.",
  refused: {
    filteredRange:
      "The table is filtered, so nothing was added: rows cannot be put in among hidden ones. Clear the filter (Data tab), then try again.",
    mergedCells:
      "A merged area reaches over the place, so nothing was added: it would be torn apart or hide what is written. Unmerge it and fill in its cells, then try again.",
    hiddenRows: "Rows at the end of the table are hidden, so nothing was added. Unhide them, then try again.",
    inTable:
      "The sheet uses an Excel table, so nothing was added. Choose Convert to Range on the Table Design tab, then try again.",
    pivotTable:
      "Rows put in would run into a PivotTable, so nothing was added. Move the PivotTable, then try again.",
    payloadTooLarge:
      "That is more than Excel takes at once, so nothing was added. Choose the files in several lots, or compile them in the browser workbench.",
    protectedSheet:
      "The sheet is protected, so nothing was added. Remove the protection on the Review tab, then try again.",
  },
  remedies: {
    roster: "If it is the list of studios already named, choose it under Settings.",
    pack: "To read it by this table's notice, change the rule pack under Check first.",
    sheet: "Open the file in Excel, unhide the sheet, then choose it again.",
    duplicates: "Settle each of them under Duplicates below.",
    previous: "",
  },
};

/** The words of compiling in Excel, in a language, with those that every batch has. */
export function compileTexts(language: Language) {
  const batch = batchTexts(language);
  const words = language === "en" ? en : zh;
  return { language, words, batch: { ...batch, remedies: words.remedies } };
}
