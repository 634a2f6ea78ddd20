import type { Predicate } from "../../core";
import type { Span } from "../passages";
import { severityOf, type ClauseContext, type Sentence } from "./context";
import type { Figure } from "./figures";

/** Who sends: each of them sends one sheet, so that its whole number of entries is meant. */
const SENDERS = /县|区|市(?!场)|州|推荐单位|推荐工会|产业|系统|直属|代表队|各地/;
const UNITS =
  /(?:每|同一)(?:个|家|一)?[^，。县区市]{0,3}?(?:单位|企业|基层|公司|车间|校|院)|(?:单位|企业|公司)每[家个]|各[^，。县区市]{0,4}?(?:单位|企业|基层)|(?:单位|企业)(?:限|最多|原则上)/;
const PUTS_FORWARD = /限报|限推|申报|推荐|上报|报送|报名|推选|名额|指标/;
const QUOTA_OF = /(?:推荐|申报|上报|报送)(?:名额)?(?:各)?$/;
const FORBIDS = /不(?:得|能|可|允许)(?!少于|低于)/;
const NAMES = /命名|选树|发布|培育|认定|确定|评选|评定|推出|打造|建成|表彰/;

/**
 * Numbers of studios: how many are named a year, how many a unit or a sender may or must put forward.
 *
 * @returns true when the figure was one of these
 */
export function findCount(context: ClauseContext, sentence: Sentence, figure: Figure, where: Span): boolean {
  if (!/^[个家项名]$/.test(figure.unit)) return false;
  const { text } = sentence;
  const before = text.slice(Math.max(0, figure.start - 40), figure.start);
  const after = text.slice(figure.end, figure.end + 24);
  const segment = before.split(/[，,。；：:]/).at(-1) as string;
  const isOfStudios =
    figure.unit === "个" ||
    figure.unit === "家" ||
    /工作室|单位/.test(after) ||
    speaksOfStudios(context, segment);
  if (figure.conditional || !isOfStudios) return false;
  // 不得同时申报两个及以上: what is spoken of is what must not be; it is left to be read.
  if (FORBIDS.test(segment) && figure.sense === "atLeast") return PUTS_FORWARD.test(segment);
  // 名额分配：各区总工会不超过5个: the heading says what the figure is for.
  const isQuota = context.role === "quota" && senderPatterns(segment).length > 0;
  if ((isQuota || PUTS_FORWARD.test(segment)) && (figure.bound || figure.sense === "range"))
    return addLimit(context, sentence, figure, where, segment);
  if (/限|不超过|最多/.test(segment) && UNITS.test(segment))
    return addLimit(context, sentence, figure, where, segment);
  // 各推荐1个: in a quota, or after the offices that send, the bare figure is the limit.
  const ofSenders = context.role === "quota" || senderPatterns(segment).length > 0;
  if (ofSenders && QUOTA_OF.test(text.slice(0, figure.start)) && figure.sense === "exact")
    return addLimit(context, sentence, figure, where, segment);
  return addNamed(context, sentence, figure, where, { before, segment });
}

const speaksOfStudios = ({ role }: ClauseContext, segment: string): boolean =>
  /工作室/.test(segment) ||
  (PUTS_FORWARD.test(segment) && (role === "quota" || /限[报推]|名额/.test(segment)));

/** How many are named in all, a year or each time; false where the figure says neither. */
function addNamed(
  context: ClauseContext,
  sentence: Sentence,
  figure: Figure,
  where: Span,
  { before, segment }: { readonly before: string; readonly segment: string },
): boolean {
  const { text } = sentence;
  const eachTime = /每[次届批]/.test(segment) && NAMES.test(before);
  if (/总数|总量|总共|共计/.test(segment)) {
    context.add(sentence, [where], { kind: "fact", topic: "quota", text });
    return true;
  }
  if (!NAMES.test(segment) && !eachTime) return false;
  if (/每年/.test(segment) || eachTime) {
    context.add(sentence, [where], {
      kind: "rule",
      topic: "quota",
      predicate: { is: "countBetween", max: figure.high },
      severity: "info",
      scope: "sheet",
    });
  } else context.add(sentence, [where], { kind: "fact", topic: "quota", text });
  return true;
}

