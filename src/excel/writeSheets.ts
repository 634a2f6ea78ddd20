import type { SheetDescription } from "../core";
import { HostError, type ReplacedSheets, type SheetPurpose } from "../host";
import { toHostError } from "./errors";
import { digestOfRange, parseMark } from "./productSheet";
import type { Session } from "./session";
import { queueSheet, removeQuietly, requireOwn, writeSheet } from "./writeSheet";

/** What is put behind the name of a sheet that is kept. */
const KEPT = "（已改动）";
/** Excel's limit for the names of sheets. */
const LONGEST_NAME = 31;

/**
 * Writes sheets that belong together as `writeSheet` does, and never leaves half of them: whether all names are free or
 * ours is asked before anything is written, and where one fails the new ones go again.
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
  await session.run(async (context) => {
    const found = names.map((name) => queueSheet(context, name));
    await context.sync();
    for (const each of found) requireOwn(each);
  });
  const kept = changed.length === 0 ? new Map<string, string>() : await keep(session, changed);
  const made: string[] = [];
  try {
    for (const description of descriptions)
      if (await writeSheet(session, description, purpose)) made.push(description.name);
  } catch (error) {
    await session.run(async (context) => {
      for (const name of made) await removeQuietly(context, name);
      for (const [name, other] of kept) context.workbook.worksheets.getItem(other).name = name;
      await context.sync();
    });
    throw error;
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

/** Gives sheets free names of their own and takes their marks, so that they are the user's; answers the new names. */
async function keep(session: Session, names: readonly string[]): Promise<Map<string, string>> {
  return session.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const found = names.map((name) => queueSheet(context, name));
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const kept = new Map<string, string>();
    for (const { name, sheet } of found) {
      let other = "";
      for (let number = 1; other === "" || taken.has(other.toLowerCase()); number++) {
        const end = number === 1 ? KEPT : `${KEPT}${number}`;
        other = `${name.slice(0, LONGEST_NAME - end.length)}${end}`;
      }
      taken.add(other.toLowerCase());
      sheet.name = other;
      kept.set(name, other);
    }
    await context.sync();
    return kept;
  });
}
