import type { Language, Localised } from "../language";
import type { RulePack } from "./types";

const REMARK: Localised = {
  "zh-CN": "草稿：从通知自动起草，还没有人确认",
  en: "draft: made from the notice automatically, not confirmed by a person",
};

/** What every report says of a pack that was drafted and that nobody has confirmed; null for any other pack. */
export const draftRemark = (pack: Pick<RulePack, "draft">): Localised | null =>
  pack.draft === true ? REMARK : null;

/** The same as a sentence, for texts that go to others; null where there is nothing to say. */
export function draftSentence(pack: Pick<RulePack, "draft">, language: Language): string | null {
  const remark = draftRemark(pack);
  if (remark === null) return null;
  return language === "zh-CN" ? `核对依据是${remark["zh-CN"]}。` : `The rule pack is a ${remark.en}.`;
}
