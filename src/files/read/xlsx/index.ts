export { openPackage } from "./openPackage";
export { findMainPart, relationshipsOf, resolveTarget, type Relationship } from "./workbookPart";
export { asWorkbookFileError } from "../errors";
