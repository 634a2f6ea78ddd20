import { columnLetters } from "../grid";
import type { Grid } from "../grid";
import type { UnmappedColumn } from "../recognise";
import type { Review } from "../review";
import { foldWidth } from "../values";
import { availableCriteria } from "./criteria";
import { ranksGiven } from "./combine";

/** Columns that hold the scores of one committee, one column per judge. */
export interface JudgeColumns {
  /** Ids of criteria choices, in sheet order. */
  readonly ids: readonly string[];
  /** 0-based columns. */
  readonly columns: readonly number[];
  /** The judges' names as the headers give them. */
  readonly judges: readonly string[];
}

/** Words of a header that sums several judges up and so is none of them. */
const SUMMARY = /平均|均分|总分|合计|总计|最终|最高|最低|综合|汇总|排名|名次|得票|去掉/u;
/** Words for a member of a committee. */
const MEMBER = /评委|专家|评审|评议人|委员|考官|裁判|judge/iu;
/** A group header above the members' names. */
const GROUP = /评委|专家|评审|打分|评分|评议|委员/u;
/** The hundred commonest surnames: they tell 张三评分 (a member) from 场所评分 (what is scored). */
const SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
const PERSON_SCORE = new RegExp(
  `^[${SURNAMES}][\\p{Script=Han}]{1,2}(?:同志|老师|主席|主任)?(?:的)?(?:评分|打分|给分|得分|分数?)?$`,
  "u",
);
const SCORE_WORD = /(?:评分|打分|给分|得分|分数?)$/u;

/** Which committee a column belongs to, or null where it is no judge's column. */
function committeeKey({ path }: UnmappedColumn): string | null {
  const parts = path.map((part) => foldWidth(part).replace(/\s+/gu, ""));
  const leaf = parts.at(-1) ?? "";
  if (leaf === "" || SUMMARY.test(leaf)) return null;
  const above = parts.slice(0, -1).filter((part) => GROUP.test(part) && !SUMMARY.test(part));
  if (above.length > 0) return `group:${above.join("/")}`;
  if (MEMBER.test(leaf)) return "member";
  return PERSON_SCORE.test(leaf) && SCORE_WORD.test(leaf) ? "person" : null;
}

/**
 * The columns of each committee's judges, recognised together (评委1…评委7, 张三评分 and 李四评分, names below 评委打分):
 * two columns of figures at least. Columns of averages and totals are none; the pack's own score columns are criteria.
 */
export function judgeColumns(review: Review, grid: Grid): readonly JudgeColumns[] {
  const groups = new Map<string, { ids: string[]; columns: number[]; judges: string[] }>();
  const paths = new Map(review.recognition.unmappedColumns.map((column) => [column.column, column]));
  for (const { id, source, standard } of availableCriteria(review, grid)) {
    if (source.kind !== "column" || standard) continue;
    const column = paths.get(source.column);
    const key = column === undefined ? null : committeeKey(column);
    if (column === undefined || key === null) continue;
    const group = groups.get(key) ?? { ids: [], columns: [], judges: [] };
    groups.set(key, group);
    group.ids.push(id);
    group.columns.push(source.column);
    group.judges.push(judgeName(column));
  }
  return [...groups.values()].filter(({ ids }) => ids.length > 1);
}

/** A judge's name without the word for scoring: 张三 of 张三评分, 评委1 of 评委1（分）. */
export function judgeName({ column, path }: UnmappedColumn): string {
  const leaf = foldWidth(path.at(-1) ?? "")
    .trim()
    .replace(/\([^()]*分[^()]*\)$/u, "")
    .replace(/(?:的)?(?:评分|打分|给分|得分|分数?)$/u, "")
    .trim();
  return leaf === "" ? columnLetters(column) : leaf;
}

/** The ranks that each judge gave, by judge and entry; null where there is no score. */
export const judgeRanks = (
  judges: readonly (readonly (number | null)[])[],
): readonly (readonly (number | null)[])[] => judges.map(ranksGiven);
