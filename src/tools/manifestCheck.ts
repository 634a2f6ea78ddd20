import fs from "node:fs";
import path from "node:path";
import {
  CHILDREN,
  HEAD_ICONS,
  HOST_NAMES,
  ICON_SIZES,
  LENGTHS,
  NAMESPACES,
  NEEDED_ICON_SIZES,
  OVERRIDES_NAMESPACE,
  PERMISSIONS,
  type ChildRule,
} from "./manifestRules";
import { XmlSyntaxError, childrenOf, descendantsOf, parseXml, type XmlElement } from "./xmlTree";

/** One fault of a manifest: where it is and what is wrong. */
export interface ManifestProblem {
  readonly line: number;
  readonly message: string;
}

export interface ManifestCheckOptions {
  /** Reads a file that the manifest's addresses point to, by its path below the base address; null when there is none. */
  readonly readFile: (relativePath: string) => Uint8Array | null;
}

type Report = (element: XmlElement, message: string) => void;

/**
 * Checks an add-in only manifest offline: element order, id, version, https, lengths, hosts, resources that exist and
 * are used, icons whose files have the size they are given for. Answers all faults in document order.
 */
export function checkManifest(source: string, options: ManifestCheckOptions): readonly ManifestProblem[] {
  let root: XmlElement;
  try {
    root = parseXml(source);
  } catch (error) {
    if (error instanceof XmlSyntaxError) return [{ line: 1, message: `not well-formed: ${error.message}` }];
    throw error;
  }
  const problems: ManifestProblem[] = [];
  const report: Report = ({ line }, message) => void problems.push({ line, message });
  checkRoot(root, report);
  checkOrder(root, root.name, report);
  checkHead(root, report);
  checkAddresses(root, report);
  checkLocales(root, report);
  for (const overrides of childrenOf(root, "VersionOverrides")) checkOverrides(overrides, report);
  checkIcons(root, options, report);
  return problems.sort((a, b) => a.line - b.line);
}

function checkRoot(root: XmlElement, report: Report): void {
  if (root.name !== "OfficeApp") report(root, `the root element is ${root.name}, not OfficeApp`);
  for (const [name, value] of Object.entries(NAMESPACES)) {
    if (root.attributes[name] !== value) report(root, `${name} must be ${value}`);
  }
  if (root.attributes["xsi:type"] !== "TaskPaneApp") report(root, 'xsi:type must be "TaskPaneApp"');
}

function rulesFor(location: string): readonly ChildRule[] | undefined {
  const direct = CHILDREN[location];
  if (direct) return direct;
  const parts = location.split("/");
  return Object.entries(CHILDREN).find(([pattern]) => {
    const wanted = pattern.split("/");
    return (
      pattern.includes("*") &&
      wanted.length === parts.length &&
      wanted.every((part, index) => part === "*" || part === parts[index])
    );
  })?.[1];
}

function checkOrder(element: XmlElement, location: string, report: Report): void {
  const rules = rulesFor(location);
  if (rules) {
    let last = -1;
    for (const child of element.children) {
      const at = rules.findIndex(({ name }) => name === child.name);
      if (at < 0) report(child, `${child.name} does not belong in ${element.name}`);
      else {
        if (at < last)
          report(child, `${child.name} must come before ${rules[last]?.name ?? ""} in ${element.name}`);
        last = Math.max(last, at);
      }
    }
    for (const { name, needed, many } of rules) {
      const found = childrenOf(element, name);
      if (needed && found.length === 0) report(element, `${element.name} lacks ${name}`);
      if (!many && found.length > 1)
        report(found[1] as XmlElement, `${name} may stand only once in ${element.name}`);
    }
  }
  for (const child of element.children) checkOrder(child, `${location}/${child.name}`, report);
}

