import { invalidArgument } from "./hostObject";

/** A rectangle of cells: 0-based, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Parses A1, A1:B2, A:B and 1:3, with or without $ and a sheet name in front. */
export function parseArea(text: string): Area {
  const bare = text.trim().replace(/^.*!/, "").replace(/\$/g, "");
  const match = /^([A-Za-z]{0,3})(\d{0,7})(?::([A-Za-z]{0,3})(\d{0,7}))?$/.exec(bare);
  if (!match || bare === "" || bare === ":") throw invalidArgument();
  const [, firstColumn = "", firstRow = "", secondColumn, secondRow] = match;
  const columns = [firstColumn, secondColumn ?? firstColumn].map((part) =>
    part === "" ? null : columnIndex(part),
  );
  const rows = [firstRow, secondRow ?? firstRow].map((part) => (part === "" ? null : Number(part) - 1));
  const lone = secondColumn === undefined && secondRow === undefined;
  if (lone && (columns[0] === null || rows[0] === null)) throw invalidArgument();
  const area = {
    top: Math.min(rows[0] ?? 0, rows[1] ?? 0),
    left: Math.min(columns[0] ?? 0, columns[1] ?? 0),
    bottom: rows[0] === null ? LAST_ROW : Math.max(rows[0] ?? 0, rows[1] ?? 0),
    right: columns[0] === null ? LAST_COLUMN : Math.max(columns[0] ?? 0, columns[1] ?? 0),
  };
  if (area.top < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw invalidArgument();
  return area;
}

export function formatArea({ top, left, bottom, right }: Area): string {
  if (top === 0 && bottom === LAST_ROW) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 0 && right === LAST_COLUMN) return `${top + 1}:${bottom + 1}`;
  const first = `${columnLetters(left)}${top + 1}`;
  const last = `${columnLetters(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export const sheetPrefix = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;

export const intersect = (a: Area, b: Area): Area | null => {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
};

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;
