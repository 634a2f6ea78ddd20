import path from "node:path";
import { readRoster, UncalculatedRosterError } from "../core";
import type { Grid, Localised, RosterEntry } from "../core";
import { callError } from "./callError";
import { sideSheets } from "./sideFile";

/**
 * The studios already named, from the first sheet of a workbook, CSV or text file that holds such a list.
 *
 * @param tell called with what of the file may be lost
 */
export async function loadRoster(
  file: string,
  tell: (text: Localised) => void,
): Promise<readonly RosterEntry[]> {
  const name = path.basename(file);
  for (const grid of await sideSheets(file, tell)) {
    const entries = rosterOn(grid, name);
    if (entries !== null) return entries;
  }
  throw callError(
    `「${name}」里没有找到已命名工作室名单：需要有一列表头为「工作室名称」（可另有「负责人」「所属单位」）。`,
    `"${name}" holds no list of named studios: a column headed 工作室名称 is needed (负责人 and 所属单位 may stand beside it).`,
  );
}

function rosterOn(grid: Grid, name: string): readonly RosterEntry[] | null {
  try {
    return readRoster(grid);
  } catch (error) {
    if (!(error instanceof UncalculatedRosterError)) throw error;
    throw callError(
      `名单「${name}」的工作表「${grid.name}」${error.cell} 是公式，文件里没有计算结果；请在 Excel 或 WPS 中打开名单、保存一次再试。`,
      `${error.cell} on sheet "${grid.name}" of the list "${name}" is a formula whose result is not in the file; open the list in Excel or WPS, save it once and try again.`,
      error,
    );
  }
}
