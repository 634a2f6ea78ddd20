import { createExcelPort } from "../../src/excel";
import { openWorkbook, writeWorkbook } from "../../src/files";
import { isFlagFormula } from "../../src/host";
import { bootExcel, loadGrid, snapshot, REQUIREMENT_SETS, type BootedExcel, type HostKind } from "../host";
import { formatArea } from "../host/address";
import { listCells, portContract } from "./portContract";

/** Runs the contract over Microsoft's runtime with the requirement sets that one kind of Excel reports. */
export function excelContract(kind: HostKind): void {
  let excel: BootedExcel;
  let current: Uint8Array;
  beforeAll(async () => {
    excel = await bootExcel({ requirementSets: REQUIREMENT_SETS[kind], documentBytes: () => current });
  });

  portContract(`Excel adapter (${kind})`, async (fileName, bytes) => {
    current = bytes;
    const { workbook } = excel;
    const opened = await openWorkbook(bytes, fileName);
    for (const old of workbook.worksheets.items) old.name = `old ${old.id.slice(-13, -1)}`;
    const fresh = opened.sheets.map((sheet, index) => {
      const made = workbook.worksheets.add(sheet.name);
      loadGrid(made, sheet.grid());
      if (sheet.hidden !== "visible") made.visibility = "Hidden";
      if (index === opened.activeSheet) workbook.active = made;
      return made;
    });
    for (const old of workbook.worksheets.items.filter((each) => !fresh.includes(each))) old.delete();
    workbook.opened.length = 0;
    workbook.customXmlParts.items.length = 0;
    const port = createExcelPort({
      buildWorkbook: (description) => writeWorkbook(description),
      mergesOfFile: async (file, sheet) =>
        (await openWorkbook(file, fileName)).sheets.find(({ name }) => name === sheet)?.grid().merges ?? [],
    });
    return {
      port,
      flagged(name) {
        const sheet = workbook.sheetNamed(name);
        const own = sheet.conditionalFormats.filter((format) =>
          isFlagFormula((format.customOrNullObject?.rule.formula ?? "") as string),
        );
        const areas = own.flatMap(({ areas: list, custom }) =>
          list.map((area) => ({
            severity: /huijian-([a-z]+)/.exec(String(custom.rule.formula))?.[1] ?? "",
            address: formatArea(area),
          })),
        );
        return Promise.resolve(listCells(areas, sheet.merges));
      },
      shown(name) {
        const sheet = workbook.worksheets.items.find((each) => each.name === name);
        const used = sheet?.store.used(true, { top: 0, left: 0, bottom: 5000, right: 200 });
        if (!sheet || !used) return Promise.resolve(null);
        const area = formatArea({ ...used, top: 0, left: 0 });
        return Promise.resolve(sheet.getRange(area).text as string[][]);
      },
      everything: () => Promise.resolve(snapshot(workbook)),
      handedOut: () => workbook.opened.map((base64) => new Uint8Array(Buffer.from(base64, "base64"))),
    };
  });
}
