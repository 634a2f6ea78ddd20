import type { SheetDescription } from "../core";
import { HostError, type ReplacedSheets, type SheetPurpose } from "../host";
import { takenBack, toHostError } from "./errors";
import { freeName, queueSheet, requireOwn } from "./foundSheet";
import { digestOfRange, parseMark } from "./productSheet";
import type { Session } from "./session";
import { writeWhole } from "./wholeSheets";

/** What is put behind the name of a sheet that is kept. */
const KEPT = "（已改动）";

/**
 * Writes sheets that belong together as `writeWhole` does, and never leaves half of them.
 *
 * @param replaced what becomes of sheets that the user has changed since they were made: "ask" writes nothing and tells
 *   their names, "keep" gives them another name and leaves them to the user, "replace" writes over them
 * @throws HostError sheetNameTaken, listChanged (with "ask"; `detail` names them), protectedSheet …
 */
export async function writeSheets(
  session: Session,
  descriptions: readonly SheetDescription[],
  purpose: SheetPurpose,
  replaced: ReplacedSheets,
): Promise<void> {
  const names = descriptions.map(({ name }) => name);
  const changed = replaced === "replace" ? [] : await changedSheets(session, names);
  if (replaced === "ask" && changed.length > 0) throw new HostError("listChanged", changed.join("”“"));
  if (changed.length === 0) return writeWhole(session, descriptions, purpose);
  const kept = await plan(session, names, changed);
  try {
    await rename(session, kept);
    await writeWhole(session, descriptions, purpose);
  } catch (error) {
    throw await takenBack(toHostError(error), () => giveBack(session, kept));
  }
}

/** Names of those sheets of the product that hold something else than what was written. */
async function changedSheets(session: Session, names: readonly string[]): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const name of names) if (await isChanged(session, name)) changed.push(name);
  return changed;
}

async function isChanged(session: Session, name: string): Promise<boolean> {
  try {
    return await session.run(async (context) => {
      const { sheet, marks } = queueSheet(context, name);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,values,formulas");
      await context.sync();
      const mark = marks.find((each) => !each.isNullObject);
      if (sheet.isNullObject || mark === undefined) return false;
      const now = used.isNullObject
        ? digestOfRange(0, 0, [], [])
        : digestOfRange(used.rowIndex, used.columnIndex, used.values, used.formulas as unknown[][]);
      return parseMark(String(mark.formula)).digest !== now;
    });
  } catch (error) {
    // Too much to look at: asking once too often does no harm.
    if (toHostError(error).code === "payloadTooLarge") return true;
    throw error;
  }
}

/** New names for the sheets to be kept, by the old ones; asks first whether all names are free or ours. */
async function plan(
  session: Session,
  names: readonly string[],
  changed: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return session.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const found = names.map((name) => queueSheet(context, name));
    await context.sync();
    for (const each of found) requireOwn(each);
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    return new Map(changed.map((name) => [name, freeName(name, KEPT, taken)]));
  });
}

async function rename(session: Session, kept: ReadonlyMap<string, string>): Promise<void> {
  await session.run(async (context) => {
    for (const [name, other] of kept) context.workbook.worksheets.getItem(name).name = other;
    await context.sync();
  });
}

/** Gives those that were renamed their names again, where nothing new stands there. */
async function giveBack(session: Session, kept: ReadonlyMap<string, string>): Promise<void> {
  await session.run(async (context) => {
    const look = (name: string): Excel.Worksheet => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("id");
      return sheet;
    };
    const pairs = [...kept].map(([name, other]) => ({ name, inPlace: look(name), aside: look(other) }));
    await context.sync();
    for (const { name, inPlace, aside } of pairs)
      if (inPlace.isNullObject && !aside.isNullObject) aside.name = name;
    await context.sync();
  });
}
