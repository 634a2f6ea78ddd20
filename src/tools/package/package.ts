import fs from "node:fs";
import path from "node:path";
import { zipSync, type Zippable } from "fflate";
import { checkManifest, fileReader } from "../manifest/manifestCheck";
import {
  apacheHeaders,
  headersFile,
  headersFor,
  iisConfig,
  nginxSnippet,
  policyOfPage,
} from "./packageHeaders";
import { isOfficeSource, pageFor, type OfficeSource } from "./officeJs";
import { softwareBill, type Lock } from "./sbom";

/** The address that the committed manifest names; every occurrence becomes the real one. */
export const DEVELOPMENT_BASE = "https://localhost:3000";

const USAGE = `用法：npm run package [-- --base-url https://主机/路径] [--office-js self|cdn|21vianet] [--pages dist/pages] [--out dist/package]
Usage: npm run package [-- --base-url https://host/path] [--office-js self|cdn|21vianet] [--pages dist/pages] [--out dist/package]`;

/** The workbench as one file, as the build names it and as it is handed out. */
const ONE_FILE = "汇荐工作台.html";

export interface PackageRequest {
  /** Where the pages will be served, https, without a slash at the end. */
  readonly baseUrl: string;
  /** Built pages. */
  readonly pages: string;
  /** Folder to write; the zip goes beside it. */
  readonly out: string;
  /** Folder of the built one-file workbench, to go along; null for the pages alone. */
  readonly oneFile: string | null;
  /** Root of the project: manifest.xml, docs, node_modules. */
  readonly root: string;
  /** Where the task pane gets Office.js from; its own files unless given. */
  readonly officeJs?: OfficeSource;
}

/** A call that cannot be carried out; the message says what to do, in both languages. */
export class PackageError extends Error {}

