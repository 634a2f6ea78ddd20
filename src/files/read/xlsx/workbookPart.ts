import type { DateSystem } from "../../../core";
import { toUtf8, XML_END, XmlReader } from "../../xml";
import type { ZipArchive } from "../../zip";
import { WorkbookFileError } from "../errors";
import type { SheetKind, SheetVisibility } from "../types";

/** A relationship of a part (ECMA-376-2 §6.5): what another part is to it. */
export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, e.g. "worksheet"; equal in transitional and strict files. */
  readonly type: string;
  /** The target's name in the package, or its address when external. */
  readonly target: string;
  readonly external: boolean;
}

/** One `sheet` element of the workbook part. */
export interface SheetReference {
  readonly name: string;
  readonly hidden: SheetVisibility;
  readonly kind: SheetKind;
  /** The sheet's part, or null when the package does not have it. */
  readonly part: string | null;
}

/** The workbook part and what it points to. */
export interface WorkbookPart {
  readonly part: string;
  readonly sheets: readonly SheetReference[];
  readonly activeSheet: number;
  readonly dateSystem: DateSystem;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** The relationships of a part; of the package itself for "". None when there is no such list. */
export function relationshipsOf(archive: ZipArchive, part: string): Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const bytes = archive.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return [];
  const found: Relationship[] = [];
  const reader = new XmlReader(toUtf8(bytes));
  while (reader.next() !== XML_END) {
    if (!reader.opens("Relationship")) continue;
    const target = reader.attribute("Target") ?? "";
    const external = reader.attribute("TargetMode")?.toLowerCase() === "external";
    found.push({
      id: reader.attribute("Id") ?? "",
      type: (reader.attribute("Type") ?? "").split("/").pop() as string,
      target: external ? target : resolveTarget(part, target),
      external,
    });
  }
  return found;
}

/** A target's name in the package: relative to the folder of its source, or from the root; ".." never leaves the root. */
export function resolveTarget(source: string, target: string): string {
  const tidy = target.replace(/\\/g, "/");
  const steps = tidy.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of tidy.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The part that the package is about: its office document, or the usual place when relationships are missing. */
export function findMainPart(archive: ZipArchive): string | null {
  const related = relationshipsOf(archive, "").find(
    ({ type, external }) => type === "officeDocument" && !external,
  );
  const name = related?.target ?? "xl/workbook.xml";
  return archive.find(name)?.name ?? null;
}

const KINDS: Readonly<Record<string, SheetKind>> = {
  worksheet: "worksheet",
  chartsheet: "chart",
  dialogsheet: "dialog",
  xlMacrosheet: "macro",
  xlIntlMacrosheet: "macro",
};

/**
 * Reads the workbook part: sheets in tab order, date system, where shared strings and styles are.
 *
 * @throws WorkbookFileError `damaged` when there is no workbook part
 */
export function readWorkbookPart(archive: ZipArchive, part: string): WorkbookPart {
  const bytes = archive.read(part);
  if (!bytes) throw new WorkbookFileError("damaged", `no part ${part}`);
  const relationships = relationshipsOf(archive, part);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetReference[] = [];
  let dateSystem: DateSystem = 1900;
  let activeSheet = 0;
  const reader = new XmlReader(toUtf8(bytes));
  while (reader.next() !== XML_END) {
    if (reader.opens("sheet")) sheets.push(sheetReference(archive, reader, byId, sheets.length));
    else if (reader.opens("workbookPr")) dateSystem = isTrue(reader.attribute("date1904")) ? 1904 : 1900;
    else if (reader.opens("workbookView")) activeSheet = Number(reader.attribute("activeTab") ?? 0);
    else if (reader.opens("extLst")) reader.skip();
  }
  const related = (type: string): string | null => {
    const target = relationships.find(
      (relationship) => relationship.type === type && !relationship.external,
    )?.target;
    return target === undefined ? null : (archive.find(target)?.name ?? null);
  };
  return {
    part,
    sheets,
    activeSheet: activeSheet >= 0 && activeSheet < sheets.length ? activeSheet : 0,
    dateSystem,
    sharedStrings: related("sharedStrings"),
    styles: related("styles"),
  };
}

function sheetReference(
  archive: ZipArchive,
  reader: XmlReader,
  relationships: ReadonlyMap<string, Relationship>,
  index: number,
): SheetReference {
  const id = reader.attributes().find(({ name }) => /:id$/.test(name))?.value ?? reader.attribute("id");
  const found = id === undefined ? undefined : relationships.get(id);
  const relationship = found?.external ? undefined : found;
  const state = reader.attribute("state");
  return {
    name: reader.attribute("name") ?? `Sheet${index + 1}`,
    hidden: state === "hidden" || state === "veryHidden" ? state : "visible",
    kind: KINDS[relationship?.type ?? "worksheet"] ?? "worksheet",
    part: relationship ? (archive.find(relationship.target)?.name ?? null) : null,
  };
}

/** A boolean attribute of OOXML (xsd:boolean; "on" in old files). */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
