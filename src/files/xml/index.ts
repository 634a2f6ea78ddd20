export { XmlError } from "./xmlError";
export { escapeAttribute, escapeContent, escapePlain, escapeText, XML_HEADER } from "./escape";
export { unsoundText } from "./soundness";
export { readUtf8, toUtf8, type Utf8Document } from "./encoding";
export { decodeNamed, type NamedText } from "./encoding";
export { countWrongReferences, decodeLiteral, decodeText, resolveEntities } from "./text";
export {
  XML_CLOSE,
  XML_EMPTY,
  XML_END,
  XML_OPEN,
  XML_TEXT,
  XmlReader,
  type XmlAttribute,
  type XmlKind,
} from "./reader";
