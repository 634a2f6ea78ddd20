import type { ZipArchive } from "../../zip";
import { WorkbookFileError } from "../../errors";
import type { OpenedWorkbook, ReadLimits } from "../types";
import { ContentReader, type OdsTable } from "./contentReader";

/**
 * Opens an OpenDocument spreadsheet (.ods). Dates are given in the 1900 system whatever the document's own null date,
 * which only its formulas see.
 *
 * @throws WorkbookFileError `passwordProtected`, `damaged`, `tooLarge`
 */
export function openOds(archive: ZipArchive, fileName: string, limits: ReadLimits): OpenedWorkbook {
  const manifest = archive.read("META-INF/manifest.xml");
  if (manifest && /encryption-data/.test(new TextDecoder().decode(manifest))) {
    throw new WorkbookFileError("passwordProtected", "manifest names encryption data");
  }
  const content = archive.read("content.xml");
  if (!content) throw new WorkbookFileError("damaged", "no content.xml");
  return openContent(content, archive.read("styles.xml"), fileName, limits);
}

/** Opens a flat OpenDocument spreadsheet (.fods), one XML file. */
export function openFlatOds(bytes: Uint8Array, fileName: string, limits: ReadLimits): OpenedWorkbook {
  return openContent(bytes, undefined, fileName, limits);
}

function openContent(
  content: Uint8Array,
  styles: Uint8Array | undefined,
  fileName: string,
  limits: ReadLimits,
): OpenedWorkbook {
  const reader = new ContentReader(content, limits);
  if (styles) reader.takeStyles(styles);
  const tables = reader.read();
  if (tables.length === 0) throw new WorkbookFileError("notAWorkbook", "no table");
  return {
    fileName,
    format: "ods",
    sheets: tables.map(({ grid, hidden }: OdsTable) => ({
      name: grid.name,
      hidden: hidden ? ("hidden" as const) : ("visible" as const),
      kind: "worksheet" as const,
      part: null,
      grid: () => grid,
    })),
    activeSheet: Math.max(
      0,
      tables.findIndex(({ hidden }) => !hidden),
    ),
    dateSystem: 1900,
    warnings: [],
    package: null,
  };
}
