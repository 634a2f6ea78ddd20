import { crossCheck } from "./crossChecks";
import { Problems, type PackProblem } from "./problems";
import { rulePackSchema } from "./schema";
import { withRoles } from "./roles";

/** Lists of a pack whose items can be left out for checking the rest. */
const LISTS = ["fields", "rules", "clauses", "checklist", "facts", "criteria", "scoreColumns"] as const;

/** What stands in for a member that is not a list and has the wrong shape. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  id: "stand-in",
  version: "1.0.0",
  sampleDate: "2000-01-01",
  deadline: { kind: "date", date: "2000-01-01" },
  name: { "zh-CN": "—", en: "—" },
  titleWords: ["—"],
};

interface Issue {
  readonly path: readonly PropertyKey[];
}

/**
 * What is wrong between the parts of a pack some of whose items have the wrong shape: the other items are checked
 * against each other as if those were not there, so that every fault is told at once. Nothing is said of what refers to
 * an item that was left out.
 *
 * @param value the pack as it stands in the file
 * @param issues what is wrong with its shape
 */
export function faultsBeside(value: unknown, issues: readonly Issue[]): readonly PackProblem[] {
  if (typeof value !== "object" || value === null) return [];
  const source = value as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = { ...source };
  const replaced = new Set<string>();
  for (const { path } of issues) {
    const member = String(path[0]);
    if (!Object.hasOwn(STAND_INS, member)) continue;
    kept[member] = STAND_INS[member];
    replaced.add(member);
  }
  const { lists, places, left } = soundItems(source, issues);
  Object.assign(kept, lists);
  const parsed = rulePackSchema.safeParse(kept);
  if (!parsed.success) return [];
  // The weights are of all criteria, the sample of all fields.
  const isShort = (list: string): boolean => issues.some(({ path }) => path[0] === list);
  const whole = new Set([
    ...(isShort("criteria") || isShort("fields") ? ["criteria"] : []),
    ...(isShort("fields") ? ["sampleEntry"] : []),
  ]);
  const problems = new Problems();
  const pack = { ...parsed.data, fields: withRoles(parsed.data.fields) };
  for (const { path, message } of crossCheck(pack)) {
    const isAboutLeftOut = left.some(
      (text) => text !== "" && (message.en.includes(`"${text}"`) || message["zh-CN"].includes(`“${text}”`)),
    );
    if (isAboutLeftOut || whole.has(path)) continue;
    if (left.length > 0 && /^clauses\[\d+\]\.(?:refs|reason)/.test(path)) continue;
    if ([...replaced].some((member) => path === member || path.startsWith(`${member}.`))) continue;
    const [, list, index, rest] = /^(\w+)\[(\d+)\](.*)$/s.exec(path) ?? [];
    const original = list === undefined ? undefined : places.get(list)?.[Number(index)];
    problems.list.push({
      path: original === undefined ? path : `${list}[${original}]${rest}`,
      message,
    });
  }
  return problems.list;
}

interface SoundItems {
  /** The lists without the items that have the wrong shape. */
  readonly lists: Readonly<Record<string, readonly unknown[]>>;
  /** Where each item that was kept stands in the file, by list. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** What the items that were left out are called; "" where they do not say. */
  readonly left: readonly string[];
}

function soundItems(source: Readonly<Record<string, unknown>>, issues: readonly Issue[]): SoundItems {
  const lists: Record<string, readonly unknown[]> = {};
  const places = new Map<string, readonly number[]>();
  const left: string[] = [];
  for (const list of LISTS) {
    const items = source[list];
    if (!Array.isArray(items)) continue;
    const wrong = new Set(issues.filter(({ path }) => path[0] === list).map(({ path }) => path[1]));
    const indices = items.flatMap((_, index) => (wrong.has(index) ? [] : [index]));
    places.set(list, indices);
    lists[list] = indices.map((index) => items[index] as unknown);
    for (const index of wrong) {
      const item: unknown = typeof index === "number" ? items[index] : undefined;
      if (typeof item !== "object" || item === null) continue;
      const name = (item as Readonly<Record<string, unknown>>)[list === "clauses" ? "clause" : "id"];
      left.push(typeof name === "string" ? name : "");
    }
  }
  return { lists, places, left };
}
