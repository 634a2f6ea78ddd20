import fs from "node:fs";
import path from "node:path";

/**
 * The dependency direction of the house (spec/architecture.md): which folder of `src` may import from which, a
 * folder's index being its only door, and who may name React, Office and Excel.
 */
const SOURCE = path.resolve(__dirname, "../../src");

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  data: [],
  packs: ["core", "data"],
  notices: ["core", "packs"],
  host: ["core"],
  excel: ["core", "host"],
  files: ["core", "host", "packs", "notices"],
  engine: ["core", "data", "packs", "notices", "host", "files"],
  pane: ["core", "data", "packs", "host", "engine"],
  taskpane: ["core", "host", "excel", "engine", "pane"],
  workbench: ["core", "packs", "host", "files", "engine", "pane"],
  commands: ["core", "packs", "host", "excel", "pane"],
  cli: ["core", "data", "packs", "notices", "host", "files", "engine"],
  tools: ["core", "packs", "notices", "host", "files", "engine", "cli"],
};

/** Folders of the core, each only importing those listed (its own folder aside). */
const CORE_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  grid: [],
  values: ["grid"],
  pack: ["values"],
  recognise: ["grid", "values", "pack"],
  rules: ["grid", "values", "pack", "recognise"],
  findings: ["grid", "values", "pack", "recognise", "rules"],
  review: ["grid", "values", "pack", "recognise", "rules", "findings"],
  ranking: ["grid", "values", "pack", "recognise", "rules", "findings", "review"],
  outputs: ["grid", "values", "pack", "recognise", "rules", "findings", "review", "ranking"],
};

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly target: string | null;
}

function sourceFiles(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(full) : /\.tsx?$/.test(entry.name) ? [full] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = fs.readFileSync(file, "utf8");
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
    (match) => match[1] as string,
  );
  return specifiers.map((specifier) => ({
    file: path.relative(SOURCE, file),
    specifier,
    target: specifier.startsWith(".")
      ? path.relative(SOURCE, path.resolve(path.dirname(file), specifier))
      : null,
  }));
}

const files = sourceFiles(SOURCE);
const imports = files.flatMap(importsOf);
const topOf = (file: string): string => file.split(path.sep)[0] as string;
const isTyped = (target: string): boolean => target !== "" && !target.startsWith("..");

describe("dependency direction", () => {
  test("the scan sees the source", () => {
    expect(files.length).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(10);
  });

  test("folders import only what the house allows", () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target === null || !isTyped(target)) return false;
      const from = topOf(file);
      const to = topOf(target);
      return from !== to && !(MAY_IMPORT[from] ?? []).includes(to);
    });
    expect(wrong).toEqual([]);
  });

  test("another folder is entered by its index", () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target === null || !isTyped(target)) return false;
      const from = topOf(file);
      const to = topOf(target);
      return (
        from !== to &&
        target.split(path.sep).length > 1 &&
        !target.endsWith(`${path.sep}index`) &&
        !isDoor(target)
      );
    });
    expect(wrong).toEqual([]);
  });

  test("inside the core, folders import downwards and by index", () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target === null || topOf(file) !== "core" || topOf(target) !== "core") return false;
      const [, from, inner] = file.split(path.sep);
      const [, to, deeper] = target.split(path.sep);
      if (inner === undefined || to === from) return false; // the core's own index
      if (to === "language") return false;
      return deeper !== undefined || !(CORE_MAY_IMPORT[from as string] ?? []).includes(to as string);
    });
    expect(wrong).toEqual([]);
  });

  test("the core imports no package", () => {
    expect(imports.filter(({ file, target }) => topOf(file) === "core" && target === null)).toEqual([]);
  });

  test("only the pages name React and Fluent", () => {
    const wrong = imports.filter(
      ({ file, specifier }) =>
        /^(react|react-dom|@fluentui|@tanstack|@dnd-kit)/.test(specifier) &&
        !["pane", "taskpane", "workbench"].includes(topOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  test("only excel and commands name Office and Excel", () => {
    const wrong = files.filter((file) => {
      if (["excel", "commands"].includes(topOf(path.relative(SOURCE, file)))) return false;
      const code = fs
        .readFileSync(file, "utf8")
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/\/\/.*$/gm, "")
        .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');
      return /\b(Office|Excel|OfficeExtension)\s*\./.test(code);
    });
    expect(wrong.map((file) => path.relative(SOURCE, file))).toEqual([]);
  });
});

/** `src/<folder>` itself or a subfolder's index counts as a door; anything deeper that is a file does not. */
function isDoor(target: string): boolean {
  const full = path.join(SOURCE, target);
  return (fs.existsSync(full) && fs.statSync(full).isDirectory()) || target.endsWith(".json");
}
