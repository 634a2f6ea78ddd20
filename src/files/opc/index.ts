/**
 * The one model of an office file's package: its parts, their relationships and types, and the workbook part. Reading
 * and patching both go through it.
 */
export { CONTENT_TYPE, PACKAGE_CONTENT_TYPES, TRANSITIONAL } from "./namespaces";
export { ContentTypes } from "./contentTypes";
export { applyReversals, EditablePart, type Reversal } from "./editablePart";
export { OfficePackage, type ChangedPart, type PackageOptions } from "./officePackage";
export {
  attributeEntry,
  attributeOf,
  childrenOf,
  prefixOf,
  textInside,
  type OutlineElement,
} from "./outline";
export { Relationships } from "./relationships";
export {
  declareRelationshipPrefix,
  isTrue,
  mainPartOf,
  WorkbookPart,
  type ListedSheet,
  type SheetKind,
} from "./workbookPart";
export { relationshipsPartOf } from "./partNames";
