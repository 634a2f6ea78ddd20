import type { HostCapabilities } from "../host";

/** Whether the host reports a requirement set; false outside Office, where `requirements` does not exist. */
export function isSupported(set: string, version: string): boolean {
  const requirements =
    typeof Office === "undefined"
      ? undefined
      : (Office.context?.requirements as Office.RequirementSetSupport | undefined);
  return requirements?.isSetSupported(set, version) ?? false;
}

/** Members that are typed but may be absent from the runtime that is loaded (npm's ends at ExcelApi 1.15). */
interface NewerExcel {
  readonly Worksheet?: { readonly prototype: object };
  readonly createWorkbook?: unknown;
}

/** What the Excel at hand can do: the reported sets and, for newer members, whether the runtime has them at all. */
export function detectCapabilities(given: {
  readonly buildsWorkbooks: boolean;
  readonly readsMergedAreasOfFile: boolean;
}): HostCapabilities {
  const runtime = Excel as unknown as NewerExcel;
  const merged = isSupported("ExcelApi", "1.13");
  return {
    notes: isSupported("ExcelApi", "1.18") && "notes" in (runtime.Worksheet?.prototype ?? {}),
    // learn.microsoft.com, "Undo support with the Excel JavaScript API": before ExcelApi 1.19 there is none.
    undo: isSupported("ExcelApi", "1.19") ? "kept" : "atRisk",
    createWorkbook:
      given.buildsWorkbooks && isSupported("ExcelApi", "1.8") && typeof runtime.createWorkbook === "function",
    changeEvents: isSupported("ExcelApi", "1.9"),
    selectCell: true,
    mergedAreas: merged
      ? "exact"
      : given.readsMergedAreasOfFile && isSupported("CompressedFile", "1.1")
        ? "file"
        : "unknown",
  };
}
