import { pairTexts, type Localised } from "../../core";
import { writeReasons as en } from "./en/writeReasons";
import { writeReasons as zh } from "./zh/writeReasons";

const REASONS: Readonly<Record<string, Localised>> = pairTexts(zh, en);

/** Why the system refuses to write, in words; its code (Node's `error.code`) where there are none for it. */
export const writeReason = (code: string): Localised => REASONS[code] ?? { "zh-CN": code, en: code };
