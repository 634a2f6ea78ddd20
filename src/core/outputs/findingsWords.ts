import type { Language } from "../language";
import type { Severity } from "../pack";
import type { NotChecked } from "../review";
import { NOT_CHECKED, SEVERITIES } from "../text";

/** What a severity is called in sheets and notes. */
export const severityLabel = (severity: Severity, language: Language): string =>
  SEVERITIES[severity][language];

/** Why a rule was not checked, as a sentence. */
export const reasonText = (reason: NotChecked["reason"], language: Language): string =>
  NOT_CHECKED[reason][language];
