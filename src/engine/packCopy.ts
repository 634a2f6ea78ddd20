import { withParts, type Language, type Predicate, type RulePack } from "../core";
import type { PackParameterView, ParameterMeaning } from "./views";

/** Members of predicates that hold a figure or a date someone may want to change for another year or city. */
const FIGURES = [
  "value",
  "min",
  "max",
  "years",
  "perYear",
  "minimum",
  "factor",
  "minimumEntries",
  "earliest",
] as const;
type Figure = (typeof FIGURES)[number];

/** Stands for each of several fields in a rule about how any cell is filled in. */
const ANY_FIELD = "$field";

const COPY_ENDING = "-own";
const NUMBER = "document.number";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The built-in pack that a copy was made from, by its id; null where it is no such copy. */
export function originalOf(pack: RulePack, builtIn: readonly RulePack[]): RulePack | null {
  const id = pack.id.endsWith(COPY_ENDING) ? pack.id.slice(0, -COPY_ENDING.length) : pack.id;
  return builtIn.find((each) => each.id === id) ?? null;
}

/** The year that a text names first; null where it names none. */
const yearIn = (text: string): string | null => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ?? null;

/**
 * What a form offers for changing: what the notice is called, thresholds, dates and quotas of its rules, and the
 * deadline. Rules about how any cell is filled in (no amount below 0, money in 万元) are not what a notice sets.
 *
 * @param original the pack as published, for showing what was changed; null where there is none
 */
export function packParameters(
  pack: RulePack,
  original: RulePack | null,
  language: Language,
): readonly PackParameterView[] {
  const parameters = [
    ...headParameters(pack, original, language),
    ...deadlineParameters(pack, original, language),
  ];
  const fields = new Map(pack.fields.map((field) => [field.id, field]));
  pack.rules.forEach((rule, index) => {
    const { clause } = rule;
    if (clause === null) return;
    const before = original?.rules.find(({ id }) => id === rule.id)?.check;
    collect(rule.check, before, `rules[${index}].check`, (figure) => {
      if (figure.field === ANY_FIELD) return;
      const field = fields.get(figure.field ?? "");
      parameters.push({
        path: figure.path,
        clause,
        title: rule.title[language],
        what: figure.what,
        about: field?.label[language] ?? "",
        kind: typeof figure.value === "string" ? "date" : "number",
        unit: figure.unit ?? (IN_UNITS.has(figure.what) ? (field?.unit ?? null) : null),
        value: figure.value,
        original: figure.original,
        year: null,
      });
    });
  });
  return parameters;
}

/** Name, title and number; in Chinese, as the notice is written. */
function headParameters(
  pack: RulePack,
  original: RulePack | null,
  language: Language,
): readonly PackParameterView[] {
  const textsOf = ({ name, document }: RulePack) =>
    [
      ["name.zh-CN", "name", name["zh-CN"]],
      ["document.title.zh-CN", "docTitle", document.title["zh-CN"]],
      [NUMBER, "docNumber", document.number ?? ""],
    ] as const;
  const before = textsOf(original ?? pack);
  const year = yearIn(pack.name["zh-CN"]);
  return textsOf(pack).map(([path, what, value], index) => ({
    path,
    clause: "",
    title: { "zh-CN": "通知", en: "Notice" }[language],
    what,
    about: "",
    kind: "text",
    unit: null,
    value,
    original: before[index]?.[2] ?? value,
    year: year !== null && value.includes(year) ? year : null,
  }));
}

/** What is counted in the field's own unit. */
const IN_UNITS: ReadonlySet<ParameterMeaning> = new Set([
  "atLeast",
  "moreThan",
  "atMost",
  "lessThan",
  "perYear",
  "minimum",
]);

function deadlineParameters(
  pack: RulePack,
  original: RulePack | null,
  language: Language,
): PackParameterView[] {
  const { deadline } = pack;
  if (deadline.kind === "none") return [];
  const clause = pack.rules.find(({ check }) => check.is === "onOrBefore")?.clause ?? "";
  const title = { "zh-CN": "报送截止日期", en: "Deadline" }[language];
  const shared = { clause, title, unit: null, about: "", year: null };
  if (deadline.kind === "date") {
    const was = original?.deadline.kind === "date" ? original.deadline.date : deadline.date;
    return [
      {
        ...shared,
        path: "deadline.date",
        what: "date",
        kind: "date",
        value: deadline.date,
        original: was,
        year: deadline.date.startsWith(String(yearIn(pack.name["zh-CN"]))) ? deadline.date.slice(0, 4) : null,
      },
    ];
  }
  const before = original?.deadline.kind === "yearly" ? original.deadline : deadline;
  return [
    {
      ...shared,
      path: "deadline.monthDay",
      what: "yearlyDate",
      kind: "monthDay",
      value: deadline.monthDay,
      original: before.monthDay,
    },
    ...Object.entries(deadline.exceptions).map(([year, value]): PackParameterView => ({
      ...shared,
      path: `deadline.exceptions.${year}`,
      what: "dateOfYear",
      about: year,
      kind: /^\d{4}-/.test(value) ? "date" : "monthDay",
      value,
      original: before.exceptions[year] ?? value,
    })),
  ];
}

interface FoundFigure {
  readonly path: string;
  readonly what: ParameterMeaning;
  readonly field: string | null;
  readonly value: number | string;
  readonly original: number | string;
  readonly unit: string | null;
}

/**
 * Visits the figures of a condition.
 *
 * @param before the condition as published: where both are made alike, its figures are the originals
 * @param path of the condition in the pack
 */
