import { unitOf } from "../values";
import { headerKey, headerName, isSubsequence, looseKey, differInTimeSpan } from "./headerNames";
import type { HeaderName } from "./headerNames";
import { splitUnitRow, unitFit } from "./headerUnits";
import type { FieldNames, NameMap, PackNames } from "./packNames";
import type { MappingSource } from "./types";

/** How the header above a column fits the group that the field's form puts it under. */
const PARENT_RANK = { own: 3, none: 2, unknown: 1, otherPerson: 0 } as const;
type ParentFit = keyof typeof PARENT_RANK;

/** How a leaf header came to a field, the surest last. */
type NameFit = "omission" | "loose" | "synonym" | "exact";

/** A column's claim to a field. */
export interface HeaderClaim {
  /** Index of the field in the pack. */
  readonly field: number;
  readonly name: NameFit;
  /** 3: under its own group (or the field has none), 2: no group, 1: a group that says nothing. */
  readonly parent: number;
  readonly source: MappingSource;
  /** The header's unit where it differs in size from the field's, else null. */
  readonly headerUnit: string | null;
  readonly factor: number;
}

/** What a header path may mean. */
export type HeaderMatch =
  | { readonly kind: "claim"; readonly claim: HeaderClaim }
  | {
      readonly kind: "ask";
      readonly candidates: readonly number[];
      readonly reason: "severalFields" | "vagueHeader" | "unknownUnit";
    }
  | {
      readonly kind: "none";
      /** The column is another person's than the leader's: it is asked about for nothing that is the leader's. */
      readonly anothers: boolean;
    };

const none = (parents: readonly string[]): HeaderMatch => ({ kind: "none", anothers: areAnothers(parents) });

/** Other people than the studio's leader. */
const OTHER_PERSON =
  /联系人|填报人|填表人|经办人|推荐人|成员|队员|法人|法定代表|单位负责人|企业负责人|工会主席|徒弟|主管/;
/** Whether one of the headers above or beside a column names another person than the leader. */
const areAnothers = (parents: readonly string[]): boolean =>
  parents.some((parent) => OTHER_PERSON.test(looseKey(headerKey(parent))));
/** A group header over what the leader is. */
const LEADER = /负责人/;

/**
 * What the column with this header path may mean, other columns aside: exact name, then the pack's synonyms, then
 * the parent written before the leaf, then the loose form, then the official header with a few characters left out.
 *
 * @param path header texts, topmost first; never empty
 */
export function matchHeader(path: readonly string[], names: PackNames): HeaderMatch {
  const { leaf, parents } = splitUnitRow(path);
  const header = headerName(leaf);
  if (header.whole === "" || names.scores.has(header.whole) || names.scores.has(header.name))
    return none(parents);
  // 联系电话（联系人） is as much another person's as 联系人 › 联系电话.
  const ownParents = OTHER_PERSON.test(header.remark ?? "") ? [...parents, header.remark as string] : parents;
  const match = matchSeveral(leaf, header, names) ?? matchLeaf(header, ownParents, names);
  if (match !== null) return match;
  const unit = BARE_UNIT.exec(header.whole)?.[0];
  if (unit === undefined) return none(ownParents);
  const name = header.whole.slice(0, -unit.length);
  return (
    matchLeaf({ whole: name, name, unit: unitOf(unit), remark: null }, parents, names) ?? none(ownParents)
  );
}

/** Units written onto the name without any sign: `专项经费万元`. */
const BARE_UNIT = /(?:百万元|千元|万元|亿元|元|平方米|平米|台套|人|项|次|张)$/;

function matchLeaf(header: HeaderName, parents: readonly string[], names: PackNames): HeaderMatch | null {
  return (
    matchNames(header, parents, names) ??
    matchVague(header, parents, names) ??
    matchOmission(header, parents, names) ??
    matchQualified(header, parents, names) ??
    matchHonours(header, parents, names)
  );
}

/** The leader, however called, written before what is the leader's: 领衔人单位及职务, 带头人手机号码. */
const LEADER_BEFORE =
  /^(?:创新)?(?:工作室)?(?:负责人|领衔人|领办人|牵头人|带头人|领头人|领军人物|领军人|(?:劳动模范|劳模)(?:[（(和及、/]工匠[)）]?)?(?!称号|荣誉|情况|类|等|级|集体|工匠))的?(?=..)/;

