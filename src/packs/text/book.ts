import { textsOf } from "../../core";
import { book as en } from "./en/book";
import { book as zh } from "./zh/book";

/** The words of a pack's page in the rule book. */
export const BOOK_TEXT = textsOf(zh, en);
