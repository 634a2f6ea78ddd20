import type { draft as Chinese } from "../zh/draft";

/** Of a pack that was drafted and that nobody has confirmed (English). */
export const draft: typeof Chinese = {
  remark: "draft: made from the notice automatically, not confirmed by a person",
  sentence: (remark) => `The rule pack is a ${remark}.`,
};