function checkHead(root: XmlElement, report: Report): void {
  const first = (name: string): XmlElement | undefined => childrenOf(root, name)[0];
  const id = first("Id");
  if (id && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id.text)) report(id, "Id must be a GUID");
  if (id && /^0{8}-/.test(id.text)) report(id, "Id must not be a placeholder of zeros");
  const version = first("Version");
  if (version && !/^\d{1,5}(\.\d{1,5}){1,3}$/.test(version.text))
    report(version, "Version must be two to four numbers such as 1.0.0.0");
  const locale = first("DefaultLocale");
  if (locale && !/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(locale.text))
    report(locale, "DefaultLocale must be a locale such as zh-CN");
  const provider = first("ProviderName");
  if (provider) checkLength(provider, provider.text, LENGTHS.ProviderName, report);
  for (const name of ["DisplayName", "Description"] as const) {
    const element = first(name);
    if (!element) continue;
    checkLength(element, element.attributes["DefaultValue"] ?? "", LENGTHS[name], report);
    for (const override of element.children)
      checkLength(override, override.attributes["Value"] ?? "", LENGTHS[name], report);
  }
  const permissions = first("Permissions");
  if (permissions && !PERMISSIONS.includes(permissions.text))
    report(permissions, `Permissions must be one of ${PERMISSIONS.join(", ")}`);
  for (const host of first("Hosts")?.children ?? []) {
    if (!HOST_NAMES.includes(host.attributes["Name"] ?? ""))
      report(host, `there is no host "${host.attributes["Name"] ?? ""}"`);
  }
  const isSetVersion = (text: string | undefined): boolean => text === undefined || /^\d+\.\d+$/.test(text);
  for (const sets of descendantsOf(root, "Sets")) {
    if (!isSetVersion(sets.attributes["DefaultMinVersion"]))
      report(sets, "DefaultMinVersion must be such as 1.9");
  }
  for (const set of descendantsOf(root, "Set")) {
    if (!/^[A-Za-z]+$/.test(set.attributes["Name"] ?? "")) report(set, "Set needs a Name");
    if (!isSetVersion(set.attributes["MinVersion"])) report(set, "MinVersion must be such as 1.9");
  }
}

function checkLength(element: XmlElement, text: string, most: number, report: Report): void {
  if (text === "") report(element, `${element.name} is empty`);
  if ([...text].length > most)
    report(element, `${element.name} has ${[...text].length} characters, at most ${most} are allowed`);
}

/** Elements whose DefaultValue (or text) is an address. */
const ADDRESSES = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "bt:Image", "bt:Url"];

function checkAddresses(root: XmlElement, report: Report): void {
  const located = [...ADDRESSES, "SourceLocation"].flatMap((name) => descendantsOf(root, name));
  for (const element of located) {
    const values = [
      element.attributes["DefaultValue"],
      ...element.children.map(({ attributes }) => attributes["Value"]),
    ];
    for (const value of values) if (value !== undefined) checkAddress(element, value, report);
  }
  for (const domain of descendantsOf(root, "AppDomain")) checkAddress(domain, domain.text, report);
}

function checkAddress(element: XmlElement, value: string, report: Report): void {
  if (!URL.canParse(value) || new URL(value).hostname === "")
    report(element, `${element.name}: "${value}" is no address`);
  else if (new URL(value).protocol !== "https:") report(element, `${element.name}: ${value} must use https`);
}

function checkLocales(root: XmlElement, report: Report): void {
  const own = childrenOf(root, "DefaultLocale")[0]?.text;
  for (const override of [...descendantsOf(root, "Override"), ...descendantsOf(root, "bt:Override")]) {
    const locale = override.attributes["Locale"] ?? "";
    if (!/^[a-z]{2,3}(-[A-Za-z]{2,4})*$/.test(locale)) report(override, `"${locale}" is no locale`);
    if (locale === own) report(override, `an override for ${locale}, which is the default already`);
    if ((override.attributes["Value"] ?? "") === "") report(override, "an override without a value");
  }
}

