import { textsOf } from "../../core";
import { errors as en } from "./en/errors";
import { errors as zh } from "./zh/errors";

export type { ErrorTexts } from "./zh/errors";

/** Why a file could not be opened, and what to do. */
export const ERROR_TEXT = textsOf(zh, en);
