import type { HostErrorCode } from "../../../host";

/** What can be taken back where Excel keeps undo: marks that are put on the changed sheet are written after it. */
const UNDO = "在表格中按 Ctrl+Z 可撤回追加的行和改动的格（打开了标记的，标记另算一步）。";
const NO_UNDO = "这个版本的 Excel 不一定能撤销，请核对后再保存。";

/** The words of compiling in Excel (Chinese). */
export const compile = {
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
    `已追加 ${entries} 个申报项，从第 ${row} 行起，来源在 ${column} 列。${undo ? UNDO : NO_UNDO}`,
  changed: (entries: number, undo: boolean) => `已按报来的改动 ${entries} 项。${undo ? UNDO : NO_UNDO}`,
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

export type CompileTexts = typeof compile;
