import type { Texts } from "../zh";
import { check } from "./check";
import { fileWord } from "../fileWord";
import { fix, glance, verify } from "./fix";
import { rank } from "./rank";
import { send } from "./send";
import { settings } from "./settings";
import { severity } from "./severity";

const outputs = {
  rankedList: "Ranked list",
  publication: "Notice for publicity",
  checklist: "Checklist",
  submission: "Submission copy",
  blankForm: "Blank form",
  unitNotice: "To-correct list",
};

/** English, complete. */
export const en: Texts = {
  language: "en",
  product: "Huijian",
  views: { check: "Check", rank: "Rank", send: "Send", settings: "Settings" },
  close: "Close",
  cancel: "Cancel",
  save: "Save",
  all: "All",
  retry: "Try again",
  more: "More",
  items: (names) => names.join(", "),
  percent: (share) => `${Math.round(share * 100)}%`,
  severity,
  busy: {
    reading: "Reading the sheet…",
    checking: "Checking…",
    ranking: "Ranking…",
    acceptability: "Trying random weights…",
    building: "Building…",
    roster: "Reading the roster…",
    pack: "Checking the rule pack…",
    flags: "Flagging cells…",
  },
  errors: {
    fault: (detail) =>
      `The program failed and the operation did not finish: ${detail}. Try again; if it happens again, pass this sentence on to whoever maintains the tool.`,
    notStored: (why) => `The settings were not stored in the workbook: ${why}`,
    copyDetails: "Copy details",
    detailsCopied:
      "Copied. The details hold nothing of the sheet and can be passed on to whoever maintains the tool.",
    viewFailed: "This part could not be shown",
    viewFailedHint:
      "This part of the program failed; the sheet, what was changed and the other parts are not affected. Press “Show again”; if that does not help, save the file, reload the page, and pass the copied details on to whoever maintains the tool.",
    showAgain: "Show again",
    shelf: {
      unavailable:
        "this browser keeps nothing for the product (a private window, for example), so the shelf of notices cannot be used; export your own packs as files",
      full: "the browser's room for the product is used up; delete rule packs that you no longer need, or export them as files",
    },
    byCode: {
      workerNotStarted:
        "Huijian's background program did not start: its script did not arrive, or it did not answer for a long time. Check the network and try again; if that does not help, reload the page (save what was changed in the workbench first).",
      workerFault:
        "Huijian's background program failed; what is shown may be incomplete. Check again; if it happens again, save the file and reload the page.",
      messageLost:
        "An answer of Huijian's background program was lost, and the operation did not finish. Try again; if it happens again, save the file and reload the page.",
      notAnswering:
        "Reading this file made no progress for more than a minute and was given up; what was open before is unchanged. The file may be damaged or too large: open it in Excel or WPS, delete what is not needed, save it as .xlsx and try again.",
      partNotLoaded:
        "A part of Huijian did not arrive, and the operation did not finish. Check the network and try again; if that does not help, save the file and reload the page.",
      noReview: "This sheet has not been checked. Choose the summary sheet under Check first.",
      noSheet: "The sheet is not there; it may have been renamed or deleted. Choose the sheet again.",
      unknownPack: "The chosen rule pack is not there. Choose another one under Settings.",
      noRoster:
        "No list of named studios was found here: a column headed 工作室名称 is needed (负责人 and 所属单位 may stand beside it).",
      rosterNotCalculated:
        "Names on the list are formulas whose results are not in the file. Open the list in Excel or WPS, save it once and read it again.",
      oldRosterFormat:
        "The pane reads lists as .xlsx, .xlsm, .csv and .txt. Open this file in Excel and save it as .xlsx, or move its sheet into this workbook and choose the sheet.",
      dataNotFetched: "A data file of Huijian itself did not arrive. Check the network and try again.",
      orderNotConfirmed:
        "The notice for publicity can only be made once the order is confirmed; verify the figures in doubt, decide the ties, then confirm the order.",
      tooManyForAcceptability:
        "With more than 200 studios ranks are not simulated; weights and ranks are not affected.",
    },
  },
  start: {
    failed: "The workbook could not be read.",
    failedHint: "Make sure that no cell is being edited, then try again.",
    noSheet: "The workbook has no visible worksheet.",
    noExcelTitle: "Open Huijian in Excel",
    noExcel:
      "This page is a task pane of Excel; opened by itself in a browser it has no workbook to read. With WPS or without Excel, use the workbench instead:",
    openWorkbench: "Open the Huijian workbench",
  },
  check,
  fix,
  verify,
  glance,
  rank,
  send,
  settings,
  outputs: {
    fileName: (kind, document) =>
      `${document === "" || kind === "blankForm" ? "" : `${document}-`}${outputs[kind].toLowerCase().replaceAll(" ", "-")}.xlsx`,
    unitFile: (unit) => `to-correct-${fileWord(unit)}.xlsx`,
    delivered: (kind, { where, name }) => {
      if (where === "sheetsInstead")
        return `Excel opened no new window; ${outputs[kind]} is on the sheet “${name}” of this workbook instead`;
      if (where === "sheets") return `${outputs[kind]} built on the sheet “${name}”`;
      return where === "window"
        ? `${outputs[kind]} opened in a new window; please save it`
        : `${outputs[kind]} downloaded: ${name}`;
    },
  },
};