function matchQualified(
  header: HeaderName,
  parents: readonly string[],
  names: PackNames,
): HeaderMatch | null {
  const rest = header.name.replace(LEADER_BEFORE, "");
  if (rest === header.name) return null;
  const bare: HeaderName = { ...header, whole: rest, name: rest };
  const under = [...parents, "负责人"];
  const match =
    matchNames(bare, under, names) ?? matchVague(bare, under, names) ?? matchOmission(bare, under, names);
  // What is not a person's is not the leader's either: 负责人成员人数 says nothing.
  return match?.kind === "claim" && names.fields[match.claim.field]?.personal === true ? match : null;
}

const JOINING = /[及和与、/／+＋]/;
/** Longer headers are sentences, not two names joined. */
const LONGEST_JOINED = 12;

/** Two columns in one (负责人及联系电话): which of them it is cannot be settled, nor can its cells be read as either. */
function matchSeveral(leaf: string, header: HeaderName, names: PackNames): HeaderMatch | null {
  if (header.name.length > LONGEST_JOINED || !JOINING.test(leaf)) return null;
  if ([names.exact, names.synonyms, names.vague].some((map) => hasAny(map, header))) return null;
  const fields = new Set<number>();
  for (const part of leaf.split(JOINING)) {
    const name = headerName(part);
    const hit =
      hitsOf(names.exact, name, "exact", "exact")[0] ?? hitsOf(names.synonyms, name, "synonym", "synonym")[0];
    if (hit !== undefined) fields.add(hit.field);
  }
  return fields.size > 1 ? { kind: "ask", candidates: [...fields], reason: "severalFields" } : null;
}

/** Words of the leader's honours; they may stand in any order and company (劳模荣誉, 是否荣获劳模称号及时间). */
const HONOURS = /荣誉|荣获|劳模|劳动模范|先进工作者|工匠|称号/;
/** Honours of others than the leader, and what is said about honours rather than naming them. */
const OTHER_HONOURS =
  /集体|团体|单位|企业|公司|工作室|团队|成员|项目|成果|数|证书|编号|金额|层级|姓名|级别|人才/;

/** Clerks shorten the long question after honours in countless ways; a form has one column of them. */
function matchHonours(header: HeaderName, parents: readonly string[], names: PackNames): HeaderMatch | null {
  if (!HONOURS.test(header.name) || OTHER_HONOURS.test(header.name)) return null;
  const hits = names.fields.flatMap(({ field }, index): NameHit[] =>
    field.kind === "honours" ? [{ field: index, name: "omission", source: "synonym" }] : [],
  );
  const fitting = hits.filter((hit) => parentFit(hit, parents, names) !== "otherPerson");
  return fitting.length === 0 ? null : settleHits(fitting, header, parents, names);
}

interface NameHit {
  readonly field: number;
  readonly name: NameFit;
  readonly source: MappingSource;
}

function matchNames(header: HeaderName, parents: readonly string[], names: PackNames): HeaderMatch | null {
  for (const hits of namesInOrder(header, parents, names)) {
    const fitting = hits.filter((hit) => parentFit(hit, parents, names) !== "otherPerson");
    if (fitting.length === 0) continue;
    return settleHits(fitting, header, parents, names);
  }
  return null;
}

/** The hits of each way of naming a column, the surest first. */
function* namesInOrder(
  header: HeaderName,
  parents: readonly string[],
  names: PackNames,
): Generator<NameHit[]> {
  yield hitsOf(names.exact, header, "exact", "exact");
  yield hitsOf(names.qualified, header, "exact", "exact");
  // A vague leaf (名称) may be plain with its parent (工作室 › 名称); a plain leaf needs no parent.
  yield hitsOf(names.synonyms, header, "synonym", "synonym");
  for (let index = parents.length - 1; index >= 0; index -= 1) {
    const joined = headerName(parents.slice(index).join("") + header.name);
    yield hitsOf(names.exact, joined, "exact", "path");
    yield hitsOf(names.synonyms, joined, "synonym", "path");
    if (hasAny(names.vague, joined)) return;
    yield looseHits(names, looseKey(joined.whole), "path");
  }
  if (hasAny(names.vague, header)) return;
  yield looseHits(names, looseKey(header.name), "synonym");
}

