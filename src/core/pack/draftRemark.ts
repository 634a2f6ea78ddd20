import type { Language, Localised } from "../language";
import { UNCONFIRMED_TEXT } from "./text";
import type { RulePack } from "./types";

/** What every report says of a pack that was drafted and that nobody has confirmed; null for any other pack. */
export const draftRemark = (pack: Pick<RulePack, "draft">): Localised | null =>
  pack.draft === true ? UNCONFIRMED_TEXT.both(({ remark }) => remark) : null;

/** The same as a sentence, for texts that go to others; null where there is nothing to say. */
export function draftSentence(pack: Pick<RulePack, "draft">, language: Language): string | null {
  const remark = draftRemark(pack);
  return remark === null ? null : UNCONFIRMED_TEXT.in(language).sentence(remark[language]);
}
