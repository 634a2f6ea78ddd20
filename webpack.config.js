/**
 * Two builds from one source:
 *  - `node`: the command line and the developers' tools, one file each, run by src/tools/run.mjs;
 *  - `pages`: the task pane, the workbench and the ribbon commands.
 */
const fs = require("node:fs");
const path = require("node:path");

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
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc }] },
  performance: { hints: false },
  devtool: false,
};

/** Every file of src/tools and src/cli that exports `main` is a tool of its name. */
function toolEntries() {
  return Object.fromEntries(
    ["src/cli", "src/tools"].flatMap((folder) =>
      fs
        .readdirSync(folder)
        .filter((file) => file.endsWith(".ts"))
        .filter((file) => /export (async )?function main\(/.test(fs.readFileSync(path.join(folder, file), "utf8")))
        .map((file) => [path.basename(file, ".ts"), `./${folder}/${file}`]),
    ),
  );
}

/** Small libraries on the way of every check are bundled; everything else is loaded from node_modules when needed. */
const BUNDLED = /^(fflate|numfmt|zod)(\/|$)/;

const node = {
  ...shared,
  name: "node",
  mode: "production",
  target: "node20",
  entry: toolEntries,
  output: {
    path: process.env.HUIJIAN_OUTPUT || path.resolve(__dirname, "dist/node"),
    filename: "[name].js",
    chunkFilename: "chunk-[id].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  externalsPresets: { node: true },
  externals: [
    ({ request }, callback) =>
      /^[@a-z]/i.test(request) && !BUNDLED.test(request) && !path.isAbsolute(request)
        ? callback(null, `commonjs ${request}`)
        : callback(),
  ],
  optimization: { minimize: false },
};

module.exports = [node];
module.exports.parallelism = 1;
