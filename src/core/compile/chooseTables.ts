import type { Grid } from "../grid";
import type { RulePack } from "../pack";
import { fittingPairs, noticeFit, type NoticeMatch } from "../recognise";
import type { HeaderMemory } from "./headerMemory";

/** The sheets of a workbook that are tables, and of which pack. */
interface Chosen {
  readonly pack: RulePack;
  /** Indices of the sheets that are tables of it. */
  readonly sheets: readonly number[];
  /** Ids of all packs that accept one of the sheets. */
  readonly mayBe: readonly string[];
  /** How the only sheet belongs to the pack's notice; null where that is still to be looked at. */
  readonly notice: NoticeMatch | null;
}

/** A sheet in a known form whose title, issuer or year names a notice that no pack knows. */
interface Unknown {
  readonly sheet: number;
  readonly notice: NoticeMatch;
}

/**
 * The pack that fits the workbook best, and its sheets, by the choice that every program makes (`fittingPairs`); null
 * where no sheet is of any pack. A single pack is one that the user or the batch chose.
 */
export function chooseTables(
  grids: readonly Grid[],
  packs: readonly RulePack[],
  memory: HeaderMemory,
): Chosen | Unknown | null {
  const isChosen = packs.length === 1;
  const filled = [...grids.keys()].filter(
    (index) => (grids[index] as Grid).top < (grids[index] as Grid).bottom,
  );
  const only = filled.length === 1 ? (filled[0] as number) : null;
  const known = only === null ? null : memory.find(grids[only] as Grid);
  if (only !== null && known !== null) {
    const { pack, headerTop } = known;
    const notice = noticeFit(grids[only] as Grid, pack, headerTop);
    if (isChosen || notice.fit !== "otherNotice") return { pack, sheets: [only], mayBe: [pack.id], notice };
  }
  const { pairs: choices, foreign: unknown } = fittingPairs(grids, packs, isChosen);
  const best = choices[0];
  if (best === undefined)
    return unknown === null ? null : { sheet: unknown.pair.sheet, notice: unknown.notice };
  const sheets = choices.filter((choice) => choice.pack === best.pack).map(({ sheet }) => sheet);
  return {
    pack: packs[best.pack] as RulePack,
    sheets: [...new Set(sheets)].sort((one, other) => one - other),
    mayBe: [...new Set(choices.map((choice) => (packs[choice.pack] as RulePack).id))],
    notice: null,
  };
}
