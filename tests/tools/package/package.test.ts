import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { checkManifest, fileReader } from "../../../src/tools/manifest/manifestCheck";
import { main, makePackage, normaliseBase, PackageError } from "../../../src/tools/package/package";
import { policyOfPage } from "../../../src/tools/package/packageHeaders";

const ROOT = path.resolve(__dirname, "../../..");
const OFFICE = path.join(ROOT, "node_modules/@microsoft/office-js/dist");
let folder: string;
let pages: string;

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";

/** Pages as the build leaves them, as far as the package looks at them. */
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "package-"));
  pages = path.join(folder, "pages");
  fs.mkdirSync(path.join(pages, "office/zh-cn"), { recursive: true });
  for (const page of ["taskpane.html", "workbench.html"])
    fs.writeFileSync(
      path.join(pages, page),
      `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    );
  fs.writeFileSync(path.join(pages, "licences.txt"), "huijian 0.3.0 (MIT)\n\nText\n");
  fs.cpSync(path.join(ROOT, "assets"), path.join(pages, "assets"), { recursive: true });
  for (const file of [
    "office.js",
    "excel-win32-16.01.js",
    "excel-mac-16.00.js",
    "excel-web-16.00.js",
    "zh-cn/office_strings.js",
  ]) {
    fs.copyFileSync(path.join(OFFICE, file), path.join(pages, "office", file));
  }
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const make = (baseUrl = "https://tools.union.example/huijian/"): string =>
  makePackage({ baseUrl, pages, out: path.join(folder, "out/package"), oneFile: null, root: ROOT });

test("folder and zip hold pages, Office.js, server settings, manifest and guide", () => {
  const zip = unzipSync(new Uint8Array(fs.readFileSync(make())));
  const names = Object.keys(zip);
  for (const name of [
    "web/taskpane.html",
    "web/office/office.js",
    "web/office/LICENSE.md",
    "web/web.config",
    "web/.htaccess",
    "web/_headers",
    "web/assets/icons/icon-32.png",
    "web/assets/help.html",
    "nginx.conf",
    "manifest.xml",
    "sbom.cdx.json",
    "部署说明.md",
    "deployment.md",
  ]) {
    expect(names).toContain(`huijian/${name}`);
  }
  const office = zip["huijian/web/office/office.js"] as Uint8Array;
  expect(Buffer.from(office).equals(fs.readFileSync(path.join(OFFICE, "office.js")))).toBe(true);
});

test("what the build leaves for itself, source maps above all, stays out", () => {
  for (const file of [".fingerprint", "maps/taskpane.js.map", "taskpane.js.map"]) {
    fs.mkdirSync(path.dirname(path.join(pages, file)), { recursive: true });
    fs.writeFileSync(path.join(pages, file), "{}");
  }
  const names = Object.keys(unzipSync(new Uint8Array(fs.readFileSync(make()))));
  expect(names.filter((name) => /map|fingerprint/.test(name))).toEqual([]);
});

test("the manifest names the given address everywhere and is sound", () => {
  make();
  const text = fs.readFileSync(path.join(folder, "out/package/manifest.xml"), "utf8");
  expect(text).not.toContain("localhost");
  expect(text).toContain("https://tools.union.example/huijian/taskpane.html");
  expect(checkManifest(text, { readFile: fileReader(path.join(folder, "out/package/web")) })).toEqual([]);
  expect(fs.readFileSync(path.join(folder, "out/package/部署说明.md"), "utf8")).toContain(
    "https://tools.union.example/huijian",
  );
});

test("every server sends the page's own policy and says who may frame it", () => {
  make();
  for (const file of ["web/web.config", "web/.htaccess", "web/_headers", "nginx.conf"]) {
    const text = fs.readFileSync(path.join(folder, "out/package", file), "utf8");
    expect(text).toContain(`${POLICY}; frame-ancestors 'self' https://*.officeapps.live.com`);
  }
  expect(policyOfPage("<p>none</p>")).toBeNull();
  fs.writeFileSync(path.join(pages, "taskpane.html"), "<!doctype html>");
  expect(() => make()).toThrow(/no Content-Security-Policy/);
});

