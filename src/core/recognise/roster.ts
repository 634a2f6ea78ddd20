import { formatAddress, isUncalculated, type Grid } from "../grid";
import { headerKey } from "./headerNames";
import type { RosterEntry } from "../pack";

/** Header words of a roster's columns, as `headerKey` compares headers: no width, spaces, brackets, punctuation. */
const HEADERS = {
  studioName: ["创新工作室名称", "工作室名称", "名称", "命名名称", "工作室", "studioname", "studio"],
  leaderName: [
    "负责人",
    "负责人姓名",
    "领衔人",
    "领衔人姓名",
    "带头人",
    "带头人姓名",
    "领办人",
    "牵头人",
    "姓名",
    "leadername",
    "leader",
  ],
  hostUnit: [
    "所属单位",
    "所属单位名称",
    "创新工作室所属单位名称",
    "单位",
    "单位名称",
    "所在单位",
    "工作单位",
    "hostunit",
    "unit",
  ],
  remark: ["命名年份", "年份", "年度", "批次", "备注", "命名时间", "remark", "year"],
} as const;

type RosterField = keyof typeof HEADERS;

/** How far down a roster's header is looked for: title lines stand above it. */
const HEADER_SEARCH_ROWS = 15;

function fieldOf(text: string): RosterField | null {
  const wanted = headerKey(text);
  if (wanted === "") return null;
  for (const field of Object.keys(HEADERS) as RosterField[]) {
    if (HEADERS[field].some((header) => header === wanted)) return field;
  }
  return null;
}

/** Where a roster's columns are: field to 0-based column, and the header's row. */
interface RosterHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<RosterField, number>;
}

function findHeader(grid: Grid): RosterHeader | null {
  const last = Math.min(grid.bottom, grid.top + HEADER_SEARCH_ROWS);
  for (let row = grid.top; row < last; row++) {
    const columns = new Map<RosterField, number>();
    for (let column = grid.left; column < grid.right; column++) {
      const field = fieldOf(grid.text(row, column));
      if (field !== null && !columns.has(field)) columns.set(field, column);
    }
    if (columns.has("studioName")) return { row, columns };
  }
  return null;
}

/** A list of studios whose names are formulas without results: read as it is, studios would be missed unseen. */
export class UncalculatedRosterError extends Error {
  override readonly name = "UncalculatedRosterError";

  /** @param cell address of the first such name */
  constructor(readonly cell: string) {
    super(`the name in ${cell} is a formula without a result`);
  }
}

/**
 * Reads a list of studios already named from a sheet: any table with a column for the studio's name, or a bare
 * one-column list of names. Leader and host unit are taken where there are columns for them.
 *
 * @returns the studios in sheet order, or null when the sheet holds no such list
 * @throws UncalculatedRosterError
 */
export function readRoster(grid: Grid): readonly RosterEntry[] | null {
  const header = findHeader(grid);
  const isBareList = header === null && grid.right - grid.left === 1;
  if (header === null && !isBareList) return null;
  const columns = header?.columns ?? new Map<RosterField, number>([["studioName", grid.left]]);
  const entries: RosterEntry[] = [];
  for (let row = header === null ? grid.top : header.row + 1; row < grid.bottom; row++) {
    const textOf = (field: RosterField): string => {
      const column = columns.get(field);
      return column === undefined ? "" : grid.text(row, column).trim();
    };
    const nameColumn = columns.get("studioName") as number;
    if (isUncalculated(grid, row, nameColumn))
      throw new UncalculatedRosterError(formatAddress(row, nameColumn));
    const studioName = textOf("studioName");
    const leaderName = textOf("leaderName");
    if (studioName === "" && leaderName === "") continue;
    const hostUnit = textOf("hostUnit");
    const remark = textOf("remark");
    entries.push({
      studioName,
      ...(leaderName === "" ? {} : { leaderName }),
      ...(hostUnit === "" ? {} : { hostUnit }),
      ...(remark === "" ? {} : { remark }),
      row: row + 1,
    });
  }
  return entries.length === 0 ? null : entries;
}
