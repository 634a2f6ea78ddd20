import { isFlagFormula } from "../host";
import { toPortError } from "./errors";

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
): Promise<readonly Excel.ConditionalFormat[]> {
  const custom = formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  if (custom.length === 0) {
    alsoLoad?.();
    if (alsoLoad) await context.sync();
    return [];
  }
  const formulas = await formulasOf(context, custom, alsoLoad);
  return custom.filter((_, index) => isFlagFormula(formulas[index] ?? "")).reverse();
}

/** The formula of each; null where it cannot be read. */
async function formulasOf(
  context: Excel.RequestContext,
  custom: readonly Excel.ConditionalFormat[],
  alsoLoad: (() => void) | null,
): Promise<readonly (string | null)[]> {
  alsoLoad?.();
  for (const format of custom) format.custom.rule.load("formula");
  try {
    await context.sync();
    return custom.map((format) => format.custom.rule.formula);
  } catch (error) {
    if (!isOfOneFormat(error)) throw error;
  }
  alsoLoad?.();
  if (alsoLoad) await context.sync();
  const formulas: (string | null)[] = [];
  for (const format of custom) {
    format.custom.rule.load("formula");
    try {
      // One at a time on purpose: a single unreadable one fails its whole batch.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      formulas.push(format.custom.rule.formula);
    } catch (error) {
      if (!isOfOneFormat(error)) throw error;
      formulas.push(null);
    }
  }
  return formulas;
}

/** Whether a failure may come from one unreadable format: those that concern every batch are passed on. */
function isOfOneFormat(error: unknown): boolean {
  const { code } = toPortError(error);
  return code !== "cellBeingEdited" && code !== "timeout" && code !== "payloadTooLarge";
}