test.each([
  ["cdn", "https://appsforoffice.microsoft.com"],
  ["21vianet", "https://appsforoffice.cdn.partner.office365.cn"],
] as const)(
  "with --office-js %s the pane's script comes from there, and no other origin is let in",
  (officeJs, origin) => {
    const page = path.join(pages, "taskpane.html");
    // As the build leaves it: the pane's own scripts stand behind and wait for the page.
    fs.appendFileSync(
      page,
      '<script src="assets/old-browser.js"></script><script src="office/office.js"></script>' +
        '<script defer="defer" src="taskpane.js"></script>',
    );
    makePackage({
      baseUrl: "https://tools.union.example",
      pages,
      out: path.join(folder, "out/package"),
      oneFile: null,
      root: ROOT,
      officeJs,
    });
    const web = path.join(folder, "out/package/web");
    const made = fs.readFileSync(path.join(web, "taskpane.html"), "utf8");
    const scripts = [...made.matchAll(/<script( defer="defer")? src="([^"]+)">/g)].map(([, defer, src]) => [
      defer !== undefined,
      src,
    ]);
    expect(scripts).toEqual([
      [false, "assets/old-browser.js"],
      [false, expect.stringMatching(new RegExp(`^${origin}/(appsforoffice/)?lib/1/hosted/office\\.js$`))],
      [true, "taskpane.js"],
    ]);
    expect(policyOfPage(made)).toBe(POLICY.replace("script-src 'self'", `script-src 'self' ${origin}`));
    expect(fs.readFileSync(path.join(web, "_headers"), "utf8")).toContain(`script-src 'self' ${origin};`);
    expect(fs.existsSync(path.join(web, "office"))).toBe(false);
    // The workbench needs no Office.js and lets nothing in.
    expect(policyOfPage(fs.readFileSync(path.join(web, "workbench.html"), "utf8"))).toBe(POLICY);
  },
);

test("another source of Office.js, and a page that loads none, are refused", async () => {
  const said = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(await main(["--base-url", "https://host/x", "--office-js", "mirror", "--pages", pages])).toBe(2);
  const out = path.join(folder, "o");
  expect(
    await main(["--base-url", "https://host/x", "--office-js", "cdn", "--pages", pages, "--out", out]),
  ).toBe(2);
  expect(said).toHaveBeenCalledTimes(2);
  said.mockRestore();
});

test("the same input gives the same zip", () => {
  const first = fs.readFileSync(make());
  expect(fs.readFileSync(make()).equals(first)).toBe(true);
});

test.each([
  ["not an address", /不是网址/],
  ["http://host/path", /https/],
  ["https://host/path?x=1", /\?/],
  ["https://user@host/", /用户名/],
])("the address %s is refused", (address, message) => {
  expect(() => normaliseBase(address)).toThrow(message);
});

test("missing pages, a changed Office file and a missing icon are refused, nothing half-made is called done", async () => {
  fs.appendFileSync(path.join(pages, "office/office.js"), "// changed");
  expect(() => make()).toThrow(/differs from Microsoft/);
  fs.copyFileSync(path.join(OFFICE, "office.js"), path.join(pages, "office/office.js"));
  fs.rmSync(path.join(pages, "assets/icons/rank-80.png"));
  expect(() => make()).toThrow(/rank-80/);
  fs.rmSync(path.join(pages, "taskpane.html"));
  expect(() => make()).toThrow(PackageError);
  const said = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(await main(["--base-url"])).toBe(2);
  expect(
    await main(["--base-url", "https://host/x", "--pages", pages, "--out", path.join(folder, "o")]),
  ).toBe(2);
  expect(said).toHaveBeenCalledTimes(2);
  said.mockRestore();
});

test("without an address, the one-file workbench alone", async () => {
  const [built, out] = [path.join(folder, "oneFile"), path.join(folder, "out")];
  const said = jest.spyOn(process.stdout, "write").mockReturnValue(true);
  const complained = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(await main(["--one-file", built, "--out", out])).toBe(2);
  fs.mkdirSync(built);
  fs.writeFileSync(path.join(built, "汇荐工作台.html"), "<!doctype html>");
  expect(await main(["--one-file", built, "--out", out])).toBe(0);
  expect(fs.readdirSync(out)).toEqual(["汇荐工作台.html"]);
  expect(said.mock.calls[0]?.[0]).toContain("汇荐工作台.html (0.00 MB)");
  expect(complained).toHaveBeenCalledTimes(1);
  said.mockRestore();
  complained.mockRestore();
});
