import type { Language, Localised } from "../core";
import { HostError } from "./hostError";
import type { HostErrorCode, HostOperation } from "./types";

/** What happened and what to do about it, for every code; nothing in the workbook was changed unless the text says so. */
const MESSAGES: Readonly<Record<HostErrorCode, Localised>> = {
  cellBeingEdited: {
    "zh-CN": "有单元格正在编辑，Excel 暂不接受操作。请按回车（或 Esc）结束编辑，再试一次。",
    en: "A cell is being edited, so Excel accepts nothing else. Press Enter (or Esc) to finish editing, then try again.",
  },
  protectedSheet: {
    "zh-CN":
      "工作表或工作簿受保护，无法写入。请在“审阅”选项卡中撤销保护（或请设密码的人撤销），再试一次；校验结果仍可在窗格中查看。",
    en: "The sheet or the workbook is protected and cannot be written to. Remove the protection on the Review tab (or ask whoever set the password), then try again; the findings remain in the pane.",
  },
  filteredRange: {
    "zh-CN": "表格正在筛选，看不见的行不会参与移动。请先清除筛选（“数据”选项卡），再试一次。",
    en: "The table is filtered, and rows out of sight would not move. Clear the filter (Data tab), then try again.",
  },
  mergedCells: {
    "zh-CN":
      "要移动的行里有合并单元格，直接移动会打乱内容。请取消这些行的合并并补全内容，或改为生成新的排序名单。",
    en: "The rows to move contain merged cells, and moving them would scramble the contents. Unmerge and fill these rows, or build the ranked list as a new sheet instead.",
  },
  coveredCell: {
    "zh-CN":
      "这个单元格被合并单元格盖住，填写的内容不会显示。请改在合并区域左上角的单元格填写，或先取消合并。",
    en: "A merged cell covers this cell, so what is typed would not show. Type into the top-left cell of the merged area, or unmerge it first.",
  },
  formulas: {
    "zh-CN": "要移动的行里有公式，移动后会引用别的行。请先把公式改为数值，或改为生成新的排序名单。",
    en: "The rows to move contain formulas, which would refer to other rows afterwards. Replace them by their values, or build the ranked list as a new sheet instead.",
  },
  hiddenRows: {
    "zh-CN": "要移动的行里有隐藏行，隐藏行不会参与移动。请先取消隐藏，再试一次。",
    en: "Some of the rows to move are hidden and would not move. Unhide them, then try again.",
  },
  hiddenSheet: {
    "zh-CN": "这张工作表是隐藏的，无法定位到单元格。请先取消隐藏该工作表，再试一次。",
    en: "This sheet is hidden, so its cells cannot be shown. Unhide the sheet, then try again.",
  },
  payloadTooLarge: {
    "zh-CN":
      "一次传送的数据超过了 Excel 的上限。请删去表格下方和右侧用不到的内容后再试，或把文件拿到工作台中打开。",
    en: "More data than Excel passes at once. Delete what is not needed below and beside the table and try again, or open the file in the workbench.",
  },
  timeout: {
    "zh-CN":
      "Excel 长时间没有回应。请等它空闲（没有保存、计算或弹出对话框）后再试一次；若仍不行，请关闭窗格重新打开。",
    en: "Excel did not answer in time. Wait until it is idle (not saving, calculating or showing a dialog) and try again; if that does not help, close the pane and open it again.",
  },
  changedMeanwhile: {
    "zh-CN": "校验之后表格有了改动（可能是他人同时在编辑），操作没有进行。请重新校验后再试。",
    en: "The sheet changed after the check (somebody may be editing it too), so nothing was done. Check again, then retry.",
  },
  sheetNotFound: {
    "zh-CN": "找不到这张工作表，它可能已被改名或删除。请在窗格上方重新选择工作表。",
    en: "The sheet is not there; it may have been renamed or deleted. Choose the sheet again at the top of the pane.",
  },
  sheetNameTaken: {
    "zh-CN": "工作簿中已有一张同名工作表，且不是本工具生成的，没有覆盖它。请将那张工作表改名后再试一次。",
    en: "The workbook already has a sheet of this name that this tool did not make; it was not overwritten. Rename that sheet, then try again.",
  },
  listChanged: {
    "zh-CN": "这张表生成以后又改动过，没有覆盖它。",
    en: "This sheet has been changed since it was made; it was not overwritten.",
  },
  notSupported: {
    "zh-CN": "当前版本的 Excel 不支持这项操作。请更新 Excel，或在浏览器工作台中打开这个文件来完成。",
    en: "This version of Excel cannot do this. Update Excel, or open the file in the browser workbench to do it there.",
  },
  accessDenied: {
    "zh-CN":
      "Excel 拒绝了这项操作：文件可能是只读的、处于“受保护的视图”，或单位的策略不允许。请启用编辑或另存一份后再试。",
    en: "Excel refused: the file may be read-only or in Protected View, or a policy forbids it. Enable editing or save a copy, then try again.",
  },
  chartSheet: {
    "zh-CN": "现在打开的是图表或宏工作表，不能这样操作。请先点开普通工作表，再试一次。",
    en: "The sheet in front is a chart or macro sheet, which cannot be used for this. Go to an ordinary sheet, then try again.",
  },
  otherWorkbook: {
    "zh-CN": "同时打开了几个工作簿，Excel 现在停在另一个上。请点回这个工作簿的窗口，再试一次。",
    en: "Several workbooks are open and Excel is at another one. Click into this workbook's window, then try again.",
  },
  pivotTable: {
    "zh-CN": "这些单元格在数据透视表里，Excel 不允许改动。请改在普通表格中操作，或生成新的排序名单。",
    en: "These cells belong to a PivotTable, which Excel does not let anybody change. Work on an ordinary table, or build the ranked list as a new sheet instead.",
  },
  inTable: {
    "zh-CN":
      "要移动的行在 Excel 的“表格”（套用表格格式）里，窗格不移动它们。请在“表设计”中“转换为区域”后再试，或改为生成新的排序名单。",
    en: "The rows to move belong to an Excel table, which the pane does not move. Use Convert to Range (Table Design) and try again, or build the ranked list as a new sheet instead.",
  },
  unreadableFile: {
    "zh-CN":
      "文件无法读取：可能已损坏、设了密码，或不是电子表格。请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。",
    en: "The file cannot be read: it may be damaged, locked by a password, or not a spreadsheet. Open it in Excel or WPS, save it as .xlsx, and try again.",
  },
  unknown: {
    "zh-CN":
      "操作没有完成，原因不明。请保存文件、重新打开窗格后再试；若再次出现，请把“关于”中的日志交给维护人员。",
    en: "The operation did not finish, for an unknown reason. Save the file, open the pane again and retry; if it happens again, give the log under About to whoever maintains the tool.",
  },
};

