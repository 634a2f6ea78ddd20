import type { CellRange, Severity } from "../core";
import {
  FLAG_LOOKS,
  JOURNAL_NAMESPACE,
  HostError,
  SHEET_MARKS,
  flagFormula,
  type CellFlag,
  type FlagLook,
  type FlagReport,
} from "../host";
import { addressesOf, isSameCells, rectanglesOf } from "./areas";
import { refine } from "./errors";
import { gatherFlags, type GatheredFlag } from "./gatherFlags";
import { isUnchanged, queueComparison } from "./fingerprint";
import { queueExisting, queueNotes, removeOwnNotes, replaceNotes } from "./notes";
import { findOwnFormats, queueFormats, type OwnFormat } from "./ownFormats";
import { deleteSheet, isMarkedAs } from "./productSheet";
import type { Session } from "./session";

/** Mildest first: a format that is added later comes before the others. No cell has flags of two severities. */
const SEVERITIES: readonly Severity[] = ["info", "warning", "error"];

const LINE_STYLES = { thin: "Continuous", dashed: "Dash", dotted: "Dot" } as const;

/**
 * Replaces the flags of a sheet where they are others than those wanted: one conditional format for each severity over
 * all its cells (several where the address would be too long), and notes where the host has them. Two syncs; one more
 * when there are custom formats, which are asked whose they are; one less when nothing is to be written. The user's
 * formats are never touched.
 * @throws HostError changedMeanwhile (nothing placed), protectedSheet, sheetNotFound …
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
    if (sheet.isNullObject) throw new HostError("sheetNotFound", sheetName);
    if (session.restructured.has(sheet.id))
      throw new HostError("changedMeanwhile", "rows or columns were moved");
    if (known && !isUnchanged(known, used, compared))
      throw new HostError("changedMeanwhile", "contents differ from those checked");
    if (protection.protected && !protection.options.allowFormatCells)
      throw new HostError("protectedSheet", sheetName);
    const notesAllowed =
      notes !== null && (!protection.protected || protection.options.allowEditObjects === true);

    const own = await findOwnFormats(context, formats, null, true);
    const right = SEVERITIES.filter((severity) => isPlaced(severity, cells, own));
    try {
      // What stands as it should is left alone: every write is a step in the user's undo.
      const wrong = own.filter(({ formula }) => !right.some((severity) => flagFormula(severity) === formula));
      for (const { format } of wrong) format.delete();
      const areAdded = addFormats(sheet, cells, right);
      const areNoted = notes !== null && notesAllowed && replaceNotes(sheet, notes, cells, existing);
      if (wrong.length > 0 || areAdded || areNoted) await context.sync();
    } catch (error) {
      throw refine(error, "unknown", { accessDenied: "protectedSheet" });
    }
    return { cells: cells.length, notes: notesAllowed };
  });
}

/** The areas that the flags of one severity are to stand on. */
function areasOf(severity: Severity, flags: readonly GatheredFlag[]): readonly CellRange[] {
  const own = flags.filter((each) => each.severity === severity);
  const isSingle = ({ area }: GatheredFlag): boolean => area.top === area.bottom && area.left === area.right;
  const merged = own.filter((each) => !isSingle(each)).map(({ area }) => area);
  return [...rectanglesOf(own.filter(isSingle)), ...merged];
}

/** Whether the formats of one severity stand on exactly the cells that they should, however these are cut into areas. */
function isPlaced(severity: Severity, flags: readonly GatheredFlag[], own: readonly OwnFormat[]): boolean {
  const there = own.filter(({ formula }) => formula === flagFormula(severity));
  if (there.some(({ areas }) => areas === null)) return false;
  return isSameCells(
    there.flatMap(({ areas }) => areas ?? []),
    areasOf(severity, flags),
  );
}

/** @returns whether any were added */
function addFormats(
  sheet: Excel.Worksheet,
  flags: readonly GatheredFlag[],
  right: readonly Severity[],
): boolean {
  let areAdded = false;
  for (const severity of SEVERITIES.filter((each) => !right.includes(each))) {
    for (const address of addressesOf(areasOf(severity, flags))) {
      areAdded = true;
      const format = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = flagFormula(severity);
      paint(format.custom.format, FLAG_LOOKS[severity]);
    }
  }
  return areAdded;
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
    if (sheet.isNullObject) throw new HostError("sheetNotFound", sheetName);
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
    if (sheet.isNullObject) throw new HostError("sheetNotFound", sheetName);
    const marks = worksheets.items.map((each) => ({
      sheet: each,
      mark: each.names.getItemOrNullObject(SHEET_MARKS.findings),
    }));
    const own = await findOwnFormats(context, formats, () => {
      for (const { mark } of marks) mark.load("name,formula");
    });
    if (own.length > 0 && protection.protected && !protection.options.allowFormatCells) {
      throw new HostError("protectedSheet", sheetName);
    }
    for (const { format } of own) format.delete();
    if (notes && (!protection.protected || protection.options.allowEditObjects)) removeOwnNotes(notes);
    // eslint-disable-next-line office-addins/load-object-before-read -- `items` comes with any load of a collection
    for (const journal of journals.items) journal.delete();
    // A copy that the user made of the findings has the mark as well; it is the user's.
    for (const each of marks)
      if (!each.mark.isNullObject && isMarkedAs(String(each.mark.formula), each.sheet.name))
        deleteSheet(each.sheet);
    await context.sync();
  });
}
