import type { Localised, PackField, Predicate } from "../../core";
import { textsOf } from "../../packs";
import type { RuleRest } from "./drafting";
import { figuresOf } from "./figures";

const LANGUAGES = ["zh-CN", "en"] as const;

/**
 * What a carried rule has beside its condition, its texts fitted to the condition as it now is: those that followed
 * from the condition follow from it again; in those that a person wrote a figure that they name once is exchanged.
 */
export function fittedTexts(
  { writtenFor, ...rest }: RuleRest,
  check: Predicate,
  fields: readonly PackField[],
): Omit<RuleRest, "writtenFor"> {
  if (JSON.stringify(writtenFor) === JSON.stringify(check)) return rest;
  const before = textsOf(writtenFor, fields);
  const now = textsOf(check, fields);
  const figures = figuresOf(writtenFor).flatMap(({ value }, index): (readonly [number, number])[] => {
    const other = figuresOf(check)[index]?.value;
    return other === undefined || other === value ? [] : [[value, other]];
  });
  const fitted = (
    text: Localised,
    followed: Localised | undefined,
    follows: Localised | undefined,
  ): Localised =>
    follows !== undefined && followed?.["zh-CN"] === text["zh-CN"] ? follows : exchanged(text, figures);
  return {
    ...rest,
    title: fitted(rest.title, before.title, now.title),
    message: fitted(rest.message, before.message, now.message),
    ...(rest.action === undefined ? {} : { action: exchanged(rest.action, figures) }),
    ...(rest.judgementMessage === undefined
      ? {}
      : {
          judgementMessage: fitted(rest.judgementMessage, before.judgementMessage, now.judgementMessage),
        }),
  };
}

function exchanged(text: Localised, figures: readonly (readonly [number, number])[]): Localised {
  const made: Record<string, string> = { ...text };
  for (const [before, after] of figures) {
    const figure = new RegExp(`(?<![\\d.])${String(before).replace(".", "\\.")}(?![\\d.])`, "g");
    for (const language of LANGUAGES) {
      const said = made[language] ?? "";
      if ((said.match(figure) ?? []).length === 1) made[language] = said.replace(figure, String(after));
    }
  }
  return made as unknown as Localised;
}
