import { textsOf } from "../../language";
import * as en from "./en";
import * as zh from "./zh";

/** What is wrong with a condition of a pack. */
export const FAULT_TEXT = textsOf(zh.faults, en.faults);

/** What is said of a pack that nobody has confirmed. */
export const UNCONFIRMED_TEXT = textsOf(zh.draft, en.draft);
