import fs from "node:fs";
import path from "node:path";
import { createNativeHost, type NativeHost } from "./nativeHost";
import { installNotes } from "./notesShim";
import { REQUIREMENT_SETS, undoOf, type RequirementSets } from "./requirementSets";
import { SimulatedExcel, type SimulatedExcelOptions } from "./simulatedExcel";
import { Workbook } from "./model/workbook";

/** Where Microsoft's files lie; they run unmodified. */
export const OFFICE_JS = path.resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");
const BASE = "https://intranet.example/lib/";

export interface BootOptions extends SimulatedExcelOptions {
  readonly requirementSets?: RequirementSets;
  readonly locale?: string;
  /** Installs the members of ExcelApi 1.18 that the npm runtime lacks, see notesShim. */
  readonly notes?: boolean;
}

export interface BootedExcel extends SimulatedExcel {
  /** Scripts and other addresses the runtime asked for. */
  readonly requested: readonly string[];
}

/**
 * Boots office.js and the Excel runtime in the realm of the tests, with the simulated workbook behind. Once per test
 * file: the runtime keeps its state in globals. The requirement-set check, which ships switched off, is switched on,
 * and `Excel.run` waits for its clean-up, so that counts do not depend on timing.
 */
export async function bootExcel(options: BootOptions = {}): Promise<BootedExcel> {
  const requirementSets = options.requirementSets ?? REQUIREMENT_SETS.microsoft365;
  const excel = new SimulatedExcel(new Workbook(), { undo: undoOf(requirementSets), ...options });
  const native: NativeHost = createNativeHost(
    {
      requirementSets,
      locale: options.locale ?? "zh-CN",
      version: "16.0.17932.20000",
      allowLogging: false,
    },
    excel.doors,
  );
  excel.connect((rows) => native.fire(rows));
  const requested: string[] = [];
  installBrowserNames(native, requested);
  load("office.js", requested);
  await Office.onReady();
  const internals = OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
    Utility: { _synchronousCleanup: boolean };
  };
  internals.CommonUtility._doApiNotSupportedCheck = true;
  internals.Utility._synchronousCleanup = true;
  if (options.notes === true) installNotes();
  return Object.assign(excel, { requested });
}

function load(file: string, requested: string[]): void {
  requested.push(file);
  const text = fs.readFileSync(path.join(OFFICE_JS, file), "utf8");
  // Indirect eval runs in the global scope of the test realm, as a script element does.
  (0, eval)(`${text}\n//# sourceURL=${file}`);
}

/** The few names of a browser that office.js touches while it starts. */
function installBrowserNames(native: NativeHost, requested: string[]): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const address = new URL("https://intranet.example/taskpane.html");
  const tag = {
    src: `${BASE}office.js`,
    getAttribute: (name: string) => (name === "src" ? `${BASE}office.js` : null),
  };
  const head = {
    appendChild(element: { src?: string; onload?: () => void }) {
      const { src } = element;
      if (src === undefined || !src.startsWith(BASE))
        throw new Error(`simulated host: foreign script ${String(src)}`);
      setTimeout(() => {
        load(src.slice(BASE.length), requested);
        element.onload?.();
      }, 0);
      return element;
    },
  };
  const element = (name: string): Record<string, unknown> => ({
    tagName: name,
    style: {},
    setAttribute() {},
    getAttribute: () => null,
  });
  const document = {
    createElement: element,
    getElementsByTagName: (name: string) => (name === "script" ? [tag] : name === "head" ? [head] : []),
    head,
    body: head,
    addEventListener() {},
    readyState: "complete",
    location: address,
    cookie: "",
    querySelector: () => null,
    getElementById: () => null,
    currentScript: tag,
  };
  const names: Record<string, unknown> = {
    document,
    location: address,
    navigator: {
      userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/120.0",
      language: "zh-CN",
      platform: "Win32",
    },
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    history: {},
    name: "",
    innerWidth: 320,
    innerHeight: 800,
    addEventListener() {},
    removeEventListener() {},
    external: native.external,
  };
  for (const [name, value] of Object.entries(names)) {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true });
  }
  scope["window"] = scope["self"] = scope["top"] = scope["parent"] = scope;
}

function memoryStorage(): Record<string, unknown> {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
