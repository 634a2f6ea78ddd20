import type { PackField, Predicate } from "../../core";
import { newField } from "../form";
import { isDefinition, severityOf, type ClauseContext, type Sentence } from "./context";
import { senderPatterns } from "./counts";
import { figuresIn } from "./figures";
import { LEADER } from "./honours";

const spanOf = (match: RegExpExecArray): { start: number; end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});

const ORDER =
  /排序|排名|(?:排出|分出|列出|标明|注明|列明)[^，。；]{0,4}(?:先后|名次|顺序|次序)|(?:按|依)[^，。；]{0,10}(?:先后|优先)?(?:顺序|次序)/;
const FILL =
  /逐[项栏]|不(?:得|要|能|可|留)(?:出现|有|留)?(?:漏|缺|空)|(?:所有|全部|各)(?:栏目?|项目?|内容)[^，。；]{0,3}(?:须|要|应|必须)填|填全|必填|内容[^，。；]{0,4}完整|无(?:漏项|空项)|(?:完整|如实|认真|准确)填(?:写|报|好)|填写(?:要|须|应|必须)?(?:完整|齐全|规范)|填(?:好|齐)/;
const REPEAT =
  /不(?:得|再|予|能|可|应)?重复(?:申报|推荐|参评|命名|上报)?|(?:已|曾|往年|上年度?|历年|此前)[^，。；]{0,16}?(?:命名|认定|授予|评为|评定|获评|入选|获[^，。；]{0,10}称号)[^。；]{0,40}?不(?:得|再|予|能|可|应|纳入|列入|参加|参与|在)/;
/** Among what is shut out: a studio that bears the name already. */
const NAMED = /(?:已|曾)(?:经)?(?:被)?(?:获|命名|认定|授予|评为|入选)[^。；]{0,24}工作室/;
const BY_NAME =
  /以[^，。；]{0,14}?(?:姓名|名字)[^，。；]{0,4}?命名|(?:名称|命名)[^，。；]{0,8}?(?:冠以|包含|含有|体现)[^，。；]{0,8}?(?:姓名|名字)/;
/** Whoever fills the summary sheet in signs it. */
const SIGNED = /(?:填报人|填表人|制表人)[^，。；]{0,6}(?:签字|签名|签章)/;
const SEALED = /汇总表[^。；]{0,16}?盖(?:单位|工会)?公?章/;
const HONOUR_IN_FULL =
  /(?:荣誉|称号)[^。；]{0,10}?(?:注明|写明)[^。；]{0,6}(?:年|时间)|(?:注明|写明|填写)[^，。；]{0,8}?(?:何年|何时|年份|时间|年度)[^，。；]{0,10}?(?:荣誉|称号|奖)|何[年时]获[^，。；]{0,10}?(?:荣誉|称号)/;

/** Demands that are stated in words: order, completeness, repeats, names, what is shut out, who sends. */
export function findStatements(context: ClauseContext, sentence: Sentence): void {
  findOrder(context, sentence);
  findNaming(context, sentence);
  if (["purpose", "reward", "supplement"].includes(context.role)) return;
  const fill = FILL.exec(sentence.text);
  if (fill !== null && /表|栏|项/.test(sentence.text)) {
    context.add(sentence, [spanOf(fill)], {
      kind: "rule",
      topic: "required",
      predicate: { is: "required", field: "$field" },
      severity: severityOf(sentence.text, spanOf(fill)),
      everyField: true,
    });
  }
  const repeat =
    REPEAT.exec(sentence.text) ?? (context.role === "exclusions" ? NAMED.exec(sentence.text) : null);
  if (repeat !== null) {
    context.add(sentence, [spanOf(repeat)], {
      kind: "rule",
      topic: "already-named",
      predicate: { is: "notInRoster" },
      severity: severityOf(sentence.text, spanOf(repeat)),
    });
  }
  const full = HONOUR_IN_FULL.exec(sentence.text);
  if (full !== null) {
    context.addRule(sentence, [spanOf(full)], "leaderHonours", {
      topic: "honour-in-full",
      predicate: { is: "honoursInFull", field: "leaderHonours" },
      severity: severityOf(sentence.text, spanOf(full)),
    });
  }
  const signed = SIGNED.exec(sentence.text);
  if (signed !== null && /汇总表/.test(sentence.text)) {
    context.add(sentence, [spanOf(signed)], {
      kind: "rule",
      topic: "preparer",
      predicate: { is: "labelFilled", label: "preparedBy" },
      severity: severityOf(sentence.text, spanOf(signed)),
      scope: "sheet",
    });
  }
  const sealed = SEALED.exec(sentence.text);
  if (sealed !== null) {
    context.add(sentence, [spanOf(sealed)], {
      kind: "rule",
      topic: "recommending-unit",
      predicate: { is: "labelFilled", label: "recommendingUnit" },
      severity: severityOf(sentence.text, spanOf(sealed)),
      scope: "sheet",
      // A seal is on paper; that the sheet names whose it is follows only perhaps.
      sure: false,
      doubt: "wording",
    });
  }
  findExclusion(context, sentence);
  findChoices(context, sentence);
  findChannel(context, sentence);
}

