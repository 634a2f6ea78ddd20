import { textsOf } from "../../core";
import { leftovers as en } from "./en/leftovers";
import { leftovers as zh } from "./zh/leftovers";

export type { LeftoverTexts } from "./zh/leftovers";

/** What a pack still holds of the one that it was copied from. */
export const LEFTOVER_TEXT = textsOf(zh, en);
