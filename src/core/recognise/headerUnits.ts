import { conversion, unitOf } from "../values";
import { headerKey, headerName } from "./headerNames";
import type { HeaderName } from "./headerNames";
import type { FieldNames } from "./packNames";

/** A row of units below the leaves belongs to the leaves: `成员人数 › （人）` is `成员人数（人）`. */
export function splitUnitRow(path: readonly string[]): {
  readonly leaf: string;
  readonly parents: readonly string[];
} {
  const last = path[path.length - 1] as string;
  const above = path[path.length - 2];
  if (above !== undefined && isUnitOnly(last)) {
    return { leaf: `${above}（${last.replace(/[()（）]/g, "")}）`, parents: path.slice(0, -2) };
  }
  return { leaf: last, parents: path.slice(0, -1) };
}

/** True for a header cell that holds a unit and nothing else: `（人）`, `万元`. */
export function isUnitOnly(text: string): boolean {
  const bracketed = /^[(（[【](.+)[)）\]】]$/.exec(text.trim());
  if (bracketed === null) return PLAIN_UNIT.test(text.trim());
  return unitOf((bracketed[1] as string).replace(/^(?:计量)?单位[:：]?/, "")) !== null;
}

/** Units that are no words of a header by themselves, as 项目 and 人员 are. */
const PLAIN_UNIT = /^(?:[百千万亿]*元|㎡|m2|m²|平方米|平米|台\/套|台套|[台套人名项次张个件])$/i;

/** Remarks in brackets that change nothing about what the column holds. */
const REMARK =
  /^(含|包括|包含|如|例|注|请|须|可|没有|填|格式|必填|选填|不填|全称|简称|精确|年月|年 ?\/ ?月|附)/;
const AGREES = { headerUnit: null, factor: 1 } as const;

/** How figures of the column become figures of the field; null when the header's unit does not fit the field. */
export function unitFit(
  header: HeaderName,
  { field, officialUnit }: FieldNames,
): { readonly headerUnit: string | null; readonly factor: number } | null {
  if (field.unit === undefined) return AGREES;
  if (header.unit !== null) {
    if (header.unit === officialUnit) return AGREES;
    // A field that is a yearly figure by its name may have the year in the header's unit as well.
    const unit = /年均|每年/.test(field.header) ? header.unit.replace(/\/年$/, "") : header.unit;
    const factor = conversion(unit, field.unit);
    if (factor === null) return null;
    return factor === 1 ? AGREES : { headerUnit: header.unit, factor };
  }
  if (header.remark === null || REMARK.test(header.remark)) return AGREES;
  // A bracket inside the field's own names (负责人（带头人）) is no unit.
  return isOwnBracket(header, field.header, field.synonyms) ? AGREES : null;
}

/** How figures below a header that the user called this field are to be taken; an unknown unit changes nothing. */
export function unitFactor(
  path: readonly string[],
  names: FieldNames,
): { readonly headerUnit: string | null; readonly factor: number } {
  if (path.length === 0) return AGREES;
  return unitFit(headerName(splitUnitRow(path).leaf), names) ?? AGREES;
}

function isOwnBracket(header: HeaderName, official: string, synonyms: readonly string[]): boolean {
  return [official, ...synonyms].some((text) => headerKey(text) === header.whole);
}
