/**
 * Builds what is not up to date: the command line and tools, and the pages; then shows what a page loads against the
 * bars of size, and fails above them. `npm run build`. With `cli`: the command line as `npm pack` packs it, and no more.
 */
import { ensureBundle, ensurePackages, requireNode, runTool } from "./run.mjs";

requireNode();
ensurePackages();
if (process.argv[2] === "cli") {
  ensureBundle("cli");
} else {
  ensureBundle("node");
  ensureBundle("pages");
  process.exitCode = await runTool("sizes", ["--check"]);
}
