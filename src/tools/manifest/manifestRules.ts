/**
 * What Microsoft demands of an add-in only manifest, as data. Sources, all on learn.microsoft.com under
 * /office/dev/add-ins: "develop/manifest-element-ordering" (order), "reference/manifest/…" (one page per element:
 * lengths, required children, values), "design/add-in-icons" (sizes), and the schemas in [MS-OWEMXML].
 */

/** Children of an element in the order of the schema. `many`: may repeat; `needed`: must be there. */
export interface ChildRule {
  readonly name: string;
  readonly needed?: boolean;
  readonly many?: boolean;
}

const needed = (name: string): ChildRule => ({ name, needed: true });
const optional = (name: string): ChildRule => ({ name });
const many = (name: string, isNeeded = true): ChildRule => ({ name, many: true, needed: isNeeded });

/** By the path of element names from the root; `*` stands for any one element. */
export const CHILDREN: Readonly<Record<string, readonly ChildRule[]>> = {
  OfficeApp: [
    needed("Id"),
    optional("AlternateId"),
    needed("Version"),
    needed("ProviderName"),
    needed("DefaultLocale"),
    needed("DisplayName"),
    needed("Description"),
    needed("IconUrl"),
    needed("HighResolutionIconUrl"),
    needed("SupportUrl"),
    optional("AppDomains"),
    needed("Hosts"),
    optional("Requirements"),
    needed("DefaultSettings"),
    needed("Permissions"),
    optional("VersionOverrides"),
  ],
  "OfficeApp/DisplayName": [many("Override", false)],
  "OfficeApp/Description": [many("Override", false)],
  "OfficeApp/AppDomains": [many("AppDomain")],
  "OfficeApp/Hosts": [many("Host")],
  "OfficeApp/Requirements": [optional("Sets"), optional("Methods")],
  "OfficeApp/Requirements/Sets": [many("Set")],
  "OfficeApp/DefaultSettings": [needed("SourceLocation")],
  "OfficeApp/VersionOverrides": [
    optional("Description"),
    optional("Requirements"),
    needed("Hosts"),
    needed("Resources"),
    optional("WebApplicationInfo"),
  ],
  "OfficeApp/VersionOverrides/Hosts": [many("Host")],
  "OfficeApp/VersionOverrides/Hosts/Host": [
    optional("Runtimes"),
    optional("AllFormFactors"),
    needed("DesktopFormFactor"),
  ],
  "OfficeApp/VersionOverrides/Hosts/Host/Runtimes": [many("Runtime")],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor": [
    optional("GetStarted"),
    needed("FunctionFile"),
    many("ExtensionPoint"),
  ],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/GetStarted": [
    needed("Title"),
    needed("Description"),
    needed("LearnMoreUrl"),
  ],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint": [
    many("OfficeTab", false),
    optional("CustomTab"),
  ],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab": [many("Group")],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group": [
    needed("Label"),
    needed("Icon"),
    many("Control"),
  ],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Icon": [
    many("bt:Image"),
  ],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control": [
    needed("Label"),
    needed("Supertip"),
    needed("Icon"),
    needed("Action"),
    optional("Enabled"),
  ],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control/Supertip": [
    needed("Title"),
    needed("Description"),
  ],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control/Icon": [
    many("bt:Image"),
  ],
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control/Action": [
    optional("TaskpaneId"),
    optional("SourceLocation"),
    optional("FunctionName"),
    optional("Title"),
  ],
  "OfficeApp/VersionOverrides/Resources": [
    optional("bt:Images"),
    optional("bt:Urls"),
    optional("bt:ShortStrings"),
    optional("bt:LongStrings"),
  ],
  "OfficeApp/VersionOverrides/Resources/bt:Images": [many("bt:Image")],
  "OfficeApp/VersionOverrides/Resources/bt:Urls": [many("bt:Url")],
  "OfficeApp/VersionOverrides/Resources/bt:ShortStrings": [many("bt:String")],
  "OfficeApp/VersionOverrides/Resources/bt:LongStrings": [many("bt:String")],
  "OfficeApp/VersionOverrides/Resources/*/*": [many("bt:Override", false)],
};

/** Longest texts, in characters. */
export const LENGTHS = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  ShortString: 125,
  LongString: 250,
  resid: 32,
  id: 125,
  FunctionName: 125,
} as const;

/** Icon sizes of a ribbon control: those that must be there, and all that may. */
export const NEEDED_ICON_SIZES: readonly number[] = [16, 32, 80];
export const ICON_SIZES: readonly number[] = [16, 20, 24, 32, 40, 48, 64, 80];

/** Pixel sizes that the two icons of the manifest's head must have in a task pane add-in. */
export const HEAD_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 } as const;

export const NAMESPACES = {
  xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
} as const;

export const OVERRIDES_NAMESPACE = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";

export const HOST_NAMES: readonly string[] = [
  "Document",
  "Database",
  "Mailbox",
  "Notebook",
  "Presentation",
  "Project",
  "Workbook",
];

export const PERMISSIONS: readonly string[] = [
  "Restricted",
  "ReadDocument",
  "ReadAllDocument",
  "WriteDocument",
  "ReadWriteDocument",
];