function checkOverrides(overrides: XmlElement, report: Report): void {
  if (overrides.attributes["xmlns"] !== OVERRIDES_NAMESPACE)
    report(overrides, `xmlns must be ${OVERRIDES_NAMESPACE}`);
  if (overrides.attributes["xsi:type"] !== "VersionOverridesV1_0")
    report(overrides, 'xsi:type must be "VersionOverridesV1_0"');
  const resources = collectResources(overrides, report);
  const used = new Set<string>();
  for (const element of allBelow(overrides)) {
    const { resid } = element.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const kind = expectedResource(element);
    const found = resources.get(resid);
    if (!found) report(element, `resid "${resid}" is not among the Resources`);
    else if (found !== kind)
      report(
        element,
        `resid "${resid}" of ${element.name} must be one of bt:${kind}, it is one of bt:${found}`,
      );
  }
  for (const resource of allResources(overrides)) {
    const { id = "" } = resource.attributes;
    if (!used.has(id)) report(resource, `resource "${id}" is used nowhere`);
  }
  checkControls(overrides, report);
}

const allBelow = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) => [child, ...allBelow(child)]);

const allResources = (overrides: XmlElement): readonly XmlElement[] =>
  childrenOf(overrides, "Resources").flatMap(({ children }) => children.flatMap((group) => group.children));

function collectResources(overrides: XmlElement, report: Report): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const group of childrenOf(overrides, "Resources").flatMap(({ children }) => children)) {
    const kind = group.name.replace(/^bt:/, "");
    for (const resource of group.children) {
      const { id = "", DefaultValue: value = "" } = resource.attributes;
      if (id === "") report(resource, "a resource without an id");
      if (id.length > LENGTHS.resid) report(resource, `id "${id}" has more than ${LENGTHS.resid} characters`);
      if (found.has(id)) report(resource, `id "${id}" is given twice`);
      found.set(id, kind);
      const most =
        kind === "ShortStrings" ? LENGTHS.ShortString : kind === "LongStrings" ? LENGTHS.LongString : 2048;
      checkLength(resource, value, most, report);
      for (const override of resource.children)
        checkLength(override, override.attributes["Value"] ?? "", most, report);
    }
  }
  return found;
}

function expectedResource(element: XmlElement): string {
  switch (element.name) {
    case "bt:Image":
      return "Images";
    case "Runtime":
    case "FunctionFile":
    case "SourceLocation":
    case "LearnMoreUrl":
      return "Urls";
    case "Description":
      return "LongStrings";
    default:
      return "ShortStrings";
  }
}

function checkControls(overrides: XmlElement, report: Report): void {
  const ids = new Set<string>();
  for (const element of [...descendantsOf(overrides, "Group"), ...descendantsOf(overrides, "Control")]) {
    const { id = "" } = element.attributes;
    if (!/^[A-Za-z][\w.]*$/.test(id) || id.length > LENGTHS.id)
      report(element, `${element.name} needs an id of letters, digits, "." and "_"`);
    if (ids.has(id)) report(element, `id "${id}" is given twice`);
    ids.add(id);
    for (const icon of childrenOf(element, "Icon")) checkSizes(icon, report);
  }
  for (const action of descendantsOf(overrides, "Action")) {
    const type = action.attributes["xsi:type"];
    const wanted =
      type === "ShowTaskpane" ? "SourceLocation" : type === "ExecuteFunction" ? "FunctionName" : null;
    if (wanted === null) report(action, `there is no action "${type ?? ""}"`);
    else if (childrenOf(action, wanted).length === 0) report(action, `${type ?? ""} needs ${wanted}`);
  }
  const functions = descendantsOf(overrides, "FunctionName");
  for (const name of functions) {
    if (!/^[A-Za-z_$][\w$]*$/.test(name.text) || name.text.length > LENGTHS.FunctionName)
      report(name, `"${name.text}" is no function name`);
  }
  for (const runtime of descendantsOf(overrides, "Runtime")) {
    if (!["long", "short"].includes(runtime.attributes["lifetime"] ?? "short"))
      report(runtime, 'lifetime must be "long" or "short"');
    const files = descendantsOf(overrides, "FunctionFile").map(({ attributes }) => attributes["resid"]);
    const isShared = runtime.attributes["lifetime"] === "long";
    if (isShared && files.some((file) => file !== runtime.attributes["resid"]))
      report(runtime, "a shared runtime must be the page of FunctionFile");
  }
}

