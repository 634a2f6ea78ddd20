import { honourLevelOf, isPlace, isTitle, namedHonour, namedHonours } from "./honourTitles";
import { SURNAMES } from "./surnames";
import type { HonourKind, HonourLevel, HonourStanding } from "./types";

/**
 * What one phrase says of an honour: what it is, and whether it is the leader's. A list of words alone cannot tell: 推荐
 * before 获 is how an honour was won, 推荐 before 为 how it is hoped for, and 徒弟获 is another's whatever follows. So
 * the words around the title are read in order, as adverbs, verbs and subjects, and the last that governs it decides.
 */
export interface Phrase {
  /** The title without the words around it; "" where the phrase names no honour. */
  readonly title: string;
  readonly kind: HonourKind;
  readonly level: HonourLevel | null;
  readonly standing: HonourStanding;
  readonly holder: string | null;
  /** True when the words around the title say something about it: they then hold for no other title beside it. */
  readonly governed: boolean;
  /** True when it is the words before the title that keep it from being held: they hold for those joined to it too. */
  readonly spreads: boolean;
  /** Without a title: what the phrase says of the honour before it (公示中, 未评上), or null. */
  readonly aboutLast: HonourStanding | null;
  /** Without a title: what it says of those that follow (徒弟王五, 拟推荐), or null. */
  readonly aboutNext: HonourStanding | null;
}

/** Why a text's honours are none that the leader holds, as far as its words tell. */
export type NotHeldBecause = "publicity" | "hope" | "other";

/** What a text of which no honour counts says of them: still in publicity, hoped for (推荐, 申报, 争取 …), or another's or not won. */
export function whyNotHeld(text: string): NotHeldBecause {
  if (/公示/u.test(text)) return "publicity";
  const cues = cuesIn(text);
  if (cues.some(({ is }) => is === "others" || is === "negation" || is === "objects")) return "other";
  return cues.some(({ is }) => is === "hope" || is === "process") || AFTER_HOPE.test(text) ? "hope" : "other";
}

/** The words before a title that govern it, by what they do. */
const CUES = {
  negation:
    "落选|落榜|淘汰于?|(?:尚|从|暂|均|都|也|还|曾|一直|至今)?(?:未(?![来央])|没有?|不曾|不(?=[是被予获评属享具符])|并非|非(?=[省市县全国劳先工五本上以]|$)|无(?!锡|为|极|棣|私|线|数|偿|论))",
  reset: "并|且(?!末)|又|而后|但|而|只|仅|本人|自己|个人|其中|之?后(?!备)|我(?![市县省区国公单厂院校])",
  hope: "拟|(?<![批核获标水])准(?=[省市县]?级?$)|即?将(?![军乐士近])|有望|争取|力争|争创|争做|争当|希望|期望|准备|计划(?!单列)|正在|正(?=[申评公推参上接报])|(?<![招接优])待(?=[批评定审公授命发核])|等[待候]|可望|预计|预期|打算|立志|目标|如(?![东皋期下意])|若(?!尔)|假如|能够|冲刺|冲击|备战|有资格|具备|符合|达到|够格",
  process:
    "推荐|推选|推举|推报|申报|申请|申评|参评|参选|竞选|竞评|提名|公示|上报|报送|报批|候选|入围|初评|初审|复评|评审|考察|建议|预选|培育|评选(?![为上获出委])|遴选",
  doubt:
    "[?]|可能|左右|前后|据说|听说|好像|疑似|似乎|或许|大概|也许|待[核查考证]|待确认|记不清|相当于|等同|参照|比照|视同",
  others:
    "徒弟(?!成长|起步|做起)|带徒(?:\\d+|[一二两三四五六])?[名人个](?=[获被评均])|弟子|学员|学生|其(?:[父母妻夫女兄弟姐妹岳祖徒]|子(?!公司))|[父母]亲|妻子|丈夫|夫人|爱人|配偶|[祖外岳][父母]|儿子|女儿|家属|家人|亲属|亲戚|哥哥|弟弟|姐姐|妹妹|同事|工友|副手|搭档|助手|(?:团队|班组|工作室|核心)?(?:成员(?!单位)|队员|组员)|[组队班室中](?:内|里)有|团队中有|其中有|(?:团队|班组|工作室|车间|公司|单位|成员)[中内里]?(?:共|现|目前|已)?有?(?:\\d+|[一二两三四五六七八九十]+)[人名位个](?!月)|培养|带出|指导(?!员)|输送|师傅(?!带)|师父|导师(?!带)",
  objects:
    "师从|师承|(?<=^|[,、])[学做当以]$|拜(?![城泉])|跟(?=.{2,8}学)|跟随|追随|跟班|效仿|慰问|采访|走访|陪同|参加|参与|出席|承办|举办|弘扬|协助|助力|帮扶|见证|对标|结对|学习(?!标兵|强国)|向(?=.{2,10}学习)|辅导(?!员)|帮助",
  units:
    "(?:所在|本|该|我)?(?:公司|单位|集体|班组|团队|车间|部门|项目部|科室)(?=(?:于|曾|先后|连续|已|也|均|都)*(?:荣获|获(?!取)|被评|被授|当选|入选|荣膺))",
  positive:
    "荣获|获得|获评|获授|获选|获颁|获(?![取悉嘉])|被?评(?:选|定)?为|评上|评获|被?授予|被授|当选|入选|荣膺|被?命名为?|被?认定为?|被?表彰为?|荣立|成为|颁发|被?聘为|选为|晋升|拿到|取得|摘得|荣登|喜获|斩获|(?<=^|[,:(])有(?![望限资关意待色])|是(?!否)|系(?!统)|(?<!无)为(?![民人])",
} as const;

