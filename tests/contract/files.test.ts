import { strFromU8, unzipSync } from "fflate";
import { createFilePort, openWorkbook } from "../../src/files";
import { listCells, portContract, texts } from "./portContract";

portContract("file adapter", async (fileName, bytes) => {
  const handedOut: Uint8Array[] = [];
  const port = await createFilePort(bytes, fileName, { deliver: (made) => void handedOut.push(made) });
  let withFindings = false;
  const writeSheet = port.writeSheet.bind(port);
  port.writeSheet = async (sheet, purpose) => {
    await writeSheet(sheet, purpose);
    withFindings = true;
  };
  const clearFlags = port.clearFlags.bind(port);
  port.clearFlags = async (sheet) => {
    await clearFlags(sheet);
    withFindings = false;
  };
  const main = (await port.listSheets()).find(({ active }) => active)?.name ?? "";
  const saved = (): Promise<Uint8Array> => port.save(withFindings ? { flagged: main } : "corrected");
  return {
    port,
    async flagged(sheet) {
      if (!withFindings)
        return port.flagsOf(sheet).map(({ row, column, severity }) => `${row}:${column} ${severity}`);
      const parts = unzipSync(await saved());
      const opened = await openWorkbook(await saved(), fileName);
      const found = opened.sheets.find(({ name }) => name === sheet);
      const xml = strFromU8(parts[found?.part ?? ""] ?? new Uint8Array());
      const areas = [...xml.matchAll(/<conditionalFormatting sqref="([^"]+)">.*?huijian-([a-z]+)/g)].flatMap(
        ([, sqref = "", severity = ""]) => sqref.split(" ").map((address) => ({ severity, address })),
      );
      return listCells(areas, found?.grid().merges ?? []);
    },
    async shown(sheet) {
      const opened = await openWorkbook(await saved(), fileName);
      const grid = opened.sheets.find(({ name }) => name === sheet)?.grid();
      return grid ? texts(grid) : null;
    },
    everything: async () => unzipSync(await port.save("corrected")),
    handedOut: () => handedOut,
  };
});
