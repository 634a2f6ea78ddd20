import type { RulePack } from "../core";

/** What the id of a copy ends in. */
export const COPY_ENDING = "-own";
/** Where a pack has the number of its document. */
export const NUMBER = "document.number";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The year that a text names first; null where it names none. */
export const yearIn = (text: string): string | null => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ?? null;

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
