import { pairTexts } from "../../core";
import { demands as en } from "./en/demands";
import { demands as zh } from "./zh/demands";

/** What the demands that a person can add are called, by their ids. */
export const DEMAND_LABELS = pairTexts(zh, en);
