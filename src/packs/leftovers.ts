import type { RulePack } from "../core";
import { Problems, type PackProblem } from "./problems";
import { LEFTOVER_TEXT, type LeftoverTexts } from "./text";

/**
 * What is left in a pack of one's own of the built-in pack that it was copied from: place, year, document number,
 * clause numbers that this notice does not have, clauses, ticks and facts taken over word for word, and words of the
 * title. None of it is a fault of the file, so it is told as a warning: a person looks and changes it, or leaves it.
 */

/** A Chinese text of a pack with its place. */
interface PlacedText {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

/** Names and numbers that tell one notice from another. */
interface Words {
  readonly places: readonly string[];
  readonly year: string | null;
  readonly number: string | null;
}

/** Members whose texts are no statements about the notice: names of columns, references by id. */
const NOT_STATEMENTS: ReadonlySet<string> = new Set([
  "en",
  "id",
  "refs",
  "synonyms",
  "vagueHeaders",
  "is",
  "field",
]);
/** Fewer texts in common say nothing: two notices may share a phrase. */
const LEAST_COMMON = 3;
const SHORTEST_COMMON = 8;
/** Where a notice speaks in its own words; texts of rules and columns are shared with packs drafted from any notice. */
const OWN_WORDS = [
  "clauses",
  "checklist",
  "facts",
  "criteria",
  "sampleEntry",
  "sampleLabels",
  "form",
] as const;
/** So many clauses or ticks are named; the others are counted. */
const MOST_NAMED = 5;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every Chinese text in a value with its place; a pack with faults has texts too. */
function textsIn(value: unknown, path: readonly PropertyKey[] = []): readonly PlacedText[] {
  if (typeof value === "string") return /\p{Script=Han}|\d/u.test(value) ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    NOT_STATEMENTS.has(name) ? [] : textsIn(member, [...path, name]),
  );
}

const chinese = (value: unknown): string =>
  typeof value === "string"
    ? value
    : isObject(value) && typeof value["zh-CN"] === "string"
      ? value["zh-CN"]
      : "";

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (isObject(part) ? part[name] : undefined), value);

const listAt = (value: unknown, name: string): readonly unknown[] => {
  const list = at(value, name);
  return Array.isArray(list) ? list : [];
};

/** The place that an issuer is named after, with the word for its kind and without: 乐山市 and 乐山. */
function placesOfIssuer(issuer: string): readonly string[] {
  const place = /^\p{Script=Han}{2,7}?(?:省|自治区|自治州|市|大学|学院)/u.exec(issuer)?.[0];
  if (place === undefined) return [];
  const short = place.replace(/(?:省|市|自治区|自治州)$/u, "");
  return short.length < 2 ? [place] : [place, short];
}

function yearOf(pack: unknown): string | null {
  const deadline = at(pack, "deadline", "year");
  const texts = [
    chinese(at(pack, "deadline", "date")),
    chinese(at(pack, "document", "title")),
    chinese(at(pack, "document", "issued")),
    typeof deadline === "number" ? `${deadline}` : "",
  ];
  for (const text of texts) {
    const year = /(?:19|20)\d{2}/.exec(text)?.[0];
    if (year !== undefined) return year;
  }
  return null;
}

/** What a pack calls its own: title, issuer, and the places that its unions come from. */
function ownText(pack: unknown, withPlaces: boolean): string {
  const places = withPlaces ? listAt(at(pack, "document"), "places").map(chinese) : [];
  return [at(pack, "document", "title"), at(pack, "document", "issuer")]
    .map(chinese)
    .concat(places)
    .join("\n");
}

