import type { ExcelPort } from "../excel";
import type { SheetDescription } from "../core";
import type { Delivery, Output, ReplacedSheets } from "../host";

/** What of the port handing over takes. */
type Port = Pick<ExcelPort, "capabilities" | "createWorkbook" | "writeSheets" | "selectCell">;

/** Outputs whose first sheet is the form, named like the union's own sheet. */
const FORMS: ReadonlySet<Output["kind"]> = new Set(["rankedList", "submission", "blankForm"]);

/**
 * Hands over what was made. What leaves the house is a workbook of its own; the ranked list stays beside the sheet it
 * came from, and is shown. Some Excels refuse a new workbook although they report that they can open one (issues 2537,
 * 3568, 3646 of OfficeDev/office-js): then it becomes a sheet of this workbook, which the answer says.
 *
 * @param replaced what becomes of sheets of that name that the user has changed since they were made
 * @param listSheet name of the first sheet where it is the form, which is named like the union's own, beside which it is to stand
 */
export async function deliver(
  port: Port,
  output: Output,
  listSheet: string,
  replaced: ReplacedSheets = "ask",
): Promise<Delivery> {
  const workbook = await output.describe();
  if (output.kind !== "rankedList" && port.capabilities.createWorkbook) {
    const isOpen = await port.createWorkbook(workbook, output.fileName).then(
      () => true,
      () => false,
    );
    if (isOpen) return { where: "window", name: output.fileName };
  }
  const isForm = FORMS.has(output.kind);
  const sheets = workbook.sheets.map((sheet, index) =>
    index === 0 && isForm ? { ...sheet, name: listSheet } : sheet,
  );
  await port.writeSheets(sheets, "list", replaced);
  const [first] = sheets;
  if (first !== undefined) await port.selectCell(first.name, 0, 0);
  return { where: "sheets", name: sheets.map(({ name }: SheetDescription) => name).join("”“") };
}
