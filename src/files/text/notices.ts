import { textsOf } from "../../core";
import { notices as en } from "./en/notices";
import { notices as zh } from "./zh/notices";

/** Why the file of a notice could not be read, and what to do. */
export const NOTICE_FILE_TEXT = textsOf(zh, en);
