export { openPackage } from "./openPackage";
export { SharedTexts } from "./sharedStrings";
export { moveReferences, readFormulas } from "./formulas";
