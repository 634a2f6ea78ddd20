import { textsOf } from "../../core";
import { rules as en } from "./en/rules";
import { rules as zh } from "./zh/rules";

/** What a rule says that has no words of its own. */
export const RULE_TEXT = textsOf(zh, en);