/** Words for what was being done, where those for the code alone would be wrong or say less. */
const DURING: Readonly<Record<HostOperation, Readonly<Partial<Record<HostErrorCode, Localised>>>>> = {
  reading: {
    changedMeanwhile: {
      "zh-CN": "读取时表格正在改动（可能是他人同时在编辑），没有读完。请稍等再点“重新校验”。",
      en: "The sheet was changing while it was read (somebody may be editing it too). Wait a moment, then check again.",
    },
    accessDenied: {
      "zh-CN": "Excel 不让读取这张表：文件可能处于“受保护的视图”，或单位的策略不允许。请启用编辑后再试。",
      en: "Excel does not let this sheet be read: the file may be in Protected View, or a policy forbids it. Enable editing, then try again.",
    },
  },
  flagging: {
    protectedSheet: {
      "zh-CN":
        "工作表受保护，不能标记。请在“审阅”选项卡中撤销保护后再试，或点“列成表”把问题列在另一张工作表上。",
      en: "The sheet is protected and cannot be flagged. Remove the protection on the Review tab and try again, or choose As a sheet to list the findings on a sheet of their own.",
    },
    changedMeanwhile: {
      "zh-CN":
        "校验之后表格有了改动（可能是他人同时在编辑），标记会落到错误的行上，因此没有标记。请重新校验。",
      en: "The sheet changed after the check (somebody may be editing it too). Flags would land on the wrong rows, so none were placed. Check again.",
    },
    payloadTooLarge: {
      "zh-CN": "要标记的单元格太多，Excel 一次放不下，因此没有标记。问题都列在窗格里。",
      en: "There are more cells to flag than Excel takes at once, so none were flagged. All findings are listed in the pane.",
    },
  },
  clearing: {
    changedMeanwhile: {
      "zh-CN": "清除时标记有了变动（可能是他人同时在编辑），可能没有清干净。请再清除一次。",
      en: "Flags changed while they were being removed (somebody may be editing them too); some may be left. Clear them again.",
    },
    sheetNotFound: {
      "zh-CN": "要清除标记的工作表不在了，它可能已被改名或删除。请重新校验后再清除。",
      en: "The sheet whose flags were to be removed is not there; it may have been renamed or deleted. Check again, then clear.",
    },
  },
  typing: {
    changedMeanwhile: {
      "zh-CN": "填写时表格有了改动（可能是他人同时在编辑），可能没有填完。请核对表格后再试。",
      en: "The sheet changed while it was being filled in (somebody may be editing it too); not everything may have been written. Look at the sheet, then try again.",
    },
  },
  moving: {
    changedMeanwhile: {
      "zh-CN": "校验之后表格有了改动（可能是他人同时在编辑），行会移错，因此没有移动。请重新校验后再试。",
      en: "The sheet changed after the check (somebody may be editing it too). The wrong rows would move, so none did. Check again, then retry.",
    },
    payloadTooLarge: {
      "zh-CN": "要移动的行太多，Excel 一次处理不了，因此没有移动。请改为生成新的排序名单。",
      en: "There are more rows to move than Excel takes at once, so none moved. Build the ranked list as a new sheet instead.",
    },
  },
  listing: {
    changedMeanwhile: {
      "zh-CN": "生成名单时工作簿有了改动（可能是他人同时在编辑），名单没有生成。请再试一次。",
      en: "The workbook changed while the list was being made (somebody may be editing it too), so it was not made. Try again.",
    },
    sheetNotFound: {
      "zh-CN": "生成名单时那张名单表不见了，可能被人删除或改名。请再生成一次。",
      en: "The list's sheet went away while it was being written; somebody may have deleted or renamed it. Build it again.",
    },
    payloadTooLarge: {
      "zh-CN": "名单太大，Excel 一次放不下，没有生成。请在浏览器工作台中打开这个文件来生成。",
      en: "The list is larger than Excel takes at once, so it was not made. Open the file in the browser workbench to build it.",
    },
  },
  keeping: {
    changedMeanwhile: {
      "zh-CN": "保存排序和勾选时工作簿有了改动（可能是他人同时在编辑）。再改动一次即会重新保存。",
      en: "The workbook changed while the order and ticks were being stored (somebody may be editing it too). They are stored again with your next change.",
    },
    accessDenied: {
      "zh-CN": "工作簿是只读的，或处于“受保护的视图”。请启用编辑或另存一份。",
      en: "The workbook is read-only or in Protected View. Enable editing or save a copy.",
    },
  },
  showing: {
    changedMeanwhile: {
      "zh-CN": "这个单元格不在原处了，表格可能有了改动。请重新校验。",
      en: "The cell is not where it was; the sheet may have changed. Check again.",
    },
    accessDenied: {
      "zh-CN": "Excel 不让选中这个单元格：工作表的保护可能不允许选定。请撤销保护，或按地址自行查看。",
      en: "Excel does not let this cell be selected: the sheet's protection may forbid it. Remove the protection, or look it up by its address.",
    },
  },
};

/** Whether an error's code, come from wherever, is one of a port's. */
export const isHostErrorCode = (code: string): code is HostErrorCode => Object.hasOwn(MESSAGES, code);

/**
 * The message for a failure between the product and a workbook: what happened and what to do, one short paragraph.
 * Anything that is not a `HostError` gets the message of "unknown"; the raw text is never shown.
 */
export function hostErrorMessage(error: unknown, language: Language): string {
  if (!(error instanceof HostError)) return MESSAGES.unknown[language];
  const { code, during, left } = error;
  const words = ((during === null ? undefined : DURING[during][code]) ?? MESSAGES[code])[language];
  return left === null ? words : withLeft[language](words, hostErrorMessage(left, language));
}

/** What is said where a part of what was written is there still: that nothing was changed holds no more. */
const withLeft: Readonly<Record<Language, (why: string, left: string) => string>> = {
  "zh-CN": (why, left) =>
    `${why}已经写入的部分没有能撤回（原因：${left}）请检查工作表，必要时不保存，关闭后重新打开。`,
  en: (why, left) =>
    `${why} A part was written and could not be taken back (${left}) Check the sheet; if need be, close it without saving and open it again.`,
};
