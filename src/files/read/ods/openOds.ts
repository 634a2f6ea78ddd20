import type { ZipArchive } from "../../zip";
import { WorkbookFileError } from "../../errors";
import type { OpenedWorkbook } from "../types";
import { readPart } from "../readPart";
import { readUtf8 } from "../../xml";
import { textNotes } from "../textNotes";
import { fileNote, type FileNote } from "../../notes";
import type { ReadBudget } from "../../budget";
import { ContentReader, type OdsTable } from "./contentReader";

/**
 * Opens an OpenDocument spreadsheet (.ods). Dates are given in the 1900 system whatever the document's own null date,
 * which only its formulas see.
 *
 * @throws WorkbookFileError `passwordProtected`, `damaged`, `tooLarge`
 */
export function openOds(archive: ZipArchive, fileName: string, budget: ReadBudget): OpenedWorkbook {
  const manifest = readPart(archive, "META-INF/manifest.xml", budget);
  if (manifest && /encryption-data/.test(new TextDecoder().decode(manifest))) {
    throw new WorkbookFileError("passwordProtected", "manifest names encryption data");
  }
  const notes: FileNote[] = [];
  const content = readPart(archive, "content.xml", budget, (name) =>
    notes.push(fileNote("wrongChecksum", null, name, name)),
  );
  if (!content) throw new WorkbookFileError("damaged", "no content.xml");
  return openContent(content, { styles: readPart(archive, "styles.xml", budget), fileName, budget, notes });
}

/** Opens a flat OpenDocument spreadsheet (.fods), one XML file. */
export function openFlatOds(bytes: Uint8Array, fileName: string, budget: ReadBudget): OpenedWorkbook {
  return openContent(bytes, { styles: undefined, fileName, budget, notes: [] });
}

/** What a document's content is opened with. */
interface ContentRequest {
  readonly styles: Uint8Array | undefined;
  readonly fileName: string;
  readonly budget: ReadBudget;
  /** What was noted already. */
  readonly notes: readonly FileNote[];
}

function openContent(
  content: Uint8Array,
  { styles, fileName, budget, notes: before }: ContentRequest,
): OpenedWorkbook {
  const source = readUtf8(content);
  const reader = new ContentReader(source.bytes, budget);
  if (styles) reader.takeStyles(styles);
  const tables = reader.read();
  const notes = [...before, ...textNotes(source, { sheet: null, place: "" }), ...reader.notes];
  for (const { grid } of tables) grid.takeDamage(notes.filter(({ sheet }) => sheet === null));
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
    fileNotes: notes,
    package: null,
  };
}
