import type { Texts } from "../zh";
import { plural } from "../plural";

const sentence = (text: string): string => `${text.replace(/\.$/u, "")}.`;

/** Words of the Settings view (English). */
export const settings: Texts["settings"] = {
  packs: "Rule packs",
  packsHint:
    "A rule pack holds everything a notice asks. The one in use stays on this computer and holds for every file you open until you choose another; a workbook that carries its own is checked by that. New notices are drafted on the workbench's shelf.",
  inUse: "In use",
  places: { builtIn: "Built in", shelf: "Own", workbook: "With the workbook" },
  draft: "Draft",
  openShelfHint:
    "Opens the workbench's shelf in a window of its own. Where a pack made there does not show up here (Excel on the web may keep them apart), export it there and import it here.",
  openShelf: "Shelf of notices…",
  chooseNone: "Recognise by the sheet instead",
  use: "Use",
  usePack: (name) => `Use the rule pack ${name}`,
  version: (version) => `Version ${version}`,
  number: (number) => number ?? "no number",
  importPack: "Import a rule pack file…",
  importProblems: (file, inUse) =>
    `The rule pack file “${file}” cannot be used${inUse === null ? "" : `; “${inUse}” stays in use`}. Correct the following and import it again:`,
  copiedFromAnother: (file: string, count: number): string =>
    `The rule pack file “${file}” seems to hold ${count === 1 ? "one thing" : `${count} things`} copied from another notice; please compare with this notice, and import it again once it is put right:`,
  packNotRead: (file, why, inUse) =>
    `The rule pack file “${file}” was not imported${inUse === null ? "" : `; “${inUse}” stays in use`}. ${sentence(why)}`,
  problemsMore: (count) => `${count} more.`,
  editCopy: "Change year, figures and dates",
  editCopyOf: (name) => `Change year, figures and dates of ${name}`,
  editTitle: (name) => `Change: ${name}`,
  editHint:
    "Changes are kept as your own copy in this workbook and on this computer's shelf; the built-in pack stays as it is.",
  original: (value) => `was ${value}`,
  changed: "changed",
  saveCopy: "Save and use",
  copyPack: "Copy its text",
  packCopied: "Copied; paste it into a text file and save that as .json",
  exportPack: "Export own rule pack",
  exportFile: "Export…",
  exportPackOf: (name) => `Export the rule pack ${name}`,
  deletePack: "Delete",
  deletePackOf: (name) => `Delete ${name} from the shelf`,
  deleteAsk: (name) =>
    `Delete “${name}” from this computer's shelf? If it was never exported it cannot be brought back.`,
  removePack: "Take the own rule pack out of this workbook",
  packHereOnly: (name, why) => `The rule pack “${name}” is in use for this workbook only: ${sentence(why)}`,
  packInUse: (name, replaced) =>
    `The rule pack “${name}” is now in use${replaced ? "; it took the place of the one with its id on the shelf" : ""}`,
  packOfWorkbook: (name) => `The rule pack “${name}” is carried by this workbook and used for it only.`,
  packRemoved: (name, shelved, now) =>
    `This workbook carries the rule pack “${name}” no more${shelved ? "; the one on the shelf is still there" : ""}${now === null ? "" : `; it is checked by “${now}” now`}.`,
  shelfChoiceUnusable: (name) =>
    `“${name}”, chosen on the shelf, cannot be used by this version; sheets are recognised instead. Import it again or choose another.`,
  storedPackUnusable:
    "The rule pack stored in this workbook cannot be used; packs are recognised instead. Import it again under Settings.",
  whats: {
    atLeast: (about) => `${about}, at least`,
    moreThan: (about) => `${about}, more than`,
    atMost: (about) => `${about}, at most`,
    lessThan: (about) => `${about}, less than`,
    years: (about) => `full years since: ${about}`,
    perYear: (about) => `${about}, at least for each full year run`,
    minimum: (about) => `${about}, at least even before the first year is full`,
    factor: (about) => `${about}, at most this many times the median`,
    minimumEntries: (about) => `${about}, compared from this many studios on`,
    earliest: (about) => `${about}, not before`,
    countAtLeast: () => "studios, at least",
    countAtMost: () => "studios, at most",
    countAtLeastEach: (about) => `studios of one ${about}, at least`,
    countAtMostEach: (about) => `studios of one ${about}, at most`,
    date: () => "date",
    yearlyDate: () => "date in every year",
    dateOfYear: (year) => `date in ${year}`,
    name: () => "name",
    docTitle: () => "title",
    docNumber: () => "number of the document",
  },
  monthDay: "month-day, e.g. 07-31",
  dateFormat: "year-month-day, e.g. 2026-09-25",
  year: "Year",
  yearHint: (year) =>
    `With another year, ${year} changes too in name, title, date and clauses below; the document's number is yours to enter. Compare each figure with this year's notice.`,
  invalidYear: "Please enter a year of four digits, e.g. 2026.",
  invalidText: "Please fill this in.",
  invalidNumber: "Please enter a number.",
  invalidDate: "Please enter a day that exists as year-month-day, e.g. 2026-09-25.",
  invalidMonthDay: "Please enter a day that exists as month-day, e.g. 07-31.",
  roster: "Studios already named",
  rosterHint:
    "Shows studios that are put forward again. The list needs a column 工作室名称; 负责人 and 所属单位 may stand beside it.",
  rosterNone: "No list given yet.",
  rosterNow: (source, count) => `From “${source}”, ${plural(count, "studio")}`,
  rosterRead: (source, count) => `${plural(count, "studio")} read from “${source}”`,
  rosterNotRead: (source, why, now) =>
    `No list was read from “${source}”. ${sentence(why)}${now === "" ? "" : ` The list before (${now}) stays in use.`}`,
  rosterFile: "Read from a file…",
  rosterSheet: "Read from another sheet of this workbook",
  rosterChoose: "Choose a sheet…",
  rosterRemove: "Remove the list",
  live: "Check while typing",
  liveHint:
    "When the sheet is changed, the pane checks it again at once and flags that are there follow. Kept on this computer.",
  liveCosts:
    "What it costs: in this version of Excel every look of an add-in at the sheet may clear the undo history (Ctrl+Z no longer takes back what was typed before). Without it the pane says that its results are out of date, and you press “Check again”.",
  language: "Language / 语言",
  stored: "What is stored in this workbook",
  storedHint:
    "The following is kept in the workbook's file and saved with it; nowhere else, and nothing is uploaded. Only the language is kept on this machine.",
  storedNothing: "Nothing is stored yet.",
  storedItems: {
    pack: (value) => `Rule pack: ${value}`,
    sheet: (value) => `Sheet: ${value}`,
    referenceDate: (value) => `Reference date: ${value}`,
    mappings: (count) => `Columns chosen by hand: ${count}`,
    ranking: "Method, weights and changes of the order",
    ticks: (count) => `Ticks: ${count}`,
    traces: (count) =>
      `Name, leader and unit of ${plural(count, "studio")}, so that each is known again after a correction`,
    outputs: "What was filled in for notice and record, and the choice of units",
    customPack: "Own rule pack",
    roster: (count) => `Studios already named: ${count}`,
  },
  clear: "Remove everything…",
  clearAsk:
    "This removes what is listed above and the flags on the sheet; the data stay as they are. Remove it?",
  clearYes: "Remove",
  cleared: "What was stored in the workbook has been removed",
  help: "Help",
  openHelp: "Open the guide",
  about: "About",
  versionOf: (version) => `Huijian ${version}`,
  privacy: "Everything happens on this computer; nothing is uploaded.",
  licences: "Licence and the open-source software used",
  blankForm: "Build a blank form",
  blankFormHint: "An empty form of the chosen pack with hints and checks, to hand out.",
  log: "Environment",
};