function hasAny(map: NameMap, header: HeaderName): boolean {
  return map.has(header.whole) || map.has(header.name);
}

function hitsOf(map: NameMap, header: HeaderName, name: NameFit, source: MappingSource): NameHit[] {
  // The whole text first: a bracket may be part of a name (负责人（带头人）).
  const fields = map.get(header.whole) ?? map.get(header.name) ?? [];
  return fields.map((field) => ({ field, name, source }));
}

function looseHits(names: PackNames, key: string, source: MappingSource): NameHit[] {
  return (names.loose.get(key) ?? []).map((field) => ({ field, name: "loose" as const, source }));
}

/** Headers of a year's figure, and of a sum over years. */
const YEARLY = /年均|每年|年度|\/年/;
const SUM = /累计|累积|历年|总额|合计|总计/;

function settleHits(
  hits: readonly NameHit[],
  header: HeaderName,
  parents: readonly string[],
  names: PackNames,
): HeaderMatch {
  let chosen = hits;
  let byPath = false;
  if (hits.length > 1) {
    const own = hits.filter((hit) => parents.length > 0 && parentFit(hit, parents, names) === "own");
    if (own.length !== 1) {
      return { kind: "ask", candidates: hits.map(({ field }) => field), reason: "severalFields" };
    }
    chosen = own;
    byPath = true;
  }
  const hit = chosen[0] as NameHit;
  const target = names.fields[hit.field] as FieldNames;
  // 专项经费累计 is no year's figure, whatever else of the header fits; asked about, since a clerk may mean the column.
  if (YEARLY.test(target.field.header) && SUM.test(header.whole) && !YEARLY.test(header.whole))
    return { kind: "ask", candidates: [hit.field], reason: "vagueHeader" };
  const unit = unitFit(header, target);
  if (unit === null) return { kind: "ask", candidates: [hit.field], reason: "unknownUnit" };
  const parent = PARENT_RANK[parentFit(hit, parents, names)];
  return { kind: "claim", claim: { ...hit, source: byPath ? "path" : hit.source, parent, ...unit } };
}

function parentFit(hit: NameHit, parents: readonly string[], names: PackNames): ParentFit {
  const { groups, personal } = names.fields[hit.field] as FieldNames;
  if (hit.source === "path") return "own";
  if (parents.length === 0) return groups.length === 0 ? "own" : "none";
  const keys = parents.map((parent) => looseKey(headerKey(parent)));
  if (personal && areAnothers(parents)) return "otherPerson";
  if (keys.some((key) => groups.some((group) => key.includes(group) || group.includes(key)))) return "own";
  if (personal && keys.some((key) => LEADER.test(key))) return "own";
  return "unknown";
}

function matchVague(header: HeaderName, parents: readonly string[], names: PackNames): HeaderMatch | null {
  const joined = headerName(parents.join("") + header.name);
  const candidates =
    names.vague.get(header.whole) ??
    names.vague.get(header.name) ??
    // What stands under or beside another person is that person's, and no question.
    (areAnothers(parents) ? undefined : names.vague.get(joined.name));
  if (candidates === undefined) return null;
  return { kind: "ask", candidates, reason: candidates.length > 1 ? "severalFields" : "vagueHeader" };
}

const SHORTEST_OMISSION = 4;
const LEAST_KEPT = 0.6;
/** An official header of this length is a sentence; clerks keep its first half or its key words. */
const SENTENCE_LENGTH = 20;
const SHORTEST_OF_SENTENCE = 6;

/** The official header with some characters left out, when it can be no other field's. */
function matchOmission(header: HeaderName, parents: readonly string[], names: PackNames): HeaderMatch | null {
  const key = looseKey(header.name);
  if (key.length < SHORTEST_OMISSION) return null;
  const hits: NameHit[] = [];
  names.fields.forEach(({ official }, field) => {
    const sentence = official.length >= SENTENCE_LENGTH;
    const kept = sentence ? key.length >= SHORTEST_OF_SENTENCE : key.length >= official.length * LEAST_KEPT;
    if (!kept || differInTimeSpan(key, official) || !isSubsequence(key, official)) return;
    hits.push({ field, name: "omission", source: "synonym" });
  });
  const fitting = hits.filter((hit) => parentFit(hit, parents, names) !== "otherPerson");
  return fitting.length === 0 ? null : settleHits(fitting, header, parents, names);
}
