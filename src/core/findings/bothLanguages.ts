import type { Language } from "../language";
import type { RulePack } from "../pack";
import { CHINESE, ENGLISH } from "../text";
import { renderFindingIn } from "./render";
import type { Finding, RenderedFinding } from "./types";
import type { Wording } from "../text";

// Apart from `render`, so that a page in Chinese does not load what findings say in English.

/** What findings say in a language, where both are at hand. */
export const wordingIn = (language: Language): Wording => (language === "en" ? ENGLISH : CHINESE);

/** The same where both languages are at hand. */
export const renderFinding = (finding: Finding, pack: RulePack, language: Language): RenderedFinding =>
  renderFindingIn(finding, pack, wordingIn(language));
