import { NUMERAL_CHARACTERS } from "./chineseNumerals";
import type { Qualifier } from "./types";

/** The words around a figure, by what they make of it. */

const NUMERAL = `[\\d${NUMERAL_CHARACTERS}]`;
/** A numeral of any writing; separators only between its digits. */
export const RUN = new RegExp(`^[-+负]?(?:[.]\\d|${NUMERAL}|[,. 点](?=${NUMERAL}))+`, "u");
export const RANGE = new RegExp(`^(?:-|~|至|到|或)+${NUMERAL}`, "u");
export const COUNTED = /\d|[一二两三四五六七八九十百千万亿几]+(?:项|人|名|个|台|套|件|次|张|万|元|㎡|平|位)/u;

/** Words before a figure that make it a bound or an estimate. */
export const QUALIFIERS_BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:不少于|不低于|不小于|不下|至少|最少|起码|大于等于|大于或等于|上(?=[百千万])|>=|≥|≧)/u, ">="],
  [/^(?:不超过|不多于|不高于|不大于|至多|最多|小于等于|小于或等于|<=|≤|≦)/u, "<="],
  [/^(?:超过|超出|超|逾|大于|多于|高于|>|﹥)/u, ">"],
  [/^(?:不足|不到|不满|少于|小于|低于|未满|未达|<|﹤)/u, "<"],
  [
    /^(?:大约|大概|大致|大体|約|约合|约为|约计|约有|约|近似|预计|预估|预算|估计|估算|暂估|暂定|初步|概算|可能|也许|≈|~|≒|[?](?![?百千万亿]))/u,
    "~",
  ],
];
export const QUALIFIERS_AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^\(?(?:及|或|\(含\)|含)?(?:以上|之上|有余|余|多|起|\+)\)?/u, ">="],
  [/^\(?(?:及|或|\(含\)|含)?(?:以下|之下|以内|之内)\)?/u, "<="],
  [/^\(?(?:不到|未满|不足|未达|不满)\)?$/u, "<"],
  [/^\(?(?:左右|上下|前后|大约|大概|可能|约|许|预计|预估|估计|估算|暂估|暂定|概算|[?]+)\)?/u, "~"],
];
/** Bounds at the end of words that follow the unit (12名成员以上). */
export const QUALIFIERS_LAST: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:以上|之上|有余)$/u, ">="],
  [/(?:以下|之下|以内|之内)$/u, "<="],
  [/(?:不到|未满|不足|未达|不满)$/u, "<"],
];
export const NEARLY = /^(?:将近|接近|近)/u;
/** A remark that leaves the figure in doubt. */
export const DOUBT =
  /[?]|(?<![节签合集制条特])约|大概|大致|左右|上下|可能|(?<!评)估|暂定|暂估|预计|预期|待|存疑|不确定|未(?:核|确认|统计|授权|到账|到位|完成|验收|落实)|[拟将]|计划|申请|申报|受理|在审|公示|目标|争取|尚|预算|规划|在建|筹建|新建|共用|合用|(?<!办)公用|增加|新增|减少|调出|离职|流动/u;
/** A remark by which only a part of the figure is there or granted: at most the figure. */
export const PART_ONLY = /到位|已拨|拨付|实到|已授权|^授权|已完成|已落实/u;
/** A remark that leaves somebody or something out: at least the figure. */
export const LEFT_OUT = /^(?:不含|不包括|未含|未计|除)\D*$/u;
/** A remark that turns the figure into another one. */
export const CONTRARY = /缺口?|欠|差|失败|撤|作废|没|无效|退回|应为|更正|有误|错/u;

/** Words that may stand before a figure without changing it. */
export const WORDS_BEFORE =
  /^(?:共计|共有|一共|总共|总计|合计|实有|现有|目前|现|已有|已|拥有|配备|配有|投入|使用|达到|达|共|总|有|计|为|是|成员|团队|班组|小组|工作室|队员|人数|人员|职工|骨干|面积|场地|工作|用地|设备|仪器|各类|各种|各项|专项|经费|资金|专利|授权|发明|实用新型|成果|课题|项目|攻关|创新|已?立项|已?结题|已?验收|建筑|占地|租用|租赁|自有|完成|取得|获奖|获得|获|实现|产生|创造|节约|节创|节支|创收|增收|增效|降本|成本|直接|间接|创效|经济|效益|产值|金额|数量|个数|[:,，、的])+/u;
/** Words that make it a rate, or a sum over years. */
export const PER_YEAR_BEFORE = /^(?:平均每年|每年度?|年均|年平均|平均|逐年|按年)[:：]?/u;
/** A sum of some kind; in a column of yearly figures it may be one over years. */
export const IN_ALL_BEFORE = /^(?:共计|合计|总计|总共|总投入|总额|总投资)[:：为]?/u;
export const OVER_YEARS_BEFORE = /^(?:累计|累积|历年(?:来)?|多年(?:来)?)[:：]?/u;
/** Bracketed: every year; or several years, a span or a sum. */
export const PER_YEAR_REMARK = /每年|年均|\/年|按年|一年|^年$/u;
export const OVER_YEARS_REMARK =
  /(?<!\d)(?:[2-9]|1\d|[二两三四五六七八九十])个?年|累[计积]|历年|多年|(?:19|20)\d\d年?(?:-|~|至|到)(?:(?:19|20)?\d\d|今|目前)/u;
export const CURRENCY = /^(?:人民币|rmb|cny|[¥￥])[:：]?/i;
export const NOT_THE_UNIT =
  /^(?:个(?:百分点|小时|月|年|周|工(?![程人匠]))|人(?:次|天|日|年|月|份)|台(?:班|时|次)|[项件]次|(?:美|欧|日|港|澳)元|平方(?:英|市|华|码|尺|寸|毫))/u;
export const PER_OTHER = /^\/(?!年|a\b)/;
/** What the figure consists of: 其中博士3人, also behind the noun: 成员，其中博士3人. */
export const BREAKDOWN =
  /^(?:\p{Script=Han}{1,8}[,;:、。](?=其中)|[,;:、。])?(?:其中|含|包括|包含|内含|分别)/u;
export const NOT_A_BREAKDOWN = /实际|应为|应该|改|更正|原|另|外加|加上|不含|除|再|不包括|未含/u;
