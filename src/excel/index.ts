/** The workbook open in Excel, behind the port. The only folder beside the ribbon commands that names Office.js. */
export { createExcelPort } from "./port";
export { isSupported } from "./capabilities";
export { startOffice, type OfficeSurroundings } from "./start";
