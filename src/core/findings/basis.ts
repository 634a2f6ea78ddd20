import type { Language } from "../language";
import { GENERAL_CHECK } from "../text";

/** What a rule rests on, in words: its clause, or that it is a general check, which no clause of the notice carries. */
export const basisText = (clause: string | null, language: Language): string =>
  clause ?? GENERAL_CHECK[language];
