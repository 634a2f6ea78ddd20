/**
 * The one model of an office file's package: its parts, their relationships and types, and the workbook part. Reading
 * and patching both go through it.
 */
export { CONTENT_TYPE, PACKAGE_CONTENT_TYPES, STRICT, TRANSITIONAL, type OfficeNames } from "./namespaces";
export { ContentTypes } from "./contentTypes";
export { applyReversals, EditablePart, type Reversal } from "./editablePart";
export { OfficePackage, type ChangedPart, type PackageOptions } from "./officePackage";
export {
  attributeEntry,
  attributeOf,
  childrenOf,
  outlineOf,
  prefixOf,
  textInside,
  type Outline,
  type OutlineElement,
} from "./outline";
export { Relationships, type Relationship } from "./relationships";
export {
  declareRelationshipPrefix,
  isTrue,
  mainPartOf,
  removeWithOwnParts,
  WorkbookPart,
  type ListedSheet,
  type LocalName,
  type SheetKind,
} from "./workbookPart";
export { relationshipsPartOf } from "./partNames";
