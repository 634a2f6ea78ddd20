import { textsOf } from "../language";
import { stability as en } from "./en/stability";
import { stability as zh } from "./zh/stability";

export type { StabilityTexts } from "./zh/stability";

/** What a committee is told of how stable an order is. */
export const STABILITY_TEXT = textsOf(zh, en);
