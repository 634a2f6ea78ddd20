export { XmlError } from "./xmlError";
export { toUtf8 } from "./encoding";
export { decodeLiteral, decodeText, escapeXml, resolveEntities } from "./text";
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
