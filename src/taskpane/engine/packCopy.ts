import type { Language, Predicate, RulePack } from "../../core";
import type { PackParameterView } from "./views";

/** Members of predicates that hold a figure or a date someone may want to change for another year or city. */
const FIGURES = ["value", "min", "max", "years", "perYear", "minimum", "factor", "minimumEntries"] as const;
const COPY_ENDING = "-own";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The built-in pack that a copy was made from, by its id; null where it is no such copy. */
export function originalOf(pack: RulePack, builtIn: readonly RulePack[]): RulePack | null {
  const id = pack.id.endsWith(COPY_ENDING) ? pack.id.slice(0, -COPY_ENDING.length) : pack.id;
  return builtIn.find((each) => each.id === id) ?? null;
}

/**
 * The figures and dates of a pack that a form offers for changing: thresholds, dates and quotas of its rules, and the
 * deadline.
 *
 * @param original the pack as published, for showing what was changed; null where there is none
 */
export function packParameters(
  pack: RulePack,
  original: RulePack | null,
  language: Language,
): readonly PackParameterView[] {
  const parameters: PackParameterView[] = deadlineParameters(pack, original, language);
  pack.rules.forEach((rule, index) => {
    const before = original?.rules.find(({ id }) => id === rule.id)?.check;
    collect(rule.check, before, `rules[${index}].check`, (path, what, value, was, unit) => {
      parameters.push({
        path,
        clause: rule.clause,
        title: rule.title[language],
        what,
        kind: typeof value === "string" ? "date" : "number",
        unit,
        value,
        original: was,
      });
    });
  });
  return parameters;
}

function deadlineParameters(
  pack: RulePack,
  original: RulePack | null,
  language: Language,
): PackParameterView[] {
  const { deadline } = pack;
  if (deadline.kind === "none") return [];
  const clause = pack.rules.find(({ check }) => check.is === "onOrBefore")?.clause ?? "";
  const title = { "zh-CN": "报送截止日期", en: "Deadline" }[language];
  const shared = { clause, title, unit: null };
  if (deadline.kind === "date") {
    const was = original?.deadline.kind === "date" ? original.deadline.date : deadline.date;
    return [
      {
        ...shared,
        path: "deadline.date",
        what: "deadline",
        kind: "date",
        value: deadline.date,
        original: was,
      },
    ];
  }
  const before = original?.deadline.kind === "yearly" ? original.deadline : deadline;
  return [
    {
      ...shared,
      path: "deadline.monthDay",
      what: "deadline",
      kind: "monthDay",
      value: deadline.monthDay,
      original: before.monthDay,
    },
    ...Object.entries(deadline.exceptions).map(([year, value]): PackParameterView => ({
      ...shared,
      path: `deadline.exceptions.${year}`,
      what: year,
      kind: /^\d{4}-/.test(value) ? "date" : "monthDay",
      value,
      original: before.exceptions[year] ?? value,
    })),
  ];
}

type Visit = (
  path: string,
  what: string,
  value: number | string,
  original: number | string,
  unit: string | null,
) => void;

function collect(check: Predicate, before: Predicate | undefined, path: string, visit: Visit): void {
  const same = before?.is === check.is ? before : undefined;
  switch (check.is) {
    case "all":
    case "any":
      check.of.forEach((part, index) =>
        collect(part, same?.is === check.is ? same.of[index] : undefined, `${path}.of[${index}]`, visit),
      );
      return;
    case "not":
      collect(check.of, same?.is === "not" ? same.of : undefined, `${path}.of`, visit);
      return;
    case "when":
      collect(check.if, same?.is === "when" ? same.if : undefined, `${path}.if`, visit);
      collect(check.then, same?.is === "when" ? same.then : undefined, `${path}.then`, visit);
      return;
    default: {
      const members = check as unknown as Readonly<Record<string, unknown>>;
      const originals = (same ?? check) as unknown as Readonly<Record<string, unknown>>;
      const unit = typeof members["unit"] === "string" ? members["unit"] : null;
      for (const name of FIGURES) {
        const value = members[name];
        if (typeof value !== "number") continue;
        const was = originals[name];
        visit(`${path}.${name}`, name, value, typeof was === "number" ? was : value, unit);
      }
      if (check.is === "dateBetween") {
        const was = same?.is === "dateBetween" ? same.earliest : check.earliest;
        visit(`${path}.earliest`, "earliest", check.earliest, was, null);
      }
    }
  }
}

/**
 * A copy of a pack with some figures changed, ready for `parsePack`. The copy has an id and a name of its own. Where a
 * rule's texts name the old figure exactly once, they name the new one; the summary of the clause stays as published.
 *
 * @param changes new values by path
 */
export function changedCopy(
  pack: RulePack,
  changes: Readonly<Record<string, number | string>>,
): Record<string, Json> {
  const copy = JSON.parse(JSON.stringify(pack)) as Record<string, Json>;
  if (!pack.id.endsWith(COPY_ENDING)) {
    copy["id"] = `${pack.id}${COPY_ENDING}`;
    copy["name"] = { "zh-CN": `${pack.name["zh-CN"]}（自用）`, en: `${pack.name.en} (own copy)` };
  }
  for (const [path, value] of Object.entries(changes)) {
    const before = put(copy, path, value);
    const rule = /^rules\[(\d+)\]/.exec(path)?.[1];
    if (rule === undefined || before === value) continue;
    if (typeof before !== "number" && typeof before !== "string") continue;
    rename((copy["rules"] as Json[])[Number(rule)] as Record<string, Json>, String(before), String(value));
  }
  return copy;
}

/** Puts a value at a path of the kind `a[0].b`; answers what stood there, undefined where the path leads nowhere. */
function put(root: Json, path: string, value: number | string): Json | undefined {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop();
  let place: Json | undefined = root;
  for (const key of keys) {
    if (typeof place !== "object" || place === null) return undefined;
    place = (place as Record<string, Json>)[key];
  }
  if (last === undefined || typeof place !== "object" || place === null) return undefined;
  const holder = place as Record<string, Json>;
  if (!Object.hasOwn(holder, last)) return undefined;
  const before = holder[last];
  holder[last] = value;
  return before;
}

function rename(rule: Record<string, Json>, before: string, after: string): void {
  const figure = new RegExp(`(?<![\\d.])${before.replace(/[.\\]/g, "\\$&")}(?![\\d.])`, "g");
  for (const member of ["title", "message", "action", "judgementMessage"]) {
    const texts = rule[member];
    if (typeof texts !== "object" || texts === null) continue;
    const holder = texts as Record<string, Json>;
    for (const [language, text] of Object.entries(holder)) {
      if (typeof text !== "string" || (text.match(figure) ?? []).length !== 1) continue;
      holder[language] = text.replace(figure, after);
    }
  }
}
