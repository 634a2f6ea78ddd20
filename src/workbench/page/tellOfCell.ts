import { baseName as fileNameOf, formatAddress } from "../../core";
import type { FindingView, ReviewView } from "../../engine";
import type { DocumentState, WorkbenchDocument } from "../document";
import { cellNotes, isCovered, markOf } from "../grid";
import type { ActiveCell, Unhidden } from "../grid";
import type { WorkbenchTexts } from "../text";
import { sourceOfRow } from "./sourceOfRow";

/** A finding in words as the marks of cells say theirs. */
export function sayingOf(
  { severity, message, action }: FindingView,
  { language, reportTexts }: WorkbenchTexts,
): string {
  const label = reportTexts.severity[severity];
  return `${language === "en" ? `[${label}] ` : `【${label}】`}${message}\n→ ${action}`;
}

/** What the bar above the sheet says of the selected cell. */
interface CellTelling {
  readonly about: string;
  readonly whose: string;
  readonly message: string;
  readonly quiet: boolean;
}

/**
 * What there is to say of the selected cell: its finding or content, what is to be known of it, whose it is, and of a
 * compiled sheet the file it came from.
 */
export function tellOfCell({
  texts,
  state: { file, sheet, marks },
  workbench,
  review,
  active,
  unhidden,
  ledBy,
  saying,
  typing,
}: {
  readonly texts: WorkbenchTexts;
  readonly state: DocumentState;
  readonly workbench: WorkbenchDocument;
  readonly review: ReviewView | null;
  readonly active: ActiveCell;
  readonly unhidden: Unhidden;
  /** The finding that the pane led to, where it has no cell of its own here; with its words. */
  readonly ledBy: FindingView | null;
  readonly saying: string | null;
  readonly typing: boolean;
}): CellTelling {
  const message = saying ?? markOf(marks, active)?.text;
  const content = workbench.shown.cellAt(active.row, active.column);
  const notes = cellNotes({ cell: active, unhidden, content, editing: typing }, texts.grid);
  const main = message ?? content?.text ?? "";
  // That a cell cannot be filled in at all comes before what should be filled in.
  const said = isCovered(active) ? [...notes, main] : [main, ...notes];
  const source = sourceOfRow(file?.batch ?? null, sheet, active.row, review);
  const lines =
    source === null
      ? said
      : [...said, texts.batch.sourceOf(fileNameOf(source.file), source.sheet, source.row + 1)];
  const isNowhere =
    ledBy !== null && ledBy.place === null && ledBy.entryRow === null && ledBy.related.length === 0;
  // Whose cell it is, also where the column of names is out of sight.
  const studioName =
    review?.sheet === sheet ? (review.entries.find(({ row }) => row === active.row)?.studioName ?? "") : "";
  return {
    about: isNowhere ? texts.reportTexts.wholeSheet : formatAddress(active.row, active.column),
    whose: isNowhere ? "" : studioName,
    message: lines.join("\n"),
    quiet: message === undefined && notes.length === 0,
  };
}
