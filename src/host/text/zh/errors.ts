import type { HostErrorCode, HostOperation } from "../../types";

/** What goes wrong between the product and a workbook, in one language. */
export interface HostTexts {
  /** What happened and what to do about it; nothing in the workbook was changed unless the text says so. */
  readonly messages: Readonly<Record<HostErrorCode, string>>;
  /** The same for what was being done, where the words for the code alone would be wrong or say less. */
  readonly during: Readonly<Record<HostOperation, Readonly<Partial<Record<HostErrorCode, string>>>>>;
  /** Where a part of what was written is there still: that nothing was changed holds no more. */
  readonly withLeft: (why: string, left: string) => string;
}

/** What goes wrong between the product and a workbook (Chinese). */
export const errors = {
  messages: {
    cellBeingEdited: "有单元格正在编辑，Excel 暂不接受操作。请按回车（或 Esc）结束编辑，再试一次。",
    protectedSheet:
      "工作表或工作簿受保护，无法写入。请在“审阅”选项卡中撤销保护（或请设密码的人撤销），再试一次；校验结果仍可在窗格中查看。",
    filteredRange: "表格正在筛选，看不见的行不会参与移动。请先清除筛选（“数据”选项卡），再试一次。",
    mergedCells:
      "要移动的行里有合并单元格，直接移动会打乱内容。请取消这些行的合并并补全内容，或改为生成新的排序名单。",
    coveredCell:
      "这个单元格被合并单元格盖住，填写的内容不会显示。请改在合并区域左上角的单元格填写，或先取消合并。",
    formulas: "要移动的行里有公式，移动后会引用别的行。请先把公式改为数值，或改为生成新的排序名单。",
    hiddenRows: "要移动的行里有隐藏行，隐藏行不会参与移动。请先取消隐藏，再试一次。",
    hiddenSheet: "这张工作表是隐藏的，无法定位到单元格。请先取消隐藏该工作表，再试一次。",
    payloadTooLarge:
      "一次传送的数据超过了 Excel 的上限。请删去表格下方和右侧用不到的内容后再试，或把文件拿到工作台中打开。",
    timeout:
      "Excel 长时间没有回应。请等它空闲（没有保存、计算或弹出对话框）后再试一次；若仍不行，请关闭窗格重新打开。",
    changedMeanwhile: "校验之后表格有了改动（可能是他人同时在编辑），操作没有进行。请重新校验后再试。",
    sheetNotFound: "找不到这张工作表，它可能已被改名或删除。请在窗格上方重新选择工作表。",
    sheetNameTaken:
      "工作簿中已有一张同名工作表，且不是本工具生成的，没有覆盖它。请将那张工作表改名后再试一次。",
    listChanged: "这张表生成以后又改动过，没有覆盖它。",
    notSupported: "当前版本的 Excel 不支持这项操作。请更新 Excel，或在浏览器工作台中打开这个文件来完成。",
    accessDenied:
      "Excel 拒绝了这项操作：文件可能是只读的、处于“受保护的视图”，或单位的策略不允许。请启用编辑或另存一份后再试。",
    chartSheet: "现在打开的是图表或宏工作表，不能这样操作。请先点开普通工作表，再试一次。",
    otherWorkbook: "同时打开了几个工作簿，Excel 现在停在另一个上。请点回这个工作簿的窗口，再试一次。",
    pivotTable: "这些单元格在数据透视表里，Excel 不允许改动。请改在普通表格中操作，或生成新的排序名单。",
    inTable:
      "要移动的行在 Excel 的“表格”（套用表格格式）里，窗格不移动它们。请在“表设计”中“转换为区域”后再试，或改为生成新的排序名单。",
    unreadableFile:
      "文件无法读取：可能已损坏、设了密码，或不是电子表格。请用 Excel 或 WPS 打开后另存为 .xlsx，再试一次。",
    unknown:
      "操作没有完成，原因不明。请保存文件、重新打开窗格后再试；若再次出现，请把“关于”中的日志交给维护人员。",
  },
  during: {
    reading: {
      changedMeanwhile: "读取时表格正在改动（可能是他人同时在编辑），没有读完。请稍等再点“重新校验”。",
      accessDenied:
        "Excel 不让读取这张表：文件可能处于“受保护的视图”，或单位的策略不允许。请启用编辑后再试。",
    },
    flagging: {
      protectedSheet:
        "工作表受保护，不能标记。请在“审阅”选项卡中撤销保护后再试，或点“列成表”把问题列在另一张工作表上。",
      changedMeanwhile:
        "校验之后表格有了改动（可能是他人同时在编辑），标记会落到错误的行上，因此没有标记。请重新校验。",
      payloadTooLarge: "要标记的单元格太多，Excel 一次放不下，因此没有标记。问题都列在窗格里。",
    },
    clearing: {
      changedMeanwhile: "清除时标记有了变动（可能是他人同时在编辑），可能没有清干净。请再清除一次。",
      sheetNotFound: "要清除标记的工作表不在了，它可能已被改名或删除。请重新校验后再清除。",
    },
    typing: {
      changedMeanwhile: "填写时表格有了改动（可能是他人同时在编辑），可能没有填完。请核对表格后再试。",
    },
    moving: {
      changedMeanwhile:
        "校验之后表格有了改动（可能是他人同时在编辑），行会移错，因此没有移动。请重新校验后再试。",
      payloadTooLarge: "要移动的行太多，Excel 一次处理不了，因此没有移动。请改为生成新的排序名单。",
    },
    listing: {
      changedMeanwhile: "生成名单时工作簿有了改动（可能是他人同时在编辑），名单没有生成。请再试一次。",
      sheetNotFound: "生成名单时那张名单表不见了，可能被人删除或改名。请再生成一次。",
      payloadTooLarge: "名单太大，Excel 一次放不下，没有生成。请在浏览器工作台中打开这个文件来生成。",
    },
    keeping: {
      changedMeanwhile: "保存排序和勾选时工作簿有了改动（可能是他人同时在编辑）。再改动一次即会重新保存。",
      accessDenied: "工作簿是只读的，或处于“受保护的视图”。请启用编辑或另存一份。",
    },
    showing: {
      changedMeanwhile: "这个单元格不在原处了，表格可能有了改动。请重新校验。",
      accessDenied: "Excel 不让选中这个单元格：工作表的保护可能不允许选定。请撤销保护，或按地址自行查看。",
    },
  },
  withLeft: (why: string, left: string): string =>
    `${why}已经写入的部分没有能撤回（原因：${left}）请检查工作表，必要时不保存，关闭后重新打开。`,
} satisfies HostTexts;
