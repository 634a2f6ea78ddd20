import type { ZipArchive } from "../../zip";
import { WorkbookFileError } from "../../errors";
import type { OpenedSheet, OpenedWorkbook } from "../types";
import { readPart } from "../readPart";
import { sheetInFront } from "../sheetInFront";
import { readUtf8, toUtf8, XmlError, XML_END, XML_TEXT, XmlReader } from "../../xml";
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
  return openContent(content, {
    styles: readPart(archive, "styles.xml", budget),
    front: nameInFront(archive, budget),
    fileName,
    budget,
    notes,
  });
}

/** Opens a flat OpenDocument spreadsheet (.fods), one XML file. */
export function openFlatOds(bytes: Uint8Array, fileName: string, budget: ReadBudget): OpenedWorkbook {
  return openContent(bytes, { styles: undefined, front: activeTable(bytes), fileName, budget, notes: [] });
}

/** What a document's content is opened with. */
interface ContentRequest {
  readonly styles: Uint8Array | undefined;
  /** Name of the table in front; null where the document does not say. */
  readonly front: string | null;
  readonly fileName: string;
  readonly budget: ReadBudget;
  /** What was noted already. */
  readonly notes: readonly FileNote[];
}

function openContent(
  content: Uint8Array,
  { styles, front, fileName, budget, notes: before }: ContentRequest,
): OpenedWorkbook {
  const source = readUtf8(content);
  const reader = new ContentReader(source.bytes, budget);
  if (styles) reader.takeStyles(styles);
  const tables = reader.read();
  const notes = [...before, ...textNotes(source, { sheet: null, place: "" }), ...reader.notes];
  for (const { grid } of tables) grid.takeDamage(notes.filter(({ sheet }) => sheet === null));
  if (tables.length === 0) throw new WorkbookFileError("notAWorkbook", "no table");
  const sheets = tables.map(({ grid, hidden }: OdsTable): OpenedSheet => ({
    name: grid.name,
    hidden: hidden ? "hidden" : "visible",
    kind: "worksheet",
    part: null,
    grid: () => grid,
  }));
  return {
    fileName,
    format: "ods",
    sheets,
    activeSheet: sheetInFront(
      sheets,
      sheets.findIndex(({ name }) => name === front),
    ),
    dateSystem: 1900,
    fileNotes: notes,
    package: null,
  };
}

/** The name of the table in front, as the settings of the last view have it (OpenDocument 1.3 part 3, §3.10); or null. */
function activeTable(settings: Uint8Array): string | null {
  const reader = new XmlReader(toUtf8(settings));
  // In a flat document the settings stand before the body, which is not gone through for them.
  while (reader.next() !== XML_END && !reader.opens("body")) {
    if (reader.opens("config-item") && reader.attribute("config:name") === "ActiveTable")
      return reader.next() === XML_TEXT ? reader.text() : null;
  }
  return null;
}

/** The same of a package, where it is a part of its own. Damaged settings cost nobody an entry: the file is read without. */
function nameInFront(archive: ZipArchive, budget: ReadBudget): string | null {
  try {
    const settings = readPart(archive, "settings.xml", budget);
    return settings === undefined ? null : activeTable(settings);
  } catch (error) {
    if (error instanceof XmlError || error instanceof WorkbookFileError) return null;
    throw error;
  }
}
