import { withParts, type Language, type Predicate, type RulePack } from "../core";
import { COPY_ENDING, NUMBER, yearIn } from "./packCopy";
import type { PackParameterView, ParameterMeaning } from "./packViews";

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

/** The built-in pack that a copy was made from, by its id; null where it is no such copy. */
export function originalOf(pack: RulePack, builtIn: readonly RulePack[]): RulePack | null {
  const id = pack.id.endsWith(COPY_ENDING) ? pack.id.slice(0, -COPY_ENDING.length) : pack.id;
  return builtIn.find((each) => each.id === id) ?? null;
}

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
    (before === undefined ? [] : withParts(before)).map((part) => [part.path.join("."), part.predicate]),
  );
  for (const part of withParts(check)) {
    const { predicate } = part;
    const members = predicate as unknown as Readonly<Record<string, unknown>>;
    // "Where there is any, there must be any": no figure that a notice sets.
    if (part.conditional && isAny(predicate)) continue;
    const published = originalAt.get(part.path.join("."));
    const originals = (published?.is === predicate.is ? published : predicate) as unknown as typeof members;
    const text = (name: string): string | null => (typeof members[name] === "string" ? members[name] : null);
    const steps = part.path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
    for (const name of FIGURES) {
      const value = members[name];
      if (typeof value !== "number" && (typeof value !== "string" || name !== "earliest")) continue;
      const was = originals[name];
      visit({
        path: `${path}${steps}.${name}`,
        what: meaningOf(predicate, name, part.negated),
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