/** The base address in the form that the manifest needs. */
export function normaliseBase(text: string): string {
  if (!URL.canParse(text)) throw new PackageError(`“${text}”不是网址。 / "${text}" is no address.\n${USAGE}`);
  const url = new URL(text);
  if (url.protocol !== "https:") {
    throw new PackageError(
      `网址必须以 https:// 开头：Excel 不加载其他网址的加载项。 / The address must begin with https://: Excel loads add-ins from no other.`,
    );
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new PackageError(
      `网址中不能有 ?、# 或用户名。 / The address must have no query, fragment or user name.`,
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/** What a build leaves for itself and for those who debug it: its fingerprint and source maps. */
const isOfTheBuild = (file: string): boolean =>
  path.basename(file) === ".fingerprint" || file.endsWith(".map") || path.basename(file) === "maps";

/**
 * Puts the one-file workbench into a folder.
 *
 * @returns its path
 * @throws PackageError where it is not built
 */
export function putOneFile(built: string, out: string): string {
  const from = path.join(built, ONE_FILE);
  if (!fs.existsSync(from)) {
    throw new PackageError(
      `${built} 中没有 ${ONE_FILE}，请用 npm run package 运行。 / ${ONE_FILE} is not in ${built}; run by npm run package.`,
    );
  }
  fs.mkdirSync(out, { recursive: true });
  const to = path.join(out, ONE_FILE);
  fs.copyFileSync(from, to);
  return to;
}

/**
 * Makes the folder and the zip to put on a static web server: pages, Office.js unmodified, server settings with the
 * Content-Security-Policy, the manifest for this address, and the guide.
 * @returns the zip's path
 * @throws PackageError
 */
export function makePackage(request: PackageRequest): string {
  const { baseUrl, pages, out, oneFile, root, officeJs = "self" } = request;
  const base = normaliseBase(baseUrl);
  for (const needed of ["taskpane.html", "workbench.html", "office/office.js", "licences.txt"]) {
    if (!fs.existsSync(path.join(pages, needed))) {
      throw new PackageError(
        `${pages} 中没有 ${needed}，请先运行 npm run build。 / ${needed} is not in ${pages}; run npm run build first.`,
      );
    }
  }
  const page = pageFor(officeJs, fs.readFileSync(path.join(pages, "taskpane.html"), "utf8"));
  const policy = page === null ? null : policyOfPage(page);
  if (page === null || policy === null) {
    throw new PackageError(
      "taskpane.html 没有内容安全策略。 / taskpane.html has no Content-Security-Policy.",
    );
  }
  const headers = headersFor(policy);
  verifyOffice(path.join(pages, "office"), root);
  fs.rmSync(out, { recursive: true, force: true });
  const web = path.join(out, "web");
  fs.cpSync(pages, web, { recursive: true, filter: (file) => !isOfTheBuild(file) });
  write(web, "taskpane.html", page);
  if (officeJs === "self")
    fs.copyFileSync(path.join(officeFolder(root), "../LICENSE.md"), path.join(web, "office/LICENSE.md"));
  else fs.rmSync(path.join(web, "office"), { recursive: true });
  write(web, "web.config", iisConfig(headers));
  write(web, ".htaccess", apacheHeaders(headers));
  write(web, "_headers", headersFile(headers));
  write(out, "nginx.conf", nginxSnippet(new URL(base), headers));
  const manifest = fs
    .readFileSync(path.join(root, "manifest.xml"), "utf8")
    .replaceAll(DEVELOPMENT_BASE, base);
  const problems = checkManifest(manifest, { readFile: fileReader(web) });
  if (problems.length > 0) {
    throw new PackageError(
      problems.map(({ line, message }) => `manifest.xml:${line}: ${message}`).join("\n"),
    );
  }
  write(out, "manifest.xml", manifest);
  for (const [from, to] of [
    ["docs/deployment.zh-CN.md", "部署说明.md"],
    ["docs/deployment.md", "deployment.md"],
  ] as const) {
    write(
      out,
      to,
      fs
        .readFileSync(path.join(root, from), "utf8")
        .replaceAll("https://主机/路径", base)
        .replaceAll("https://host/path", base),
    );
  }
  if (oneFile !== null) putOneFile(oneFile, out);
  const product = readJson(root, "package.json") as { name: string; version: string; license: string };
  const { version } = product;
  const lock = readJson(root, "package-lock.json") as Lock;
  const licences = fs.readFileSync(path.join(pages, "licences.txt"), "utf8");
  const bill = softwareBill(product, licences, lock, officeJs === "self");
  write(out, "sbom.cdx.json", `${JSON.stringify(bill, null, 2)}\n`);
  const zip = path.join(path.dirname(out), `huijian-${version}.zip`);
  fs.writeFileSync(zip, zipSync(entriesOf(out), { level: 6 }));
  return zip;
}

const readJson = (root: string, name: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(root, name), "utf8"));

function officeFolder(root: string): string {
  return path.join(root, "node_modules/@microsoft/office-js/dist");
}

/** Microsoft's licence allows passing the files on as they are: each must be byte for byte that of the package. */
function verifyOffice(folder: string, root: string): void {
  const original = officeFolder(root);
  const files = listFiles(folder);
  for (const file of ["office.js", "excel-win32-16.01.js", "excel-mac-16.00.js", "excel-web-16.00.js"]) {
    if (!files.includes(file)) throw new PackageError(`缺少 office/${file}。 / office/${file} is missing.`);
  }
  for (const file of files.filter((each) => each.endsWith(".js"))) {
    const source = path.join(original, file);
    if (!fs.existsSync(source) || !fs.readFileSync(source).equals(fs.readFileSync(path.join(folder, file)))) {
      throw new PackageError(
        `office/${file} 与 Microsoft 的原文件不同。 / office/${file} differs from Microsoft's file.`,
      );
    }
  }
}

function write(folder: string, name: string, text: string): void {
  fs.writeFileSync(path.join(folder, name), text);
}

/** Files below a folder by relative path with slashes, in a fixed order. */
export function listFiles(folder: string, below = ""): string[] {
  return fs
    .readdirSync(path.join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? listFiles(folder, name) : [name];
    });
}

/** The same input gives the same zip: a fixed date, and the order of the names. */
function entriesOf(folder: string): Zippable {
  const entries: Zippable = {};
  for (const name of listFiles(folder)) {
    entries[`huijian/${name}`] = [
      new Uint8Array(fs.readFileSync(path.join(folder, name))),
      { mtime: "2020-01-01T00:00:00" },
    ];
  }
  return entries;
}

function option(argv: readonly string[], name: string): string | undefined {
  const at = argv.indexOf(name);
  return at < 0 ? undefined : argv[at + 1];
}

/**
 * `npm run package`: the workbench as one file; with `--base-url https://host/path` also what goes to a web server, see
 * `makePackage`. Status 2 when the call is wrong.
 */
export async function main(argv: string[]): Promise<number> {
  const baseUrl = option(argv, "--base-url");
  const out = path.resolve(option(argv, "--out") ?? "dist/package");
  const oneFile = path.resolve(option(argv, "--one-file") ?? "dist/oneFile");
  try {
    if (baseUrl === undefined && argv.includes("--base-url")) throw new PackageError(USAGE);
    if (baseUrl === undefined) {
      const file = putOneFile(oneFile, out);
      const size = (fs.statSync(file).size / 1_000_000).toFixed(2);
      process.stdout.write(
        `${file} (${size} MB)\n` +
          "双击即可在浏览器中打开，不需要服务器和安装；可以放在 U 盘上。要做 Excel 加载项，请加 --base-url https://主机/路径。 / " +
          "Opens in a browser by a double click, without a server or installation. For the Excel add-in add --base-url https://host/path.\n",
      );
      return await Promise.resolve(0);
    }
    const officeJs = option(argv, "--office-js") ?? "self";
    if (!isOfficeSource(officeJs)) throw new PackageError(USAGE);
    const zip = makePackage({
      officeJs,
      baseUrl,
      pages: path.resolve(option(argv, "--pages") ?? "dist/pages"),
      out,
      oneFile,
      root: process.cwd(),
    });
    process.stdout.write(`${out}\n${zip}\n`);
    process.stdout.write(
      "把 web 文件夹放到该网址，再按“部署说明.md”分发 manifest.xml；“汇荐工作台.html”可直接双击使用。 / Put the folder web at that address, then hand out manifest.xml as deployment.md says; 汇荐工作台.html opens by a double click.\n",
    );
    return 0;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
