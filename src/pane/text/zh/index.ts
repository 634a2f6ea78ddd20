import type { OutputKind } from "../../../engine";
import type { Delivery } from "../../host";
// The states alone: the model itself loads the texts.
import type { Busy, ViewName } from "../../model/state";
import { check } from "./check";
import { fix, glance, verify } from "./fix";
import { rank } from "./rank";
import { send } from "./send";
import { settings } from "./settings";
import { severity } from "./severity";
import { fileWord } from "../fileWord";

const outputs: Readonly<Record<OutputKind | "unitNotice", string>> = {
  rankedList: "排序名单",
  publication: "公示名单",
  submission: "报送稿",
  checklist: "核对清单",
  blankForm: "空白汇总表",
  unitNotice: "补正通知",
};

/** Chinese, the product's first language. Written for the clerk of a trade union, not for a programmer. */
export const zh = {
  language: "zh-CN" as "zh-CN" | "en",
  product: "汇荐",
  views: { check: "校验", rank: "排序", send: "报送", settings: "设置" } satisfies Record<ViewName, string>,
  close: "关闭",
  cancel: "取消",
  save: "保存",
  all: "全部",
  retry: "重试",
  more: "更多",
  /** Names one after the other in a sentence. */
  items: (names: readonly string[]): string => names.join("、"),
  percent: (share: number): string => `${Math.round(share * 100)}%`,
  severity,
  busy: {
    reading: "正在读取工作表…",
    checking: "正在校验…",
    ranking: "正在排序…",
    acceptability: "正在模拟各种权重…",
    building: "正在生成…",
    roster: "正在读取名单…",
    pack: "正在检查核对依据…",
    flags: "正在标记单元格…",
  } satisfies Record<Busy["what"], string>,
  errors: {
    fault: (detail: string): string =>
      `程序出错，操作没有完成：${detail}。请重试；若再次出现，请把这句话告诉维护人员。`,
    notStored: (why: string): string => `设置没有存入工作簿：${why}`,
    copyDetails: "复制详情",
    detailsCopied: "已复制。详情里没有表格内容，可以交给维护人员。",
    viewFailed: "这一部分没有显示出来",
    viewFailedHint:
      "程序的这一部分出了错，表格、已作的修改和其他部分不受影响。请按“重新显示”；若仍不行，请先保存文件，再刷新页面，并复制详情交给维护人员。",
    showAgain: "重新显示",
    /** Why the shelf of notices could not be used. */
    shelf: {
      unavailable:
        "这台电脑的浏览器不让本产品保存内容（例如无痕窗口），通知架不能用；自用核对依据请导出成文件保存",
      full: "浏览器给本产品的空间已满，没有放上通知架；请删除不用的核对依据，或导出成文件保存",
    },
    byCode: {
      workerNotStarted:
        "汇荐的后台程序没有启动：它的脚本没有取到，或长时间没有回应。请检查网络后再试一次；若仍不行，请刷新页面（工作台中未保存的修改请先保存）。",
      workerFault:
        "汇荐的后台程序出了错，显示的结果可能不完整。请重新校验；若再次出现，请保存文件后刷新页面。",
      messageLost:
        "汇荐的后台程序传回的数据没有收到，操作没有完成。请再试一次；若再次出现，请保存文件后刷新页面。",
      notAnswering:
        "读取这个文件超过一分钟没有进展，已经停止读取；原来打开的内容没有变化。文件可能已损坏或过大：请用 Excel 或 WPS 打开它，删去用不到的内容，另存为 .xlsx 后再试。",
      partNotLoaded:
        "汇荐程序的一部分没有取到，操作没有完成。请检查网络后再试一次；若仍不行，请保存文件后刷新页面。",
      noReview: "当前工作表没有校验结果，请先在“校验”中选择汇总表所在的工作表。",
      noSheet: "找不到这张工作表，它可能已被改名或删除。请重新选择工作表。",
      unknownPack: "找不到所选的核对依据，请在“设置”中重新选择。",
      noRoster: "这里没有找到已命名工作室名单：需要有一列表头为“工作室名称”（可另有“负责人”“所属单位”）。",
      rosterNotCalculated:
        "名单里有的工作室名称是公式，文件中没有计算结果。请在 Excel 或 WPS 中打开名单、保存一次，再来读取。",
      oldRosterFormat:
        "窗格里只能读取 .xlsx、.xlsm、.csv 和 .txt 名单。请在 Excel 中打开这个文件，另存为 .xlsx 再试；或把名单工作表移到本工作簿，再选择工作表。",
      dataNotFetched: "没有取到汇荐自己的数据文件，请检查网络后重试。",
      orderNotConfirmed:
        "公示名单要在推荐顺序确认之后才能生成；请先核实存疑的数字、决定并列的先后，再确认顺序。",
      tooManyForAcceptability: "申报的工作室超过 200 个，不做名次模拟；权重和名次不受影响。",
    },
  },
  start: {
    failed: "没有读到工作簿。",
    failedHint: "请确认表格没有处于单元格编辑状态，然后重试。",
    noSheet: "工作簿中没有可见的工作表。",
    noExcelTitle: "请在 Excel 中打开汇荐",
    noExcel:
      "这个页面是 Excel 的任务窗格，在浏览器里单独打开时读不到工作簿。使用 WPS 或没有 Excel 时，请改用工作台：",
    openWorkbench: "打开汇荐工作台",
  },
  check,
  fix,
  verify,
  glance,
  rank,
  send,
  settings,
  outputs: {
    fileName: (kind: OutputKind, document: string): string =>
      `${document === "" || kind === "blankForm" ? "" : `${document}-`}${outputs[kind]}.xlsx`,
    unitFile: (unit: string): string => `补正通知-${fileWord(unit)}.xlsx`,
    delivered: (kind: OutputKind | "unitNotice", { where, name }: Delivery): string => {
      if (where === "sheetsInstead")
        return `Excel 没有打开新窗口，${outputs[kind]}改放在本工作簿的工作表“${name}”中；报送前请另存`;
      if (where === "sheets") return `${outputs[kind]}已生成，在工作表“${name}”中`;
      return where === "window"
        ? `${outputs[kind]}已在新窗口中打开，请另存`
        : `${outputs[kind]}已下载：${name}`;
    },
  },
};

/** Everything the pane says; both languages have all of it. */
export type Texts = typeof zh;
