import type { ExcelPort } from "../excel";
import type { SheetDescription } from "../core";
import type { Delivery, Output, ReplacedSheets } from "../host";

/** What of the port handing over takes. */
type Port = Pick<ExcelPort, "capabilities" | "createWorkbook" | "writeSheets" | "selectCell">;

/**
 * Names of those outputs whose first sheet is the form: it is called like the union's own, beside which they stand. Their
 * language is that of the form.
 */
const FORMS: Readonly<Partial<Record<Output["kind"], string>>> = {
  rankedList: "排序名单",
  submission: "报送稿",
  blankForm: "空白汇总表",
};

/** Names of the sheets that are none of the user's, though they look like summary sheets. */
export const FORM_SHEETS: readonly string[] = Object.values(FORMS);

/**
 * Hands over what was made. What leaves the house is a workbook of its own; the ranked list stays beside the sheet it
 * came from, and is shown. Some Excels refuse a new workbook although they report that they can open one (issues 2537,
 * 3568, 3646 of OfficeDev/office-js): then it becomes a sheet of this workbook, which the answer says.
 *
 * @param replaced what becomes of sheets of that name that the user has changed since they were made
 */
export async function deliver(
  port: Port,
  output: Output,
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
  const form = FORMS[output.kind];
  const sheets = workbook.sheets.map((sheet, index) =>
    index === 0 && form !== undefined ? { ...sheet, name: form } : sheet,
  );
  await port.writeSheets(sheets, "list", replaced);
  const [first] = sheets;
  if (first !== undefined) await port.selectCell(first.name, 0, 0);
  const where = output.kind === "rankedList" ? "sheets" : "sheetsInstead";
  return { where, name: sheets.map(({ name }: SheetDescription) => name).join("”“") };
}