function findOrder(context: ClauseContext, sentence: Sentence): void {
  const match = ORDER.exec(sentence.text);
  if (match === null || /笔画|笔划|排序不分|不分先后/.test(sentence.text)) return;
  context.addRule(sentence, [spanOf(match)], "seq", {
    topic: "ranking",
    predicate: { is: "permutation", field: "seq" },
    severity: severityOf(sentence.text, spanOf(match)),
  });
}

const NAME_FORM =
  /(?:名称|命名)[^。；，]{0,12}?(?:统一)?(?:为|是|按|由|采用|使用|格式|规则)[^。；：:]{0,6}?[：:]?[“"「]?([^。；”"」]*[+＋][^。；”"」]*)/;
/** People that examples are made of: what follows them is the standing end of the name. */
const EXAMPLES = [
  /(?:[张李王赵][一二三四五某]|某某某)([\u4e00-\u9fff（）()]*?工作室)/,
  /(?:某某|[×xXＸ]{2,})([\u4e00-\u9fff（）()]*?工作室)/,
];

function findNaming(context: ClauseContext, sentence: Sentence): void {
  const form = NAME_FORM.exec(sentence.text);
  if (form !== null) return addNameForm(context, sentence, form);
  const match = BY_NAME.exec(sentence.text);
  if (match === null || isDefinition(sentence.text) || context.role === "purpose") return;
  const granted = /审核|评审|授牌|挂牌/.test(sentence.text);
  context.addRule(sentence, [spanOf(match)], "studioName", {
    topic: "named-after-leader",
    predicate: { is: "contains", field: "studioName", other: "leaderName" },
    // Where the name is given with the award, the applicant need not bear it yet.
    severity: granted ? "warning" : severityOf(sentence.text, spanOf(match)),
  });
}

function addNameForm(context: ClauseContext, sentence: Sentence, form: RegExpExecArray): void {
  const parts = (form[1] as string).split(/[+＋]/).map((part) => part.replace(/[“”"‘’\s]/g, ""));
  const where = [spanOf(form)];
  const severity = severityOf(sentence.text, spanOf(form));
  const following = context.passage.text.slice(sentence.start);
  const literal = parts.find((part) => part.endsWith("工作室"));
  const shown = EXAMPLES.map((example) => example.exec(following)?.[1]).find((end) => end !== undefined);
  const ending = literal ?? shown ?? null;
  const checks: Predicate[] = [];
  if (parts.some((part) => /姓名|名字|领衔|带头|负责人/.test(part)))
    checks.push({ is: "contains", field: "studioName", other: "leaderName" });
  if (ending !== null) checks.push({ is: "endsWith", field: "studioName", texts: [ending] });
  const [first] = checks;
  if (first !== undefined) {
    const predicate: Predicate = checks.length === 1 ? first : { is: "all", of: checks };
    context.addRule(sentence, where, "studioName", { topic: "name-form", predicate, severity });
  }
  const prefix = parts[0] as string;
  if (/单位|企业|公司|(?:简称|全称|名称?)$/.test(prefix) && !/姓名|工作室/.test(prefix)) {
    context.addRule(sentence, where, "studioName", {
      topic: "name-prefix",
      predicate: { is: "startsWith", field: "studioName", other: "hostUnit", abbreviated: true },
      // A unit's short form cannot be told from another name for certain.
      severity: "warning",
    });
  }
}

const SHUT_OUT =
  /不(?:在|作为|得|予|能|再|可|列入|纳入)[^，。；]{0,10}?(?:之列|对象|申报|推荐|命名|参评|受理|评选|范围)|不(?:列入|纳入)[^，。；]{0,8}/;

/** What may not be put forward (原有建制的研发机构不在命名之列): a column that says whether the entry is one. */
function findExclusion(context: ClauseContext, sentence: Sentence): void {
  if (context.role === "exclusions") findShutOutThing(context, sentence);
  const match = SHUT_OUT.exec(sentence.text);
  // 有下列情形的不得…: what is shut out is said below.
  if (match === null || /重复|下列|以下/.test(sentence.text) || REPEAT.test(sentence.text)) return;
  const subject = sentence.text.slice(0, match.index);
  const known = context.knowledge.fields.filter(
    (field) => field.kind === "yesNo" && namesThing(field, subject),
  );
  for (const { id } of known) {
    context.addRule(sentence, [spanOf(match)], id, {
      topic: id === "isWorkTeam" ? "not-work-team" : "not-research-institute",
      predicate: { is: "answers", field: id, value: false },
      severity: severityOf(sentence.text, spanOf(match)),
    });
  }
  if (
    known.length > 0 ||
    subject === "" ||
    figuresIn(sentence.text).length > 0 ||
    /材料|逾期|超过|名额|期限|弄虚作假|不实/.test(sentence.text)
  )
    return;
  const thing = (subject.split(/[，,：:]/).at(-1) as string).replace(/(?:的|一律|原则上|均|，)+$/g, "");
  if (thing.length < 3 || thing.length > 16) return;
  const field = newField(context.fieldId(sentence.start + match.index), `是否${thing}`);
  context.add(sentence, [spanOf(match)], {
    kind: "rule",
    topic: "shut-out",
    predicate: { is: "answers", field: field.id, value: false },
    severity: severityOf(sentence.text, spanOf(match)),
    sure: false,
    doubt: "newColumn",
    newField: field,
  });
}

/** An item of a list of what is shut out that a yes/no column asks about. */
function findShutOutThing(context: ClauseContext, sentence: Sentence): void {
  const place = { start: 0, end: sentence.text.length };
  for (const field of context.knowledge.fields) {
    if (field.kind !== "yesNo" || !field.header.startsWith("是否") || !namesThing(field, sentence.text))
      continue;
    context.addRule(sentence, [place], field.id, {
      topic: field.id === "isWorkTeam" ? "not-work-team" : "not-research-institute",
      predicate: { is: "answers", field: field.id, value: false },
      severity: "error",
    });
    return;
  }
}

/** Whether a text names what a yes/no column asks about: 是否班组 and 班组. */
function namesThing({ header, synonyms }: PackField, text: string): boolean {
  return [header, ...synonyms].some((name) => {
    const thing = name.replace(/^是否(?:为|是)?/, "");
    return name !== thing && thing.length > 1 && text.includes(thing);
  });
}

const OF_THESE = /产生|为主|限于|仅限|范围|属于|分为|类型|类别|包括/;

/** Lists that a column of choices knows: 教育、科技…行业, 技术创新型、服务创新型. */
function findChoices(context: ClauseContext, sentence: Sentence): void {
  if (context.role === "management" || !OF_THESE.test(sentence.text)) return;
  for (const field of context.knowledge.fields) {
    if (field.kind !== "choice" || field.id.startsWith("leader")) continue;
    const named = (field.choices ?? []).filter(
      (choice) => choice.length > 1 && sentence.text.includes(choice),
    );
    if (named.length < 2) continue;
    const where = named.map((choice) => {
      const start = sentence.text.indexOf(choice);
      return { start, end: start + choice.length };
    });
    context.addRule(sentence, where, field.id, {
      topic: field.id,
      predicate: { is: "oneOf", field: field.id, values: named },
      severity: severityOf(sentence.text, where[0] as { start: number; end: number }),
    });
    const mainly = named.find((choice) => new RegExp(`${choice}[^，。；]{0,3}为主`).test(sentence.text));
    if (mainly === undefined || !context.columns.has(field.id)) continue;
    context.add(sentence, where, {
      kind: "rule",
      topic: `${field.id}-first`,
      predicate: {
        is: "when",
        if: { is: "oneOf", field: field.id, values: named },
        then: { is: "oneOf", field: field.id, values: [mainly] },
      },
      severity: "info",
    });
  }
}

const SENDS = /推荐|上报|申报|报送/;

/** Who sends the sheet: the offices that a sentence on the way of recommending lists. */
function findChannel(context: ClauseContext, sentence: Sentence): void {
  if (context.role === "unions" || context.role === "management" || LEADER.test(sentence.text)) return;
  const match = /(?:由|经|以)([^。；]*?工会[^。；]*?)(?:审核|统一|择优|汇总|初审|推荐单位|推荐|上报)/.exec(
    sentence.text,
  );
  if (match === null || !SENDS.test(sentence.text)) return;
  const patterns = senderPatterns(match[1] as string).filter((pattern) =>
    /县|区|市|产业|系统|直属|省|大学|学院|行业/.test(pattern),
  );
  if (patterns.length === 0) return;
  context.add(sentence, [spanOf(match)], {
    kind: "rule",
    topic: "channel",
    predicate: { is: "labelMatches", label: "recommendingUnit", patterns },
    severity: "warning",
    scope: "sheet",
    sure: false,
    doubt: "senders",
  });
}
