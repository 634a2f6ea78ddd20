import type { Severity } from "../core";
import {
  FLAG_LOOKS,
  JOURNAL_NAMESPACE,
  PortError,
  SHEET_MARKS,
  flagFormula,
  type CellFlag,
  type FlagLook,
  type FlagReport,
} from "../host";
import { addressesOf, rectanglesOf } from "./areas";
import { refine } from "./errors";
import { gatherFlags, type GatheredFlag } from "./gatherFlags";
import { isUnchanged, queueComparison } from "./fingerprint";
import { addNotes, queueExisting, queueNotes, removeOwnNotes } from "./notes";
import { findOwnFormats, queueFormats } from "./ownFormats";
import { deleteSheet } from "./productSheet";
import type { Session } from "./session";

/** Mildest first: a format that is added later comes before the others, so the worst ends up on top. */
const SEVERITIES: readonly Severity[] = ["info", "warning", "error"];

const LINE_STYLES = { thin: "Continuous", dashed: "Dash", dotted: "Dot" } as const;

/**
 * Replaces the flags of a sheet: one conditional format for each severity over all its cells (several where the
 * address would be too long), and notes where the host has them. Two syncs; one more when there are custom formats,
 * which are asked whose they are; the user's formats are never touched.
 * @throws PortError changedMeanwhile (nothing placed), protectedSheet, sheetNotFound …
 */
export async function flag(
  session: Session,
  sheetName: string,
  flags: readonly CellFlag[],
): Promise<FlagReport> {
  return session.run(async (context) => {
    const known = session.fingerprints.get(sheetName);
    const cells = gatherFlags(flags, session.merges.get(sheetName) ?? []);
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("id");
    const { protection } = sheet;
    protection.load("protected,options");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const compared = queueComparison(sheet, known);
    const formats = queueFormats(sheet);
    const notes = session.capabilities.notes ? queueNotes(sheet) : null;
    const existing = notes ? queueExisting(sheet, cells) : [];
    await context.sync();
    if (sheet.isNullObject) throw new PortError("sheetNotFound", sheetName);
    if (session.restructured.has(sheet.id))
      throw new PortError("changedMeanwhile", "rows or columns were moved");
    if (known && !isUnchanged(known, used, compared))
      throw new PortError("changedMeanwhile", "contents differ from those checked");
    if (protection.protected && !protection.options.allowFormatCells)
      throw new PortError("protectedSheet", sheetName);
    const notesAllowed =
      notes !== null && (!protection.protected || protection.options.allowEditObjects === true);

    const own = await findOwnFormats(context, formats);
    try {
      for (const format of own) format.delete();
      addFormats(sheet, cells);
      if (notes && notesAllowed) {
        removeOwnNotes(notes);
        addNotes(sheet, cells, existing);
      }
      await context.sync();
    } catch (error) {
      throw refine(error, "unknown", { accessDenied: "protectedSheet" });
    }
    return { cells: cells.length, notes: notesAllowed };
  });
}

function addFormats(sheet: Excel.Worksheet, flags: readonly GatheredFlag[]): void {
  for (const severity of SEVERITIES) {
    const own = flags.filter((each) => each.severity === severity);
    const isSingle = ({ area }: GatheredFlag): boolean =>
      area.top === area.bottom && area.left === area.right;
    const merged = own.filter((each) => !isSingle(each)).map(({ area }) => area);
    for (const address of addressesOf([...rectanglesOf(own.filter(isSingle)), ...merged])) {
      const format = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = flagFormula(severity);
      paint(format.custom.format, FLAG_LOOKS[severity]);
    }
  }
}

function paint(format: Excel.ConditionalRangeFormat, look: FlagLook): void {
  format.fill.color = `#${look.fill}`;
  format.font.color = `#${look.text}`;
  if (look.bold) format.font.bold = true;
  for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    const border = format.borders.getItem(edge);
    border.style = LINE_STYLES[look.border];
    border.color = `#${look.line}`;
  }
}

/** Whether a sheet has flags: of this session, of an earlier one, or of the file adapter. */
export async function hasFlags(session: Session, sheetName: string): Promise<boolean> {
  return session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    const formats = queueFormats(sheet);
    await context.sync();
    if (sheet.isNullObject) throw new PortError("sheetNotFound", sheetName);
    return (await findOwnFormats(context, formats)).length > 0;
  });
}

/**
 * Takes away what `flag` added, from this session or an earlier one or by the file adapter, and the findings sheets.
 * Three syncs.
 */
export async function clearFlags(session: Session, sheetName: string): Promise<void> {
  await session.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const sheet = worksheets.getItemOrNullObject(sheetName);
    sheet.load("id");
    const { protection } = sheet;
    protection.load("protected,options");
    const formats = queueFormats(sheet);
    const notes = session.capabilities.notes ? queueNotes(sheet) : null;
    // The file adapter's record of how the file was before is void once the flags are gone.
    const journals = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
    journals.load("id");
    await context.sync();
    if (sheet.isNullObject) throw new PortError("sheetNotFound", sheetName);
    const marks = worksheets.items.map((each) => ({
      sheet: each,
      mark: each.names.getItemOrNullObject(SHEET_MARKS.findings),
    }));
    const own = await findOwnFormats(context, formats, () => {
      for (const { mark } of marks) mark.load("name");
    });
    if (own.length > 0 && protection.protected && !protection.options.allowFormatCells) {
      throw new PortError("protectedSheet", sheetName);
    }
    for (const format of own) format.delete();
    if (notes && (!protection.protected || protection.options.allowEditObjects)) removeOwnNotes(notes);
    // eslint-disable-next-line office-addins/load-object-before-read -- `items` comes with any load of a collection
    for (const journal of journals.items) journal.delete();
    for (const each of marks) if (!each.mark.isNullObject) deleteSheet(each.sheet);
    await context.sync();
  });
}
