import { compact } from "./normalise";

/**
 * Units as clerks write them. A unit has a dimension and a size in that dimension's base (元, ㎡, one piece); the
 * counting words of Chinese are dimensions of their own, because 5 套 are not 5 人.
 */

type Dimension = "money" | "area" | "person" | "device" | "item" | "occasion" | "sheet" | "any";

interface Unit {
  /** Canonical spelling. */
  readonly name: string;
  readonly dimension: Dimension;
  readonly size: number;
  /** Further dimensions that the word also counts (件 counts devices and items). */
  readonly also?: readonly Dimension[];
}

const UNITS = new Map<string, Unit>();
let longestSpelling = 0;

function define(unit: Unit, spellings: string): void {
  for (const spelling of spellings.split(" ")) {
    UNITS.set(spelling, unit);
    longestSpelling = Math.max(longestSpelling, spelling.length);
  }
}

function defineMoney(prefix: string, size: number): void {
  const name = `${prefix}元`;
  define(
    { name, dimension: "money", size },
    [
      name,
      `${prefix}圆`,
      `${prefix}块`,
      `${prefix}块钱`,
      `${prefix}元人民币`,
      `${prefix}人民币`,
      `${prefix}元整`,
    ].join(" "),
  );
}

defineMoney("", 1);
define({ name: "元", dimension: "money", size: 1 }, "元正 rmb cny ¥ 圆整 圆正");
defineMoney("百", 100);
defineMoney("千", 1_000);
defineMoney("万", 10_000);
define({ name: "万元", dimension: "money", size: 10_000 }, "万 w 萬 萬元 萬圆");
defineMoney("十万", 100_000);
defineMoney("百万", 1_000_000);
define({ name: "百万元", dimension: "money", size: 1_000_000 }, "百万");
defineMoney("千万", 10_000_000);
define({ name: "千万元", dimension: "money", size: 10_000_000 }, "千万");
defineMoney("亿", 100_000_000);
define({ name: "亿元", dimension: "money", size: 100_000_000 }, "亿 億 億元");

define(
  { name: "㎡", dimension: "area", size: 1 },
  "㎡ m2 m² m^2 平方米 平米 平方 平 ㎡² 米² 米2 平方公尺 sqm",
);
// 15 亩 are one 公顷 (《全面推行我国法定计量单位的意见》, 1984).
define({ name: "亩", dimension: "area", size: 10_000 / 15 }, "亩");
define({ name: "公顷", dimension: "area", size: 10_000 }, "公顷 ha");

define({ name: "平方公里", dimension: "area", size: 1_000_000 }, "平方公里 平方千米 km2 km²");
define({ name: "平方分米", dimension: "area", size: 0.01 }, "平方分米 dm2 dm²");
define({ name: "平方厘米", dimension: "area", size: 0.0001 }, "平方厘米 cm2 cm²");

define({ name: "人", dimension: "person", size: 1 }, "人 名 位 口 个人 人员");
define(
  { name: "台/套", dimension: "device", size: 1 },
  "台 套 部 架 台套 台/套 台(套) 台、套 套/台 套(台) 套台 台件 台/件 件/套 件套 台(件) 件(套) 台/套/件",
);
define({ name: "件", dimension: "device", size: 1, also: ["item"] }, "件");
define({ name: "项", dimension: "item", size: 1 }, "项 种 条 项目 项/个 项(个) 件/项 项/件");
define({ name: "篇", dimension: "item", size: 1 }, "篇");
define({ name: "次", dimension: "occasion", size: 1 }, "次 场 场次 期 回 批 批次 次数");
define({ name: "张", dimension: "sheet", size: 1 }, "张 幅");
define({ name: "份", dimension: "sheet", size: 1, also: ["item"] }, "份");
define({ name: "个", dimension: "any", size: 1 }, "个 只");

const PER_YEAR = /(?:(?:每|\/|一|1)?年度?|\/a|p\.?a\.?)$/i;

interface ParsedUnit {
  readonly unit: Unit;
  readonly perYear: boolean;
}

function lookUp(text: string): ParsedUnit | null {
  const asWritten = UNITS.get(text);
  if (asWritten !== undefined) return { unit: asWritten, perYear: false };
  const key = compact(text).toLowerCase();
  const unit = UNITS.get(key);
  if (unit !== undefined) return { unit, perYear: false };
  const base = key.replace(PER_YEAR, "");
  const yearly = base === key ? undefined : UNITS.get(base);
  return yearly === undefined ? null : { unit: yearly, perYear: true };
}

