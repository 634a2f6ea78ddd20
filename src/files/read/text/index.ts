export { openText } from "./openText";
export { openHtml } from "./openHtml";
