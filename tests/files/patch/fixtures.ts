import { utils, write } from "@e965/xlsx";
import { writeWorkbook } from "../../../src/files/write";
import { packageOf } from "../support/package";

/**
 * Packages as different programs make them, small and by hand, each with what is awkward about it. The first sheet
 * is always the one that is flagged.
 */
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006";
const CT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

type PartMap = Record<string, string | Uint8Array>;

export interface Fixture {
  readonly name: string;
  readonly sheet: string;
  readonly bytes: Uint8Array;
}

interface Shape {
  readonly main?: string;
  readonly rel?: string;
  /** Worksheet after `<worksheet …>`, and extra root attributes. */
  readonly body?: string;
  readonly root?: string;
  readonly sheetName?: string;
  readonly sheetRels?: string;
  readonly styles?: string | null;
  readonly workbook?: string;
  readonly workbookRels?: string;
  readonly types?: string;
  readonly more?: PartMap;
  readonly workbookType?: string;
}

export const DATA =
  '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c><c r="B1" t="inlineStr"><is><t>人数</t></is></c></row>' +
  '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>4</v></c></row><row r="4"><c r="B4"><f>SUM(B2:B3)</f><v>4</v></c></row></sheetData>';

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

export function rels(...entries: readonly (readonly [string, string, string])[]): string {
  const each = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PKG}/relationships">${each.join("")}</Relationships>`;
}

function build(shape: Shape): Uint8Array {
  const main = shape.main ?? MAIN;
  const rel = shape.rel ?? REL;
  const styles = shape.styles === undefined ? STYLES.replace(MAIN, main) : shape.styles;
  const parts: PartMap = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${shape.workbookType ?? `${CT}.sheet.main+xml`}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CT}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${CT}.worksheet+xml"/>${styles === null ? "" : `<Override PartName="/xl/styles.xml" ContentType="${CT}.styles+xml"/>`}${shape.types ?? ""}</Types>`,
    "_rels/.rels": rels(["rId1", `${rel}/officeDocument`, "xl/workbook.xml"]),
    "xl/workbook.xml":
      shape.workbook ??
      `${HEAD}<workbook xmlns="${main}" xmlns:r="${rel}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="${shape.sheetName ?? "Sheet1"}" sheetId="3" r:id="rId1"/><sheet name="other" sheetId="7" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      shape.workbookRels ??
      rels(
        ["rId1", `${rel}/worksheet`, "worksheets/sheet1.xml"],
        ["rId2", `${rel}/worksheet`, "worksheets/sheet2.xml"],
        ...(styles === null ? [] : [["rId3", `${rel}/styles`, "styles.xml"] as const]),
      ),
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${main}"${shape.root ?? ""}>${shape.body ?? DATA}</worksheet>`,
    "xl/worksheets/sheet2.xml": `${HEAD}<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  };
  if (styles !== null) parts["xl/styles.xml"] = styles;
  if (shape.sheetRels !== undefined) parts["xl/worksheets/_rels/sheet1.xml.rels"] = shape.sheetRels;
  return packageOf({ ...parts, ...shape.more });
}

/** A VML drawing with a note's box on B2, as Excel writes it, `<br>` included. */
const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <o:shapelayout v:ext="edit">\r\n  <o:idmap v:ext="edit" data="1"/>\r\n </o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"\r\n  path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style=\'position:absolute;visibility:hidden\' fillcolor="#ffffe1" o:insetmode="auto">\r\n  <v:textbox><div style=\'text-align:left\'><br></div></v:textbox>\r\n  <x:ClientData ObjectType="Note">\r\n   <x:MoveWithCells/>\r\n   <x:SizeWithCells/>\r\n   <x:Anchor>\r\n    2, 15, 0, 10, 4, 31, 4, 9</x:Anchor>\r\n   <x:AutoFill>False</x:AutoFill>\r\n   <x:Row>1</x:Row>\r\n   <x:Column>1</x:Column>\r\n  </x:ClientData>\r\n </v:shape></xml>';

const COMMENTS = `${HEAD}<comments xmlns="${MAIN}"><authors><author>王审核</author></authors><commentList><comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>王审核:</t></r><r><rPr><sz val="9"/></rPr><t xml:space="preserve">\n请核实人数</t></r></text></comment></commentList></comments>`;

const NOTE_TYPES = `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="${CT}.comments+xml"/>`;

const noteRels = rels(
  ["rId1", `${REL}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
  ["rId2", `${REL}/comments`, "../comments1.xml"],
);

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  [...Array(text.length).keys()].forEach((index) => {
    bytes[2 + index * 2] = text.charCodeAt(index) & 0xff;
    bytes[3 + index * 2] = text.charCodeAt(index) >> 8;
  });
  return bytes;
}

