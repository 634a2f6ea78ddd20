/** A stretch of a notice's text, as character offsets into `NoticeText.text`; `end` is one past the last character. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell of a table in a notice, with the grid columns and rows it covers (0-based, one past the end). */
export interface NoticeCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** A paragraph or a table, in the order of the document; what a reader of documents hands over. */
export type NoticeBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly cells: readonly NoticeCell[] };

/** A line of the text. Lines of a table hold its cells, parted by tabs. */
export interface NoticeLine extends Span {
  /** Index of the table it belongs to, or null. */
  readonly table: number | null;
}

/** A table and where its text stands. */
export interface NoticeTable extends Span {
  readonly cells: readonly NoticeCell[];
  /** True where merged cells are known (a document); pasted text has lost them. */
  readonly mergesKnown: boolean;
}

/** A notice as one text with its lines and tables. */
export interface NoticeText {
  readonly text: string;
  readonly lines: readonly NoticeLine[];
  readonly tables: readonly NoticeTable[];
}
