import { pairTexts, type Localised } from "../../core";
import { texts as en } from "./en";
import { texts as zh } from "./zh";

const REASONS: Readonly<Record<string, Localised>> = pairTexts(zh.writeReasons, en.writeReasons);

/** Why the system refuses to write, in words; its code (Node's `error.code`) where there are none for it. */
export const writeReason = (code: string): Localised => REASONS[code] ?? { "zh-CN": code, en: code };
