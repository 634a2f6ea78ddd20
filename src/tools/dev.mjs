/**
 * `npm run dev`: serves the pages with hot reload over https at the address that manifest.xml names, for developing
 * in a real Excel (docs/deployment.md says how to sideload the manifest). Excel loads add-ins only over a certificate
 * that the machine trusts; office-addin-dev-certs makes one and asks before it is installed. `--self-signed` skips
 * that for trying the pages in a browser.
 */
import { createRequire } from "node:module";
import { ensurePackages, requireNode, say } from "./run.mjs";

requireNode();
ensurePackages();

const require = createRequire(import.meta.url);
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");

/** The address in manifest.xml. */
const PORT = 3000;

async function serverOptions() {
  if (process.argv.includes("--self-signed")) return { type: "https" };
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  try {
    return { type: "https", options: await getHttpsServerOptions() };
  } catch (error) {
    say(
      `无法安装开发用证书（${error.message}）。只在浏览器里试用可加 -- --self-signed。` +
        ` / The development certificate could not be installed; for trying in a browser only, add -- --self-signed.`,
    );
    process.exit(2);
  }
}

const pages = require("../../webpack.config.js").find(
  (config) => typeof config === "function" || config.name === "pages",
);
const config = typeof pages === "function" ? pages({}, { mode: "development" }) : pages;
const server = new WebpackDevServer(
  {
    port: PORT,
    host: "localhost",
    server: await serverOptions(),
    hot: true,
    // An overlay would need inline styles and a frame, which the pages' policy forbids; errors are in the console.
    client: { overlay: false },
    static: false,
  },
  webpack(config),
);
await server.start();
say(`https://localhost:${PORT}/taskpane.html · https://localhost:${PORT}/workbench.html`);
