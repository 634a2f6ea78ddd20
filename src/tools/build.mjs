/**
 * Builds what is not up to date: the command line and tools, and the pages; then shows what a page loads against the
 * bars of size, and fails above them. `npm run build`.
 */
import { ensureBundle, ensurePackages, requireNode, runTool } from "./run.mjs";

requireNode();
ensurePackages();
ensureBundle("node");
ensureBundle("pages");
process.exitCode = await runTool("sizes", ["--check"]);
