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
