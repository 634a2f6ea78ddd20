import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import type { WebpackPluginInstance } from "webpack";

const { OneSheetPlugin } = jest.requireActual<{
  OneSheetPlugin: new (root: string) => WebpackPluginInstance;
}>("../../../src/tools/webpack/oneSheetPlugin.cjs");

/** Two pages with a view on demand; what is imported first is not what comes first in the sheet. */
const SOURCES: Readonly<Record<string, string>> = {
  "workbench/index.js":
    'import "./print.css"; import "./room/part/part.css"; import "./room/room.css"; import "../pane/pane.css"; import("../pane/view/view.js");',
  "taskpane/index.js": 'import "../pane/pane.css"; import("../pane/view/view.js").then(console.log);',
  "pane/view/view.js": 'import "./view.css"; export const view = "a view on demand";',
  "pane/pane.css": ".pane { color: red }",
  "pane/view/view.css": ".view { color: red }",
  "workbench/room/room.css": ".room { color: red }",
  "workbench/room/part/part.css": ".part { color: red }",
  "workbench/print.css": "@media print { .room { color: #000 } }",
};

let root: string;
beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-sheet-"));
  for (const [file, text] of Object.entries(SOURCES)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

test("one sheet in the order of the folders, print styles last, and no script that loads style sheets", async () => {
  const output = path.join(root, "dist");
  await new Promise<void>((done, fail) => {
    webpack(
      {
        mode: "production",
        context: root,
        entry: { taskpane: "./taskpane/index.js", workbench: "./workbench/index.js" },
        output: { path: output, filename: "[name].js", cssFilename: "[name].css" },
        experiments: { css: true },
        module: { rules: [{ test: /\.css$/, type: "css" }] },
        optimization: {
          minimize: false,
          splitChunks: {
            cacheGroups: { styles: { type: "css", name: "styles", chunks: "all", enforce: true } },
          },
        },
        plugins: [new OneSheetPlugin(root)],
      },
      (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors() || stats?.hasWarnings()) fail(new Error(stats.toString()));
        else done();
      },
    );
  });
  const files = fs.readdirSync(output);
  expect(files.filter((file) => file.endsWith(".css"))).toEqual(["styles.css"]);
  const sheet = fs.readFileSync(path.join(output, "styles.css"), "utf8");
  expect(sheet.match(/\.\w+(?= \{)|@media print/g)).toEqual([
    ".pane",
    ".view",
    ".room",
    ".part",
    "@media print",
    ".room",
  ]);
  const scripts = files.filter((file) => file.endsWith(".js"));
  const text = scripts.map((file) => fs.readFileSync(path.join(output, file), "utf8")).join("");
  expect(text).toContain("a view on demand");
  expect(text).not.toMatch(/stylesheet/);
});
