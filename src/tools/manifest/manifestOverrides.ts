import { checkSizes } from "./manifestIcons";
import { checkLength, type Report } from "./manifestReport";
import { LENGTHS, OVERRIDES_NAMESPACE } from "./manifestRules";
import { childrenOf, descendantsOf, type XmlElement } from "./xmlTree";

/** The ribbon part: resources exist, are used and are of the kind asked for; groups, controls and functions are sound. */
export function checkOverrides(overrides: XmlElement, report: Report): void {
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
