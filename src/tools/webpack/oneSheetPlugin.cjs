/**
 * The styles beside the components become one sheet, which a page has from its beginning: nothing waits for styles, and
 * no look depends on which view came first. Rules that weigh the same are told apart by their order, which is that of
 * the folders here and not that of imports: the pane's before the workbench's, a room's before those of the folders in
 * it, and print styles after everything.
 */
const path = require("node:path");

const PRINT = /[\\/]print\.css$/;

/** @param {string} root folder of the sources @param {string} file a style file in it */
function placeOf(root, file) {
  const parts = path.relative(root, file).split(path.sep);
  return { print: PRINT.test(file) ? 1 : 0, top: parts[0], depth: parts.length, file: parts.join("/") };
}

/** Orders style files as the sheet has them; by their names where nothing else tells them apart. */
function compareFiles(root) {
  return (one, other) => {
    const [a, b] = [placeOf(root, one), placeOf(root, other)];
    return (
      a.print - b.print ||
      a.top.localeCompare(b.top, "en") ||
      a.depth - b.depth ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)
    );
  };
}

class OneSheetPlugin {
  /** @param {string} root folder of the sources */
  constructor(root) {
    this.compare = compareFiles(root);
  }

  apply(compiler) {
    const { CssModulesPlugin } = compiler.webpack.css;
    compiler.hooks.compilation.tap("OneSheetPlugin", (compilation) => {
      CssModulesPlugin.getCompilationHooks(compilation).orderModules.tap(
        "OneSheetPlugin",
        (_chunk, modules) => [...modules].sort((one, other) => this.compare(one.resource, other.resource)),
      );
      // The pages name the sheet themselves: no script needs to know how style sheets are loaded. While developing it
      // is what puts changed styles into the open page.
      if (compiler.options.mode !== "production") return;
      compilation.hooks.runtimeModule.tap("OneSheetPlugin", (module, chunk) => {
        if (module.name === "css loading" || module.name === "get css chunk filename")
          compilation.chunkGraph.disconnectChunkAndRuntimeModule(chunk, module);
      });
    });
  }
}

module.exports = { OneSheetPlugin };
