import { textsOf } from "../../language";
import { conflicts as en } from "./en";
import { conflicts as zh } from "./zh";

/** What is said of demands that contradict each other. */
export const CONFLICT_TEXT = textsOf(zh, en);
