/** The two languages of everything a user reads. Chinese is the product's first language. */
export type Language = "zh-CN" | "en";

/** A text in both languages; neither may be empty. */
export interface Localised {
  readonly "zh-CN": string;
  readonly en: string;
}
