import fc from "fast-check";
import {
  decodeText,
  escapePlain,
  toUtf8,
  XML_CLOSE,
  XML_EMPTY,
  XML_END,
  XML_OPEN,
  XML_TEXT,
  XmlError,
  XmlReader,
} from "../../../src/files/xml";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const NAMES = { [XML_OPEN]: "open", [XML_CLOSE]: "close", [XML_EMPTY]: "empty", [XML_TEXT]: "text" } as const;

/** All tokens of a document as text. */
function tokens(source: Uint8Array | string): string[] {
  const reader = new XmlReader(typeof source === "string" ? bytes(source) : source);
  const found: string[] = [];
  for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
    found.push(`${NAMES[kind]} ${kind === XML_TEXT ? reader.text() : reader.localName()}`);
  }
  return found;
}

describe("tokens", () => {
  test("elements, text, prefixes, comments and instructions", () => {
    expect(tokens('<?xml version="1.0"?><!-- <a> - -- --><x:a b=">"><c/>一&lt;二<!-- - --></x:a>\n')).toEqual(
      ["open a", "empty c", "text 一<二", "close a", "text \n"],
    );
  });

  test("CDATA is text as it stands", () => {
    expect(tokens("<a><![CDATA[<b>&amp;]]]></a>")).toEqual(["open a", "text <b>&amp;]", "close a"]);
  });

  test("byte ranges cut exactly", () => {
    const source = bytes("<甲 k=\"值\"><b s = '1' /></甲>");
    const reader = new XmlReader(source);
    reader.next();
    const [attribute] = reader.attributes();
    expect(Buffer.from(source.subarray(attribute!.start, attribute!.end)).toString()).toBe("值");
    reader.next();
    expect(Buffer.from(source.subarray(reader.start, reader.end)).toString()).toBe("<b s = '1' />");
    expect(reader.attribute("s")).toBe("1");
    expect(reader.opens("b")).toBe(true);
    expect(reader.opens("c")).toBe(false);
    expect(reader.is("bb")).toBe(false);
  });

  test("attributes by exact name, then by local name", () => {
    const reader = new XmlReader(bytes('<sheet name="a&#10;&quot;" r:id="rId1" id="7" x:state="hidden"/>'));
    expect(reader.next()).toBe(XML_EMPTY);
    expect(reader.attribute("id")).toBe("7");
    expect(reader.attribute("r:id")).toBe("rId1");
    expect(reader.attribute("state")).toBe("hidden");
    expect(reader.attribute("q:id")).toBeUndefined();
    expect(reader.attribute("none")).toBeUndefined();
    expect(reader.attribute("name")).toBe('a\n"');
  });

  test("an element can be skipped with all it holds", () => {
    const reader = new XmlReader(bytes("<a><b><b/>x<c></c></b><d/></a>"));
    reader.next();
    reader.next();
    reader.skip();
    expect(reader.kind).toBe(XML_CLOSE);
    reader.skip();
    expect(reader.next()).toBe(XML_EMPTY);
    expect(reader.localName()).toBe("d");
  });

  test("reading may begin in the middle", () => {
    const source = bytes("<a><b/></a>");
    const reader = new XmlReader(source, 3);
    expect([reader.next(), reader.next(), reader.next()]).toEqual([XML_EMPTY, XML_CLOSE, XML_END]);
    const inside = new XmlReader(bytes("<a><b>"), 3);
    expect([inside.next(), inside.next()]).toEqual([XML_OPEN, XML_END]);
  });
});

describe("what is refused", () => {
  test.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ["a tag that is not closed", "<a"],
    ["an attribute that is not closed", '<a b="'],
    ["an attribute without value, when it is read", "<a b/>"],
    ["an attribute whose value has no end, when it is read", "<a b=x c/>"],
    ["a comment without end", "<!-- "],
    ["an instruction without end", "<?xml"],
    ["a section without end", "<a><![CDATA[ ]] >"],
    ["an element without name", "< a/>"],
    ["an element that is never closed", "<a><b></b>"],
    ["one closing tag too many", "<a></a></a>"],
  ])("%s", (_name, source) => {
    expect(() => {
      const reader = new XmlReader(bytes(source));
      while (reader.next() !== XML_END) if (reader.kind !== XML_TEXT) reader.attributes();
    }).toThrow(XmlError);
  });

  test("any bytes give tokens or an XmlError", () => {
    const piece = fc.oneof(
      fc.constantFrom("<a>", "</a>", "<a b='", "<!--", "-->", "<![CDATA[", "]]>", "&#x41;"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          tokens(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError);
        }
      }),
    );
  });
});

describe("text", () => {
  const decode = (text: string): string => decodeText(bytes(text), 0, bytes(text).length);

  test("entities", () => {
    expect(decode("&lt;&gt;&amp;&quot;&apos;&#65;&#x4e00;&#x1F600;")).toBe("<>&\"'A一😀");
    expect(decode("&none;&constructor;&; & &#0;&#xD800;&#x110000;")).toBe(
      "&none;&constructor;&; & \ufffd\ufffd\ufffd",
    );
    expect(decode("&amp;lt;")).toBe("&lt;");
  });

  test("any text survives escaping and decoding, short or long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(decode(escapePlain(text))).toBe(text);
      }),
    );
  });

  test("bytes that are not UTF-8 become replacement characters", () => {
    expect(decodeText(new Uint8Array([0xe4, 0x41, 0x42]), 0, 3)).toContain("\ufffd");
    expect(decodeText(new Uint8Array([0xe4, 0xb8]), 0, 2)).toContain("\ufffd");
    expect(decodeText(new Uint8Array([0xe4, 0xb8, 0x41]), 0, 3)).toContain("\ufffd");
  });
});

describe("encodings", () => {
  const source = '<?xml version="1.0" encoding="ENC"?><a b="甲">乙</a>';
  const expected = ["open a", "text 乙", "close a"];

  test("UTF-8 with and without mark keeps its bytes", () => {
    const plain = bytes(source.replace("ENC", "utf-8"));
    expect(toUtf8(plain)).toBe(plain);
    expect(tokens(toUtf8(bytes(`\ufeff${source.replace("ENC", "UTF-8")}`)))).toEqual(expected);
    const undeclared = bytes("<a/>");
    expect(toUtf8(undeclared)).toBe(undeclared);
  });

  test.each([true, false])("UTF-16 little and big endian, mark: %s", (mark) => {
    const text = (mark ? "\ufeff" : "") + source.replace("ENC", "UTF-16");
    const little = Buffer.from(text, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const wide of [little, big]) {
      const converted = toUtf8(wide);
      expect(tokens(converted)).toEqual(expected);
      expect(Buffer.from(converted).toString()).toContain('encoding="UTF-8"');
    }
  });

  test("a declared encoding", () => {
    const gbk = Buffer.concat([
      Buffer.from("<?xml version='1.0' encoding='GBK'?><a>"),
      Buffer.from([0xd2, 0xd2]),
      Buffer.from("</a>"),
    ]);
    expect(tokens(toUtf8(gbk))).toEqual(expected);
    expect(() => toUtf8(bytes(source.replace("ENC", "no-such")))).toThrow(XmlError);
  });
});
