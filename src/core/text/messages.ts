import type { Localised } from "../language";
import { CHINESE_MESSAGES } from "./zh/messages";
import { ENGLISH_MESSAGES } from "./en/messages";
import type { Sentences } from "./wording";

/** A message of the product's own: what is wrong, and what to do next. Placeholders as in `RuleDefinition.message`. */
export interface Message {
  readonly message: Localised;
  readonly action: Localised;
}

/** All messages of the product's own in both languages, by id. */
export const MESSAGES: Readonly<Record<string, Message>> = Object.fromEntries(
  Object.entries(CHINESE_MESSAGES).map(([id, chinese]) => {
    const english = ENGLISH_MESSAGES[id] as Sentences;
    return [
      id,
      {
        message: { "zh-CN": chinese.message, en: english.message },
        action: { "zh-CN": chinese.action, en: english.action },
      },
    ];
  }),
);
