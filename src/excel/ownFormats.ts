import { isFlagFormula } from "../host";
import type { Session } from "./session";

/**
 * The product's conditional formats among those of a sheet. Ids that this session added are known. All other custom
 * formats are asked for their formula, which says who made them: ids are not kept in the file, so one remembered from
 * an earlier session could belong to a format of the user by now.
 */
export function queueFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return formats;
}

/**
 * Takes one more sync only where there are custom formats that this session did not make, or where the caller has
 * queued something of its own for it.
 */
export async function findOwnFormats(
  context: Excel.RequestContext,
  session: Session,
  formats: Excel.ConditionalFormatCollection,
  hasQueued = false,
): Promise<readonly Excel.ConditionalFormat[]> {
  const custom = formats.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  const strange = custom.filter(({ id }) => !session.ownFormats.has(id));
  for (const format of strange) format.custom.rule.load("formula");
  if (strange.length > 0 || hasQueued) await context.sync();
  return custom.filter(
    (format) => session.ownFormats.has(format.id) || isFlagFormula(format.custom.rule.formula),
  );
}
