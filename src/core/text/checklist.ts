import { textsOf } from "../language";
import { checklist as en } from "./en/checklist";
import { checklist as zh } from "./zh/checklist";

/** The fixed words of the checklist that is printed and signed. */
export const CHECKLIST_TEXT = textsOf(zh, en);
