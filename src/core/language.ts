/** The two languages of everything a user reads. Chinese is the product's first language. */
export type Language = "zh-CN" | "en";

/** A text in both languages; neither may be empty. */
export interface Localised {
  readonly "zh-CN": string;
  readonly en: string;
}

/** Texts of the same names in both languages, each beside its other. */
export const pairTexts = <Name extends string>(
  zh: Readonly<Record<Name, string>>,
  en: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Localised>> =>
  Object.fromEntries(
    (Object.keys(zh) as Name[]).map((name) => [name, { "zh-CN": zh[name], en: en[name] }]),
  ) as Record<Name, Localised>;

/** The texts of one subject: a table of strings, and of functions that make one, in both languages. */
export interface TextsOf<Texts> {
  /** The table of one language. */
  readonly in: (language: Language) => Texts;
  /** One text in both languages; `say` is told the language as well, for words that come from elsewhere (a pack's). */
  readonly both: (say: (texts: Texts, language: Language) => string) => Localised;
}

/** The tables of one subject held together; the English one is of the Chinese one's type, so that none is missing. */
export const textsOf = <Texts>(zh: Texts, en: Texts): TextsOf<Texts> => ({
  in: (language) => (language === "en" ? en : zh),
  both: (say) => ({ "zh-CN": say(zh, "zh-CN"), en: say(en, "en") }),
});
