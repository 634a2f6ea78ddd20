import { textsOf } from "../language";
import { blankForm as en } from "./en/blankForm";
import { blankForm as zh } from "./zh/blankForm";

export type { BlankFormTexts } from "./zh/blankForm";

/** What the pack's empty form says at its columns. */
export const BLANK_FORM_TEXT = textsOf(zh, en);
