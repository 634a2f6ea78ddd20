import { NoticeFileError, openNotice } from "../../../src/files";
import { portableCodec, writeZip } from "../../../src/files/zip";

/** Word documents as word processors write them, and files that are none. */

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
  "</Relationships>";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function documentOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    "_rels/.rels": RELATIONSHIPS,
    "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return writeZip(
    Object.entries(files).map(([name, text]) => ({ name, data: bytesOf(text) })),
    portableCodec,
  );
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, properties = ""): string => `<w:p>${properties}${run(text)}</w:p>`;
const cell = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

describe("text", () => {
  test("runs of a paragraph are one text; deleted text, field codes and the fallback of drawings are left out", () => {
    const body =
      `<w:p>${run("团队")}${run("5人以上")}<w:del><w:r><w:delText>3人以上</w:delText></w:r></w:del>` +
      `<w:r><w:instrText>PAGE</w:instrText></w:r><w:ins>${run("；")}</w:ins></w:p>` +
      `<w:p><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice>${run("一")}</mc:Choice><mc:Fallback>${run("二")}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(openNotice(documentOf(body)).text).toBe("团队5人以上；\n一\n");
  });

  test("a line break begins a line; tab stops are no text", () => {
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${run("一")}<w:r><w:br/></w:r>${run("二")}<w:r><w:tab/></w:r>${run("三")}</w:p>`;
    expect(openNotice(documentOf(body)).text).toBe("一\n二  三\n");
  });
});

describe("numbers that the word processor writes", () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">` +
    level(0, "chineseCountingThousand", "%1、") +
    level(1, "chineseCountingThousand", "（%2）") +
    level(2, "decimal", "%3.") +
    `</w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const inList = (at: number): string =>
    `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="2"/></w:numPr></w:pPr>`;

  test("stand before their paragraphs, and lower levels begin anew", () => {
    const body =
      paragraph("申报条件", inList(0)) +
      paragraph("有团队", inList(1)) +
      paragraph("有场所", inList(1)) +
      paragraph("面积", inList(2)) +
      paragraph("申报程序", inList(0)) +
      paragraph("推荐", inList(1));
    expect(
      openNotice(documentOf(body, { "word/numbering.xml": numbering }))
        .text.trim()
        .split("\n"),
    ).toEqual(["一、申报条件", "（一）有团队", "（二）有场所", "1.面积", "二、申报程序", "（一）推荐"]);
  });

  test("come from the paragraph's style too, also where that is based on another", () => {
    const styles =
      `<w:styles ${W}><w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`;
    const body = paragraph("申报条件", '<w:pPr><w:pStyle w:val="B"/></w:pPr>');
    const parts = { "word/numbering.xml": numbering, "word/styles.xml": styles };
    expect(openNotice(documentOf(body, parts)).text).toBe("一、申报条件\n");
  });
});

test("a table keeps its merged cells, and a table inside a cell is that cell's text", () => {
  const body =
    `<w:tbl><w:tr>${cell("序号", '<w:vMerge w:val="restart"/>')}${cell("负责人", '<w:gridSpan w:val="2"/>')}</w:tr>` +
    `<w:tr>${cell("", "<w:vMerge/>")}${cell("姓名")}<w:tc>${paragraph("电")}<w:tbl><w:tr>${cell("话")}</w:tr></w:tbl></w:tc></w:tr></w:tbl>`;
  const [table] = openNotice(documentOf(body)).tables;
  expect(table?.mergesKnown).toBe(true);
  expect(table?.cells).toEqual([
    { text: "序号", row: 0, column: 0, rowEnd: 2, columnEnd: 1 },
    { text: "负责人", row: 0, column: 1, rowEnd: 1, columnEnd: 3 },
    { text: "姓名", row: 1, column: 1, rowEnd: 2, columnEnd: 2 },
    { text: "电\n话", row: 1, column: 2, rowEnd: 2, columnEnd: 3 },
  ]);
});

describe("text files", () => {
  test("in UTF-8 with mark, and in GB18030", () => {
    expect(openNotice(bytesOf("\ufeff第一条 团队")).text).toBe("第一条 团队");
    expect(openNotice(new Uint8Array([0xb5, 0xda, 0xd2, 0xbb])).text).toBe("第一");
  });
});

describe("files that are no notice", () => {
  const said = (bytes: Uint8Array): string => {
    try {
      openNotice(bytes);
    } catch (error) {
      if (error instanceof NoticeFileError) return error.text["zh-CN"];
      throw error;
    }
    return "";
  };
  test.each([
    [
      "an old Word document",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      /\.doc）.*另存为不加密的 \.docx/,
    ],
    ["a PDF", bytesOf("%PDF-1.7"), /PDF.*\.docx/],
    [
      "a workbook",
      documentOf("", { "_rels/.rels": RELATIONSHIPS.replace("document.xml", "workbook.xml") }),
      /不是 Word 文档/,
    ],
    ["a document cut off", documentOf(paragraph("一")).subarray(0, 200), /损坏或不完整/],
    ["broken markup", documentOf("<w:p>"), /损坏或不完整/],
    [
      "tables without end",
      documentOf("<w:tbl><w:tr><w:tc>".repeat(12) + "</w:tc></w:tr></w:tbl>".repeat(12)),
      /太长/,
    ],
  ])("%s says so in one sentence", (_, bytes, sentence) => {
    expect(said(bytes)).toMatch(sentence);
  });
});