const NOTED: Shape = {
  root: ` xmlns:r="${REL}"`,
  body: `${DATA}<legacyDrawing r:id="rId1"/>`,
  sheetRels: noteRels,
  types: NOTE_TYPES,
  more: { "xl/comments1.xml": COMMENTS, "xl/drawings/vmlDrawing1.vml": VML },
};

const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");

const CF =
  '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" stopIfTrue="1" operator="lessThan"><formula>5</formula></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>';

const EXT =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="3" id="{A}"><x14:iconSet/></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const DXF_STYLES = STYLES.replace(
  "</styleSheet>",
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>',
);

const SHAPES: Readonly<Record<string, Shape>> = {
  plain: {},
  "no styles": { styles: null },
  "styles of one empty element": { styles: `${HEAD}<styleSheet xmlns="${MAIN}"/>` },
  "quotes, spaces and an ampersand in the name": { sheetName: "It's a &quot;sheet&quot; &amp; more" },
  "only prefixed elements": {
    workbook: prefixed(
      `<workbook xmlns="${MAIN}"><sheets><sheet name="Sheet1" sheetId="1" xmlns:r="${REL}" r:id="rId1"/><sheet name="other" sheetId="2" xmlns:r="${REL}" r:id="rId2"/></sheets></workbook>`,
    ),
    styles: HEAD + prefixed(STYLES.slice(HEAD.length)),
    more: { "xl/worksheets/sheet1.xml": HEAD + prefixed(`<worksheet xmlns="${MAIN}">${DATA}</worksheet>`) },
  },
  "absolute targets": {
    workbookRels: rels(
      ["rId1", `${REL}/worksheet`, "/xl/worksheets/sheet1.xml"],
      ["rId2", `${REL}/worksheet`, "/xl/worksheets/sheet2.xml"],
      ["rId3", `${REL}/styles`, "/xl/styles.xml"],
    ),
  },
  strict: {
    main: STRICT_MAIN,
    rel: STRICT_REL,
    workbook: `${HEAD}<workbook xmlns="${STRICT_MAIN}" xmlns:r="${STRICT_REL}" conformance="strict"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  "notes of the user": NOTED,
  "notes without a drawing": {
    ...NOTED,
    body: DATA,
    sheetRels: rels(["rId2", `${REL}/comments`, "../comments1.xml"]),
  },
  "plain text notes, no authors": {
    ...NOTED,
    more: {
      ...NOTED.more,
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors/><commentList><comment ref="B2" authorId="0"><text><t>请核实</t></text></comment></commentList></comments>`,
    },
  },
  "threaded comments": {
    ...NOTED,
    sheetRels: rels(
      ["rId1", `${REL}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
      ["rId2", `${REL}/comments`, "../comments1.xml"],
      [
        "rId3",
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml",
      ],
    ),
    types: `${NOTE_TYPES}<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/>`,
    more: {
      "xl/comments1.xml": COMMENTS.replaceAll("王审核", "tc={11111111-2222-3333-4444-555555555555}"),
      "xl/drawings/vmlDrawing1.vml": VML,
      "xl/threadedComments/threadedComment1.xml": `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" id="{1}" personId="{2}"><text>请核实</text></threadedComment></ThreadedComments>`,
    },
  },
  "form controls in the drawing": {
    root: ` xmlns:r="${REL}"`,
    body: `${DATA}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><legacyDrawing r:id="rId1"/>`,
    sheetRels: rels(["rId1", `${REL}/vmlDrawing`, "../drawings/vmlDrawing1.vml"]),
    types:
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    more: { "xl/drawings/vmlDrawing1.vml": VML.replace('ObjectType="Note"', 'ObjectType="Checkbox"') },
  },
  "conditional formats and their extensions": {
    body: `<sheetPr/><dimension ref="A1:B4"/>${DATA}<mergeCells count="1"><mergeCell ref="A4:A6"/></mergeCells>${CF}<dataValidations count="1"><dataValidation type="whole" sqref="B2"><formula1>1</formula1></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>${EXT}`,
    styles: DXF_STYLES,
  },
  "formats of a pivot table": {
    body: `${DATA}${CF.replace("<conditionalFormatting ", '<conditionalFormatting pivot="1" ')}`,
    styles: DXF_STYLES,
  },
  "alternate content, controls and a table": {
    root: ` xmlns:r="${REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
    body: `${DATA}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><tableParts count="0"/>`,
  },
  "protected sheet, filter and names": {
    body: `${DATA}<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:B4"/>`,
    workbook: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><fileVersion appName="xl"/><workbookProtection lockStructure="1"/><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="other" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1:$B$4</definedName><definedName name="范围">Sheet1!$B$2</definedName></definedNames><calcPr calcId="1"/></workbook>`,
  },
  "parts in UTF-16": {
    more: {
      "xl/worksheets/sheet1.xml": utf16(
        `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}">${DATA}</worksheet>`,
      ),
      "xl/styles.xml": utf16(STYLES.slice(HEAD.length)),
    },
  },
  "byte order marks": {
    styles: `\ufeff${STYLES}`,
    more: { "xl/worksheets/sheet1.xml": `\ufeff${HEAD}<worksheet xmlns="${MAIN}">${DATA}</worksheet>\n` },
  },
  "parts declared as ASCII": {
    workbook: `<?xml version="1.0" encoding="US-ASCII"?><workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="other" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    styles: STYLES.replace("UTF-8", "ascii").replace("宋体", "Arial"),
  },
  "an empty sheet": { body: "<sheetData/>" },
  "relationships of one empty element": {
    sheetRels: `<Relationships xmlns="${PKG}/relationships"/>`,
    more: { "xl/media/图片 1.png": new Uint8Array([137, 80, 78, 71]) },
    types: '<Default Extension="png" ContentType="image/png"/>',
  },
  "types by default": {
    more: {
      "[Content_Types].xml": `<Types xmlns="${PKG}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${CT}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CT}.styles+xml"/></Types>`,
    },
  },
  "a macro, custom XML and unknown parts": {
    workbookType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    workbookRels: rels(
      ["rId1", `${REL}/worksheet`, "worksheets/sheet1.xml"],
      ["rId2", `${REL}/worksheet`, "worksheets/sheet2.xml"],
      ["rId3", `${REL}/styles`, "styles.xml"],
      ["rId9", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
      ["rId10", `${REL}/customXml`, "../customXml/item1.xml"],
    ),
    more: {
      "xl/vbaProject.bin": new Uint8Array(300).map((_, index) => (index * 37) % 251),
      "customXml/item1.xml": '<a xmlns="urn:someone:else">x</a>',
    },
  },
  "a digital signature": {
    types:
      '<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>',
    more: { "_xmlsignatures/origin.sigs": "" },
  },
  "a sheet called 校验结果 of the user's own": {
    workbook: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="校验结果" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  },
};

/** All hand-made packages, and two made by programs. */
export function fixtures(): readonly Fixture[] {
  const made = Object.entries(SHAPES).map(([name, shape]) => ({
    name,
    sheet: (shape.sheetName ?? "Sheet1").replace(/&quot;/g, '"').replace(/&amp;/g, "&"),
    bytes: build(shape),
  }));
  const book = utils.book_new(
    utils.aoa_to_sheet([
      ["序号", "人数"],
      [1, 4],
      [2, "五"],
    ]),
    "SheetJS",
  );
  return [
    ...made,
    {
      name: "made by SheetJS",
      sheet: "SheetJS",
      bytes: new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
    },
    {
      name: "made by ourselves",
      sheet: "表",
      bytes: writeWorkbook({
        sheets: [
          {
            name: "表",
            columnWidths: [6, 20],
            merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
            frozenRows: 1,
            autoFilter: { top: 1, left: 0, bottom: 3, right: 1 },
            rows: [
              { cells: [{ value: "汇总表", style: { bold: true, border: true } }] },
              { cells: [{ value: "序号" }, { value: "人数" }] },
            ],
          },
        ],
      }),
    },
  ];
}

export function fixture(name: string): Fixture {
  const found = fixtures().find((each) => each.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found;
}
