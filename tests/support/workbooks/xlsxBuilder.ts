import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** One sheet of a hand-made package. */
interface BuiltSheet {
  readonly name?: string;
  /** Content of `sheetData`: rows as XML. */
  readonly data?: string;
  /** XML before `sheetData`, for example `cols`. */
  readonly before?: string;
  /** XML after `sheetData`, for example `mergeCells`. */
  readonly after?: string;
  readonly state?: "hidden" | "veryHidden";
  /** The last step of the relationship's type. */
  readonly kind?: string;
  /** The relationship's target; the part stands where it points to. */
  readonly target?: string;
  /** The part's name when the target is odd. */
  readonly part?: string;
  /** The whole part, in place of everything above. */
  readonly xml?: string | Uint8Array;
}

export interface BuiltWorkbook {
  readonly sheets: readonly BuiltSheet[];
  /** `si` elements; no part at all when absent. */
  readonly sharedStrings?: readonly string[];
  /** `numFmt` elements by id, and ids of the cell formats in order; no part when absent. */
  readonly styles?: {
    readonly custom?: Readonly<Record<number, string>>;
    readonly cellFormats: readonly number[];
  };
  readonly workbookProperties?: string;
  /** XML after `sheets` in the workbook part. */
  readonly workbookTail?: string;
  readonly activeTab?: number;
  readonly macros?: boolean;
  /** Parts to add or to replace; null removes one. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Namespaces of ISO/IEC 29500 strict. */
  readonly strict?: boolean;
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The parts of a package by name, before zipping. */
export function xlsxParts(workbook: BuiltWorkbook): Record<string, string | Uint8Array> {
  const main = workbook.strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : MAIN;
  const related = workbook.strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : RELATIONSHIPS;
  const parts: Record<string, string | Uint8Array> = {};
  const sheets = workbook.sheets.map((sheet, index) => ({
    ...sheet,
    name: sheet.name ?? `Sheet${index + 1}`,
    target: sheet.target ?? `worksheets/sheet${index + 1}.xml`,
    part: sheet.part ?? `xl/${sheet.target ?? `worksheets/sheet${index + 1}.xml`}`,
  }));
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${related}/${type}" Target="${target}"/>`;
  const list = (content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${content}</Relationships>`;
  const mainType = workbook.macros
    ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  parts["[Content_Types].xml"] =
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/>${sheets
      .map(
        ({ part }) =>
          `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      )
      .join(
        "",
      )}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`;
  parts["_rels/.rels"] = list(relationship("rId1", "officeDocument", "xl/workbook.xml"));
  parts["xl/workbook.xml"] =
    `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${related}">${workbook.workbookProperties ?? ""}<bookViews><workbookView activeTab="${workbook.activeTab ?? 0}"/></bookViews><sheets>${sheets
      .map(
        (sheet, index) =>
          `<sheet name="${escape(sheet.name)}" sheetId="${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ""} r:id="rId${index + 1}"/>`,
      )
      .join("")}</sheets>${workbook.workbookTail ?? ""}</workbook>`;
  const extra = [
    ...(workbook.sharedStrings ? [relationship("rIdS", "sharedStrings", "sharedStrings.xml")] : []),
    ...(workbook.styles ? [relationship("rIdT", "styles", "styles.xml")] : []),
  ];
  parts["xl/_rels/workbook.xml.rels"] = list(
    [
      ...sheets.map((sheet, index) =>
        relationship(`rId${index + 1}`, sheet.kind ?? "worksheet", sheet.target),
      ),
      ...extra,
    ].join(""),
  );
  for (const sheet of sheets) {
    parts[sheet.part] =
      sheet.xml ??
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}" xmlns:r="${related}">${sheet.before ?? ""}<sheetData>${sheet.data ?? ""}</sheetData>${sheet.after ?? ""}</worksheet>`;
  }
  if (workbook.sharedStrings) {
    parts["xl/sharedStrings.xml"] =
      `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${main}">${workbook.sharedStrings.join("")}</sst>`;
  }
  if (workbook.styles) {
    const custom = Object.entries(workbook.styles.custom ?? {});
    parts["xl/styles.xml"] = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="${main}">${
      custom.length > 0
        ? `<numFmts count="${custom.length}">${custom.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escape(code)}"/>`).join("")}</numFmts>`
        : ""
    }<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${workbook.styles.cellFormats
      .map((id) => `<xf numFmtId="${id}" xfId="0" applyNumberFormat="1"/>`)
      .join("")}</cellXfs></styleSheet>`;
  }
  for (const [name, content] of Object.entries(workbook.parts ?? {})) {
    if (content === null) delete parts[name];
    else parts[name] = content;
  }
  return parts;
}

/** A package from its parts. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
  );
}

/** Makes an .xlsx by hand, part by part, so that tests can write what no library would. */
export function buildXlsx(workbook: BuiltWorkbook): Uint8Array {
  return zipParts(xlsxParts(workbook));
}
