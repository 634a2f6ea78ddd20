import { textsOf } from "../language";
import { ranking as en } from "./en/ranking";
import { ranking as zh } from "./zh/ranking";

export type { RankingTexts } from "./zh/ranking";

/** What is said of an order, of what it was made of, and of moving rows into it. */
export const RANKING_TEXT = textsOf(zh, en);
