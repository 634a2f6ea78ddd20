import type { CellRange } from "../grid";

/** How a column came to its field. */
export type MappingSource = "exact" | "synonym" | "path" | "user";

/** One column of the table that was recognised as a field of the pack. */
export interface MappedColumn {
  /** 0-based sheet column. */
  readonly column: number;
  /** Header texts from the topmost group to the leaf, line feeds removed. */
  readonly path: readonly string[];
  readonly field: string;
  readonly source: MappingSource;
  /** The unit named in the header when it differs from the field's own, else null. */
  readonly headerUnit: string | null;
  /** Multiply a plain figure in this column by this to get the field's unit (1 where the units agree). */
  readonly factor: number;
}

/** A column with a header that no field of the pack claims; kept, listed, offered as a ranking criterion. */
export interface UnmappedColumn {
  readonly column: number;
  readonly path: readonly string[];
  /** Set where the headers beside or above it say that it is another person's than the leader's. */
  readonly anothers?: true;
}

/** A column that might be a field and is asked about instead of guessed. */
export interface AmbiguousColumn {
  readonly column: number;
  readonly path: readonly string[];
  /** Fields it may be; never empty. */
  readonly candidates: readonly string[];
  readonly reason: "severalFields" | "severalColumns" | "vagueHeader" | "unknownUnit";
}

/** A sheet-level value that stands beside its label, such as 推荐单位（盖章）：. */
export interface SheetLabel {
  readonly label: "recommendingUnit" | "preparedBy";
  /** The label's cell (0-based). */
  readonly row: number;
  readonly column: number;
  /** What stands there, trimmed; "" when blank. */
  readonly value: string;
  /** The cell that holds the value: the label's own cell or the one to its right. */
  readonly valueRow: number;
  readonly valueColumn: number;
  /** True where a picture stands in the cell of the value, which is then "". */
  readonly isPicture?: true;
}

/**
 * Why a row below the header is no entry: the numbers of the columns (1, 2, 3 …), hints on how to fill the columns
 * in, a title or a header pasted again with the next page, a line of totals, a line above a group of entries, a row that only
 * names a unit, a second sheet row of one merged entry, a row of dots, a line of the footer, or something else that
 * stands below the footer.
 */
export type SkipReason =
  | "columnNumbers"
  | "hintRow"
  | "repeatedTitle"
  | "repeatedHeader"
  | "total"
  | "sectionHeading"
  | "groupRow"
  | "continuation"
  | "ellipsis"
  | "footer"
  | "belowFooter";

/** A row below the header that is not an entry although it holds something. */
export interface SkippedRow {
  /** 0-based sheet row. */
  readonly row: number;
  readonly reason: SkipReason;
}

/** Another table below the one that is read: a second title or signature line with a header of its own. */
export interface FurtherTable {
  /** First row of its title or, without one, of its header; 0-based sheet row. */
  readonly row: number;
  /** Its title, or null. */
  readonly title: string | null;
}

/** Where the table is on a sheet and what its columns mean. Rows are 0-based sheet rows. */
export interface Recognition {
  readonly headerRows: readonly number[];
  readonly columns: readonly MappedColumn[];
  readonly unmappedColumns: readonly UnmappedColumn[];
  readonly ambiguousColumns: readonly AmbiguousColumn[];
  /** Form fields that no column carries (ambiguous columns' candidates are not counted as missing). */
  readonly missingFields: readonly string[];
  /** Rows that hold entries, hidden ones and sample rows included, in sheet order. */
  readonly entryRows: readonly number[];
  /** Entry rows that are hidden or filtered out. */
  readonly hiddenEntryRows: readonly number[];
  /** Entry rows that still hold the form's example (xx公司张三…). */
  readonly sampleRows: readonly number[];
  /** Blank rows between entries. */
  readonly blankRows: readonly number[];
  /** Rows below the header that hold something and are no entries, each with the reason; nothing is left out unsaid. */
  readonly skippedRows: readonly SkippedRow[];
  /** Tables further down on the same sheet; none of their rows is read. */
  readonly furtherTables: readonly FurtherTable[];
  /** First row of the footer (填表要求, 合计, …), or null. */
  readonly footerRow: number | null;
  readonly labels: readonly SheetLabel[];
  /** The title above the header, or null. */
  readonly title: string | null;
  /** Merged areas that cover data rows; their value belongs to every row they cover. */
  readonly dataMerges: readonly CellRange[];
  /** How well the header fits the pack: share of form fields found, 0…1. */
  readonly fit: number;
}

/** The user's correction of a mapping: 0-based column to field id, or to null for "not a field". */
export type MappingOverride = Readonly<Record<number, string | null>>;

/** What `recognise` answers: a table, or why the sheet is not such a sheet. */
export type RecogniseResult =
  | { readonly kind: "table"; readonly recognition: Recognition }
  | {
      readonly kind: "notASummarySheet";
      /** Header texts that were looked for. */
      readonly lookedFor: readonly string[];
      /** How many of them the best row had. */
      readonly bestMatch: number;
      /** That row, 0-based, or null when the sheet is empty. */
      readonly bestRow: number | null;
      /** What the sheet calls itself; null where nothing stands above its columns. */
      readonly title: string | null;
    };
