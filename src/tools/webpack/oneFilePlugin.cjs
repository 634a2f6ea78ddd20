/**
 * Writes the workbench as one HTML file with everything inside: it is opened by a double click, from a disk or a stick,
 * where a browser loads no script, worker or data from another file. Its own Content-Security-Policy names the script
 * and the styles by their digests and lets nothing reach a network.
 */
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");

/** Most bytes that the file may have: it must go through mail systems and onto old sticks. */
const MOST_BYTES = 2_000_000;

const digest = (text) => `'sha256-${crypto.createHash("sha256").update(text).digest("base64")}'`;

/** Text that nothing can end before the element around it: gzipped, in base64. */
const packed = (text) => zlib.gzipSync(text, { level: 9 }).toString("base64");

/** Text as the text of a script element that is no script. */
const inData = (text) => text.replace(/<(?=\/?script|!--)/gi, "&lt;");

class OneFilePlugin {
  /**
   * @param {{
   *   output: string, title: string, page: string, worker: string, licences: string,
   *   styles: string, icon: string, files: readonly string[], folder: string,
   * }} parts name of the file to write; assets with the page's script, the worker's, the licence texts and the style
   *   sheet; files of `folder`, by their paths in it: icon, and what the page asks for by its path
   */
  constructor(parts) {
    this.parts = parts;
  }

  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("OneFilePlugin", (compilation) => {
      const stage = { name: "OneFilePlugin", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER };
      compilation.hooks.processAssets.tap(stage, (assets) => {
        const all = Object.keys(assets).filter((name) => !name.endsWith(".map"));
        const { page, worker, licences, styles, output } = this.parts;
        const others = all.filter((name) => ![page, worker, licences, styles].includes(name));
        if (others.length > 0)
          compilation.errors.push(new WebpackError(`not inside the one file: ${others.join(", ")}`));
        const text = (name) => assets[name].source().toString();
        const html = this.html({
          page: text(page),
          worker: text(worker),
          licences: text(licences),
          styles: text(styles),
        });
        const bytes = Buffer.byteLength(html);
        if (bytes > MOST_BYTES && compiler.options.mode === "production")
          compilation.errors.push(new WebpackError(`${output} has ${bytes} bytes, at most ${MOST_BYTES}`));
        for (const name of all) compilation.deleteAsset(name);
        compilation.emitAsset(output, new sources.RawSource(html));
      });
    });
  }

  html({ page, worker, licences, styles }) {
    const { title, icon, files, folder } = this.parts;
    const read = (name) => fs.readFileSync(path.join(folder, name));
    const boot = read(BOOT).toString();
    const css = [styles, WAITING];
    const held = Object.fromEntries(files.map((name) => [name, read(name).toString("base64")]));
    const policy = [
      "default-src 'none'",
      // What is unpacked must be what was packed, to the letter.
      `script-src ${digest(boot)} ${digest(page)}`,
      "worker-src blob:",
      // The digest of nothing: empty style elements, which Fluent's rules are inserted into.
      `style-src ${["", ...css].map(digest).join(" ")}`,
      "img-src data: blob:",
      "font-src data:",
      // Data that stands in the scripts themselves; no address anywhere.
      "connect-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; ");
    return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="renderer" content="webkit">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:image/png;base64,${read(icon).toString("base64")}">
${css.map((text) => `<style>${text}</style>`).join("\n")}
</head>
<body>
<div id="root"><p class="waiting">如果几秒钟后仍然只看到这行字，请换用 Edge、Chrome 或 360、QQ 浏览器的“极速模式”（内核 109 或更新）打开这个文件。<br>If this line stays, open the file in Edge or Chrome, version 109 or newer.</p></div>
<noscript>汇荐需要启用 JavaScript。 / Huijian needs JavaScript.</noscript>
<script type="text/plain" id="huijian-licences">${inData(licences)}</script>
<script type="text/plain" id="huijian-files">${packed(JSON.stringify(held))}</script>
<script type="text/plain" id="huijian-worker">${packed(worker)}</script>
<script type="text/plain" id="huijian-page">${packed(page)}</script>
<script>${boot}</script>
</body>
</html>
`;
  }
}

/** The script that unpacks the others, as it is. */
const BOOT = "src/workbench/oneFile/boot.js";

/** A browser that cannot run the script says so after a while; until then nothing flickers. */
const WAITING =
  ".waiting{padding:24px;line-height:1.6;animation:waiting 3s step-end}@keyframes waiting{from{visibility:hidden}}";

module.exports = { OneFilePlugin };
