import type { CellRange } from "../core";
import { isFlagFormula } from "../host";
import { boundsOf } from "./areas";
import { toHostError } from "./errors";

/** One of the product's conditional formats. */
export interface OwnFormat {
  readonly format: Excel.ConditionalFormat;
  readonly formula: string;
  /** The areas that it stands on; null where that was not asked for or cannot be told. */
  readonly areas: readonly CellRange[] | null;
}

/**
 * The product's conditional formats among those of a sheet. They are known by their formula alone, which says who made
 * them: the file keeps no ids, and an id that Excel hands out may be a mere position, which another format takes over
 * (https://github.com/OfficeDev/office-js/issues/6396).
 */
export function queueFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return formats;
}

/**
 * Asks the custom formats for their formulas, in one more sync where there are any or where the caller has loads of its
 * own for it (`alsoLoad`, called again where the sync has to be made again). A format that cannot be read (issues 5222, 6827, 6835 of OfficeDev/office-js) fails the
 * whole sync: then they are asked one by one, and what cannot be read is the user's and stays.
 *
 * @returns our formats, the last first: where ids are positions, deleting them in this order moves none that follows
 */
export async function findOwnFormats(
  context: Excel.RequestContext,
  formats: Excel.ConditionalFormatCollection,
  alsoLoad: (() => void) | null = null,
  withAreas = false,
): Promise<readonly OwnFormat[]> {
  const custom = formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  if (custom.length === 0) {
    alsoLoad?.();
    if (alsoLoad) await context.sync();
    return [];
  }
  const told = await formulasOf(context, custom, alsoLoad, withAreas);
  return custom
    .flatMap((format, index): OwnFormat[] => {
      const { formula, areas } = told[index] ?? NOTHING_TOLD;
      return formula !== null && isFlagFormula(formula) ? [{ format, formula, areas }] : [];
    })
    .reverse();
}

interface Told {
  readonly formula: string | null;
  readonly areas: readonly CellRange[] | null;
}
const NOTHING_TOLD: Told = { formula: null, areas: null };

/** What is loaded of areas. */
const AREAS = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

/** The formula of each, null where it cannot be read, and its areas, where they are wanted and all can be read. */
async function formulasOf(
  context: Excel.RequestContext,
  custom: readonly Excel.ConditionalFormat[],
  alsoLoad: (() => void) | null,
  withAreas: boolean,
): Promise<readonly Told[]> {
  alsoLoad?.();
  for (const format of custom) format.custom.rule.load("formula");
  const ranges = withAreas ? custom.map((format) => format.getRanges()) : [];
  for (const each of ranges) each.load(AREAS);
  try {
    await context.sync();
    return custom.map((format, index) => ({
      formula: format.custom.rule.formula,
      areas: ranges[index]?.areas.items.map(boundsOf) ?? null,
    }));
  } catch (error) {
    if (!isOfOneFormat(error)) throw error;
  }
  alsoLoad?.();
  if (alsoLoad) await context.sync();
  const formulas: Told[] = [];
  for (const format of custom) {
    format.custom.rule.load("formula");
    try {
      // One at a time on purpose: a single unreadable one fails its whole batch.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      formulas.push({ formula: format.custom.rule.formula, areas: null });
    } catch (error) {
      if (!isOfOneFormat(error)) throw error;
      formulas.push(NOTHING_TOLD);
    }
  }
  return formulas;
}

/** Whether a failure may come from one unreadable format: those that concern every batch are passed on. */
function isOfOneFormat(error: unknown): boolean {
  const { code } = toHostError(error);
  return code !== "cellBeingEdited" && code !== "timeout" && code !== "payloadTooLarge";
}
