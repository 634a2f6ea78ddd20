/** Builds what is not up to date: the command line and tools, and the pages. `npm run build`. */
import { ensureBundle, ensurePackages, requireNode } from "./run.mjs";

requireNode();
ensurePackages();
ensureBundle("node");
ensureBundle("pages");
