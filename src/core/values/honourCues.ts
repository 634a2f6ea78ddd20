import { nameIn } from "./personNames";
import type { HonourStanding } from "./types";

/** The words before a title that govern it, by what they do. */
const CUES = {
  negation:
    "落选|落榜|淘汰于?|(?:尚|从|暂|均|都|也|还|曾|一直|至今)?(?:未(?![来央])|没有?|不曾|不(?=[是被予获评属享具符])|并非|非(?=[省市县全国劳先工五本上以]|$)|无(?!锡|为|极|棣|私|线|数|偿|论))",
  reset: "并|且(?!末)|又|而后|但|而|只有?|仅有?|本人|自己|个人|其中|之?后(?!备)|我(?![市县省区国公单厂院校])",
  hope: "拟|(?<![批核获标水])准(?=[省市县]?级?$)|即?将(?![军乐士近])|有望|争取|力争|争创|争做|争当|希望|期望|准备|计划(?!单列)|正在|正(?=[申评公推参上接报])|(?<![招接优])待(?=[批评定审公授命发]|核[准定发])|等[待候]|可望|预计|预期|打算|立志|目标|如(?![东皋期下意])|若(?!尔)|假如|能够|冲刺|冲击|备战|有资格|具备|符合|达到|够格",
  process:
    "推荐|推选|推举|推报|申报|申请|申评|参评|参选|竞选|竞评|提名|公示|上报|报送|报批|候选|入围|初评|初审|复评|评审|考察|建议|预选|培育|评选(?![为上获出委])|遴选",
  doubt:
    "[?]|可能|左右|前后|据说|听说|好像|疑似|似乎|或许|大概|也许|待核[实查对]|待查证|待考证|待[核查考证]|待确认|记不清|相当于|等同|参照|比照|视同",
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

/** What a word before a title does to it. */
export type Cue = keyof typeof CUES;

interface FoundCue {
  readonly is: Cue;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words that govern a title, in the order of the text. */
export function cuesIn(text: string): FoundCue[] {
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
export function standingAfter(before: string): Governed {
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
