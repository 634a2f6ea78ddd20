import { nameIn } from "./personNames";
import type { HonourStanding } from "./types";

const AFTER_ALLOWED =
  /^(?:的|之|光荣|荣誉|称号|殊荣|头衔|名号|获得者|入选者|当选者|得主|个人|证书|奖牌|奖章|金奖|银奖|铜奖|奖励|奖|表彰|年度人物|本人|同志|专家|等|[一二三四五六七八九十特1-9](?:等奖|等|次)|[一1第]名|第[一二三1-3]|各|共|先后|[12]\d{3}|年|度|[-/+:,."'·*])*$/u;
const AFTER_DONE =
  /(?<!未|待|将|拟|没)(?:已|正式|成功|获)?(?:获批|批准|批复|授予|公布|命名|当选|评上|成功|通过终审)$/u;
const AFTER_DOUBT =
  /待遇|津贴|[?]|待[核查考证]|待确认|存疑|可能|不确定|是否|遗失|丢失|查无|公示(?:结束|期满|无异议|完成)/u;
/** What an honour may still be waiting for: 待批, 待公示, 待表彰. */
export const AWAITED = "待(?:[批审公命授发评核颁]|表彰|下文|上报|研究|通过)";
const AFTER_NOT = new RegExp(
  `候补|递补|增补|未|没|^无$|落选|落榜|淘汰|失败|失之交臂|止步|无缘|擦肩|错失|惜败|初选|撤销|取消|收回|无果|候选|人选|推荐|提名|入围|申报|申请|公示|评选|评审|审批|审核|参评|参选|竞选|培养|培育|对象|后备|储备|预备|种子|苗子|争取|争创|进行|考察|初评|初审|复评|复审|上报|报送|报批|${AWAITED}|拟[推申评授]`,
  "u",
);
/** Those of the words after an honour that hope for it. */
export const AFTER_HOPE = new RegExp(
  `候选|人选|推荐|提名|入围|申报|申请|评选|评审|审批|参评|培养|后备|争取|${AWAITED}|拟[推申评授]`,
  "u",
);
const AFTER_PENDING =
  /(?:进入|正在|处于|列入).{0,3}(?:公示|评审|评选|考察|候选|推荐)|标准.{0,4}(?:培养|培育|要求|努力)|初选|初评通过/u;
/** Single characters that are parts of names too (王建中), so that they are looked for last. */
const AFTER_NOT_SIGNS = /[不待拟]|中$/u;
const AFTER_OTHERS =
  /徒弟?|弟子|学生|学员|儿子|女儿|父亲|母亲|[父母]$|妻子?|丈夫|家属|家庭|家人|后代|传人|之[子女徒妻夫]|亲属|同事|助手|搭档|队友|师傅|师父|配偶|爱人|子女|孙|侄|学习$|看齐$|致敬$|榜样|领衔$|的(?:团队)?成员|共同|合作|一起/u;
/** A list of those who may yet get it is no list of those who did. */
const CANDIDATES = /(?:公示|候选|推荐|提名|入围|拟).*名单/u;
/** Nouns after the honour that make it a thing, a group, an office or an occasion: the last noun is what is meant. */
const THING =
  /集体|班组|班子|团队|工作室|工作站|协会|学会|联谊会|联合会|学[院校]|讲[堂坛]|课堂|杯|赛|论坛|精神|事迹|风采|宣讲|报告|单位|企业|车间|先锋|号$|品牌|书[屋籍]|[馆园墙榜库展]$|公园|广场|大道|工程|基地|中心|联盟|俱乐部|之家|小组|服务|志愿|疗休?养|体检|慰问|评委|委员|大会|座谈|活动|培训|研修|班$|班班?长$|学校|文化|故事|主题|[日月周节]$|技能|创新|基金|助推|带徒|传承|书记|主席|会长|秘书|主任|干部|[科部办处]$|管理|奖状|名单|资格|条件|标准|荣誉室|奖学金|队伍|建设|选树|人才库|联络/u;

/** What the words after an honour make of it; null where they say nothing. */
export function standingBy(after: string): HonourStanding | "thing" | null {
  if (AFTER_ALLOWED.test(after)) return null;
  if (AFTER_DONE.test(after)) return "held";
  if (AFTER_DOUBT.test(after)) return "open";
  if (AFTER_OTHERS.test(after) || CANDIDATES.test(after)) return "notHeld";
  // 已进入公示环节, 标准培养: the hope is what is meant, whatever noun it ends in.
  if (AFTER_PENDING.test(after)) return "notHeld";
  if (THING.test(after)) return "thing";
  if (AFTER_NOT.test(after)) return "notHeld";
  if (nameIn(after) !== null) return null;
  return AFTER_NOT_SIGNS.test(after) ? "notHeld" : "open";
}
