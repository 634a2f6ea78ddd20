/** The workbook open in Excel, behind the port. The only folder beside the ribbon commands that names Office.js. */
export { createExcelPort, type ExcelPort } from "./port";
export { isSupported } from "./capabilities";
export { startOffice, type OfficeSurroundings } from "./start";
