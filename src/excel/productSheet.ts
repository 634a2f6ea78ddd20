/**
 * Deletes a sheet that the product made. One that somebody hid so that no menu shows it ("very hidden") cannot be
 * deleted (learn.microsoft.com, Excel.Worksheet.delete): it is shown first.
 */
export function deleteSheet(sheet: Excel.Worksheet): void {
  sheet.visibility = Excel.SheetVisibility.visible;
  sheet.delete();
}
