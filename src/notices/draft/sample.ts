import { runCase, type CaseEntry, type PackField, type Predicate, type RulePack } from "../../core";

/** What an invented entry holds, by field; the people and units do not exist. */
const SAMPLES: Readonly<Record<string, string | number>> = {
  seq: 1,
  hostUnit: "星海机械有限公司",
  studioName: "星海机械有限公司林晓东创新工作室",
  leaderName: "林晓东",
  leaderPost: "星海机械有限公司装配车间主任",
  leaderHonours: "2018年全国劳动模范、2019年全国五一劳动奖章",
  leaderTitle: "正高级工程师、高级技师",
  leaderGender: "男",
  leaderBirth: "1975年4月",
  leaderEducation: "本科",
  phone: "13800000000",
  workplace: "星海机械有限公司一号厂房",
};
const LONG_AGO = "2001-01-01";
const PLENTY = 100;

function sampleOf(field: PackField): string | number {
  const known = SAMPLES[field.id];
  if (known !== undefined && field.kind !== "choice") return known;
  switch (field.kind) {
    case "sequence":
      return 1;
    case "integer":
    case "number":
      return PLENTY;
    case "partialDate":
      return LONG_AGO;
    case "phone":
      return "13800000000";
    case "yesNo":
      return field.choices?.[0] ?? "是";
    case "choice":
      return field.choices?.[0] ?? "";
    case "honours":
      return "2018年全国劳动模范";
    case "personName":
      return "林晓东";
    case "text":
      return "有";
  }
}

/** Puts into the sample what a condition asks for, where that can be said outright. */
function meet(
  condition: Predicate,
  entry: Record<string, string | number>,
  fields: readonly PackField[],
): void {
  // Rules over every column are met by whatever is filled in.
  if ("field" in condition && condition.field === "$field") return;
  switch (condition.is) {
    case "atLeast":
      entry[condition.field] = Math.max(
        Number(entry[condition.field]),
        condition.value + (condition.exclusive === true ? 1 : 0),
      );
      return;
    case "atMost":
      entry[condition.field] = Math.min(
        Number(entry[condition.field]),
        condition.value - (condition.exclusive === true ? 1 : 0),
      );
      return;
    case "between":
      entry[condition.field] = condition.min;
      return;
    case "answers":
      entry[condition.field] = condition.value ? "是" : "否";
      return;
    case "oneOf":
      entry[condition.field] = condition.values[0] as string;
      return;
    case "endsWith":
    case "startsWith":
    case "contains":
      nameOf(condition, entry);
      return;
    case "all":
      condition.of.forEach((part) => meet(part, entry, fields));
      return;
    case "any":
      meet(condition.of[0] as Predicate, entry, fields);
      return;
    case "when":
      meet(condition.then, entry, fields);
      return;
    default:
  }
}

/** Names are put together from their parts: unit, person, standing end. */
function nameOf(
  condition: Extract<Predicate, { is: "contains" | "startsWith" | "endsWith" }>,
  entry: Record<string, string | number>,
): void {
  const { field } = condition;
  const before = String(entry[field] ?? "");
  const text =
    "other" in condition && condition.other !== undefined
      ? String(entry[condition.other])
      : (condition.texts?.[0] ?? "");
  if (condition.is === "endsWith" && !before.endsWith(text))
    entry[field] = before.replace(/创新工作室$/, "") + text;
  else if (condition.is === "startsWith" && !before.startsWith(text)) entry[field] = text + before;
  else if (condition.is === "contains" && !before.includes(text)) entry[field] = text + before;
}

/** An invented, complete entry that meets the pack's rules as far as can be worked out; the base of every example. */
export function sampleEntryFor(pack: Pick<RulePack, "fields" | "rules">): CaseEntry {
  const entry: Record<string, string | number> = {};
  for (const field of pack.fields) entry[field.id] = sampleOf(field);
  // Upper bounds last: they may only take away from what the lower ones ask for.
  const conditions = pack.rules.map(({ check }) => check);
  for (const condition of conditions) meet(condition, entry, pack.fields);
  for (const condition of conditions) if (condition.is === "atMost") meet(condition, entry, pack.fields);
  return entry;
}

/** Rules that the sample entry does not meet, by id: their examples would start from a fault. */
export function unmetBySample(pack: RulePack): readonly string[] {
  const [first] = pack.rules;
  if (first === undefined) return [];
  const { review } = runCase(pack, first, { name: first.title, expect: "met" });
  if (review === null) return pack.rules.map(({ id }) => id);
  const failing = new Set(
    review.findings
      .filter(({ severity }) => severity === "error")
      .map(({ rule }) => rule.replace(/^.*\//, "")),
  );
  return [...failing];
}
