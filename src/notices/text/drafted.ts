import { textsOf } from "../../core";
import { drafted as en } from "./en/drafted";
import { drafted as zh } from "./zh/drafted";

/** What a drafted pack says that is not in the notice. */
export const DRAFTED_TEXT = textsOf(zh, en);