function addLimit(
  context: ClauseContext,
  sentence: Sentence,
  figure: Figure,
  where: Span,
  segment: string,
): boolean {
  const severity = severityOf(sentence.text, where);
  if (figure.sense === "atLeast") {
    const count: Predicate = { is: "countBetween", min: figure.low };
    const patterns = senderPatterns(segment);
    const who: Predicate = { is: "labelMatches", label: "recommendingUnit", patterns };
    context.add(sentence, [where], {
      kind: "rule",
      topic: "minimum-entries",
      predicate: patterns.length === 0 ? count : { is: "when", if: who, then: count },
      severity,
      scope: "sheet",
    });
    return true;
  }
  const perUnit = UNITS.test(segment) && !SENDERS.test(segment);
  const limit: Predicate = {
    is: "countBetween",
    ...(figure.sense === "range" && figure.low < figure.high ? { min: figure.low } : {}),
    max: figure.high,
    ...(perUnit && context.columns.has("hostUnit") ? { by: "hostUnit" } : {}),
  };
  const patterns = perUnit ? [] : senderPatterns(segment);
  const who: Predicate = { is: "labelMatches", label: "recommendingUnit", patterns };
  context.add(sentence, [where], {
    kind: "rule",
    topic: perUnit ? "per-unit" : "most-entries",
    predicate: patterns.length === 0 ? limit : { is: "when", if: who, then: limit },
    severity,
    scope: "sheet",
    // 300人以上的…可推荐2个: who they are the label does not say.
    ...(/(?:以上|以下|以内)的[^，。；]*$/.test(segment) ? { doubt: "exception" as const } : {}),
    sure:
      !/(?:以上|以下|以内)的[^，。；]*$/.test(segment) &&
      (perUnit || SENDERS.test(segment) || PUTS_FORWARD.test(segment)),
  });
  return true;
}

/**
 * Limits of one clause that hold for several kinds of senders: 其他单位 is who is not named before; where who is meant
 * cannot be told from the label (每个市…，直属单位…), the limit is for a person to look at.
 */
export function settleSenders(context: ClauseContext): void {
  for (const topic of ["most-entries", "per-unit"]) settleLimits(context, topic);
}

function settleLimits(context: ClauseContext, topic: string): void {
  const limits = context.found.filter((proposal) => proposal.topic === topic);
  if (limits.length < 2) return;
  const named: string[] = [];
  for (const { id, predicate } of limits) {
    if (predicate?.is === "when" && predicate.if.is === "labelMatches") {
      named.push(...predicate.if.patterns);
      continue;
    }
    if (predicate?.is !== "countBetween") continue;
    const [place] = context.places.get(id) ?? [];
    const lead = context.passage.text
      .slice(0, place?.start ?? 0)
      .split(/[，,。；\n]/)
      .at(-1) as string;
    const at = context.found.findIndex((proposal) => proposal.id === id);
    const found = context.found[at];
    if (found === undefined) continue;
    const others: Predicate = {
      is: "not",
      of: { is: "labelMatches", label: "recommendingUnit", patterns: [...named] },
    };
    context.found[at] =
      /其他|其它|其余/.test(lead) && named.length > 0
        ? { ...found, predicate: { is: "when", if: others, then: predicate } }
        : { ...found, sure: false, doubt: found.doubt ?? "senders" };
  }
}

/** Offices as a notice lists them: 各县（市、区）总工会, 高新区工会; the bracket stands for alternatives. */
const OFFICE = /[\u4e00-\u9fff]{0,12}(?:[（(][^（()）]{1,12}[)）])?[\u4e00-\u9fff]{0,12}?工会/g;
const LEADING = /^(?:由|经|以|为|各|每[个家一]?|所属|所在|及|和|与|本|向|上报|报|全)+/;

/** Patterns by which a sender is known, from the offices that a stretch of text lists. */
export function senderPatterns(listed: string): string[] {
  // Whom something is sent to is not who sends it.
  const text = listed
    .replace(/^.*(?:以上|以下|以内)的/, "")
    .replace(/(?:向|报(?:送|至|到)?)[^，,、。；]*$/, "");
  const names = text.split(/[，,、；]|和|及(?=[\u4e00-\u9fff]{2})/).length > 1 ? splitOffices(text) : [text];
  const patterns = names.flatMap((name) => {
    const found = [...name.matchAll(OFFICE)].at(-1)?.[0].replace(LEADING, "");
    return found === undefined ? [] : alternatives(found);
  });
  return [...new Set(patterns)];
}

/** Splits a list of offices at its commas, those inside brackets excepted. */
function splitOffices(text: string): string[] {
  return text
    .replace(/[（(][^（()）]*[)）]/g, (inside) => inside.replace(/、/g, "|"))
    .split(/[，,、；]|和(?=[\u4e00-\u9fff]{2,}工会)/);
}

function alternatives(name: string): string[] {
  const match = /^(.*?)([\u4e00-\u9fff])[（(]([^（()）]*)[)）](.*)$/.exec(name);
  if (match === null) return name.length < 3 ? [] : [`*${name}*`];
  const [, before, first, others, after] = match as unknown as readonly [
    string,
    string,
    string,
    string,
    string,
  ];
  return [first, ...others.split(/[|、]/)].map((each) => `*${before}${each}${after}*`);
}
