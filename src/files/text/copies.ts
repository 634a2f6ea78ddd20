import { textsOf } from "../../core";
import { copies as en } from "./en/copies";
import { copies as zh } from "./zh/copies";

/** What is said of a copy that was made of a file. */
export const COPY_TEXT = textsOf(zh, en);
