import { textsOf } from "../../core";
import { notes as en } from "./en/notes";
import { notes as zh } from "./zh/notes";
import type { NoteTexts } from "./noteCodes";

/** What is told of how a file was read. */
export const NOTE_TEXT = textsOf<NoteTexts>(zh, en);
