/**
 * Four builds from one source:
 *  - `node`: the command line and the developers' tools, one file each, run by src/tools/run.mjs;
 *  - `cli`: the installed command line (`npm pack`), which needs no package beside it;
 *  - `pages`: the task pane, the workbench and the ribbon commands;
 *  - `oneFile`: the workbench once more, as one HTML file that needs no server.
 */
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { BannerPlugin, DefinePlugin } = require("webpack");
const { LicencesPlugin } = require("./src/tools/webpack/licencesPlugin.cjs");
const { OneFilePlugin } = require("./src/tools/webpack/oneFilePlugin.cjs");
const { OneSheetPlugin } = require("./src/tools/webpack/oneSheetPlugin.cjs");
const { PrecachePlugin } = require("./src/tools/webpack/precachePlugin.cjs");

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
};

const shared = {
  resolve: { extensions: [".tsx", ".ts", ".js", ".mjs"] },
  // No module of ours does anything but define when it is loaded: what an entry does not use is left out of it, also
  // where it goes through a folder's index.
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc, sideEffects: false }] },
  performance: { hints: false },
  devtool: false,
};

/** Every file of src/cli and below src/tools that exports `main` is a tool of its name. */
function toolEntries() {
  return Object.fromEntries(
    ["src/cli", "src/tools"].flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true })
        .map((file) => `./${path.posix.join(folder, file.split(path.sep).join("/"))}`)
        .filter((file) => file.endsWith(".ts"))
        .filter((file) => /export (async )?function main\(/.test(fs.readFileSync(file, "utf8")))
        .map((file) => [path.basename(file, ".ts"), file]),
    ),
  );
}

/** The thread that reads what goes through a library (src/files/node/readInWorker.ts), found beside its caller. */
const READER = { reader: "./src/files/node/reader.worker.ts" };

/** Small libraries on the way of every check are bundled; everything else is loaded from node_modules when needed. */
const BUNDLED = /^(fflate|numfmt|zod)(\/|$)/;

const VERSION = new DefinePlugin({ PRODUCT_VERSION: JSON.stringify(require("./package.json").version) });

/** A built tool does its work when it is started as a program (`node dist/node/check.js …`), not when it is loaded. */
const START = new BannerPlugin({
  banner:
    "if (require.main === module)\n" +
    "  Promise.resolve(module.exports.main(process.argv.slice(2))).then((status) => (process.exitCode = status));\n",
  raw: true,
  footer: true,
  entryOnly: true,
});

