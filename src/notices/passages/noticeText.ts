import type { NoticeBlock, NoticeCell, NoticeLine, NoticeTable, NoticeText } from "./types";

/** Line ends of every system, and the breaks that word processors leave in copied text. */
const LINE_ENDS = /\r\n?|\u2028|\u2029|\v|\f/g;
const INVISIBLE = /[\ufeff\u200b\u00ad]/g;
/** One row of a table as text programs paste it: cells parted by tabs. */
const FEWEST_TABS = 2;
/** The first column of a form, by which a line of heads that lost its tabs is known. */
const FIRST_HEAD = /^(?:序号|编号|排序|排名)$/;
const FEWEST_HEADS = 6;
const LONGEST_HEAD = 24;
/** What an empty row of a form looks like: its number and nothing else, dots, or only strokes. */
const EMPTY_ROW = /^\s*(?:\d{1,2}|[.…]+|[|｜:\-\s]*[|｜][|｜:\-\s]*)\s*$/;

/**
 * The heads of a form's columns where a line holds nothing else and they are parted by blanks, as a table copied into
 * plain text is, or by upright strokes; null for any other line. Such a line begins with the head of the numbering.
 */
function headsIn(line: string): readonly string[] | null {
  const text = line.trim();
  if (!/^(?:[|｜]\s*)?(?:序\s*号|编\s*号|排\s*序|排\s*名)[\s|｜]/.test(text) || /[。；;：:]/.test(text))
    return null;
  const cells = (
    /[|｜]/.test(text)
      ? text.replace(/^[|｜]|[|｜]$/g, "").split(/[|｜]/)
      : // Letters spaced out inside a head leave wider gaps between heads.
        text.split(/[\t\u3000 ]{2,}|\t|\u3000/).length >= FEWEST_HEADS
        ? text.split(/[\t\u3000 ]{2,}|\t|\u3000/)
        : text.split(/\s+/)
  ).map((cell) => cell.replace(/\s+/g, ""));
  const likely =
    cells.length >= FEWEST_HEADS && cells.every((cell) => cell !== "" && cell.length <= LONGEST_HEAD);
  return likely && FIRST_HEAD.test(cells[0] as string) ? cells : null;
}

/** The text with plain line ends and spaces; offsets of spans are offsets into this. */
function plain(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(LINE_ENDS, "\n")
    .replace(/\u00a0/g, " ");
}

/**
 * A notice from plain or pasted text. Tables are found by their tabs: a row per line with its cells parted by tabs,
 * or a cell per line, each beginning with a tab, and rows parted by a blank line (both are ways in which word
 * processors write a table as text). A line of column heads that lost its tabs is a table of one row.
 */
export function noticeFromText(source: string): NoticeText {
  const text = plain(source);
  const lines: NoticeLine[] = [];
  const tables: NoticeTable[] = [];
  let rows: string[][] = [];
  let open: string[] | null = null;
  let tableStart = 0;
  let tableEnd = 0;
  let blanks = 0;
  const closeTable = (): void => {
    if (open !== null) rows.push(open);
    open = null;
    if (rows.length > 0) {
      tables.push({ start: tableStart, end: tableEnd, cells: cellsOf(rows), mergesKnown: false });
    }
    rows = [];
  };
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    // Below a head the tabs of an empty row say as much as its cells.
    const tabs = (rows.length > 0 ? line : line.trimEnd()).split("\t").length - 1;
    const heads = tabs >= FEWEST_TABS ? null : headsIn(line);
    const isCell = line.startsWith("\t") && heads === null;
    const isRow = !isCell && tabs >= FEWEST_TABS;
    const isEmptyRow = rows.length > 0 && open === null && EMPTY_ROW.test(line);
    if (heads !== null) {
      closeTable();
      tableStart = start;
      rows.push([...heads]);
      tableEnd = end;
      blanks = 0;
      lines.push({ start, end, table: tables.length });
    } else if (isEmptyRow) {
      lines.push({ start, end, table: tables.length });
    } else if (isCell || isRow) {
      if (rows.length === 0 && open === null) tableStart = start;
      if (isRow || (isCell && tabs > 1)) {
        if (open !== null) rows.push(open);
        open = null;
        rows.push(line.split("\t"));
      } else {
        if (open !== null && blanks > 0) {
          rows.push(open);
          open = null;
        }
        open ??= [];
        open.push(line.slice(1));
      }
      tableEnd = end;
      blanks = 0;
      lines.push({ start, end, table: tables.length });
    } else if (line.trim() === "") {
      blanks += 1;
      lines.push({ start, end, table: null });
    } else {
      closeTable();
      blanks = 0;
      lines.push({ start, end, table: null });
    }
    start = end + 1;
  }
  closeTable();
  return { text, lines, tables };
}

function cellsOf(rows: readonly (readonly string[])[]): NoticeCell[] {
  return rows.flatMap((row, at) =>
    row.map((text, column) => ({
      text: text.trim(),
      row: at,
      column,
      rowEnd: at + 1,
      columnEnd: column + 1,
    })),
  );
}

/** A notice from the paragraphs and tables of a document. */
export function noticeFromBlocks(blocks: readonly NoticeBlock[]): NoticeText {
  let text = "";
  const lines: NoticeLine[] = [];
  const tables: NoticeTable[] = [];
  const add = (line: string, table: number | null): void => {
    lines.push({ start: text.length, end: text.length + line.length, table });
    text += `${line}\n`;
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      for (const line of plain(block.text).split("\n")) add(line, null);
      continue;
    }
    const start = text.length;
    const lastRow = Math.max(0, ...block.cells.map(({ row }) => row));
    for (let row = 0; row <= lastRow; row++) {
      const cells = block.cells.filter((cell) => cell.row === row);
      add(cells.map((cell) => plain(cell.text).replace(/\n/g, " ")).join("\t"), tables.length);
    }
    tables.push({ start, end: text.length, cells: block.cells, mergesKnown: true });
  }
  return { text, lines, tables };
}