function collect(
  check: Predicate,
  before: Predicate | undefined,
  path: string,
  visit: (figure: FoundFigure) => void,
): void {
  const originalAt = new Map(
    (before === undefined ? [] : withParts(before)).map((standing) => [
      standing.path.join("."),
      standing.predicate,
    ]),
  );
  for (const standing of withParts(check)) {
    const { predicate } = standing;
    const members = predicate as unknown as Readonly<Record<string, unknown>>;
    // "Where there is any, there must be any": no figure that a notice sets.
    if (standing.conditional && isAny(predicate)) continue;
    const published = originalAt.get(standing.path.join("."));
    const originals = (published?.is === predicate.is ? published : predicate) as unknown as typeof members;
    const text = (name: string): string | null => (typeof members[name] === "string" ? members[name] : null);
    const steps = standing.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
    for (const name of FIGURES) {
      const value = members[name];
      if (typeof value !== "number" && (typeof value !== "string" || name !== "earliest")) continue;
      const was = originals[name];
      visit({
        path: `${path}${steps}.${name}`,
        what: meaningOf(predicate, name, standing.negated),
        field: predicate.is === "countBetween" ? (predicate.by ?? null) : text("field"),
        value,
        original: typeof was === typeof value ? (was as typeof value) : value,
        unit: text("unit"),
      });
    }
  }
}

/** Whether a condition only asks that there is something at all. */
const isAny = (check: Predicate): boolean =>
  check.is === "atLeast" && check.value === (check.exclusive === true ? 0 : 1);

/** What holds where the other does not. */
const OPPOSITES: Partial<Record<ParameterMeaning, ParameterMeaning>> = {
  atLeast: "lessThan",
  lessThan: "atLeast",
  atMost: "moreThan",
  moreThan: "atMost",
};

/** What a figure does in its rule. */
function meaningOf(check: Predicate, figure: Figure, negated: boolean): ParameterMeaning {
  const plain = ((): ParameterMeaning => {
    if (check.is === "countBetween") {
      const each = check.by === undefined ? "" : "Each";
      return figure === "min" ? `countAtLeast${each}` : `countAtMost${each}`;
    }
    switch (figure) {
      case "value":
        if (check.is === "atMost") return check.exclusive === true ? "lessThan" : "atMost";
        return check.is === "atLeast" && check.exclusive === true ? "moreThan" : "atLeast";
      case "min":
        return "atLeast";
      case "max":
        return "atMost";
      default:
        return figure;
    }
  })();
  return negated ? (OPPOSITES[plain] ?? plain) : plain;
}

/**
 * A copy of a pack with some figures changed, ready for `parsePack`. The copy has an id and a name of its own. Where a
 * rule's texts name the old figure exactly once, they name the new one; the summary of the clause stays as published,
 * unless the copy is for another year.
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
    const before = put(copy, path, path === NUMBER && value === "" ? null : value);
    const rule = /^rules\[(\d+)\]/.exec(path)?.[1];
    if (rule === undefined || before === value) continue;
    if (typeof before !== "number" && typeof before !== "string") continue;
    rename((copy["rules"] as Json[])[Number(rule)] as Record<string, Json>, String(before), String(value));
  }
  return inItsYear(copy, pack);
}

/** Members that hold no statement about the year: names for programs, and conditions, whose figures are offered. */
const NOT_OF_YEAR: ReadonlySet<string> = new Set(["id", "refs", "check", "number"]);

/**
 * Where a copy is named after another year than the pack, nothing of the old year stays in it: of a notice with a
 * deadline of its own, all texts and the deadline speak of the new year and day. The old number and day of issue are
 * taken out, as nobody can tell the new ones. A notice for several years goes on saying what it says.
 */
function inItsYear(copy: Record<string, Json>, pack: RulePack): Record<string, Json> {
  const [before, after] = [pack.name["zh-CN"], (copy["name"] as { "zh-CN": string })["zh-CN"]].map(yearIn);
  if (before === after || !before || !after) return copy;
  const document = copy["document"] as Record<string, Json>;
  if (document["number"] === pack.document.number) document["number"] = null;
  document["issued"] = null;
  const deadline = copy["deadline"] as Record<string, Json>;
  if (deadline["kind"] === "yearly") deadline["year"] = Number(after);
  if (pack.deadline.kind !== "date") return copy;
  const ofYear = new RegExp(`(?<!\\d)${before}(?!\\d)`, "g");
  const date = (deadline["date"] as string).replace(ofYear, after);
  deadline["date"] = date;
  const days = [pack.deadline.date, date].map((text) => new Date(text.slice(0, 10)));
  const [was, now] = days.map((day) => ({
    parts: [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()],
    en: day.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" }),
  })) as [{ parts: number[]; en: string }, { parts: number[]; en: string }];
  const day = new RegExp(was.parts.map((part, at) => `${part}( ?${"年月日"[at]} ?)`).join(""), "g");
  const moved = (text: string): string =>
    text
      .replace(day, (_, ...units: string[]) => now.parts.map((part, at) => `${part}${units[at]}`).join(""))
      .replaceAll(was.en, now.en)
      .replace(ofYear, after);
  const move = (value: Json): Json => {
    if (typeof value === "string") return moved(value);
    if (Array.isArray(value)) return value.map(move);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, NOT_OF_YEAR.has(name) ? member : move(member)]),
    );
  };
  return move(copy) as Record<string, Json>;
}

/** Puts a value at a path of the kind `a[0].b`; answers what stood there, undefined where the path leads nowhere. */
function put(root: Json, path: string, value: number | string | null): Json | undefined {
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
