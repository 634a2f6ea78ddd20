import type { FieldRole, PackField, RulePack } from "../pack";
import { headerName, looseKey } from "./headerNames";
import { labelWords } from "./labels";
import type { LabelWords } from "./labels";

/** A field with its names in the forms that headers are compared in. */
export interface FieldNames {
  readonly field: PackField;
  /** Loose keys of the official group headers above the column. */
  readonly groups: readonly string[];
  /** Loose key of the official header. */
  readonly official: string;
  /** Loose keys of the official header and all synonyms. */
  readonly loose: readonly string[];
  /** Canonical unit in the official header, or null. */
  readonly officialUnit: string | null;
  /** True for what belongs to a person: under 联系人 or 成员 it is another person's. */
  readonly personal: boolean;
  /** True for columns that any union form has (序号, 姓名, 联系电话): no evidence of this award's form. */
  readonly generic: boolean;
}

/** From a key to the fields (by index in the pack) that have it as a name. */
export type NameMap = ReadonlyMap<string, readonly number[]>;

/** All names of a pack's fields. */
export interface PackNames {
  readonly fields: readonly FieldNames[];
  readonly exact: NameMap;
  /** Group and leaf written together, as one header. */
  readonly qualified: NameMap;
  readonly synonyms: NameMap;
  readonly vague: NameMap;
  readonly loose: NameMap;
  /** Keys of score columns: kept as extra columns, never taken for a field. */
  readonly scores: ReadonlySet<string>;
  /** Loose keys of all group headers. */
  readonly groups: ReadonlySet<string>;
  readonly labels: LabelWords;
}

const GENERIC_KINDS = new Set(["sequence", "personName", "phone"]);
/** Columns that summary sheets of any award have: alone they do not tell whose form it is. */
const GENERIC_ROLES: ReadonlySet<FieldRole> = new Set<FieldRole>([
  "hostUnit",
  "leaderPost",
  "leaderGender",
  "leaderBirth",
  "leaderEducation",
  "leaderTitle",
  "leaderHonours",
  "workplace",
  "sector",
  "affiliation",
]);

const known = new WeakMap<RulePack, PackNames>();

/** The names of the pack's fields; made once per pack object. */
export function packNames(pack: RulePack): PackNames {
  const made = known.get(pack);
  if (made !== undefined) return made;
  const names = makeNames(pack);
  known.set(pack, names);
  return names;
}

function makeNames(pack: RulePack): PackNames {
  const exact = new Map<string, number[]>();
  const qualified = new Map<string, number[]>();
  const synonyms = new Map<string, number[]>();
  const vague = new Map<string, number[]>();
  const loose = new Map<string, number[]>();
  const fields = pack.fields.map((field, index) => {
    const official = headerName(field.header);
    addBoth(exact, field.header, index);
    const group = (field.group ?? []).join("");
    if (group !== "") {
      const joined = headerName(group + field.header);
      add(qualified, joined.name, index);
      add(loose, looseKey(joined.name), index);
    }
    for (const synonym of field.synonyms) addBoth(synonyms, synonym, index);
    for (const header of field.vagueHeaders ?? []) addBoth(vague, header, index);
    const looseNames = [field.header, ...field.synonyms].map((name) => looseKey(headerName(name).name));
    for (const name of looseNames) add(loose, name, index);
    return {
      field,
      groups: (field.group ?? []).map((text) => looseKey(headerName(text).whole)),
      official: looseKey(official.name),
      loose: [...new Set(looseNames)],
      officialUnit: official.unit,
      personal:
        field.kind === "personName" || field.kind === "phone" || field.role?.startsWith("leader") === true,
      generic: GENERIC_KINDS.has(field.kind) || (field.role !== undefined && GENERIC_ROLES.has(field.role)),
    };
  });
  const scores = new Set(
    (pack.scoreColumns ?? []).flatMap(({ header, synonyms: others }) =>
      [header, ...others].flatMap((text) => [headerName(text).whole, headerName(text).name]),
    ),
  );
  return {
    fields,
    exact,
    qualified,
    synonyms,
    vague,
    loose,
    scores,
    groups: new Set(fields.flatMap(({ groups }) => groups)),
    labels: labelWords(pack.form.labels.recommendingUnit, pack.form.labels.preparedBy),
  };
}

function addBoth(map: Map<string, number[]>, text: string, index: number): void {
  const { whole, name } = headerName(text);
  add(map, whole, index);
  add(map, name, index);
}

function add(map: Map<string, number[]>, key: string, index: number): void {
  if (key === "") return;
  const list = map.get(key);
  if (list === undefined) map.set(key, [index]);
  else if (!list.includes(index)) list.push(index);
}