/** The canonical name of a unit (`m2` → `㎡`, `次/每年` → `次/年`), or null when the text is not a known unit. */
export function unitOf(text: string): string | null {
  const parsed = lookUp(text);
  return parsed === null ? null : parsed.unit.name + (parsed.perYear ? "/年" : "");
}

/** What a figure in `from` is to be multiplied by to be in `to`; null when they do not measure the same. */
export function conversion(from: string, to: string): number | null {
  const source = lookUp(from);
  const target = lookUp(to);
  if (source === null || target === null) return null;
  // A yearly column may leave "a year" out of its cells; a cumulative column cannot take a yearly figure.
  // Money is the exception: 30万/年 stands in the column for yearly funds, whose unit is 万元.
  if (source.perYear && !target.perYear && target.unit.dimension !== "money") return null;
  if (!sameKind(source.unit, target.unit)) return null;
  // Large over small is exact where small over large is not: 50 × 0.0001 against 50 ÷ 10,000.
  return source.unit.size / target.unit.size;
}

function sameKind(source: Unit, target: Unit): boolean {
  if (source.dimension === target.dimension) return true;
  if (source.dimension === "money" || source.dimension === "area") return false;
  if (target.dimension === "money" || target.dimension === "area") return false;
  return (
    source.dimension === "any" ||
    target.dimension === "any" ||
    (source.also?.includes(target.dimension) ?? false) ||
    (target.also?.includes(source.dimension) ?? false)
  );
}

/** True when the unit is one of money; then a bare 万 or 亿 in a cell means 万元 or 亿元. */
export function isMoney(unit: string | undefined): boolean {
  return unit !== undefined && lookUp(unit)?.unit.dimension === "money";
}

/** What a unit in its everyday spelling is called and measures; null for every other text. A quick look, no folding. */
export function everydayUnit(text: string): { readonly name: string; readonly money: boolean } | null {
  const unit = UNITS.get(text);
  return unit === undefined ? null : { name: unit.name, money: unit.dimension === "money" };
}

/** The longest unit at the start of an already folded, compact text: its spelling and whether it is "a year". */
export function unitAtStart(text: string): { readonly spelling: string; readonly perYear: boolean } | null {
  const lower = text.toLowerCase();
  for (let length = Math.min(longestSpelling, lower.length); length > 0; length--) {
    if (!UNITS.has(lower.slice(0, length))) continue;
    const perYear = /^(?:[/每]年度?|\/a(?![a-z]))/.exec(lower.slice(length));
    return { spelling: text.slice(0, length + (perYear?.[0].length ?? 0)), perYear: perYear !== null };
  }
  return null;
}

/** A header taken apart: `工作场地面积（㎡）` is rest `工作场地面积`, inside `㎡`, unit `㎡`. */
export interface HeaderUnit {
  /** The header without the suffix. */
  readonly rest: string;
  /** What the suffix says. */
  readonly inside: string;
  /** Its canonical unit, or null when the suffix names no known unit (`（盖章）`, `（美元）`). */
  readonly unit: string | null;
}

const BRACKETED =
  /^(.*)[(（[【〔［]\s*(?:计量)?(?:单位)?\s*[:：为]?\s*([^()（）[\]【】〔〕［］]*(?:[(（][^()（）]*[)）])?)[)）\]】〕］]\s*$/su;
const AFTER_SIGN = /^(.+?)\s*[/／,，:：、]\s*(?:单位\s*[:：]?\s*)?([^/／,，:：、()（）]+)$/su;

/**
 * The unit suffix of a header: `（万元）`, `(㎡)`, `（单位：万元）`, `，单位：元`, or `/万元`. Null when the header has
 * no suffix in brackets and none of the other forms names a known unit.
 */
export function headerUnit(header: string): HeaderUnit | null {
  const bracketed = BRACKETED.exec(header);
  if (bracketed !== null) {
    const inside = (bracketed[2] as string).trim();
    return { rest: (bracketed[1] as string).trim(), inside, unit: unitOf(inside) };
  }
  const signed = AFTER_SIGN.exec(header);
  if (signed === null) return null;
  const inside = (signed[2] as string).trim();
  const unit = unitOf(inside);
  return unit === null ? null : { rest: (signed[1] as string).trim(), inside, unit };
}
