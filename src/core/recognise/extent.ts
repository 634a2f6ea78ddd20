import type { Grid } from "../grid";
import type { HeaderBlock } from "./headerColumns";
import type { LabelWords } from "./labels";
import { closeFooter } from "./closeFooter";
import { furtherTable } from "./furtherTables";
import type { Extent, TableColumns } from "./extentTypes";
import { RowAtHand } from "./rowAtHand";
import { dataBottom } from "./sheetText";
import type { FurtherTable, SkippedRow } from "./types";

/** Sorts every row from below the header to the last filled one; one look per cell. */
export function findExtent(
  grid: Grid,
  header: HeaderBlock,
  columns: TableColumns,
  labels: LabelWords,
): Extent {
  return new RowSorter(grid, header, columns, labels).sort();
}

class RowSorter {
  private readonly rows: RowAtHand;

  constructor(
    private readonly grid: Grid,
    private readonly header: HeaderBlock,
    private readonly columns: TableColumns,
    private readonly labels: LabelWords,
  ) {
    this.rows = new RowAtHand(grid, header, columns, labels);
  }

  sort(): Extent {
    const entryRows: number[] = [];
    const sampleRows: number[] = [];
    const emptyEntries: number[] = [];
    const skippedRows: SkippedRow[] = [];
    const filledColumns = new Set<number>();
    let blanks: number[] = [];
    const betweenEntries: number[] = [];
    let afterFooter = false;
    let afterHeader = true;
    const further: FurtherTable[] = [];
    let end = dataBottom(this.grid);
    for (let row = this.header.bottom + 1; row < end; row += 1) {
      this.rows.look(row);
      const kind = this.rows.kindOf(row, afterHeader, afterFooter);
      if (kind === "blank") {
        blanks.push(row);
        continue;
      }
      if (kind === "repeatedHeader" && !afterHeader) {
        const last = entryRows.at(-1) ?? this.header.bottom;
        const next = this.further(last, row);
        if (next !== null) {
          further.push(next, ...this.tablesBelow(row, end));
          end = next.row;
          break;
        }
      }
      const isStillTop = kind === "columnNumbers" || kind === "hintRow";
      afterHeader = kind === "repeatedHeader" || (afterHeader && isStillTop);
      if (kind === "entry") {
        if (entryRows.length > 0) betweenEntries.push(...blanks);
        blanks = [];
        entryRows.push(row);
        for (let index = 0; index < this.rows.count; index += 1)
          filledColumns.add(this.rows.filled[index] as number);
        if (this.rows.isSample(row)) sampleRows.push(row);
      } else if (kind === "emptyEntry") {
        emptyEntries.push(row);
      } else {
        skippedRows.push({ row, reason: kind });
        // The next page's header ends the footer of the page before.
        if (kind === "repeatedHeader") afterFooter = false;
        if (kind === "footer") afterFooter = true;
      }
    }
    return {
      entryRows,
      sampleRows,
      blankRows: [...betweenEntries, ...emptyEntries.filter((row) => row < end)].sort((a, b) => a - b),
      ...closeFooter(
        skippedRows.filter(({ row }) => row < end),
        entryRows,
      ),
      furtherTables: further,
      end,
      filledColumns,
    };
  }

  private readonly further = (last: number, header: number): FurtherTable | null =>
    furtherTable(this.grid, last, header, this.columns.sequence, this.labels);

  /** Further tables below one that begins at this header. */
  private tablesBelow(header: number, end: number): readonly FurtherTable[] {
    const found: FurtherTable[] = [];
    let last = header;
    let isHeader = true;
    for (let row = header + 1; row < end; row += 1) {
      this.rows.look(row);
      if (this.rows.count === 0) continue;
      const again = this.rows.isHeaderAgain(row);
      const next = again && !isHeader ? this.further(last, row) : null;
      if (next !== null) found.push(next);
      isHeader = again;
      if (this.rows.count >= this.rows.enough) last = row;
    }
    return found;
  }
}
