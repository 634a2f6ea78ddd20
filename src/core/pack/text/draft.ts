import { textsOf } from "../../language";
import { draft as en } from "./en/draft";
import { draft as zh } from "./zh/draft";

/** What is said of a pack that nobody has confirmed. */
export const UNCONFIRMED_TEXT = textsOf(zh, en);
