/**
 * Writes into the service worker which files the workbench needs without a network: everything of the build but
 * Office.js and what only the task pane loads. The version is a digest of the files' contents, so that a build that
 * changed nothing is no new version.
 */
const crypto = require("node:crypto");

/** Not needed by the workbench, whatever else is in the build. */
const LEFT_OUT = /^(office\/|service-worker\.js$|taskpane\.html$)|\.(LICENSE\.txt|map|svg)$/;

class PrecachePlugin {
  /** @param {{ worker: string, page: string, others: readonly string[] }} names asset of the worker, entry to keep, entries to leave out */
  constructor(names) {
    this.names = names;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("PrecachePlugin", (compilation) => {
      const stage = { name: "PrecachePlugin", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER };
      compilation.hooks.processAssets.tap(stage, (assets) => {
        const { worker, page, others } = this.names;
        const filesOf = (entry) => compilation.entrypoints.get(entry)?.getFiles() ?? [];
        const needed = new Set(filesOf(page));
        const unneeded = new Set(others.flatMap(filesOf).filter((file) => !needed.has(file)));
        const files = Object.keys(assets)
          .filter((file) => !LEFT_OUT.test(file) && !unneeded.has(file))
          .sort();
        if (!files.includes(`${page}.html`)) {
          compilation.errors.push(new compiler.webpack.WebpackError(`the precache list lacks ${page}.html`));
        }
        const digest = crypto.createHash("sha256");
        for (const file of files) digest.update(`${file}\0`).update(assets[file].buffer()).update("\0");
        // The worker's own code is part of the version too.
        const version = digest.update(assets[worker].buffer()).digest("hex").slice(0, 16);
        const line = `self.PRECACHE=${JSON.stringify({ version, files })};\n`;
        compilation.updateAsset(worker, (source) => new sources.ConcatSource(line, source));
        // The worker's source map was made before it had that line.
        for (const map of Object.keys(assets).filter((file) => file.endsWith(`${worker}.map`))) {
          compilation.updateAsset(map, (source) => {
            const content = JSON.parse(source.source().toString());
            return new sources.RawSource(JSON.stringify({ ...content, mappings: `;${content.mappings}` }));
          });
        }
      });
    });
  }
}

module.exports = { PrecachePlugin };
