import type { Localised } from "../core";

/** One thing wrong with a pack file: where (`rules[3].check.field`; "" for the whole file) and what is expected. */
export interface PackProblem {
  readonly path: string;
  readonly message: Localised;
}

/** A key or a text of a broken file may be of any length; what is told of it is to be read. */
const LONGEST_NAME = 60;
const LONGEST_MESSAGE = 1000;

const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;

/** A path of keys and indices as a person writes it: `rules[3].check.field`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const name = shortened(String(part), LONGEST_NAME);
    if (!/^[\p{L}\p{N}_$-]+$/u.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === "" ? name : `${text}.${name}`;
  }, "");
}

/** Collects problems. */
export class Problems {
  readonly list: PackProblem[] = [];

  add(path: readonly PropertyKey[], message: Localised): void {
    const { "zh-CN": zh, en } = message;
    this.list.push({
      path: pathText(path),
      message: { "zh-CN": shortened(zh, LONGEST_MESSAGE), en: shortened(en, LONGEST_MESSAGE) },
    });
  }
}