const BEFORE = new RegExp(
  Object.entries(CUES)
    .map(([cue, words]) => `(?<${cue}>${words})`)
    .join("|"),
  "gu",
);

type Cue = keyof typeof CUES;

interface FoundCue {
  readonly is: Cue;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function cuesIn(text: string): FoundCue[] {
  const cues: FoundCue[] = [];
  for (const match of text.matchAll(BEFORE)) {
    const groups = match.groups as Record<Cue, string | undefined>;
    const is = (Object.keys(groups) as Cue[]).find((cue) => groups[cue] !== undefined) as Cue;
    cues.push({ is, text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return cues;
}

const TOGETHER = /^[\u4e00-\u9fff]{0,3}(?:同|一起|一同|共同|双双|均|都)/u;
/** Verbs that only state a result; after 推荐 or 拟 the others may still be the hope itself (推荐授予). */
const RESULT = /^(?:荣?获|被|当选|入选|荣膺|评上|荣立|拿到|取得|摘得|喜获|斩获)/u;

interface Governed {
  readonly standing: HonourStanding;
  /** Where the title can begin at the earliest: after the last word that governs it. */
  readonly from: number;
  readonly any: boolean;
}

/** Whether a verb of winning (`cue`) is still governed by the cue before it: 协助王五获 is of the person who was helped. */
function isGovernedBy(last: FoundCue | null, resets: boolean, cue: FoundCue, before: string): boolean {
  if (last === null) return false;
  if (last.is === "objects" && nameIn(before.slice(last.end, cue.start)) !== null) return true;
  return !resets && isStillGoverned(last, cue, before);
}

/** Who holds the honour whose words follow `before`, by the cues in it. */
function standingAfter(before: string): Governed {
  let standing: HonourStanding = "held";
  let last: FoundCue | null = null;
  let resets = false;
  let anothers = false;
  let from = 0;
  const cues = cuesIn(before);
  for (const cue of cues) {
    switch (cue.is) {
      case "reset":
        resets = true;
        // 并获 goes on about the one before it, be it another; 本人 and 但 turn to the leader.
        if (/本人|自己|个人|我|但|而/u.test(cue.text)) anothers = false;
        break;
      case "negation":
        standing = isNegatedTwice(last, cue) ? "open" : "notHeld";
        break;
      case "hope":
      case "process":
      case "objects":
        if (!anothers && !(last?.is === "negation" && standing === "open")) standing = "notHeld";
        break;
      case "doubt":
        if (!anothers) standing = "open";
        break;
      case "others":
        if (actOrShare(cue, before)) break;
        anothers = true;
        standing = "notHeld";
        break;
      case "units":
        if (/[被由经在于任]/u.test(before.slice(0, cue.start))) break;
        anothers = true;
        standing = "open";
        break;
      case "positive":
        if (!anothers && !isGovernedBy(last, resets, cue, before)) standing = "held";
        break;
    }
    // A new predicate (并获, 但获) frees its own verb only, not one that is negated after it.
    if (cue.is !== "reset") resets = false;
    from = cue.end;
    last = cue;
  }
  return { standing, from, any: cues.length > 0 };
}

/** Two negations (没有不是) are nobody's certain word. */
const isNegatedTwice = (last: FoundCue | null, cue: FoundCue): boolean =>
  last?.is === "negation" && cue.start - last.end <= 2;

/** True of people who are named beside the leader, but not as those who hold the honour instead. */
function actOrShare(people: FoundCue, before: string): boolean {
  const lead = before.slice(0, people.start);
  // 被导师推荐, 由同事提名: the person who acts, not the one who holds.
  if (/[被由经]$/u.test(lead)) return true;
  // 与妻子同获: the leader has won it too.
  return /[与和同跟]$/u.test(lead) && TOGETHER.test(before.slice(people.end));
}

/** True where an adverb or a pending process still binds the verb: 未获, 拟授予, 推荐为; not in 经推荐获评. */
function isStillGoverned(last: FoundCue, verb: FoundCue, before: string): boolean {
  const gap = verb.start - last.end;
  if (last.is === "negation" || last.is === "hope" || last.is === "doubt") return gap <= 16;
  if (last.is !== "process" || RESULT.test(verb.text)) return false;
  // 经厂工会推荐授予 is how it was won; 推荐授予 and 由厂工会推荐为 are hopes.
  return verb.text === "为" || !/[经由]/u.test(before.slice(0, last.start));
}

const AFTER_ALLOWED =
  /^(?:的|之|光荣|荣誉|称号|殊荣|头衔|名号|获得者|入选者|当选者|得主|个人|证书|奖牌|奖章|金奖|银奖|铜奖|奖励|奖|表彰|年度人物|本人|同志|专家|等|[一二三四五六七八九十特1-9](?:等奖|等|次)|[一1第]名|第[一二三1-3]|各|共|先后|[12]\d{3}|年|度|[-/+:,."'·*])*$/u;
const AFTER_DONE =
  /(?<!未|待|将|拟|没)(?:已|正式|成功|获)?(?:获批|批准|批复|授予|公布|命名|当选|评上|成功|通过终审)$/u;
const AFTER_DOUBT =
  /待遇|津贴|[?]|待[核查考证]|待确认|存疑|可能|不确定|是否|遗失|丢失|查无|公示(?:结束|期满|无异议|完成)/u;
/** What an honour may still be waiting for: 待批, 待公示, 待表彰. */
const AWAITED = "待(?:[批审公命授发评核颁]|表彰|下文|上报|研究|通过)";
const AFTER_NOT = new RegExp(
  `候补|递补|增补|未|没|^无$|落选|落榜|淘汰|失败|失之交臂|止步|无缘|擦肩|错失|惜败|初选|撤销|取消|收回|无果|候选|人选|推荐|提名|入围|申报|申请|公示|评选|评审|审批|审核|参评|参选|竞选|培养|培育|对象|后备|储备|预备|种子|苗子|争取|争创|进行|考察|初评|初审|复评|复审|上报|报送|报批|${AWAITED}|拟[推申评授]`,
  "u",
);
/** Those of the words after an honour that hope for it. */
const AFTER_HOPE = new RegExp(
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

const NAME = new RegExp(
  `^(?:[${SURNAMES}]|欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|夏侯)[\\u4e00-\\u9fff]{1,2}(?:同志|先生|女士)?$`,
  "u",
);
const NO_NAME =
  /[获为被是系任省市县区州盟旗厂矿局院校所站司部级年度奖]$|全国|国家|金牌|首席|最美|优秀|先进|大国|中共|党员|本人|自己|骨干|单位|^曾[于经在被获任是为先两多连]/u;

/** The name of a person that a text is, without 同志; null where it is none. */
export function nameIn(text: string): string | null {
  const bare = text.replace(/[,:、。;\s]+$/u, "").replace(/^(?:同志|负责人|领衔人|带头人)/u, "");
  if (!NAME.test(bare) || NO_NAME.test(bare) || isPlace(bare)) return null;
  return bare.replace(/(?:同志|先生|女士)$/u, "");
}

const ABOUT_LAST: readonly (readonly [RegExp, HonourStanding])[] = [
  [
    /^[^未没待拟]{0,4}(?:(?:已|月)获批|月份?(?:才|正式|又|被)?(?:获评|批准|授予|公布|命名|评上)|获批准|已批准|已授予|已公布|已命名|已评上|评选?成功|申报成功)/u,
    "held",
  ],
  [
    /公示(?:期满|结束|完成|无异议)|待[核查考证]|待确认|存疑|[?]|不确定|可能|证书(?:遗失|丢失)|记不清|年份不详|查无/u,
    "open",
  ],
  [
    /(?:未|没有?|不曾|没能|未能)(?:能?被?)(?:评上|评中|获批|批准|批|通过|获评|当选|入选|选上|成功|获得?|果|中|公布|授予|下文|命名|拿到|如愿)|^(?:未果|未成功)|落选|落榜|淘汰|被否|不予|失败|失之交臂|止步|无缘|擦肩|错失|惜败|^(?:无|没有|否)$|(?:撤销|取消|收回)(?:称号|荣誉|资格)?$/u,
    "notHeld",
  ],
  [
    new RegExp(
      `^(?:[现已正尚还仍处在于目前等正]*)(?:公示(?:[中期]|阶段)?|${AWAITED}|(?:申报|申请|评选|评审|审批|审核|推荐|参评|考察|初审|复审)(?:中|阶段|期间)?$|拟(?:推荐|申报|评|授|命名|表彰)?|推荐(?:人选|对象)|候选|提名|入围|正在|争取|(?:上报|申报|推荐)(?:待批|省|市|至|到))`,
      "u",
    ),
    "notHeld",
  ],
  [/人选|候补|后备|培养对象|候选|提名奖?$|入围/u, "notHeld"],
];
/** Subjects and headings: 徒弟王五, 团队成员；拟推荐：, 正在申报：. */
const OTHERS_ALONE =
  /^(?:其|我的?|本人的?|所带的?|领衔人的?|团队|班组|工作室|核心)*(?:徒弟|弟子|学员|学生|副手|搭档|助手|[祖外岳公婆]?[父母]亲?|妻子?|丈夫|爱人|配偶|儿子|女儿|哥哥|弟弟|姐姐|妹妹|家属|同事|成员|队员|组员|骨干|师傅|师父|导师)(?:[\u4e00-\u9fff]{2,3}(?:同志)?)?$/u;
const HEADING =
  /^(?:拟|正在|正|已|现|待)?(?:推荐|申报|申请|参评|公示|候选|提名|入围|争取|评选|审批|批)(?:中|为|的)?$/u;

/**
 * A phrase in the pieces that each name an honour of their own: a word that governs the second one, right behind the
 * first, begins a new piece (市劳模不是省劳模, 市劳模现拟推荐省劳模). What is said of another person goes on.
 */
export function piecesOf(text: string): readonly string[] {
  const plain = text.replace(/\([^()]*\)?/g, (bracket) => " ".repeat(bracket.length));
  const all = namedHonours(plain);
  const [first] = all;
  const last = all[all.length - 1];
  if (first === undefined || last === undefined || first === last) return [text];
  const cue = cuesIn(plain.slice(first.end, last.start)).find(({ is }) => BEGINS_ANEW.has(is));
  if (cue === undefined || cuesIn(plain.slice(0, first.start)).some(({ is }) => is === "others"))
    return [text];
  const at = first.end + cue.start;
  return [text.slice(0, at), ...piecesOf(text.slice(at))];
}

const BEGINS_ANEW: ReadonlySet<Cue> = new Set<Cue>([
  "negation",
  "reset",
  "hope",
  "process",
  "doubt",
  "positive",
]);

/** The same few phrases fill a column; a file made to harm may hold a new one in every cell. */
const REMEMBERED = 1000;
const PHRASES = new Map<string, Phrase>();

/** Reads a phrase without its years. Remembered per phrase. */
export function readPhrase(text: string): Phrase {
  const known = PHRASES.get(text);
  if (known !== undefined) return known;
  const phrase = phraseOf(text);
  if (PHRASES.size < REMEMBERED) PHRASES.set(text, phrase);
  return phrase;
}

/** A place or unit that confers the title in brackets behind it. */
const CONFERS = /^[\u4e00-\u9fff]{0,12}(?:[省市县区州盟旗厂局]|公司|集团|系统)$/u;

/** What became of the leader afterwards (获市劳模后担任工会主席) says nothing of the honour, unless it was taken back. */
const SEQUEL = /(?<=劳模|劳动模范|工作者|工匠)(?:称号|荣誉)?[之以]?后(?!备|补|选|续).*$/u;

function withoutSequel(text: string): string {
  const sequel = SEQUEL.exec(text)?.[0];
  if (sequel === undefined || isTitle(sequel) || /撤|取消|收回|未|没|落/u.test(sequel)) return text;
  return text.slice(0, -sequel.length);
}

const NO_TITLE = { title: "", kind: "other", level: null, holder: null } as const;

/** An honour taken back, which names it only as 称号 or 荣誉. */
const TAKEN_BACK = /^(?:后|又|已|现|被|该|其|称号|荣誉|资格|因[\u4e00-\u9fff]{1,6}?)*(?:撤销|取消|收回)/u;

function phraseOf(text: string): Phrase {
  const brackets = [...text.matchAll(/\(([^()]*)\)?/g)].map((match) => match[1] as string);
  const outside = text.replace(/\([^()]*\)?|\)/g, "").replace(/["'“”‘’「」『』《》<>]/g, "");
  // 2014年（市劳模）, 乐山市（劳动模范）: the title stands in the brackets.
  const inBrackets =
    outside === ""
      ? brackets.some((inside) => isTitle(inside))
      : CONFERS.test(outside) && !isTitle(outside) && brackets.some((inside) => namedHonour(inside) !== null);
  const plain = withoutSequel(inBrackets ? outside + brackets.join("") : outside);
  if (!isTitle(plain) || TAKEN_BACK.test(plain)) return withoutTitle(plain, brackets);
  const honour = namedHonour(plain);
  const beside = inBrackets && outside !== "" ? [] : brackets;
  return honour === null ? otherTitle(plain, beside) : knownTitle(plain, honour, beside);
}

function withoutTitle(plain: string, brackets: readonly string[]): Phrase {
  const words = plain === "" ? brackets.join("") : plain;
  const aboutLast =
    words.length > 16 ? null : (ABOUT_LAST.find(([pattern]) => pattern.test(words))?.[1] ?? null);
  const aboutNext = OTHERS_ALONE.test(words) || HEADING.test(words) ? "notHeld" : null;
  const level = honourLevelOf(plain);
  const said = { governed: false, spreads: false, aboutLast, aboutNext } as const;
  return { ...NO_TITLE, level, holder: nameIn(words), standing: "held", ...said };
}

/** An honour of none of the known sorts; the words before it still say whose it is. */
function otherTitle(plain: string, brackets: readonly string[]): Phrase {
  const { standing, from, any } = standingAfter(plain);
  const title = plain.slice(from);
  return {
    title: title === "" ? plain : title,
    kind: "other",
    level: honourLevelOf(plain) ?? levelIn(brackets),
    standing,
    holder: null,
    governed: any,
    spreads: standing !== "held",
    aboutLast: null,
    aboutNext: null,
  };
}

function knownTitle(
  plain: string,
  honour: { readonly kind: HonourKind; readonly start: number; readonly end: number },
  brackets: readonly string[],
): Phrase {
  const before = plain.slice(0, honour.start);
  const after = plain.slice(honour.end);
  const governed = standingAfter(before);
  const said = standingBy(after);
  const name = said === null ? nameIn(after) : null;
  const remarks = brackets.filter((inside) => namedHonour(inside) === null);
  const bracketed = remarks.map((inside) => ABOUT_LAST.find(([pattern]) => pattern.test(inside))?.[1]);
  const fromBrackets = bracketed.find((standing) => standing !== undefined);
  const isThing = said === "thing";
  const own = said === null || isThing ? governed.standing : lowerStanding(governed.standing, said);
  // 劳动模范（先进工作者） is the title's own second name.
  const second = brackets.filter((inside) => isTitle(inside)).map((inside) => `(${inside})`);
  const title = titleFrom(plain, governed.from, honour.end, name, said) + second.join("");
  const place = plain.slice(governed.from, honour.end);
  return {
    title,
    kind: isThing ? "other" : honour.kind,
    level: honourLevelOf(isThing ? title : place) ?? levelIn(brackets) ?? honourLevelOf(before),
    standing:
      fromBrackets === undefined ? own : fromBrackets === "held" ? "held" : lowerStanding(own, fromBrackets),
    holder: name ?? holderBefore(before),
    governed: governed.any || (said !== null && said !== "held") || fromBrackets !== undefined,
    spreads: governed.standing !== "held",
    aboutLast: null,
    aboutNext: null,
  };
}

/** The title is what stands between the words that govern it and those that follow it. */
function titleFrom(
  plain: string,
  from: number,
  end: number,
  name: string | null,
  said: HonourStanding | "thing" | null,
): string {
  if (said === "notHeld" || said === "open") return plain.slice(from);
  return plain.slice(from, name === null ? plain.length : end);
}

/** What the words after an honour make of it; null where they say nothing. */
function standingBy(after: string): HonourStanding | "thing" | null {
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

/** The more doubtful of two. */
export function lowerStanding(first: HonourStanding, second: HonourStanding): HonourStanding {
  if (first === "notHeld" || second === "notHeld") return "notHeld";
  return first === "open" || second === "open" ? "open" : "held";
}

function levelIn(brackets: readonly string[]): HonourLevel | null {
  for (const inside of brackets) {
    const level = honourLevelOf(inside);
    if (level !== null) return level;
  }
  return null;
}

/** 王五获市劳模: a name right before the verb, at the very beginning. */
function holderBefore(before: string): string | null {
  const first = cuesIn(before)[0];
  return first?.is === "positive" ? nameIn(before.slice(0, first.start)) : null;
}
