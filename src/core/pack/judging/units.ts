import { isAbbreviation } from "./texts";

/** Organisations whose name ends here; departments and posts (车间主任, 检修部) are none. */
const UNIT_END =
  /(?:有限责任公司|股份有限公司|有限公司|公司|集团|总厂|工厂|厂|医院|卫生院|保健院|学校|中学|小学|大学|学院|幼儿园|研究院|研究所|设计院|银行|总工会|管理局|中心小学)/gu;

/** Words that any unit's name may have: two units are not one because they share them. */
const COMMON =
  /有限责任|股份|有限|责任|公司|集团|总厂|分公司|医院|学校|中心|管理局|局|厂|院|所|省|市|县|区|州|第|人民|中国/gu;

/** The characters of a unit's name that tell it from others; the whole name where nothing is left. */
function distinctivePart(unit: string): string {
  const left = unit.replace(COMMON, "");
  return left === "" ? unit : left;
}

/**
 * Whether `short` may be an abbreviation of a unit's name: its characters in order, at least two, and among them one of
 * the distinctive part (公司, 市医院 alone are none).
 */
export function abbreviatesUnit(short: string, unit: string): boolean {
  if ([...short].length < 2 || !isAbbreviation(short, unit)) return false;
  const own = distinctivePart(unit);
  return [...short].some((character) => own.includes(character));
}

/** The places that a unit's name begins with: 四川省乐山市. */
const PLACES = /^(?:\p{Script=Han}{2,6}?(?:省|市|州|县|区|旗))+/u;

/**
 * What tells one unit of a place from another there: neither the place, which the hospital and the factory share, nor a
 * single character (一 of 第一医院). The whole name where no more is left.
 */
function partWithoutPlace(unit: string): string {
  const left = unit.replace(PLACES, "").replace(COMMON, "");
  return [...left].length < 2 ? unit : left;
}

/** The organisation that a text of unit and post begins with, or null where it names none. */
function unitNamedIn(text: string): string | null {
  let end = 0;
  for (const match of text.matchAll(UNIT_END)) end = match.index + match[0].length;
  return end === 0 ? null : text.slice(0, end);
}

/**
 * Whether the unit that a text of unit and post names is this one: the same name, one a short form of the other, or a
 * part of it (a branch, a workshop of the factory). True where the text names no unit at all.
 */
export function namesUnit(text: string, unit: string): boolean {
  const named = unitNamedIn(text);
  if (named === null || unit === "" || text.includes(unit)) return true;
  if (unit.startsWith(named) || named.startsWith(unit)) return true;
  return isAbbreviation(partWithoutPlace(named), unit) || isAbbreviation(partWithoutPlace(unit), named);
}
