import { textsOf } from "../../core";
import { checks as en } from "./en/checks";
import { checks as zh } from "./zh/checks";

/** What is wrong between the parts of a pack. */
export const CHECK_TEXT = textsOf(zh, en);
