import { inertLines } from "../grid";
import type { Localised } from "../language";
import { UNITS_TEXT } from "../text";
import { baseName } from "./order";
import { areFormsOfOneUnit, differByOneSlip } from "../duplicates";
import { displayTrim, unitNameForm } from "../values";

/** A unit that is expected to hand in, as the list has it. */
export interface ExpectedUnit {
  readonly name: string;
}

/** A unit from which a table came. */
export interface ArrivedUnit {
  /** As written on the sheet; where it says nothing, what the file's name says. */
  readonly name: string;
  readonly file: string;
}

export interface UnitMatch {
  readonly expected: string;
  /** Files that came from it, or that may have. */
  readonly files: readonly string[];
  /**
   * `exact` after normalising; `near` where the name is written another way and no other unit fits (to be confirmed);
   * `asked` where a file's name may be this unit's with a slip, which counts as missing until somebody says so.
   */
  readonly match: "exact" | "near" | "asked" | "missing";
  /** The name that is near, as it came. */
  readonly arrivedAs: string | null;
  readonly message: Localised;
}

/** Whether a unit is still waited for: nothing came from it, or only what somebody has to say is its own. */
export function isAwaited({ match }: Pick<UnitMatch, "match">): boolean {
  return match === "missing" || match === "asked";
}

const TRADE_UNION = /(?:联合工会|总工会|工会委员会|工会联合会|工会)$/u;
const FORM_WORDS =
  /(?:推荐|申报|汇总|上报|报送|名单|表|创新工作室|劳模|和|工匠|人才|定稿|终稿|最终|修改|版|稿|附件|副本|copy|final|v?\d+|[-_.()（）【】\s])+/giu;
const PROVINCE = /^.{2,8}?(?:省|自治区)(?=.{2,}(?:区|县|市|旗)$)/u;
const CITY = /^.{2,6}?(?:市|州|盟|地区)(?=.{2,}(?:区|县|市|旗)$)/u;
/** The peoples that autonomous counties, prefectures and banners are named after. */
const PEOPLES =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|京|独龙|鄂伦春|各";
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族)*自治(?=[县州区旗])`, "gu");

/**
 * What is left of a unit's name once the words every union has, and the city and province above it, are taken off:
 * 乐山市沙湾区总工会, 沙湾区工会 and 沙湾区 are one; so are 马边彝族自治县总工会 and 马边县总工会.
 */
export function unitCore(name: string): string {
  const bare = unitNameForm(name).replace(TRADE_UNION, "");
  return bare.replace(PROVINCE, "").replace(AUTONOMOUS, "").replace(CITY, "");
}

/** The unit that a file's name speaks of, "" where it has none of a name: 犍为县汇总表.xlsx is 犍为县's. */
export function unitInFileName(file: string): string {
  const name = file.replace(/^.*[/\\]/u, "").replace(/\.[^.]*$/u, "");
  const left = name.replace(FORM_WORDS, "");
  return left.length >= 2 ? left : "";
}

/** Every unit that was expected, and those that have come without being expected. */
export interface MatchedUnits {
  readonly units: readonly UnitMatch[];
  readonly unexpected: readonly ArrivedUnit[];
}

/**
 * Holds the units expected against those that came. A name written another way is matched only where it fits one unit
 * and no other; it is marked, to be confirmed. Costs expected × arrived for what is not equal.
 */
export function matchUnits(expected: readonly ExpectedUnit[], arrived: readonly ArrivedUnit[]): MatchedUnits {
  const names = [...new Map(expected.map(({ name }) => [unitNameForm(name), displayTrim(name)])).values()];
  const exact = new Map<string, ArrivedUnit[]>();
  const open: ArrivedUnit[] = [];
  const known = new Map(names.map((name) => [unitNameForm(name), name]));
  for (const unit of arrived) {
    const name = known.get(unitNameForm(unit.name));
    if (name === undefined) open.push(unit);
    else exact.set(name, [...(exact.get(name) ?? []), unit]);
  }
  const { near, left } = pairs(names, open, (one, other) => unitCore(one) === unitCore(other));
  const stillWithout = names.filter((name) => !exact.has(name) && !near.has(name));
  const related = pairs(stillWithout, left, areRelated);
  const slips = pairs(
    stillWithout.filter((name) => !related.near.has(name)),
    related.left,
    (one, other) => differByOneSlip(unitCore(one), unitCore(other)) && unitCore(one).length > 2,
  );
  const units = names.map((name): UnitMatch => {
    const came = exact.get(name) ?? [];
    const close = near.get(name) ?? related.near.get(name) ?? [];
    if (came.length > 0) return describe(name, [...came, ...close], "exact");
    if (close.length > 0) return describe(name, close, "near");
    const asked = slips.near.get(name) ?? [];
    return describe(name, asked, asked.length > 0 ? "asked" : "missing");
  });
  return { units, unexpected: slips.left };
}

function areRelated(one: string, other: string): boolean {
  const [a, b] = [unitCore(one), unitCore(other)];
  return a !== "" && b !== "" && areFormsOfOneUnit(a, b);
}

/** Each arrived unit with the one expected name that fits it; where several fit, none does. */
function pairs(
  names: readonly string[],
  arrived: readonly ArrivedUnit[],
  fits: (expected: string, arrived: string) => boolean,
): { readonly near: ReadonlyMap<string, readonly ArrivedUnit[]>; readonly left: readonly ArrivedUnit[] } {
  const near = new Map<string, ArrivedUnit[]>();
  const left: ArrivedUnit[] = [];
  for (const unit of arrived) {
    const fitting = names.filter((name) => fits(name, unit.name));
    if (fitting.length !== 1) left.push(unit);
    else near.set(fitting[0] as string, [...(near.get(fitting[0] as string) ?? []), unit]);
  }
  return { near, left };
}

function describe(expected: string, came: readonly ArrivedUnit[], match: UnitMatch["match"]): UnitMatch {
  const files = came.map(({ file }) => file);
  const named = files.map(baseName);
  const arrivedAs = match === "near" || match === "asked" ? (came[0] as ArrivedUnit).name : null;
  const message = UNITS_TEXT.both(({ arrivals }) => arrivals[match](expected, named, arrivedAs ?? ""));
  return { expected, files, match, arrivedAs, message };
}

/** A text that reminds one unit, ready to paste into a message; pasted into a sheet it stays text. */
export function reminder(unit: string, due: string | null, form = ""): Localised {
  return UNITS_TEXT.both((texts) => texts.reminder(inertLines(unit), form, due));
}
