import { ReadBudget, type ReadLimits } from "../budget";
import { fileNote } from "../notes";
import { openZip, portableCodec, ZipError, type ZipArchive } from "../zip";
import { DisplayFormats } from "./display";
import { asWorkbookFileError, inMegabytes, WorkbookFileError } from "../errors";
import { ERROR_TEXT, type ErrorTexts } from "../text";
import { openBinaryPackage, openBinaryStream, openCompound } from "./legacy";
import { openFlatOds, openOds } from "./ods";
import { XmlError } from "../xml";
import { openXml2003 } from "./xml2003";
import { sniff } from "./sniff";
import { openHtml, openText } from "./text";
import type { OpenedWorkbook, OpenOptions, WorkbookFormat } from "./types";
import { mainPartOf, OfficePackage } from "../opc";
import { openPackage } from "./xlsx";

/**
 * Opens a workbook file of any supported kind, told by its content and not by its name.
 *
 * @param bytes the whole file; kept, and never changed
 * @param fileName shown to the user, and the source of the sheet's name for plain text
 * @returns the workbook; the cells of .xlsx, .xlsm and .xls are taken up sheet by sheet with `grid()`
 * @throws WorkbookFileError for everything that cannot be read; nothing else
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions = {},
): Promise<OpenedWorkbook> {
  const budget = new ReadBudget(options.limits);
  try {
    const onProgress = neverFalling(options.onProgress);
    onProgress(0);
    const workbook = await openByContent(bytes, fileName, budget, { ...options, onProgress });
    if (workbook.package === null) onProgress(1);
    return withNameWarning(workbook);
  } catch (error) {
    throw asWorkbookFileError(error, fileName);
  }
}

/**
 * Whether a file is read by a library, whose loops the budget does not bound (.xls, .et, .xlsb): it is then read where
 * it can be ended. Looks at the file's beginning and at the directory of a package only.
 */
export function usesLibrary(bytes: Uint8Array): boolean {
  const kind = sniff(bytes);
  if (kind !== "zip") return kind === "compound" || kind === "biff";
  try {
    const mainPart = mainPartOf(OfficePackage.over(openZip(bytes)));
    return mainPart !== null && /\.bin$/i.test(mainPart);
  } catch (error) {
    // What is wrong with it is said when it is opened.
    if (error instanceof ZipError || error instanceof XmlError) return false;
    throw error;
  }
}

/** Passes on only shares that are larger than the last one. */
function neverFalling(listener: OpenOptions["onProgress"]): (share: number) => void {
  let last = -1;
  return (share) => {
    if (share <= last) return;
    last = share;
    listener?.(share);
  };
}

async function openByContent(
  bytes: Uint8Array,
  fileName: string,
  budget: ReadBudget,
  options: OpenOptions,
): Promise<OpenedWorkbook> {
  refuseLarger(bytes, budget.limits.fileBytes);
  refuseLockFile(bytes, fileName);
  const kind = sniff(bytes);
  if (kind !== "zip") refuseLarger(bytes, budget.limits.legacyFileBytes);
  switch (kind) {
    case "empty":
      throw new WorkbookFileError("empty", `${bytes.length} bytes`);
    case "zip":
      return openZipFile(bytes, fileName, budget, options);
    case "compound":
      return openCompound(bytes, fileName, budget);
    case "biff":
      return openBinaryStream(bytes, fileName, budget);
    case "xml2003":
      return openXml2003(bytes, fileName, budget);
    case "flatOds":
      return openFlatOds(bytes, fileName, budget);
    case "html":
      return openHtml(bytes, fileName, budget);
    case "text":
      return openText(bytes, fileName, budget);
    case "mhtml":
      throw new WorkbookFileError("unsupported", "web archive", {
        particular: ERROR_TEXT.both(({ kinds }) => kinds.webArchive),
      });
    case "other":
      throw new WorkbookFileError("notAWorkbook", "no known signature");
  }
}

async function openZipFile(
  bytes: Uint8Array,
  fileName: string,
  budget: ReadBudget,
  options: OpenOptions,
): Promise<OpenedWorkbook> {
  const archive = openArchive(bytes, budget.limits, options);
  const mimetype = archive.read("mimetype");
  if (mimetype) {
    const type = new TextDecoder().decode(mimetype).trim();
    if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
      return openOds(archive, fileName, budget);
  }
  const mainPart = mainPartOf(OfficePackage.over(archive));
  if (mainPart === null) throw whatElse(archive);
  if (/\.bin$/i.test(mainPart)) return openBinaryPackage(archive, mainPart, fileName, budget);
  if (!/(?:^|\/)workbook[^/]*\.xml$/i.test(mainPart) && !isSpreadsheet(archive, mainPart))
    throw whatElse(archive);
  const workbook = openPackage(archive, {
    fileName,
    budget,
    format: packageFormat(archive),
    display: new DisplayFormats(),
    onProgress: options.onProgress ?? (() => undefined),
  });
  if (!workbook.sheets.some(({ kind }) => kind === "worksheet")) {
    throw new WorkbookFileError("damaged", "no worksheet");
  }
  return workbook;
}

