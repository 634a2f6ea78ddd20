import type { Localised } from "../language";
import type { Predicate } from "../rules";

/** What to do where a rule is not met and neither the pack's action nor its message says it. By predicate. */
const CHECK_FIGURE: Localised = {
  "zh-CN": "请核实 {cell}；填错的改正，确实达不到的不能推荐，请退回所属单位。",
  en: "Please check {cell}: correct it if it is wrong; if it is right, the studio cannot be put forward, so return it to its unit.",
};
const CHECK_TEXT: Localised = {
  "zh-CN": "请核对 {cell}，按要求改写。",
  en: "Please check {cell} and rewrite it as demanded.",
};
const CHECK_ROWS: Localised = {
  "zh-CN": "请对照 {others}，保留一行，删去或改正另外的行。",
  en: "Please compare it with {others}; keep one row, and delete or correct the rest.",
};
const CHECK_LABEL: Localised = {
  "zh-CN": "请核对 {cell} 的填写，并确认报送渠道。",
  en: "Please check {cell}, and through which union the sheet is to go.",
};
const CHECK_COUNT: Localised = {
  "zh-CN": "请核对推荐的工作室数量，需要增减的调整后再报送。",
  en: "Please check how many studios are put forward, and adjust the number before sending.",
};

const ACTIONS: Readonly<Partial<Record<Predicate["is"], Localised>>> = {
  withinMedian: {
    "zh-CN": "请核对 {cell}，看是否多写了零、是否按本栏单位填写；无误的可以保留。",
    en: "Please check {cell} for a zero too many or another unit; if it is right, leave it.",
  },
  wholeNumber: {
    "zh-CN": "请核对后在 {cell} 改填整数。",
    en: "Please check and write a whole number in {cell}.",
  },
  oneOf: CHECK_TEXT,
  contains: CHECK_TEXT,
  startsWith: CHECK_TEXT,
  endsWith: CHECK_TEXT,
  matches: CHECK_TEXT,
  labelMatches: CHECK_LABEL,
  labelFilled: CHECK_LABEL,
  unique: CHECK_ROWS,
  notInRoster: {
    "zh-CN": "请核对已命名名单；确属同一工作室的，请从表中删去这一行。",
    en: "Please check the list of studios already named; if it is the same studio, delete the row.",
  },
  inRoster: {
    "zh-CN": "请核对名单和 {cell} 的写法是否一致。",
    en: "Please check whether {cell} is written as on the list.",
  },
  dateBetween: {
    "zh-CN": "请核对后在 {cell} 改填正确的日期。",
    en: "Please check and correct the date in {cell}.",
  },
  honoursInFull: {
    "zh-CN": "请对照证书，在 {cell} 写明何年获何种称号，如“2018年四川省劳动模范”。",
    en: "Please look at the certificate and give year and full title in {cell}, e.g. 2018年四川省劳动模范.",
  },
  permutation: {
    "zh-CN": "请重新排序，把“{field}”改成 1 至 {count}，每个数只用一次。",
    en: "Please rank again: “{field}” runs from 1 to {count}, each number once.",
  },
  countBetween: CHECK_COUNT,
  onOrBefore: {
    "zh-CN": "请先与主管工会联系，确认是否还接收；基准日设错的请改正。",
    en: "Please ask the union in charge whether it still accepts the sheet; correct the reference date if it is wrong.",
  },
};

/** The predicate that a rule is about: inside `when` its `then`, inside `all` and `any` the first part. */
function essential(predicate: Predicate): Predicate {
  if (predicate.is === "when") return essential(predicate.then);
  if (predicate.is === "not") return essential(predicate.of);
  if (predicate.is !== "all" && predicate.is !== "any") return predicate;
  const first = predicate.of[0];
  return first === undefined ? predicate : essential(first);
}

/** What to do about a rule that is not met, by its predicate. */
export const defaultAction = (predicate: Predicate): Localised =>
  ACTIONS[essential(predicate).is] ?? CHECK_FIGURE;
