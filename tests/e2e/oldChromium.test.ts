import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { Linter } from "eslint";

/**
 * The pages run in Chromium 109, the last one for Windows 7. Read here, in what is delivered: syntax newer than ES2022,
 * calls of functions that came later, and declarations of styles that it does not know. What only a name tells is told by
 * names that our own code does not use; a value's type is not known here.
 */
const PAGES = path.resolve(process.env.HUIJIAN_PAGES ?? "dist/pages");
const ONE_FILE = path.resolve("dist/oneFile/汇荐工作台.html");

const STATICS =
  "Array.fromAsync Promise.withResolvers Promise.try Object.groupBy Map.groupBy RegExp.escape URL.parse URL.canParse " +
  "AbortSignal.any Iterator.from Iterator.concat Error.isError Math.sumPrecise Math.f16round Uint8Array.fromBase64 " +
  "Uint8Array.fromHex Atomics.waitAsync Atomics.pause";
const METHODS =
  "toSorted toReversed toSpliced isSubsetOf isSupersetOf isDisjointFrom symmetricDifference isWellFormed toWellFormed " +
  "showPopover hidePopover togglePopover setHTMLUnsafe moveBefore getOrInsert getOrInsertComputed toBase64 " +
  "transferToFixedLength";
/** Of iterators; arrays and our own lists have such names too, so that only what surely is an iterator counts. */
const OF_ITERATORS = "map filter take drop flatMap reduce toArray forEach some every find";
const any = (names: string): string => `/^(${names.split(" ").join("|")})$/`;

const SELECTORS = [
  ...STATICS.split(" ").map((name) => {
    const [object, property] = name.split(".");
    return `CallExpression[callee.object.name='${object}'][callee.property.name='${property}']`;
  }),
  `CallExpression[callee.property.name=${any(METHODS)}]`,
  `CallExpression[callee.property.name='with'][arguments.length=2]`,
  // `values()` without an argument is no `Object.values(…)`.
  `CallExpression[callee.property.name=${any(OF_ITERATORS)}][callee.object.arguments.length=0][callee.object.callee.property.name=/^(values|keys|entries)$/]`,
  `CallExpression[callee.property.name=${any(OF_ITERATORS)}][callee.object.callee.property.name='matchAll']`,
];

const STYLES =
  /color-mix\(|light-dark\(|\boklch\(|\boklab\(|\blch\(|@starting-style|text-wrap:|field-sizing:|interpolate-size:|anchor-name:|position-anchor:|animation-timeline:|:user-(?:in)?valid\b/g;
/** A style's name as Fluent's sheets have it before they are written. */
const STYLE_NAMES = "textWrap fieldSizing interpolateSize anchorName positionAnchor animationTimeline";

/** What a script has that Chromium 109 does not know. */
function newer(script: string): string[] {
  const messages = new Linter().verify(
    script,
    {
      languageOptions: { ecmaVersion: 2022, sourceType: "script" },
      linterOptions: { reportUnusedDisableDirectives: "off" },
      rules: {
        "no-restricted-syntax": [
          "error",
          ...SELECTORS,
          `Property[key.name=${any(STYLE_NAMES)}][value.type='Literal']`,
        ],
      },
    },
    { allowInlineConfig: false },
  );
  const lines = script.split("\n");
  const code = messages.map(({ message, line, column }) => {
    const place = (lines[line - 1] ?? "").slice(Math.max(0, column - 30), column + 60);
    return `${message.slice(0, 90)} at …${place}…`;
  });
  return [...code, ...newerStyles(script)];
}

const newerStyles = (text: string): string[] => (text.match(STYLES) ?? []).map((each) => `style ${each}`);

/** A rule within a rule (nesting came with 112); groups like `@media` may hold rules. */
function nested(css: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, head = "", brace] of css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{};]*)([{};])/g)) {
    if (brace === "}") open.pop();
    if (brace !== "{") continue;
    if (open.some((each) => !each.startsWith("@"))) found.push(`nested rule ${head.trim()}`);
    open.push(head.trim());
  }
  return found;
}

/**
 * What may be missing: the box in which a cell is typed grows with its text where the browser can do that; Fluent's safe
 * zone around menus is coloured for its own developers only.
 */
const BOX = /(?<=\.hj-grid-editing\s*\{[^}]*)field-sizing:\s*content;/;
const SAFE_ZONE = /\{fill:color-mix\(in srgb, var\(--colorPalette\w+\) 20%, transparent\);\}/g;

/** What a delivered script has that Chromium 109 does not know and needs. */
const missed = (script: string): string[] => newer(script.replace(SAFE_ZONE, "{}"));

/** The same of a delivered style sheet. */
const missedStyles = (css: string): string[] => [...newerStyles(css.replace(BOX, "")), ...nested(css)];

/** The one file's scripts: one that unpacks, and those that are packed (`src/tools/webpack/oneFilePlugin.cjs`). */
function scriptsOf(html: string): string[] {
  const [boot = ""] = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  const packed = ["worker", "page"].map(
    (name) => new RegExp(`id="huijian-${name}">([^<]*)<`).exec(html)?.[1] ?? "",
  );
  return [boot, ...packed.map((text) => zlib.gunzipSync(Buffer.from(text, "base64")).toString("utf8"))];
}

test("what is looked for is found, and what is older is not", () => {
  const found = (script: string): number => newer(script).length;
  for (const script of [
    "Object.groupBy(a, b)",
    "list.toSorted()",
    "list.with(1, 2)",
    "map.values().map(f)",
    "text.matchAll(r).toArray()",
    "/[a&&b]/v.test(a)",
    'import("./a.json", { with: { type: "json" } })',
    "{ using a = b(); }",
    'a = "color:color-mix(in srgb, red, blue)"',
    "a = { textWrap: 'balance' }",
  ])
    expect([script, found(script)]).toEqual([script, 1]);
  for (const script of [
    "class A { #b = 1; static { this.c = #b in this } }",
    "Object.values(a).map(f); list.findLast(f); batch.take(1); a.with(b); [...map.values()].map(f)",
    "a = b?.c ?? d; e ||= f; structuredClone(g); h.at(-1); Object.hasOwn(i, j)",
  ])
    expect([script, found(script)]).toEqual([script, 0]);
  expect(nested("@media print { .a { color: red } } .b { c: d } /* { { */ .e {}")).toEqual([]);
  expect(nested(".a { color: red; & .b { c: d } }")).toEqual(["nested rule & .b"]);
});

test("no script or style of the pages is newer than Chromium 109", () => {
  const files = fs
    .readdirSync(PAGES, { recursive: true, encoding: "utf8" })
    // Office.js is the host's, in the form in which it is delivered.
    .filter((file) => /\.(?:js|css)$/.test(file) && !file.startsWith("office"));
  expect(files.filter((file) => file.endsWith(".js")).length).toBeGreaterThan(10);
  expect(files.filter((file) => /^styles\..*\.css$/.test(file))).toHaveLength(1);
  const found = files.flatMap((file) => {
    const text = fs.readFileSync(path.join(PAGES, file), "utf8");
    const all = file.endsWith(".js") ? missed(text) : missedStyles(text);
    return all.map((each) => `${file}: ${each}`);
  });
  expect(found).toEqual([]);
}, 300_000);

test("nor is anything in the one file", () => {
  const html = fs.readFileSync(ONE_FILE, "utf8");
  const scripts = scriptsOf(html);
  for (const script of scripts) expect(script.length).toBeGreaterThan(100);
  expect(scripts.flatMap(missed)).toEqual([]);
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = ""]) => css);
  expect(styles.flatMap(missedStyles)).toEqual([]);
}, 300_000);
