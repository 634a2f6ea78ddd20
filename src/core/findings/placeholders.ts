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

/**
 * A text with its placeholders filled; one without a value stays as written, so that it is seen. Chinese has a space
 * before a figure, as everywhere in these texts: 要求{required} becomes 要求 3 至 5 张.
 */
export function fillPlaceholders(
  text: string,
  values: (name: string) => string | number | undefined,
): string {
  return text.replace(PLACEHOLDER, (whole, name: string, at: number) => {
    const value = String(values(name) ?? whole);
    return /^\d/.test(value) && /\p{Script=Han}/u.test(text.charAt(at - 1)) ? ` ${value}` : value;
  });
}
