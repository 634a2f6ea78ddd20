export { openText } from "./openText";
export { openHtml } from "./openHtml";
export { decodeFile } from "./decode";
