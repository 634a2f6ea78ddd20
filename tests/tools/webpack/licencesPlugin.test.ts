import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import type { WebpackPluginInstance } from "webpack";

const { LicencesPlugin } = jest.requireActual<{
  LicencesPlugin: new (output: string, root: string) => WebpackPluginInstance;
}>("../../../src/tools/webpack/licencesPlugin.cjs");

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-licences-"));
  write("package.json", JSON.stringify({ name: "product", version: "1.0.0", license: "MIT" }));
  write("LICENSE", "Licence of the product\n");
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

/** A package with one module; an inner folder has a package.json without a licence, as in preact. */
function addPackage(name: string, license: string, text?: string): void {
  const folder = `node_modules/${name}`;
  write(
    `${folder}/package.json`,
    JSON.stringify({ name, version: "2.0.0", license, main: "inner/index.js" }),
  );
  write(`${folder}/inner/package.json`, JSON.stringify({ name: "inner" }));
  write(`${folder}/inner/index.js`, `export const name = ${JSON.stringify(name)};\n`);
  if (text !== undefined) write(`${folder}/LICENSE.md`, text);
}

/** Builds a page that uses these packages. */
function build(...names: string[]): Promise<{ errors: readonly string[]; licences: string | null }> {
  const uses = names.map(
    (name, index) => `import { name as n${index} } from "${name}"; console.log(n${index});`,
  );
  write("index.js", uses.join("\n"));
  return new Promise((resolve, reject) => {
    webpack(
      {
        mode: "production",
        context: root,
        entry: "./index.js",
        output: { path: path.join(root, "dist") },
        plugins: [new LicencesPlugin("licences.txt", root)],
      },
      (error, stats) => {
        if (error || !stats) {
          reject(error ?? new Error("webpack gave nothing"));
          return;
        }
        const errors = (stats.toJson({ all: false, errors: true }).errors ?? []).map(
          ({ message }) => message,
        );
        const file = path.join(root, "dist/licences.txt");
        resolve({ errors, licences: fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null });
      },
    );
  });
}

describe("the licences beside the pages", () => {
  test("are the product's own and those of all that was built in, one text once", async () => {
    addPackage("alpha", "MIT", "Text of alpha\r\n");
    addPackage("@scope/beta", "ISC", "Text of beta and gamma\n");
    addPackage("@scope/gamma", "ISC", "Text of beta and gamma\n");
    addPackage("unused", "MIT", "Text of unused\n");
    const { errors, licences } = await build("alpha", "@scope/beta", "@scope/gamma");
    expect(errors).toEqual([]);
    expect(licences).toMatch(/^product 1\.0\.0 \(MIT\)\n\nLicence of the product\n/);
    expect(licences).toContain("\nalpha 2.0.0 (MIT)\n\nText of alpha\n");
    expect(licences).toContain(
      "\n@scope/beta 2.0.0 (ISC)\n@scope/gamma 2.0.0 (ISC)\n\nText of beta and gamma\n",
    );
    expect(licences?.match(/Text of beta and gamma/g)).toHaveLength(1);
    expect(licences).not.toContain("unused");
  });

  test("of data taken over are there too", async () => {
    addPackage("alpha", "MIT", "Text of alpha\n");
    const { licences } = await build("alpha");
    expect(licences).toMatch(/cnchar-order 3\.2\.6 \(MIT\)\n\nThe MIT License/);
  });

  test("fail the build where a package may not go along", async () => {
    addPackage("alpha", "GPL-3.0-only", "Text of alpha\n");
    const { errors } = await build("alpha");
    expect(errors).toEqual([expect.stringContaining("alpha is under GPL-3.0-only")]);
  });

  test("fail the build where a package has no text", async () => {
    addPackage("alpha", "MIT");
    const { errors } = await build("alpha");
    expect(errors).toEqual([expect.stringContaining("alpha has no licence text")]);
  });
});
