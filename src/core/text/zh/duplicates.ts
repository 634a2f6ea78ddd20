import type { NearReason } from "../../duplicates";

/** Why entries are, or may be, one studio, for a person who holds their rows side by side. */
const groups: Readonly<Record<"studio" | "leader" | "phone" | NearReason, (places: string) => string>> = {
  studio: (places) => `同一工作室报了不止一次：${places}。请核对后只保留一项。`,
  leader: (places) => `同一单位的同一负责人报了不止一次：${places}。请核对是不是同一个工作室。`,
  phone: (places) => `不同负责人填了同一个电话：${places}。请核对是否填错。`,
  unitForms: (places) => `负责人相同，单位名称写法不同，可能是同一个工作室：${places}。请核对。`,
  twoUnits: (places) => `同一姓名的负责人出现在不同单位：${places}。请核对是不是同一个人、同一个工作室。`,
  phoneUnit: (places) => `电话相同，单位名称写法不同，可能是同一个工作室：${places}。请核对。`,
  areaCode: (places) => `电话只差区号：${places}。请核对是不是同一个号码、是否填错。`,
  awardWords: (places) => `工作室名称只差“劳模”“工匠”等称呼，可能是同一个：${places}。请核对。`,
  sameSound: (places) => `同一单位的负责人姓名只差一个同音字，可能是写错的同一个人：${places}。请核对。`,
  oneCharacter: (places) => `名称只差一个字，可能是写错的同一个：${places}。请核对。`,
};

/** What is said of entries of a batch that are put forward twice, or may be (Chinese). */
export const duplicates = {
  groups,
  /** Where an entry stands; `name` is its studio's, or "". */
  place: (file: string, sheet: string, row: number, name: string): string =>
    `「${file}」${sheet} 第 ${row} 行${name === "" ? "" : `（${name}）`}`,
  /** The first of some places, of which there are `all`. */
  places: (named: readonly string[], all: number): string =>
    all > named.length ? `${named.join("、")}等 ${all} 处` : named.join("、"),
};

/** The texts about duplicates, as every language has them. */
export type DuplicatesTexts = typeof duplicates;
