import fs from "node:fs";
import path from "node:path";
import { CHILDREN, HOST_NAMES, LENGTHS, NAMESPACES, PERMISSIONS, type ChildRule } from "./manifestRules";
import { checkIcons } from "./manifestIcons";
import { checkOverrides } from "./manifestOverrides";
import { checkLength, type ManifestCheckOptions, type Report } from "./manifestReport";
import { XmlSyntaxError, childrenOf, descendantsOf, parseXml, type XmlElement } from "./xmlTree";

/** One fault of a manifest: where it is and what is wrong. */
export interface ManifestProblem {
  readonly line: number;
  readonly message: string;
}

export type { ManifestCheckOptions } from "./manifestReport";

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
  checkSets(root, report);
}

function checkSets(root: XmlElement, report: Report): void {
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
