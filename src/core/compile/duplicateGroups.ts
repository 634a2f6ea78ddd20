import { nearGroups, sameGroups } from "../duplicates";
import type { NearReason } from "../duplicates";
import type { Localised } from "../language";
import type { FieldRole, RulePack } from "../pack";
import { idOfRole } from "./identity";
import { nameAmong } from "./order";
import { holding, settledAway, sourceKey } from "./settled";
import type { DuplicateGroup, DuplicateKind, EntrySource, Settlement, TakenEntry } from "./types";

/** One entry of the batch, by its place: which table, and which key. */
export interface Placed {
  readonly table: number;
  readonly entry: TakenEntry;
}

/** Where a table stands among the files, as a key. */
export const sheetKey = ({ file, sheet }: Pick<EntrySource, "file" | "sheet">): string =>
  `${file}\u0000${sheet}`;

const SAME: Readonly<Record<"studio" | "leader" | "phone", Localised>> = {
  studio: {
    "zh-CN": "同一工作室报了不止一次：{places}。请核对后只保留一项。",
    en: "One studio is put forward more than once: {places}. Please keep one.",
  },
  leader: {
    "zh-CN": "同一单位的同一负责人报了不止一次：{places}。请核对是不是同一个工作室。",
    en: "One leader of one unit is put forward more than once: {places}. Please see whether it is one studio.",
  },
  phone: {
    "zh-CN": "不同负责人填了同一个电话：{places}。请核对是否填错。",
    en: "Two leaders have one phone number: {places}. Please see whether one is mistaken.",
  },
};

/** Why entries may be one studio, for a person who holds both rows side by side. */
const NEAR: Readonly<Record<NearReason, Localised>> = {
  unitForms: {
    "zh-CN": "负责人相同，单位名称写法不同，可能是同一个工作室：{places}。请核对。",
    en: "One leader, the unit written in two ways; perhaps one studio: {places}. Please check.",
  },
  twoUnits: {
    "zh-CN": "同一姓名的负责人出现在不同单位：{places}。请核对是不是同一个人、同一个工作室。",
    en: "A leader of this name stands at two units: {places}. Please see whether it is one person and one studio.",
  },
  phoneUnit: {
    "zh-CN": "电话相同，单位名称写法不同，可能是同一个工作室：{places}。请核对。",
    en: "One phone number, the unit written in two ways; perhaps one studio: {places}. Please check.",
  },
  areaCode: {
    "zh-CN": "电话只差区号：{places}。请核对是不是同一个号码、是否填错。",
    en: "The phone numbers differ in the area code only: {places}. Please see whether one is mistaken.",
  },
  awardWords: {
    "zh-CN": "工作室名称只差“劳模”“工匠”等称呼，可能是同一个：{places}。请核对。",
    en: "The studios' names differ in the award's words only; perhaps one studio: {places}. Please check.",
  },
  sameSound: {
    "zh-CN": "同一单位的负责人姓名只差一个同音字，可能是写错的同一个人：{places}。请核对。",
    en: "Leaders of one unit have names that differ in one character of the same sound, perhaps a slip: {places}. Please check.",
  },
  oneCharacter: {
    "zh-CN": "名称只差一个字，可能是写错的同一个：{places}。请核对。",
    en: "The names differ in one character, perhaps a slip: {places}. Please check.",
  },
};

const MOST_NAMED = 6;

function placesText(entries: readonly TakenEntry[], nameField: string, chinese: boolean): string {
  const files = entries.map(({ source }) => source.file);
  const named = entries.slice(0, MOST_NAMED).map(({ source, cells }) => {
    const name = cells[nameField];
    const text = typeof name === "string" ? name.trim() : "";
    const file = nameAmong(source.file, files);
    return chinese
      ? `「${file}」${source.sheet} 第 ${source.row + 1} 行${text === "" ? "" : `（${text}）`}`
      : `"${file}" ${source.sheet} row ${source.row + 1}${text === "" ? "" : ` (${text})`}`;
  });
  const more = entries.length - named.length;
  if (more <= 0) return named.join(chinese ? "、" : ", ");
  return chinese ? `${named.join("、")}等 ${entries.length} 处` : `${named.join(", ")} and ${more} more`;
}

function withPlaces(text: Localised, entries: readonly TakenEntry[], nameField: string): Localised {
  return {
    "zh-CN": text["zh-CN"].replace("{places}", placesText(entries, nameField, true)),
    en: text.en.replace("{places}", placesText(entries, nameField, false)),
  };
}

