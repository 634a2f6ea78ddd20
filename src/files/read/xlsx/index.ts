export { openPackage } from "./openPackage";
export { SharedTexts } from "./sharedStrings";
