/** The workbook open in Excel, behind the port. The only folder beside the ribbon commands that names Office.js. */
export { createExcelPort, type ExcelPort, type ExcelPortOptions } from "./port";
export { isSupported, LEAST_EXCEL_API } from "./capabilities";
export { startOffice, type OfficeSurroundings } from "./start";
