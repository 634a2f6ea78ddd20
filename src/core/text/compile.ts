import { textsOf } from "../language";
import { compile as en } from "./en/compile";
import { compile as zh } from "./zh/compile";

/** What is said of the files, sheets and rows of a batch. */
export const COMPILE_TEXT = textsOf(zh, en);
