import type { RuleDefinition } from "../pack";

const PLACEHOLDER = /\{(\w+)\}/g;

const known = new WeakMap<RuleDefinition, ReadonlySet<string>>();

/** The placeholders that the texts of a rule use, in either language. */
export function placeholdersOf(rule: RuleDefinition): ReadonlySet<string> {
  const before = known.get(rule);
  if (before !== undefined) return before;
  const texts = [rule.message, rule.judgementMessage, rule.action].flatMap((text) =>
    text === undefined ? [] : [text["zh-CN"], text.en],
  );
  const names = new Set(
    texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map((match) => match[1] as string)),
  );
  // The composed sentence about an open date names the reference date whatever the pack's own texts use.
  names.add("referenceDate").add("deadline");
  known.set(rule, names);
  return names;
}

/** A text cut at its placeholders: what stands before each, its name, and whether it follows a Chinese character. */
interface Cut {
  readonly parts: readonly { readonly before: string; readonly name: string; readonly spaced: boolean }[];
  readonly rest: string;
}

/** The texts of packs and of the product are few and are filled thousands of times. */
const cuts = new Map<string, Cut>();
const MOST_CUTS = 2_000;

function cutOf(text: string): Cut {
  const before = cuts.get(text);
  if (before !== undefined) return before;
  const parts: Cut["parts"][number][] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const spaced = /\p{Script=Han}/u.test(text.charAt(match.index - 1));
    parts.push({ before: text.slice(end, match.index), name: match[1] as string, spaced });
    end = match.index + match[0].length;
  }
  const cut = { parts, rest: text.slice(end) };
  if (cuts.size < MOST_CUTS) cuts.set(text, cut);
  return cut;
}

const SPACE_BEFORE_QUOTE = /(?<=\p{Script=Han}) $/u;

const startsWithDigit = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
};

/**
 * A text with its placeholders filled; one without a value stays as written, so that it is seen. Chinese has a space
 * before a figure, as everywhere in these texts, and none before a quote: 要求{required} becomes 要求 3 至 5 张, and
 * 成员 {figure} 成员“4人”.
 */
export function fillPlaceholders(
  text: string,
  values: (name: string) => string | number | undefined,
): string {
  const { parts, rest } = cutOf(text);
  let filled = "";
  for (const { before, name, spaced } of parts) {
    const value = String(values(name) ?? `{${name}}`);
    if (spaced && startsWithDigit(value)) filled += `${before} ${value}`;
    else filled += (value.startsWith("“") ? before.replace(SPACE_BEFORE_QUOTE, "") : before) + value;
  }
  return filled + rest;
}
