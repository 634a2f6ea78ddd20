import type { Localised } from "../language";
import type { RulePack } from "../pack";

const REMARK: Localised = {
  "zh-CN": "草稿：从通知自动起草，还没有人确认",
  en: "draft: made from the notice automatically, not confirmed by a person",
};

/** What every report says of a pack that was drafted and that nobody has confirmed; null for any other pack. */
export const draftRemark = (pack: Pick<RulePack, "draft">): Localised | null =>
  pack.draft === true ? REMARK : null;
