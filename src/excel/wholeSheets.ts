import type { SheetDescription } from "../core";
import { HostError, type SheetPurpose } from "../host";
import { refine, takenBack } from "./errors";
import { freeName, queueSheet, requireOwn, type FoundSheet } from "./foundSheet";
import { deleteSheet, parseMark } from "./productSheet";
import type { Session } from "./session";
import { writeOnto } from "./writeSheet";

/** What is put behind the name of the copy that is there while a sheet is written over. */
const AS_IT_WAS = "（原样）";

/** A sheet that is written over, and the copy of it that is there meanwhile. */
interface Saved {
  readonly name: string;
  readonly copy: string;
  readonly visibility: Excel.Worksheet["visibility"];
}

/**
 * Adds sheets, or writes in place over those of these names that the product made: all of them, or none. Two syncs for
 * one sheet of up to some 20,000 cells, one more for each further block and each further sheet.
 *
 * What came before a failure stays applied in Excel, so a sheet that is written over is copied first and the copy is
 * deleted last. In place, because formulas elsewhere may point to the sheet; only where writing failed does the copy
 * take its place.
 *
 * @throws HostError sheetNameTaken (a sheet of the user), protectedSheet …
 */
export async function writeWhole(
  session: Session,
  descriptions: readonly SheetDescription[],
  purpose: SheetPurpose,
): Promise<void> {
  await session.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const found = descriptions.map(({ name }) => queueSheet(context, name));
    await context.sync();
    found.forEach(requireWritable);
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const before = new Set(worksheets.items.map(({ id }) => id));
    const there = found.filter(({ sheet }) => !sheet.isNullObject);
    const saved = there.map(({ name, sheet }): Saved => ({
      name,
      copy: freeName(name, AS_IT_WAS, taken),
      visibility: sheet.visibility,
    }));
    try {
      const copies = there.map(({ sheet }, at) => copyOf(sheet, saved[at]?.copy ?? ""));
      for (const [at, each] of found.entries()) {
        const description = descriptions[at];
        if (description === undefined) continue;
        // Two sheets may be more than one request takes.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        if (at > 0) await context.sync();
        await writeOnto(context, each, description, purpose);
      }
      for (const copy of copies) deleteSheet(copy);
      await context.sync();
    } catch (error) {
      const added = found.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
      const failure = refine(error, "unknown", { accessDenied: "protectedSheet" });
      throw await takenBack(failure, () => putBack(context, before, saved, added));
    }
  });
}

/** Refuses before anything is touched what would fail half-way. */
function requireWritable(found: FoundSheet): void {
  requireOwn(found);
  const { name, sheet } = found;
  if (!sheet.isNullObject && sheet.protection.protected) throw new HostError("protectedSheet", name);
}

function copyOf(sheet: Excel.Worksheet, name: string): Excel.Worksheet {
  const copy = sheet.copy(Excel.WorksheetPositionType.after, sheet);
  copy.name = name;
  return copy;
}

/** Takes back what a failed batch left. */
async function putBack(
  context: Excel.RequestContext,
  before: ReadonlySet<string>,
  saved: readonly Saved[],
  added: readonly string[],
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const named = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const at = (name: string): Excel.Worksheet | undefined => named.get(name.toLowerCase());
  const left = saved.flatMap(({ copy }) => at(copy) ?? []);
  if (left.length < saved.length) {
    // Copies are made before anything is written and deleted after everything is: the sheets are whole, old or new.
    left.forEach(deleteSheet);
    const known = new Set(saved.flatMap(({ name, copy }) => [name, copy]));
    const others = worksheets.items.filter(({ id, name }) => !before.has(id) && !known.has(name));
    await deleteUnnamed(context, saved, others);
  } else {
    for (const name of added) {
      const fresh = at(name);
      if (fresh !== undefined) deleteSheet(fresh);
    }
    for (const { name, copy, visibility } of saved) {
      const [half, whole] = [at(name), at(copy)];
      if (half !== undefined) deleteSheet(half);
      if (whole === undefined) continue;
      whole.name = name;
      whole.visibility = visibility;
    }
  }
  await context.sync();
}

/** Deletes a copy whose making broke off before it got its name: it is new, and marked as the sheet it was made of. */
async function deleteUnnamed(
  context: Excel.RequestContext,
  saved: readonly Saved[],
  others: readonly Excel.Worksheet[],
): Promise<void> {
  if (others.length === 0) return;
  const found = others.map(({ name }) => queueSheet(context, name));
  await context.sync();
  for (const { sheet, marks } of found) {
    const made = marks
      .filter((mark) => !mark.isNullObject)
      .map(({ formula }) => parseMark(String(formula)).name);
    if (saved.some(({ name }) => made.includes(name))) deleteSheet(sheet);
  }
}
