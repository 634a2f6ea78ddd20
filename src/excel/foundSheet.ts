import { HostError, SHEET_MARKS } from "../host";

/** A sheet that was asked for by its name; what it is is known after the next sync. */
export interface FoundSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly marks: readonly Excel.NamedItem[];
}

/** Asks for a sheet of this name and whether the product made it. */
export function queueSheet(context: Excel.RequestContext, name: string): FoundSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id,visibility");
  sheet.autoFilter.load("enabled");
  sheet.protection.load("protected");
  const marks = Object.values(SHEET_MARKS).map((each) => {
    const mark = sheet.names.getItemOrNullObject(each);
    mark.load("name,formula");
    return mark;
  });
  return { name, sheet, marks };
}

/** @throws HostError sheetNameTaken where there is a sheet of this name that the product did not make */
export function requireOwn({ name, sheet, marks }: FoundSheet): void {
  if (!sheet.isNullObject && marks.every((mark) => mark.isNullObject))
    throw new HostError("sheetNameTaken", name);
}

/** Excel's limit for the names of sheets. */
const LONGEST_NAME = 31;

/** A name that no sheet has yet: this one with the given end, and a number where needed; it counts as taken then. */
export function freeName(name: string, end: string, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const last = number === 1 ? end : `${end}${number}`;
    const free = `${name.slice(0, LONGEST_NAME - last.length)}${last}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
