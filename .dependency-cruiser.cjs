/**
 * The house's directions (docs/developing/architecture.md), proved by `npm run structure`: which folder of `src` may
 * import from which, an index being a folder's only door, no import circles, and who may name which package. Types
 * count like everything else.
 */

/** Each folder of `src` with the folders that it may import from. */
const MAY_IMPORT = {
  core: [],
  data: [],
  packs: ["core", "data"],
  notices: ["core", "packs"],
  host: ["core"],
  excel: ["core", "host"],
  files: ["core", "host", "packs", "notices"],
  engine: ["core", "data", "packs", "notices", "host", "files"],
  shelf: [],
  pane: ["core", "data", "packs", "host", "engine", "shelf"],
  taskpane: ["core", "host", "excel", "engine", "pane"],
  workbench: ["core", "packs", "notices", "host", "files", "engine", "shelf", "pane"],
  commands: ["core", "packs", "host", "excel", "pane"],
  cli: ["core", "data", "packs", "notices", "host", "files", "engine"],
  tools: ["core", "data", "packs", "notices", "host", "files", "engine", "cli"],
};

/** Folders of the core, from below upwards: each may import from those before it. */
const CORE = [
  "grid",
  "values",
  "duplicates",
  "pack",
  "recognise",
  "rules",
  "text",
  "findings",
  "review",
  "ranking",
  "fixes",
  "verified",
  "outputs",
  "compile",
];

/** A folder's door: its index, also that of a folder inside it (a part that others must be able to load alone). */
const DOOR = ".*/index\\.tsx?$";

const directions = Object.entries(MAY_IMPORT).map(([folder, others]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import from ${others.map((other) => `src/${other}`).join(", ") || "itself only"}.`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...others].join("|")})/` },
}));

const coreDirections = CORE.map((folder, index) => ({
  name: `core-${folder}-imports`,
  comment: `src/core/${folder} may import from ${CORE.slice(0, index).join(", ") || "itself only"}.`,
  severity: "error",
  from: { path: `^src/core/${folder}/` },
  to: {
    path: "^src/core/",
    pathNot: `^src/core/(language\\.ts$|(${CORE.slice(0, index + 1).join("|")})/)`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "A circle has no beginning for a reader, and loads in an order that nobody chose.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "known-folder",
      comment: "A new folder of src needs its place in the directions (MAY_IMPORT).",
      severity: "error",
      from: {},
      to: { path: "^src/[^/]+/", pathNot: `^src/(${Object.keys(MAY_IMPORT).join("|")})/` },
    },
    {
      name: "known-core-folder",
      comment: "A new folder of src/core needs its place in the order (CORE).",
      severity: "error",
      from: {},
      to: { path: "^src/core/[^/]+/", pathNot: `^src/core/(${CORE.join("|")})/` },
    },
    ...directions,
    ...coreDirections,
    {
      name: "door",
      comment: "A folder of src is entered by its index.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: {
        path: "^src/[^/]+/",
        pathNot: ["^src/$1/", `^src/${DOOR}`, "\\.json$"],
      },
    },
    {
      name: "core-door",
      comment: "A folder of the core is entered by its index, from inside the core too.",
      severity: "error",
      from: { path: "^src/core/([^/]+)/" },
      to: { path: "^src/core/[^/]+/", pathNot: ["^src/core/$1/", "^src/core/[^/]+/index\\.ts$"] },
    },
    {
      name: "core-is-pure",
      comment: "The core names no package and nothing of Node.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: "^src/" },
    },
    {
      name: "react",
      comment: "Only what is shown names React and Fluent UI.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(pane|taskpane|workbench)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui|@tanstack)/" },
    },
    {
      name: "node-stays-outside-pages",
      comment: "What runs in a page or worker cannot name Node's modules.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli|tools|files/node)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "resolvable",
      comment:
        "An import that leads nowhere proves nothing. (numfmt 4.0.1 names a file that it does not ship.)",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^numfmt$" },
    },
    {
      name: "tests-stay-outside",
      comment: "The product imports nothing from its tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    // Types are imports too: a circle of types is a circle for whoever reads.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    cache: false,
  },
};