/** What names a studio or its place, and so says nothing of how alike two are otherwise. */
const NAMING: readonly FieldRole[] = ["order", "hostUnit", "studioName", "leaderName"];

/** Share of equal answers apart from what names a studio. */
function likeness(one: TakenEntry, other: TakenEntry, passed: ReadonlySet<string>): number {
  let both = 0;
  let equal = 0;
  for (const [field, value] of Object.entries(one.values)) {
    if (passed.has(field) || !(field in other.values)) continue;
    both++;
    if (JSON.stringify(value) === JSON.stringify(other.values[field])) equal++;
  }
  return both === 0 ? 0 : equal / both;
}

/**
 * All duplicates and near duplicates of a batch (rules.md, shared rule 5), within one table and across them, each with
 * what is kept: everything, unless it was settled.
 *
 * @param automatic what `--duplicates` says of studios put forward twice; null: all are kept
 * @param rank the place of a table's file in the call, for "first" and "last"
 */
export function duplicateGroups(
  pack: RulePack,
  placed: readonly Placed[],
  settled: readonly Settlement[],
  automatic: "first" | "last" | null,
  rank: (table: number) => number,
): {
  readonly groups: readonly DuplicateGroup[];
  readonly dropped: ReadonlySet<string>;
  /** See `settledAway`. */
  readonly away: ReadonlyMap<string, string | null>;
} {
  const identities = placed.map(({ entry }) => entry.identity);
  const passed = new Set(NAMING.map((role) => idOfRole(pack, role)));
  const nameField = idOfRole(pack, "studioName");
  const at = (index: number): Placed => placed[index] as Placed;
  const found: { kind: DuplicateKind; entries: readonly number[]; text: Localised }[] = [
    ...sameGroups(identities).map(({ kind, entries }) => ({ kind, entries, text: SAME[kind] })),
    ...nearGroups(identities, (one, other) => likeness(at(one).entry, at(other).entry, passed)).map(
      ({ reason, entries }) => ({
        kind: "near" as const,
        entries,
        text: NEAR[reason],
      }),
    ),
  ];
  const told = found.filter(({ kind }) => kind !== "near").map(({ entries }) => new Set(entries));
  const kept = found.filter(
    ({ kind, entries }) =>
      kind !== "near" || !told.some((group) => entries.every((entry) => group.has(entry))),
  );
  const held = holding(settled, new Set(placed.map(({ entry }) => sourceKey(entry.source))));
  const away = settledAway(held);
  const dropped = new Set(away.keys());
  const decided = new Map<string, Settlement>();
  for (const settlement of held)
    for (const source of settlement.entries) decided.set(sourceKey(source), settlement);
  const isSettled = (entries: readonly number[]): boolean => {
    const left = entries.filter((entry) => !dropped.has(sourceKey(at(entry).entry.source)));
    if (left.length <= 1 && left.length < entries.length) return true;
    const first = decided.get(sourceKey(at(entries[0] as number).entry.source));
    return (
      first !== undefined &&
      entries.every((entry) => decided.get(sourceKey(at(entry).entry.source)) === first)
    );
  };
  const byOption = (kind: DuplicateKind): boolean =>
    automatic !== null && (kind === "studio" || kind === "leader");
  for (const { kind, entries } of kept) {
    if (!byOption(kind) || isSettled(entries)) continue;
    const inCall = [...entries].sort(
      (one, other) =>
        rank(at(one).table) - rank(at(other).table) || at(one).entry.source.row - at(other).entry.source.row,
    );
    const stays = automatic === "first" ? inCall[0] : inCall.at(-1);
    for (const entry of entries) if (entry !== stays) dropped.add(sourceKey(at(entry).entry.source));
  }
  const groups = kept.map(({ kind, entries, text }): DuplicateGroup => {
    const members = entries.map((entry) => at(entry));
    return {
      kind,
      entries: members.map(({ entry: { source } }) => ({ ...source, kept: !dropped.has(sourceKey(source)) })),
      message: withPlaces(
        text,
        members.map(({ entry }) => entry),
        nameField,
      ),
      within: new Set(members.map(({ table }) => table)).size === 1,
      settled: isSettled(entries) || byOption(kind),
    };
  });
  return { groups, dropped, away };
}
