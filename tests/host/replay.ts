import { RichApiHost } from "./richApi";
import type { WireRequest, WireResponse } from "./wire";
import { Workbook } from "./model/workbook";

/** What docs/developing/record-trace.js saved in a real Excel. */
export interface Trace {
  readonly version: 1;
  readonly excel: unknown;
  readonly entries: readonly {
    readonly step: string;
    readonly request: WireRequest;
    readonly response: WireResponse | null;
  }[];
}

/** Where the simulated host answered otherwise than Excel did. */
export interface Difference {
  readonly step: string;
  readonly path: string;
  readonly excel: unknown;
  readonly simulated: unknown;
}

/** Ids are each host's own affair; later requests name them, so they are translated on the way. */
const ID_MEMBERS: ReadonlySet<string> = new Set(["Id", "_Id", "_ReferenceId"]);

/** Sends the recorded requests to a fresh simulated workbook and compares the answers. */
export function replay(trace: Trace): readonly Difference[] {
  const workbook = new Workbook();
  const host = new RichApiHost(workbook);
  const ids = new Map<string, string>();
  const differences: Difference[] = [];
  for (const { step, request, response } of trace.entries) {
    if (response === null) continue;
    const answer = host.execute(JSON.stringify(translate(request, ids)), 0);
    if (typeof answer === "number") throw new Error(`${step}: native error ${answer}`);
    compare(response, JSON.parse(answer), step, "", ids, differences);
  }
  return differences;
}

function translate(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => translate(part, ids));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, translate(part, ids)]));
}

function compare(
  excel: unknown,
  simulated: unknown,
  step: string,
  path: string,
  ids: Map<string, string>,
  differences: Difference[],
): void {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null;
  if (!isObject(excel) || !isObject(simulated)) {
    if (excel !== simulated) differences.push({ step, path, excel, simulated });
    return;
  }
  for (const name of new Set([...Object.keys(excel), ...Object.keys(simulated)])) {
    const [theirs, ours] = [excel[name], simulated[name]];
    // Texts of errors are in the language of the Excel that was recorded.
    if (path.endsWith(".Error") && (name === "Message" || name === "Location")) continue;
    if (ID_MEMBERS.has(name) && typeof theirs === "string" && typeof ours === "string") ids.set(theirs, ours);
    else compare(theirs, ours, step, `${path}.${name}`, ids, differences);
  }
}
