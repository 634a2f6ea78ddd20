/** Names of the two families of Office Open XML: transitional (what everyone writes) and strict (ISO/IEC 29500-1). */
export interface OfficeNames {
  readonly strict: boolean;
  /** SpreadsheetML. */
  readonly main: string;
  /** Relationship ids in parts, and the base of relationship types. */
  readonly relationships: string;
}

export const TRANSITIONAL: OfficeNames = {
  strict: false,
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

export const STRICT: OfficeNames = {
  strict: true,
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const PACKAGE_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** Last segment of a relationship's type, whosever it is: "worksheet", "comments", "officeDocument", "xlMacrosheet" … */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}

/** Content types of the parts that may be added. */
export const CONTENT_TYPE = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  xml: "application/xml",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
} as const;
