import type { Actions } from "./wording";

/** What to do where neither the pack's action nor its message says it, in Chinese. */
const CHECK_FIGURE = "请核实 {cell}；填错的改正，确实达不到的不能推荐，请退回所属单位。";
const CHECK_TEXT = "请核对 {cell}，按要求改写。";
const CHECK_ROWS = "请对照 {others}，保留一行，删去或改正另外的行。";
const CHECK_LABEL = "请核对 {cell} 的填写，并确认报送渠道。";
const CHECK_COUNT = "请核对推荐的工作室数量，需要增减的调整后再报送。";

export const CHINESE_ACTIONS: Actions = {
  otherwise: CHECK_FIGURE,
  withinMedian: "请核对 {cell}，看是否多写了零、是否按本栏单位填写；无误的可以保留。",
  wholeNumber: "请核对后在 {cell} 改填整数。",
  oneOf: CHECK_TEXT,
  contains: CHECK_TEXT,
  startsWith: CHECK_TEXT,
  endsWith: CHECK_TEXT,
  matches: CHECK_TEXT,
  labelMatches: CHECK_LABEL,
  labelFilled: CHECK_LABEL,
  unique: CHECK_ROWS,
  notInRoster: "请核对已命名名单；确属同一工作室的，请从表中删去这一行。",
  inRoster: "请核对名单和 {cell} 的写法是否一致。",
  dateBetween: "请核对后在 {cell} 改填正确的日期。",
  honoursInFull: "请对照证书，在 {cell} 写明何年获何种称号，如“2018年四川省劳动模范”。",
  permutation: "请重新排序，把“{field}”改成 1 至 {count}，每个数只用一次。",
  countBetween: CHECK_COUNT,
  onOrBefore: "请先与主管工会联系，确认是否还接收；计算截止日设错的请改正。",
};
