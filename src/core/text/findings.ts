import { pairTexts, textsOf } from "../language";
import * as en from "./en/findings";
import * as zh from "./zh/findings";

/** What severities are called in sheets and notes. */
export const SEVERITIES = pairTexts(zh.severities, en.severities);

/** Why a rule was not checked, as a sentence. */
export const NOT_CHECKED = pairTexts(zh.notChecked, en.notChecked);

/** The fixed words of the findings sheet. */
export const FINDINGS_TEXT = pairTexts(zh.findings, en.findings);

/** What the findings sheet and the notes of cells say in sentences. */
export const FINDING_SENTENCES = textsOf(zh.findingSentences, en.findingSentences);
