import type { Localised } from "../../core";

/** A text of a notice in both languages: what a notice says is in Chinese, and one's own pack may leave English out. */
export const only = (text: string): Localised => ({ "zh-CN": text, en: text });