function checkSizes(icon: XmlElement, report: Report): void {
  const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
  for (const size of NEEDED_ICON_SIZES)
    if (!sizes.includes(size)) report(icon, `an icon of ${size} pixels is missing`);
  for (const size of sizes) if (!ICON_SIZES.includes(size)) report(icon, `${size} is no icon size`);
  if (new Set(sizes).size !== sizes.length) report(icon, "an icon size is given twice");
}

function checkIcons(root: XmlElement, { readFile }: ManifestCheckOptions, report: Report): void {
  const source =
    childrenOf(root, "DefaultSettings").flatMap(({ children }) => children)[0]?.attributes["DefaultValue"] ??
    "";
  const base = source.slice(0, source.lastIndexOf("/") + 1);
  const check = (element: XmlElement, address: string, size: number): void => {
    if (!address.startsWith(base)) {
      report(element, `${address} is not below ${base}`);
      return;
    }
    const bytes = readFile(address.slice(base.length));
    if (bytes === null) report(element, `the file of ${address} does not exist`);
    else {
      const pixels = pngSize(bytes);
      if (pixels === null) report(element, `${address} is no PNG file`);
      else if (pixels.width !== size || pixels.height !== size) {
        report(
          element,
          `${address} has ${pixels.width} × ${pixels.height} pixels instead of ${size} × ${size}`,
        );
      }
    }
  };
  for (const [name, size] of Object.entries(HEAD_ICONS)) {
    for (const element of childrenOf(root, name))
      check(element, element.attributes["DefaultValue"] ?? "", size);
  }
  const addresses = new Map(
    descendantsOf(root, "bt:Images").flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes["id"], attributes["DefaultValue"]]),
    ),
  );
  for (const icon of descendantsOf(root, "Icon")) {
    for (const image of icon.children) {
      const address = addresses.get(image.attributes["resid"]);
      if (address !== undefined) check(image, address, Number(image.attributes["size"]));
    }
  }
}

/** Width and height of a PNG file from its first chunk (PNG specification, 11.2.2 IHDR); null for other files. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const signature = [137, 80, 78, 71, 13, 10, 26, 10];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Reads files below a folder; nothing outside it. */
export function fileReader(folder: string): ManifestCheckOptions["readFile"] {
  return (relativePath) => {
    const full = path.resolve(folder, decodeURIComponent(relativePath));
    if (!full.startsWith(path.resolve(folder) + path.sep) || !fs.existsSync(full)) return null;
    return fs.readFileSync(full);
  };
}

/**
 * Checks a manifest: `manifestCheck [manifest.xml] [folder that its base address serves]`.
 * Status 0 when it is sound, 1 with one line per fault, 2 when the file cannot be read.
 */
export async function main(argv: string[]): Promise<number> {
  const file = argv[0] ?? "manifest.xml";
  if (!fs.existsSync(file)) {
    process.stderr.write(`找不到清单文件 ${file}。 / There is no manifest ${file}.\n`);
    return 2;
  }
  const readFile = fileReader(argv[1] ?? path.dirname(path.resolve(file)));
  const problems = checkManifest(fs.readFileSync(file, "utf8"), { readFile });
  for (const { line, message } of problems) process.stdout.write(`${file}:${line}: ${message}\n`);
  if (problems.length === 0) process.stdout.write(`${file}: 没有问题。 / no faults found.\n`);
  return Promise.resolve(problems.length === 0 ? 0 : 1);
}
