export { openXml2003 } from "./openXml2003";
