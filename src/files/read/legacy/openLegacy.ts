import { writeZip, type ZipArchive } from "../../zip";
import type { ReadBudget } from "../../budget";
import { openCompoundFile } from "../../cfb";
import { fileNote, type FileNote } from "../../notes";
import {
  ContentTypes,
  OfficePackage,
  PACKAGE_CONTENT_TYPES,
  Relationships,
  relationshipsPartOf,
} from "../../opc";
import { escapePlain, XML_HEADER } from "../../xml";
import { WorkbookFileError } from "../../errors";
import type { OpenedWorkbook } from "../types";
import { readPart } from "../readPart";
import { checkBinaryPart } from "./binaryRecords";
import { readBiffLooks } from "./biffLooks";
import { prepareRecords } from "./biffRecords";
import { loadLibrary, openWithLibrary } from "./libraryWorkbook";
import { ERROR_TEXT } from "../../text";

/** Opens a compound file (OLE2): .xls of Excel 5 to 2003 and .et of WPS; tells encrypted and other documents apart. */
export async function openCompound(
  bytes: Uint8Array,
  fileName: string,
  budget: ReadBudget,
): Promise<OpenedWorkbook> {
  const file = openCompoundFile(bytes);
  if (file.has("EncryptedPackage")) throw new WorkbookFileError("passwordProtected", "encrypted package");
  const stream = file.read("Workbook") ?? file.read("Book");
  if (!stream) {
    if (file.has("WordDocument")) throw otherDocument("word");
    if (file.has("PowerPoint Document")) throw otherDocument("presentation");
    throw new WorkbookFileError("notAWorkbook", "compound file without a workbook stream");
  }
  // Only the workbook's own stream is handed on: counts in the property streams beside it can fill all memory.
  return openBinaryStream(stream, fileName, budget);
}

/** Opens the records of an .xls, as they stand in its compound file or by themselves. */
export async function openBinaryStream(
  bytes: Uint8Array,
  fileName: string,
  budget: ReadBudget,
): Promise<OpenedWorkbook> {
  const { stream, misplaced, active, trailing, unreadableFormulas } = prepareRecords(bytes);
  const library = await loadLibrary();
  const notes = formulaNotes(unreadableFormulas);
  if (trailing > 0) notes.push(fileNote("trailingBytes", null, "", trailing));
  return openWithLibrary(library, stream, {
    fileName,
    format: "xls",
    budget,
    notes,
    misplaced,
    active,
    looks: () => readBiffLooks(stream),
  });
}

/**
 * Opens a binary workbook (.xlsb). The parts that hold cells, texts and formats are checked and inflated here, within
 * the budget; the library, which knows no limits, gets those alone, stored. Everything else (printer settings, macros,
 * controls, pictures) is left out.
 */
export async function openBinaryPackage(
  archive: ZipArchive,
  mainPart: string,
  fileName: string,
  budget: ReadBudget,
): Promise<OpenedWorkbook> {
  const stored = { inflate: notUsed, deflate: (data: Uint8Array) => data, crc32: () => 0 };
  const office = OfficePackage.over(archive);
  const names = neededParts(office, mainPart);
  let unreadable = 0;
  let active = -1;
  const unsound: FileNote[] = [];
  const parts = names.map((name) => {
    const data = readPart(archive, name, budget, (part) =>
      unsound.push(fileNote("wrongChecksum", null, part, part)),
    ) as Uint8Array;
    if (/\.bin$/i.test(name)) {
      const checked = checkBinaryPart(data, name, budget);
      unreadable += checked.unreadableFormulas;
      active = Math.max(active, checked.active);
    }
    return { name, data };
  });
  const types = new TextEncoder().encode(typesOf(office, names));
  const plain = writeZip([{ name: "[Content_Types].xml", data: types }, ...parts], stored);
  const notes = [...formulaNotes(unreadable), ...unsound];
  const format = "xlsb";
  return openWithLibrary(await loadLibrary(), plain, {
    fileName,
    format,
    budget,
    notes,
    misplaced: [],
    active,
    looks: () => null,
  });
}

const formulaNotes = (unreadable: number): FileNote[] =>
  unreadable > 0 ? [fileNote("unreadableFormulas", null, "", unreadable)] : [];

/** Kinds of relationships of the workbook part that lead to cells, texts and formats. */
const NEEDED_KINDS: ReadonlySet<string> = new Set([
  "worksheet",
  "chartsheet",
  "dialogsheet",
  "xlMacrosheet",
  "xlIntlMacrosheet",
  "sharedStrings",
  "styles",
]);

function neededParts(office: OfficePackage, mainPart: string): string[] {
  const related = Relationships.of(office, mainPart).all.flatMap(({ kind, part }) =>
    part !== null && NEEDED_KINDS.has(kind) && office.has(part) ? [part] : [],
  );
  const lists = ["_rels/.rels", relationshipsPartOf(mainPart)];
  const names = [...lists, mainPart, ...related].map((name) => office.nameOf(name));
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** A list of types that names these parts alone: the library looks for every part that is listed. */
function typesOf(office: OfficePackage, names: readonly string[]): string {
  const types = new ContentTypes(office);
  const overrides = names.flatMap((name) => {
    const type = types.of(name);
    const part = escapePlain(`/${name}`);
    return type === undefined ? [] : [`<Override PartName="${part}" ContentType="${escapePlain(type)}"/>`];
  });
  return `${XML_HEADER}<Types xmlns="${PACKAGE_CONTENT_TYPES}">${overrides.join("")}</Types>`;
}

function notUsed(): never {
  throw new Error("this codec only stores");
}

function otherDocument(kind: "word" | "presentation"): WorkbookFileError {
  return new WorkbookFileError("notAWorkbook", `a ${kind} document`, {
    particular: ERROR_TEXT.both(({ kinds }) => kinds[kind]),
  });
}
