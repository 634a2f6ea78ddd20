import type { UndoBehaviour } from "./model/undo";

/** What Office reports to `isSetSupported`: set name to highest version. */
export type RequirementSets = Readonly<Record<string, string>>;

const COMMON: RequirementSets = {
  CompressedFile: "1.1",
  CustomXmlParts: "1.2",
  DialogApi: "1.2",
  DocumentEvents: "1.1",
  File: "1.1",
  RichApiRuntime: "1.2",
  Selection: "1.1",
  Settings: "1.1",
  AddinCommands: "1.3",
};

/**
 * The sets to test with. Versions follow learn.microsoft.com, "Excel JavaScript API requirement sets": volume-licensed
 * Excel 2021 has ExcelApi 1.14, Microsoft 365 and the web follow the newest general release. Internal sets
 * (DelayForCellEdit) were seen in the runtime; which Excel reports them is not proven here.
 */
export const REQUIREMENT_SETS = {
  /** The manifest's minimum: nothing newer may be used without a probe. */
  least: { ...COMMON, ExcelApi: "1.9" },
  excel2021: { ...COMMON, ExcelApi: "1.14", DelayForCellEdit: "1.1", SharedRuntime: "1.1", RibbonApi: "1.1" },
  microsoft365: {
    ...COMMON,
    ExcelApi: "1.20",
    ExcelApiDesktop: "1.2",
    DelayForCellEdit: "1.1",
    SharedRuntime: "1.2",
    RibbonApi: "1.2",
  },
  web: {
    ...COMMON,
    ExcelApi: "1.20",
    ExcelApiOnline: "1.1",
    DelayForCellEdit: "1.1",
    SharedRuntime: "1.2",
    RibbonApi: "1.2",
  },
} as const satisfies Record<string, RequirementSets>;

/** What a host of these sets does to undo steps: there is undo for add-ins since ExcelApi 1.19. */
export function undoOf(sets: RequirementSets): UndoBehaviour {
  const [major = 0, minor = 0] = (sets["ExcelApi"] ?? "").split(".").map(Number);
  return major > 1 || minor >= 19 ? "kept" : "cleared";
}

export type HostKind = keyof typeof REQUIREMENT_SETS;
