import { textsOf } from "../language";
import { draft as en } from "./en/draft";
import { draft as zh } from "./zh/draft";

export type { DraftTexts } from "./zh/draft";

/** Why a list is not the final one, and what says so on its face. */
export const DRAFT_TEXT = textsOf(zh, en);