/** The built-in pack that most texts are taken from, where they are not what several packs share; else null. */
function sourceOf(value: unknown, known: readonly RulePack[]): RulePack | null {
  const wordsOf = (pack: unknown): ReadonlySet<string> =>
    new Set(OWN_WORDS.flatMap((member) => textsIn(at(pack, member)).map(({ text }) => text)));
  const own = wordsOf(value);
  const textsOf = known.map(wordsOf);
  let best: { pack: RulePack; common: number } | null = null;
  known.forEach((pack, index) => {
    const others = textsOf.filter((_, other) => other !== index);
    const common = [...(textsOf[index] as ReadonlySet<string>)].filter(
      (text) => text.length >= SHORTEST_COMMON && own.has(text) && !others.some((texts) => texts.has(text)),
    ).length;
    if (common >= LEAST_COMMON && common > (best?.common ?? 0)) best = { pack, common };
  });
  return (best as { pack: RulePack } | null)?.pack ?? null;
}

/** The names and numbers of the source that are not the pack's own too. */
function foreignWords(value: unknown, source: RulePack): Words {
  const issuer = source.document.issuer["zh-CN"];
  const isSameIssuer = chinese(at(value, "document", "issuer")) === issuer;
  const own = ownText(value, isSameIssuer);
  const year = yearOf(source);
  const ownYear = yearOf(value);
  const places = [issuer, ...placesOfIssuer(issuer), ...(source.document.places ?? [])];
  return {
    places: [...new Set(places)].filter((place) => !own.includes(place)),
    year: ownYear === null || ownYear === year ? null : year,
    number: at(value, "document", "number") === source.document.number ? null : source.document.number,
  };
}

/** Numbers of clauses and attachments that the pack's own table of clauses does not have: 附件3, 二（一）. */
function foreignClauses(value: unknown, source: RulePack): readonly string[] {
  const own = listAt(value, "clauses").map((entry) => chinese(at(entry, "clause")));
  const numbers = source.clauses
    .flatMap(({ clause }) => clause.split(" "))
    .filter((part) => part.length > 1 && /[\d一二三四五六七八九十]/u.test(part));
  return [...new Set(numbers)].filter((number) => !own.some((clause) => clause.includes(number)));
}

/** Which of the source's words stand in a text; a name that is part of another one found is not told again. */
function wordsIn(
  text: string,
  words: Words,
  clauses: readonly string[],
  copied: ReadonlySet<string>,
): string[] {
  const found = words.places.filter((place) => text.includes(place));
  const named = found.filter((place) => !found.some((other) => other !== place && other.includes(place)));
  const { year, number } = words;
  // A year may well be the notice's own (since 2020 …): it is told only in a text that was taken over.
  const years =
    year !== null && copied.has(text) && new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text)
      ? [`${year} 年`]
      : [];
  const numbers = number !== null && text.includes(number) ? [number] : [];
  const cited = clauses.filter((clause) => new RegExp(`${escaped(clause)}(?![\\d（])`).test(text));
  return [...named, ...years, ...numbers, ...cited];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Where a warning is told: the sample is one, a text with its languages is one. */
function placeOf(path: readonly PropertyKey[]): readonly PropertyKey[] {
  if (path[0] === "sampleEntry" || path[0] === "sampleLabels") return path.slice(0, 1);
  return path[path.length - 1] === "zh-CN" ? path.slice(0, -1) : path;
}

function nameWords(value: unknown, source: RulePack, problems: Problems): void {
  const words = foreignWords(value, source);
  const clauses = foreignClauses(value, source);
  const copied = new Set(textsIn(source).map(({ text }) => text));
  // The document is the pack's own; a date for samples is not used where there is a deadline.
  const isDated = at(value, "deadline", "kind") !== "none";
  const left = new Set(["document", ...(isDated ? ["sampleDate"] : [])]);
  const told = new Map<string, { readonly path: readonly PropertyKey[]; readonly words: Set<string> }>();
  for (const { path, text } of textsIn(value)) {
    if (left.has(String(path[0]))) continue;
    const isClauseNumber = path[path.length - 1] === "clause";
    const found = wordsIn(text, words, isClauseNumber ? [] : clauses, copied);
    if (found.length === 0) continue;
    const place = placeOf(path);
    const key = place.join("\n");
    const entry = told.get(key) ?? { path: place, words: new Set<string>() };
    found.forEach((word) => entry.words.add(word));
    told.set(key, entry);
  }
  for (const { path, words: found } of told.values()) {
    const list = [...found];
    problems.add(
      path,
      LEFTOVER_TEXT.both((texts, language) => texts.words(list, source.name[language])),
    );
  }
}