const node = {
  ...shared,
  name: "node",
  mode: "production",
  target: "node20",
  entry: () => ({ ...toolEntries(), ...READER }),
  output: {
    path: process.env.HUIJIAN_OUTPUT || path.resolve(__dirname, "dist/node"),
    filename: "[name].js",
    chunkFilename: "chunk-[id].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  externalsPresets: { node: true },
  node: { __dirname: false },
  externals: [
    ({ request }, callback) =>
      /^[@a-z]/i.test(request) && !BUNDLED.test(request) && !path.isAbsolute(request)
        ? callback(null, `commonjs ${request}`)
        : callback(),
  ],
  optimization: { minimize: false },
  plugins: [VERSION, START],
};

const cli = {
  ...node,
  name: "cli",
  entry: { huijian: "./src/cli/huijian.ts", ...READER },
  output: { ...node.output, path: process.env.HUIJIAN_OUTPUT || path.resolve(__dirname, "dist/cli") },
  externals: [],
  plugins: [
    VERSION,
    START,
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    new LicencesPlugin("licences.txt", __dirname),
  ],
};

/** Office.js and what it loads for Excel, copied unmodified from the package (reference: officejs.md, section 4). */
const OFFICE_FILES = /^(office|excel-(win32-16\.01|mac-16\.00|web-16\.00)|o15apptofilemappingtable)\.js$/;
const officeDistribution = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/**
 * Nothing leaves the page: no foreign origin in any directive. Styles come from CSSOM insertions, which need no
 * 'unsafe-inline'; images are our own or made by the page (data:, blob: for downloads).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // The hash is that of nothing: empty style elements, which Fluent's rules are inserted into, and no others.
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const page = (name, title, office) =>
  new HtmlWebpackPlugin({
    filename: `${name}.html`,
    chunks: [name],
    template: "src/taskpane/page.html",
    title,
    scriptLoading: "defer",
    templateParameters: { title, office, policy: CONTENT_SECURITY_POLICY, workbench: name === "workbench" },
  });

/** What webpack does to the sources of pages beside compiling them. */
const PAGE_RULES = [
  ...shared.module.rules,
  // A style file is imported for what it does to the page.
  { test: /\.css$/, type: "css", sideEffects: true },
  // The guide, for the help in the page.
  { test: /\.md$/, type: "asset/source" },
  { test: /\.js$/, enforce: "post", loader: path.resolve("src/tools/webpack/inlineTokens.cjs") },
  { test: /chema\.ts$/, enforce: "post", loader: path.resolve("src/tools/webpack/dropDescriptions.cjs") },
];

const SMALLER_SCRIPTS = new MinimizerPlugin({
  minify: MinimizerPlugin.swcMinify,
  extractComments: false,
  minimizerOptions: { ecma: 2022, compress: { ecma: 2022, passes: 3 }, mangle: true },
});

/** Styles are made smaller by webpack itself ("..." among the minimizers), and nothing else is. */
const SMALLER_STYLES = { javascript: false, html: false, css: { vendorPrefixes: false } };

const pages = (_environment, { mode = "production" } = {}) => ({
  ...shared,
  name: "pages",
  mode,
  target: "web",
  entry: {
    // The ribbon's commands share the pane's page (shared runtime in manifest.xml).
    taskpane: ["./src/commands/start.ts", "./src/taskpane/index.tsx"],
    workbench: "./src/workbench/index.tsx",
    "service-worker": "./src/workbench/serviceWorker/worker.ts",
  },
  output: {
    path: process.env.HUIJIAN_OUTPUT || path.resolve(__dirname, "dist/pages"),
    // A service worker is known by its address: that must stay.
    filename: ({ chunk }) =>
      chunk.name === "service-worker" ? "service-worker.js" : "[name].[contenthash:6].js",
    chunkFilename: "[name].[contenthash:6].js",
    cssFilename: "[name].[contenthash:6].css",
    cssChunkFilename: "[name].[contenthash:6].css",
    assetModuleFilename: "[name].[contenthash:6][ext]",
    sourceMapFilename: "maps/[file].map",
    clean: true,
  },
  experiments: { css: true },
  module: { rules: PAGE_RULES },
  // The maps of what is delivered are not named in it and lie beside it (src/tools/run.mjs), for those who debug it.
  devtool: mode === "production" ? "hidden-source-map" : "cheap-module-source-map",
  optimization: {
    // Short numbers and names: every page carries the list of what it may load, and every script the names of what it
    // takes from others. The files are named by their contents.
    chunkIds: "size",
    moduleIds: "size",
    mangleExports: "size",
    splitChunks: {
      chunks: (chunk) => chunk.name !== "service-worker",
      // One sheet, of whatever is loaded when.
      cacheGroups: { styles: { type: "css", name: "styles", chunks: "all", enforce: true } },
    },
    minimizer: [
      SMALLER_SCRIPTS,
      new MinimizerPlugin({ test: /\.json$/, minify: MinimizerPlugin.jsonMinify }),
      "...",
    ],
    minimizeOptions: SMALLER_STYLES,
  },
  plugins: [
    VERSION,
    new OneSheetPlugin(path.resolve(__dirname, "src")),
    page("taskpane", "汇荐", true),
    page("workbench", "汇荐工作台", false),
    new CopyPlugin({
      patterns: [
        { from: "assets", to: "assets" },
        {
          from: "**/*.js",
          context: officeDistribution,
          to: "office",
          filter: (file) => {
            const relative = path.relative(officeDistribution, file).split(path.sep).join("/");
            return (
              OFFICE_FILES.test(relative) || /^[a-z]{2,3}(-[a-z0-9-]+)?\/office_strings\.js$/.test(relative)
            );
          },
          info: { minimized: true },
        },
      ],
    }),
    new LicencesPlugin("licences.txt", __dirname),
    new PrecachePlugin({ worker: "service-worker.js", page: "workbench", others: ["taskpane"] }),
  ],
});

const filesOf = (folder) => fs.readdirSync(folder).map((name) => `${folder}/${name}`);

const oneFile = (_environment, { mode = "production" } = {}) => ({
  ...shared,
  name: "oneFile",
  mode,
  target: ["web", "es2022"],
  entry: {
    page: "./src/workbench/oneFile/index.tsx",
    worker: "./src/workbench/engine/workbench.worker.ts",
  },
  output: {
    path: process.env.HUIJIAN_OUTPUT || path.resolve(__dirname, "dist/oneFile"),
    filename: "[name].js",
    cssFilename: "[name].css",
    publicPath: "",
    clean: true,
  },
  experiments: { css: true },
  module: {
    // What is loaded on demand elsewhere stands in the same script here, and runs when it is asked for.
    parser: { javascript: { dynamicImportMode: "eager" } },
    rules: [
      ...PAGE_RULES,
      {
        test: /\.json$/,
        dependency: "url",
        type: "asset/inline",
        generator: {
          dataUrl: (content) =>
            `data:application/json;base64,${Buffer.from(JSON.stringify(JSON.parse(content))).toString("base64")}`,
        },
      },
    ],
  },
  optimization: {
    splitChunks: false,
    minimizer: [SMALLER_SCRIPTS, "..."],
    minimizeOptions: SMALLER_STYLES,
  },
  plugins: [
    VERSION,
    new OneSheetPlugin(path.resolve(__dirname, "src")),
    new LicencesPlugin("licences.txt", __dirname),
    new OneFilePlugin({
      output: "汇荐工作台.html",
      title: "汇荐工作台",
      page: "page.js",
      worker: "worker.js",
      licences: "licences.txt",
      folder: __dirname,
      icon: "assets/icons/icon-32.png",
      styles: "page.css",
      files: filesOf("assets/samples"),
    }),
  ],
});

module.exports = [node, pages, cli, oneFile];
module.exports.parallelism = 1;
