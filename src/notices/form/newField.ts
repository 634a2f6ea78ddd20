import { headerText, headerUnit, type FieldKind, type PackField } from "../../core";

const COUNTED = new Set(["人", "台/套", "项", "次", "张", "份", "个", "件"]);
/** What a header says about the kind of its cells; the first that fits counts. */
const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  ["sequence", /^(?:序号|排序|排名|编号)$/],
  ["yesNo", /^是否|^有无|是否|[?？]$/],
  ["partialDate", /时间|日期|年月|年份|生日/],
  ["phone", /电话|手机|联系方式/],
  ["personName", /姓名|负责人$|联系人$/],
  ["integer", /人数|数量|次数|件数|项数|个数|年龄|[数量]$/],
  ["number", /经费|资金|金额|面积|产值|效益|投入|[率值额]$/],
];
const CHOICES = /[（(]([^（()）]{1,8}(?:[/／、|][^（()）/／、|]{1,8})+)[)）]$/;

/**
 * A field of a notice's own from its header: kind and unit by the header's words and its bracket (（万元）, （是/否）,
 * （A/B/C）).
 *
 * @param id unique in the pack
 * @param header as the form prints it
 * @param group headers above it
 */
export function newField(id: string, header: string, group: readonly string[] = []): PackField {
  const text = headerText(header);
  const unit = headerUnit(text);
  const label = unit === null || unit.rest === "" ? text : unit.rest;
  const base = {
    id,
    header: text,
    synonyms: unit === null || unit.rest === text || unit.rest === "" ? [] : [unit.rest],
    label: { "zh-CN": label, en: label },
    ...(group.length === 0 ? {} : { group }),
  };
  const choices = choicesIn(text);
  if (choices !== null && (unit?.unit ?? null) === null) {
    const yesNo = choices.length === 2 && /^[是有]$/.test(choices[0] as string);
    return yesNo ? { ...base, kind: "yesNo", choices: ["是", "否"] } : { ...base, kind: "choice", choices };
  }
  const kind = KINDS.find(([, words]) => words.test(label))?.[0] ?? "text";
  const printed = unit !== null && unit.rest !== "" && (unit.unit !== null || isMeasure(unit.inside, kind));
  if (!printed) return kind === "yesNo" ? { ...base, kind, choices: ["是", "否"] } : { ...base, kind };
  const pieces = unit.unit === null ? kind === "integer" : COUNTED.has(unit.unit);
  const average = /平均|均/.test(label);
  // The printed unit is the field's; a pack's header carries its unit in brackets at the end.
  return {
    ...base,
    kind: pieces && kind !== "number" && !average ? "integer" : "number",
    unit: unit.inside,
    header: `${unit.rest}（${unit.inside}）`,
  };
}

const LONGEST_UNIT = 3;

/** A short bracket after what is counted is its unit, also one that no conversion knows: （岁）, （人次）. */
const isMeasure = (inside: string, kind: FieldKind): boolean =>
  (kind === "integer" || kind === "number") && inside.length <= LONGEST_UNIT && !/[盖章写填注]/.test(inside);

function choicesIn(header: string): readonly string[] | null {
  const inside = CHOICES.exec(header)?.[1];
  if (inside === undefined) return null;
  const parts = inside.split(/[/／、|]/).map((part) => part.trim());
  // 台/套 and 年/月 are units.
  return parts.some((part) => /^[年月日台套件人次项]$/.test(part)) ? null : parts;
}
