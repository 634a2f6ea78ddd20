import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { checkManifest, fileReader, main } from "../../../src/tools/manifest/manifestCheck";

/** The manifest is sound, and the checker sees every way in which a copy is broken. */
const ROOT = path.resolve(__dirname, "../../..");
const MANIFEST = path.join(ROOT, "manifest.xml");
const source = fs.readFileSync(MANIFEST, "utf8");
const readFile = fileReader(ROOT);
const faults = (text: string): readonly string[] =>
  checkManifest(text, { readFile }).map(({ message }) => message);

test("the manifest has no faults", () => {
  expect(checkManifest(source, { readFile })).toEqual([]);
});

test("Microsoft's own reader takes it", () => {
  // In a process of its own: the package loads modules that the test runner cannot.
  const program = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((manifest) => process.stdout.write(JSON.stringify(manifest)))`;
  const manifest: unknown = JSON.parse(
    execFileSync(process.execPath, ["-e", program, MANIFEST], { cwd: ROOT, encoding: "utf8" }),
  );
  expect(manifest).toMatchObject({
    id: "7d1c2f5e-3b0a-4a53-9a86-0e7a54c1f9b3",
    defaultLocale: "zh-CN",
    displayName: "汇荐",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    version: "0.1.0.0",
  });
});

test("it asks for ExcelApi 1.9 and has the four buttons in both languages", () => {
  expect(source).toContain('<Set Name="ExcelApi" MinVersion="1.9" />');
  for (const label of ["打开面板", "立即校验", "生成排序名单", "清除标记"])
    expect(source).toContain(`DefaultValue="${label}"`);
  const strings = [
    ...source.matchAll(/<bt:String id="[^"]+" DefaultValue="[^"]+">\s*<bt:Override Locale="en-US"/g),
  ];
  expect(strings).toHaveLength([...source.matchAll(/<bt:String /g)].length);
});

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const BROKEN: readonly (readonly [string, (text: string) => string, RegExp])[] = [
  [
    "an element out of order",
    (text) =>
      text
        .replace(/ {2}<Version>[^]*?<\/Version>\n/, "")
        .replace(
          "  <ProviderName>Huijian</ProviderName>\n",
          "  <ProviderName>Huijian</ProviderName>\n  <Version>0.1.0.0</Version>\n",
        ),
    /Version must come before ProviderName/,
  ],
  ["an element missing", swap(/ {2}<SupportUrl[^>]*>\n/, ""), /OfficeApp lacks SupportUrl/],
  ["an element twice", swap(/( {2}<Permissions>.*\n)/, "$1$1"), /Permissions may stand only once/],
  ["a stranger", swap("  <Hosts>\n", "  <Hosts>\n    <Gast />\n"), /Gast does not belong in Hosts/],
  ["an id that is no GUID", swap(/<Id>.*<\/Id>/, "<Id>huijian</Id>"), /Id must be a GUID/],
  ["an id of zeros", swap(/<Id>.*<\/Id>/, "<Id>00000000-0000-0000-0000-000000000000</Id>"), /placeholder/],
  ["a version of letters", swap("<Version>0.1.0.0<", "<Version>v1<"), /Version must be/],
  [
    "a locale that is none",
    swap("<DefaultLocale>zh-CN<", "<DefaultLocale>Chinese<"),
    /DefaultLocale must be/,
  ],
  [
    "http",
    swap("https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html"),
    /must use https/,
  ],
  ["no address", swap(/SupportUrl DefaultValue="[^"]*"/, 'SupportUrl DefaultValue="help"'), /is no address/],
  ["a host that does not exist", swap('Host Name="Workbook"', 'Host Name="Wrokbook"'), /no host "Wrokbook"/],
  ["a permission that does not exist", swap("ReadWriteDocument", "Everything"), /Permissions must be one of/],
  ["a resid that is nowhere", swap('resid="Check.Label"', 'resid="Chek.Label"'), /"Chek.Label" is not among/],
  [
    "a resid of the wrong kind",
    swap('FunctionFile resid="Taskpane.Url"', 'FunctionFile resid="Open.Label"'),
    /must be one of bt:Urls/,
  ],
  [
    "a resource used nowhere",
    swap("</bt:Urls>", '<bt:Url id="Spare" DefaultValue="https://localhost:3000/x" /></bt:Urls>'),
    /"Spare" is used nowhere/,
  ],
  ["a resource twice", swap(/( {8}<bt:Url id="Help.Url".*\n)/, "$1$1"), /"Help.Url" is given twice/],
  [
    "a resource id too long",
    (text) => text.replaceAll("GetStarted.Title", "GetStarted.Title.With.Too.Long.A.Name"),
    /more than 32 characters/,
  ],
  [
    "a short string too long",
    swap('DefaultValue="立即校验"', `DefaultValue="${"长".repeat(126)}"`),
    /126 characters, at most 125/,
  ],
  [
    "a long string too long",
    swap(/DefaultValue="打开汇荐面板[^"]*"/, `DefaultValue="${"长".repeat(251)}"`),
    /251 characters, at most 250/,
  ],
  [
    "a description too long",
    swap(/Description DefaultValue="[^"]*"/, `Description DefaultValue="${"长".repeat(251)}"`),
    /Description has 251/,
  ],
  [
    "a name too long",
    swap(/DisplayName DefaultValue="[^"]*"/, `DisplayName DefaultValue="${"名".repeat(126)}"`),
    /DisplayName has 126/,
  ],
  ["an empty translation", swap('Value="Check now"', 'Value=""'), /override without a value/],
  [
    "a translation into the default",
    swap('<Override Locale="en-US"', '<Override Locale="zh-CN"'),
    /default already/,
  ],
  [
    "an icon size missing",
    swap(/ {16}<Icon>\n {18}<bt:Image size="16"[^>]*>\n/, "                <Icon>\n"),
    /icon of 16 pixels is missing/,
  ],
  [
    "an icon size that does not exist",
    swap('<bt:Image size="20"', '<bt:Image size="21"'),
    /21 is no icon size/,
  ],
  [
    "an icon of another size",
    swap("icons/check-48.png", "icons/check-40.png"),
    /40 × 40 pixels instead of 48 × 48/,
  ],
  ["an icon that is not there", swap("icons/rank-80.png", "icons/rang-80.png"), /does not exist/],
  ["an icon that is no PNG", swap("icons/icon-64.png", "icons/icon.svg"), /no PNG/],
  [
    "an icon elsewhere",
    swap("https://localhost:3000/assets/icons/clear-16.png", "https://example.com/clear-16.png"),
    /is not below/,
  ],
  ["a control id twice", swap('id="Huijian.Rank"', 'id="Huijian.Check"'), /"Huijian.Check" is given twice/],
  ["a control id with a space", swap('id="Huijian.Rank"', 'id="Huijian Rank"'), /Control needs an id/],
  [
    "an action without its function",
    swap("<FunctionName>checkNow</FunctionName>", ""),
    /ExecuteFunction needs FunctionName/,
  ],
  [
    "an action that does not exist",
    swap('xsi:type="ExecuteFunction"', 'xsi:type="Dance"'),
    /no action "Dance"/,
  ],
  ["a function name with a space", swap(">clearFlags<", ">clear flags<"), /no function name/],
  [
    "a runtime beside the function file",
    swap('<Runtime resid="Taskpane.Url"', '<Runtime resid="Help.Url"'),
    /shared runtime must be the page of FunctionFile/,
  ],
  ["a lifetime that does not exist", swap('lifetime="long"', 'lifetime="eternal"'), /lifetime must be/],
  ["a wrong namespace", swap("officeappbasictypes/1.0", "officeappbasictypes/2.0"), /xmlns:bt must be/],
  ["a wrong kind of add-in", swap('xsi:type="TaskPaneApp"', 'xsi:type="MailApp"'), /TaskPaneApp/],
  ["a wrong kind of overrides", swap("VersionOverridesV1_0", "VersionOverridesV9"), /VersionOverridesV1_0/],
  ["a version of a set", swap('MinVersion="1.9"', 'MinVersion="new"'), /MinVersion must be/],
  ["an element not closed", swap("</Hosts>", ""), /not well-formed/],
  ["an unknown entity", swap('Value="Huijian"', 'Value="&union;"'), /not well-formed.*entity/],
  [
    "an attribute twice",
    swap('<Override Locale="en-US"', '<Override Locale="en-US" Locale="en-US"'),
    /attribute Locale twice/,
  ],
  ["two roots", (text) => `${text}<More />`, /one root element/],
];

test.each(BROKEN)("a copy with %s is faulted", (_what, breakIt, expected) => {
  const broken = breakIt(source);
  expect(broken).not.toBe(source);
  expect(faults(broken).join("\n")).toMatch(expected);
});

test("the tool answers by its status", async () => {
  const out: string[] = [];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  jest.spyOn(process.stderr, "write").mockImplementation((text) => out.push(String(text)) > 0);
  expect(await main([MANIFEST])).toBe(0);
  expect(await main([path.join(ROOT, "none.xml")])).toBe(2);
  const broken = path.join(fs.mkdtempSync("/tmp/manifest-"), "manifest.xml");
  fs.writeFileSync(broken, source.replace("ReadWriteDocument", "All"));
  expect(await main([broken, ROOT])).toBe(1);
  expect(out.join("")).toMatch(/manifest\.xml:\d+: Permissions must be/);
  jest.restoreAllMocks();
});