/** A file that begins like a zip but has no directory is a zip cut off; that the sniffing saw. */
function openArchive(bytes: Uint8Array, limits: ReadLimits, options: OpenOptions): ZipArchive {
  try {
    return openZip(bytes, options.codec ?? portableCodec, limits);
  } catch (error) {
    if (error instanceof ZipError && error.code === "tooLarge") {
      throw new WorkbookFileError("tooLarge", error.message, {
        cause: error,
        particular: ERROR_TEXT.both(({ inflates }) =>
          inflates(inMegabytes(limits.inflatedBytes), limits.entries),
        ),
      });
    }
    throw error;
  }
}

function contentTypes(archive: ZipArchive): string {
  const bytes = archive.read("[Content_Types].xml");
  return bytes ? new TextDecoder().decode(bytes) : "";
}

function isSpreadsheet(archive: ZipArchive, mainPart: string): boolean {
  const types = contentTypes(archive);
  return /spreadsheetml|ms-excel/.test(types) && !/^(?:word|ppt|visio)\//i.test(mainPart);
}

function packageFormat(archive: ZipArchive): WorkbookFormat {
  return /macroEnabled\.main\+xml/i.test(contentTypes(archive)) ? "xlsm" : "xlsx";
}

/** Names the kind of a zip that is no workbook, where its parts show it. */
function whatElse(archive: ZipArchive): WorkbookFileError {
  const has = (pattern: RegExp): boolean => archive.entries.some(({ name }) => pattern.test(name));
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/)) {
    return new WorkbookFileError("unsupported", "Apple Numbers", {
      particular: ERROR_TEXT.both(({ kinds }) => kinds.numbers),
    });
  }
  const others: readonly (readonly [RegExp, keyof ErrorTexts["kinds"]])[] = [
    [/^word\//i, "word"],
    [/^ppt\//i, "presentation"],
    [/^content\.xml$/, "otherOpenDocument"],
  ];
  const [, kind] = others.find(([pattern]) => has(pattern)) ?? [null, "archive" as const];
  return new WorkbookFileError("notAWorkbook", "zip without a workbook", {
    particular: ERROR_TEXT.both(({ kinds }) => kinds[kind]),
  });
}

/** Larger than any lock file, smaller than any workbook. */
const LARGEST_LOCK = 1024;

/** Programs put a small file beside a workbook that is open; it is easily picked instead of the workbook. */
function refuseLockFile(bytes: Uint8Array, fileName: string): void {
  const name = fileName.split(/[/\\]/).pop() as string;
  if (!/^(?:~\$|\.~)/.test(name) || bytes.length > LARGEST_LOCK || sniff(bytes) === "zip") return;
  throw new WorkbookFileError("notAWorkbook", "lock file", {
    particular: ERROR_TEXT.both(({ kinds }) => kinds.lockFile),
  });
}

function refuseLarger(bytes: Uint8Array, most: number): void {
  if (bytes.length <= most) return;
  throw new WorkbookFileError("tooLarge", `${bytes.length} bytes`, {
    particular: ERROR_TEXT.both((texts) => texts.bytes(inMegabytes(bytes.length), inMegabytes(most))),
  });
}

/** Endings under which each format is expected. */
const ENDINGS: Readonly<Record<WorkbookFormat, RegExp>> = {
  xlsx: /\.(xlsx|xltx|et)$/i,
  xlsm: /\.(xlsm|xltm|xlam)$/i,
  xlsb: /\.xlsb$/i,
  xls: /\.(xls|xlt|et|ett)$/i,
  ods: /\.(ods|ots|fods)$/i,
  xml2003: /\.xml$/i,
  csv: /\.(csv|txt)$/i,
  tsv: /\.(tsv|tab|txt|csv)$/i,
  html: /\.html?$/i,
};

/** A name that says another format than the content is worth telling: Excel warns about it too. */
function withNameWarning(workbook: OpenedWorkbook): OpenedWorkbook {
  const { fileName, format } = workbook;
  if (ENDINGS[format].test(fileName) || !/\.[a-z0-9]{1,5}$/i.test(fileName)) return workbook;
  const notes = workbook.fileNotes as OpenedWorkbook["fileNotes"][number][];
  notes.push(fileNote("fileNameDisagrees", null, ""));
  return workbook;
}
