import { chooseNotice, continuationsOf, createReport, review, withVerified } from "../core";
import { generalPack } from "../packs";
import type { Grid, Language, Ranking, Report, Review, RosterEntry, RulePack } from "../core";
import { copyNotes, noteLine, readSheets } from "../files";
import type { FileNote, OpenedWorkbook, ReadSheets } from "../files";
import type { MethodName } from "./arguments";
import { rankFor } from "./rankFor";
import type { RankingCall } from "./rankingArguments";
import { callError } from "./callError";
import { fileError, keptIn, openFile } from "./inputs";

export interface CheckOptions {
  readonly packs: readonly RulePack[];
  /** Whether the user chose the pack: then it is kept, however it fits. */
  readonly isChosen: boolean;
  readonly sheet: string | null;
  readonly referenceDate: string | null;
  /** Whether a changed copy of the file will be written: then every part of it is looked at. */
  readonly isCopied: boolean;
  readonly roster: readonly RosterEntry[] | undefined;
  readonly today: string;
  readonly ranking: RankingCall & { readonly method: MethodName };
  readonly language: Language;
  readonly onProgress: (share: number) => void;
}

/** A workbook that was checked. */
export interface Checked {
  readonly file: string;
  readonly workbook: OpenedWorkbook;
  readonly grid: Grid;
  readonly review: Review;
  readonly ranking: Ranking;
  readonly report: Report;
  readonly otherSheets: readonly string[];
  /** What was wrong with the file and how it was read, in words. */
  readonly fileNotes: readonly string[];
}

/** What to tell of a file whose one sheet was checked: what concerns that sheet or the file, and sheets left unread. */
const concerns = (sheet: string | null, code: FileNote["code"], checked: string): boolean =>
  sheet === null || sheet === checked || code === "unreadableSheet";

function candidatesOf(workbook: OpenedWorkbook, wanted: string | null, file: string): ReadSheets {
  const worksheets = workbook.sheets.filter((sheet) => sheet.kind === "worksheet");
  const active = workbook.sheets[workbook.activeSheet];
  // Of sheets that fit equally well the first is taken: that is to be the one the user left open.
  const visible = worksheets
    .filter((sheet) => sheet.hidden === "visible")
    .sort((one, other) => Number(other === active) - Number(one === active));
  const chosen = wanted === null ? visible : worksheets.filter((sheet) => sheet.name === wanted);
  if (chosen.length === 0) {
    const names = worksheets.map((sheet) => sheet.name);
    throw callError(({ files }) =>
      wanted === null ? files.nothingVisible(file, names) : files.noSuchSheet(file, wanted, names),
    );
  }
  try {
    return readSheets(chosen);
  } catch (error) {
    throw fileError(error, file);
  }
}

/**
 * Opens a workbook, finds the sheet and pack that fit best, reviews and ranks it.
 *
 * @throws CallError when the file cannot be read or holds no such sheet
 */
export async function checkWorkbook(file: string, options: CheckOptions): Promise<Checked> {
  const { packs, language } = options;
  const workbook = await openFile(file, (share) => options.onProgress(share * 0.6));
  const { sheets: candidates, notes } = candidatesOf(workbook, options.sheet, workbook.fileName);
  const choice = chooseNotice(
    candidates.map(({ grid }) => grid),
    { packs, general: options.isChosen ? null : generalPack },
  );
  const grid = candidates[choice?.sheet ?? 0]?.grid as Grid;
  const pack: RulePack = choice?.pack ?? (packs[0] as RulePack);
  const grids = candidates.map((candidate) => candidate.grid);
  const result = review(grid, pack, {
    today: options.today,
    ...(choice === null ? {} : { notice: choice.notice }),
    continued: continuationsOf(grids, grid, pack),
    ...(options.referenceDate === null ? {} : { referenceDate: options.referenceDate }),
    ...(options.roster === undefined ? {} : { roster: options.roster }),
  });
  if (result.kind === "notASummarySheet") {
    if (candidates.every((candidate) => candidate.grid.top >= candidate.grid.bottom)) {
      throw callError((texts) => texts.files.empty(workbook.fileName, options.sheet));
    }
    const looked = {
      file: workbook.fileName,
      title: result.title,
      form: packs.length === 1 ? (packs[0] as RulePack).form.title : null,
      headers: result.lookedFor.slice(0, 6),
      best: result.bestMatch,
    };
    throw callError((texts) => texts.files.noSummary(looked));
  }
  options.onProgress(0.8);
  const reviewed = withVerified(result.review, grid, keptIn(file, workbook).verified ?? []);
  const ranking = rankFor(reviewed, grid, options.ranking);
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden !== "visible" && sheet.name !== grid.name);
  const ofCopy = options.isCopied ? copyNotes(workbook) : [];
  const told = [...workbook.fileNotes, ...notes, ...ofCopy].filter(({ sheet, code }) =>
    concerns(sheet, code, grid.name),
  );
  const otherSheets = (choice?.otherSheets ?? []).map((sheet) => candidates[sheet]?.name ?? "");
  const source = {
    file,
    hiddenSheets: hidden.map((sheet) => sheet.name),
    otherSheets,
    fileNotes: told.map(({ code, place, message }) => ({ code, place, message: message[language] })),
  };
  const report = createReport(source, reviewed, ranking, language);
  options.onProgress(1);
  const fileNotes = [...new Set(told.map((note) => noteLine(note, language)))];
  return { file, workbook, grid, review: reviewed, ranking, report, otherSheets, fileNotes };
}