/** Clauses, ticks or facts that are the source's word for word. */
function nameCopies(value: unknown, source: RulePack, problems: Problems): void {
  const lists = [
    { list: "clauses", key: "clause", text: "summary" },
    { list: "checklist", key: "clause", text: "text" },
    { list: "facts", key: "clause", text: "text" },
  ] as const;
  for (const { list, key, text } of lists) {
    const known = new Set(
      listAt(source, list).map((entry) => `${chinese(at(entry, key))}\n${chinese(at(entry, text))}`),
    );
    const same = listAt(value, list).filter((entry) =>
      known.has(`${chinese(at(entry, key))}\n${chinese(at(entry, text))}`),
    );
    if (same.length === 0) continue;
    const names = same.map((entry) =>
      list === "clauses" ? chinese(at(entry, key)) : chinese(at(entry, text)),
    );
    const some = names.slice(0, MOST_NAMED);
    const isMore = names.length > some.length;
    problems.add(
      [list],
      LEFTOVER_TEXT.both((texts, language) =>
        texts.copies(texts.lists[list], same.length, source.name[language], some, isMore),
      ),
    );
  }
}

function nameSame(
  path: readonly PropertyKey[],
  what: (texts: LeftoverTexts) => string,
  source: RulePack,
  problems: Problems,
): void {
  problems.add(
    path,
    LEFTOVER_TEXT.both((texts, language) => texts.same(what(texts), source.name[language])),
  );
}

/** Title and title words by which the source's sheets are known. */
function nameTitle(value: unknown, source: RulePack, problems: Problems): void {
  const own = ownText(value, false);
  const foreign = foreignWords(value, source).places;
  const namesPlace = (text: string): boolean => foreign.some((place) => text.includes(place));
  const title = chinese(at(value, "form", "title"));
  if (title === source.form.title && !namesPlace(title) && !own.includes(title))
    nameSame(["form", "title"], (texts) => texts.title, source, problems);
  listAt(value, "titleWords").forEach((word, index) => {
    const text = chinese(word);
    const isTold = namesPlace(text) || own.includes(text) || !/工作室|省|市|区|县/u.test(text);
    if (source.titleWords.includes(text) && !isTold)
      nameSame(["titleWords", index], (texts) => texts.titleWord(text), source, problems);
  });
}

function nameDeadline(value: unknown, source: RulePack, problems: Problems): void {
  if (source.deadline.kind !== "date" || at(value, "deadline", "date") !== source.deadline.date) return;
  nameSame(["deadline", "date"], (texts) => texts.deadline, source, problems);
}

/**
 * Names what a pack still holds of the built-in pack that it was copied from.
 *
 * @param value the pack as it stands in its file, with faults or without
 * @param known the built-in packs, clauses and checklists included
 * @returns a warning for each place, with what is left there and what to do, in both languages; empty for a pack that
 *   was not copied, and for a copy that stands for the same document
 */
export function leftoversOf(value: unknown, known: readonly RulePack[]): readonly PackProblem[] {
  const source = sourceOf(value, known);
  if (source === null) return [];
  const { title, issuer } = source.document;
  if (chinese(at(value, "document", "title")) === title["zh-CN"]) return [];
  const problems = new Problems();
  nameWords(value, source, problems);
  nameDeadline(value, source, problems);
  // Next year's notice of the same issuer says much the same.
  if (chinese(at(value, "document", "issuer")) === issuer["zh-CN"]) return problems.list;
  nameTitle(value, source, problems);
  nameCopies(value, source, problems);
  return problems.list;
}
