import { unitAtStart } from "./units";

/** Parts with their sum behind them: 省级2项，市级3项，共5项; 2018年3项，2019年4项，合计7项. */
const PARTS_AND_SUM =
  /^(\D{0,8}\d(?:.*?[^,;、。=])?)[,;、。=]+(?:共计?|合计|总计|总共|一共|小计|累计)[:：为]?([^,;、。=]+)$/u;

/** A year, or years from one to another, as they say when; what follows decides whether it is one: see `isWhen`. */
const WHEN =
  /(?<![\d.])(?:19|20)\d{2}(?![\d.])(?:年度?|度)?(?:[-~至到](?:(?:19|20)\d{2}(?!\d)(?:年度?|度)?|\d{2}(?:年度?|度)|今|目前))?[-~至]?/gu;

/** 2018年 and 2018至今 say when, as does 2018 before 获 or a colon; 2000 before a unit or a comma is a figure. */
function isWhen(when: string, rest: string): boolean {
  return /[年度今前]/u.test(when) || (!/^(?:[,;、。=)]|$)/u.test(rest) && unitAtStart(rest) === null);
}

/** A text of parts with their sum. */
export interface PartsAndSum {
  /** What the parts come to, in their own unit. */
  readonly added: number;
  /** Whether years stand among the parts. */
  readonly overYears: boolean;
  /** The words of the sum; no further sum is in them. */
  readonly total: string;
}

/** Takes a folded text of parts and a sum apart; null for any other text. */
export function partsAndSum(text: string): PartsAndSum | null {
  const found = PARTS_AND_SUM.exec(text);
  if (found === null) return null;
  let overYears = false;
  const parts = (found[1] as string).replace(WHEN, (when, at: number, whole: string) => {
    if (!isWhen(when, whole.slice(at + when.length))) return when;
    overYears = true;
    return "";
  });
  const numbers = parts.match(/\d+(?:\.\d+)?/g) ?? [];
  return {
    added: numbers.reduce((all, number) => all + Number(number), 0),
    overYears,
    total: found[2] as string,
  };
}
