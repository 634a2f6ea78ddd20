/**
 * Writes beside the pages the licence texts of everything that was built into them, as those licences ask. A package
 * that may not go into the pages, or has no licence text to go along, fails the build.
 *
 * Not license-webpack-plugin: it takes a folder inside a package that has a package.json of its own (preact/compat)
 * for a package without a licence.
 */
const fs = require("node:fs");
const path = require("node:path");

const PERMITTED = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD"]);

/** The innermost package that a file belongs to, as its folder. */
const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** Files of every module, also of those that were joined into one. */
function* filesOf(modules) {
  for (const module of modules) {
    if (module.modules) yield* filesOf(module.modules);
    else if (module.resource) yield module.resource;
  }
}

/** Licence texts that no package carries: of a package that forgot its own, and of data that we took over. */
const OWN_TEXTS = path.join(__dirname, "licences");
const FORGOTTEN = { "@fluentui/react-icons": "fluentui-react-icons.txt" };
const DATA = [{ title: "cnchar-order 3.2.6 (MIT)", file: "cnchar-order.txt" }];

const textIn = (folder, file) =>
  fs.readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();

/**
 * Name, version, licence and its text of a package.
 *
 * @param {string} folder
 * @throws when the licence is not permitted or has no text
 */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  if (!PERMITTED.has(license))
    throw new Error(`${name} is under ${license}, which the pages may not contain`);
  const file = fs.readdirSync(folder).find((each) => LICENCE_FILE.test(each));
  const title = `${name} ${version} (${license})`;
  if (file) return { title, text: textIn(folder, file) };
  if (name in FORGOTTEN) return { title, text: textIn(OWN_TEXTS, FORGOTTEN[name]) };
  throw new Error(`${name} has no licence text to go along with the pages`);
}

class LicencesPlugin {
  /**
   * @param {string} output the file to write
   * @param {string} root the product's folder, whose own licence comes first
   */
  constructor(output, root) {
    this.output = output;
    this.root = root;
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("LicencesPlugin", (compilation) => {
      const stage = { name: "LicencesPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL };
      compilation.hooks.processAssets.tap(stage, () => {
        const folders = [...filesOf(compilation.modules)].flatMap((file) => PACKAGE_FOLDER.exec(file) ?? []);
        // Packages under one text are named together above it.
        const titles = new Map();
        try {
          const packages = [this.root, ...[...new Set(folders)].sort()].map(licenceOf);
          const data = DATA.map(({ title, file }) => ({ title, text: textIn(OWN_TEXTS, file) }));
          for (const { title, text } of [...packages, ...data]) {
            titles.set(text, new Set(titles.get(text)).add(title));
          }
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
          return;
        }
        const parts = [...titles].map(([text, names]) => `${[...names].join("\n")}\n\n${text}\n`);
        const line = `\n${"-".repeat(72)}\n\n`;
        compilation.emitAsset(this.output, new sources.RawSource(parts.join(line)));
      });
    });
  }
}

module.exports = { LicencesPlugin };
