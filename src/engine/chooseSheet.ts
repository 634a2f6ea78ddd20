import { BY_FORM, chooseNotice } from "../core";
import type { Grid, NoticeMatch, RulePack } from "../core";
import { EngineError } from "./engineError";
import type { ReviewRequest } from "./views";

/** What a request comes to: the sheet, and the pack as far as choosing needs it. */
export interface Choice {
  readonly grid: Grid;
  readonly pack: RulePack;
  readonly notice: NoticeMatch;
  readonly otherSheets: readonly string[];
}

/**
 * The sheet to be reviewed, and by which pack: what was asked for, or what fits best.
 *
 * @param offered packs to choose among
 * @param general reviews what fits none of them
 * @throws EngineError `noSheet`, `unknownPack`
 */
export function chooseSheet(
  grids: readonly Grid[],
  request: ReviewRequest,
  offered: readonly RulePack[],
  general: RulePack,
): Choice {
  const isMeant = (sheet: number): boolean => request.sheet === null || grids[sheet]?.name === request.sheet;
  if (!grids.some((_, sheet) => isMeant(sheet))) throw new EngineError("noSheet", request.sheet);
  const all = [...offered, ...(request.pack === general.id ? [general] : [])];
  const packs = all.filter(({ id }) => request.pack === null || id === request.pack);
  if (packs.length === 0) throw new EngineError("unknownPack", request.pack);
  const choice = chooseNotice(grids, {
    packs,
    general: request.pack === null ? general : null,
    isMeant,
  });
  return {
    grid: grids[choice?.sheet ?? 0] as Grid,
    pack: choice?.pack ?? (packs[0] as RulePack),
    notice: choice?.notice ?? BY_FORM,
    otherSheets: (choice?.otherSheets ?? []).map((sheet) => (grids[sheet] as Grid).name),
  };
}
