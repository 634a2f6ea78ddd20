import type { PackField, Predicate, Severity } from "../../core";
import type { NoticeForm } from "../form";
import type { NoticeKnowledge } from "../knowledge";
import type { Passage, Span } from "../passages";
import type { Role } from "./roles";
import type { Doubt, Found, Proposal } from "./types";

/** The columns that rules may speak of: those of the notice's form, or all known fields where it prints none. */
export class Columns {
  constructor(
    private readonly knowledge: NoticeKnowledge,
    readonly form: NoticeForm | null,
  ) {}

  /** True where the form carries the field, or the notice prints no form and the field is a known one. */
  has(id: string): boolean {
    return this.form === null
      ? this.knowledge.fields.some((field) => field.id === id)
      : this.form.columns.some(({ field }) => field.id === id);
  }

  /** The field as the form prints it, else as it is known. */
  field(id: string): PackField | null {
    const printed = this.form?.columns.find(({ field }) => field.id === id)?.field;
    return printed ?? this.knowledge.fields.find((field) => field.id === id) ?? null;
  }

  /** A column of the form's own whose header holds all of these words; for figures of an unknown subject. */
  own(words: readonly string[]): PackField | null {
    const found = this.form?.columns.find(
      ({ field, match }) => match !== "known" && words.every((word) => field.header.includes(word)),
    );
    return found?.field ?? null;
  }

  /** Columns of the form that no known field claims. */
  get unknown(): readonly PackField[] {
    return (this.form?.columns ?? []).filter(({ match }) => match === "new").map(({ field }) => field);
  }
}

/** One sentence of a clause as it is judged. */
export interface Sentence {
  readonly text: string;
  /** Offset of its first character in the clause's passage. */
  readonly start: number;
  /** True for the sentence that opens a list (…具备以下条件：) and for an item's heading (有创新成果。…). */
  readonly isHeading?: boolean;
  /** The heading of the item that it is of (经费。每年不少于…); "" where there is none. */
  readonly under?: string;
}

/** What all finders of one clause share. */
export class ClauseContext {
  readonly found: Proposal[] = [];
  /** Stretches of the passage that a proposal rests on. */
  readonly used: Span[] = [];
  /** The same stretches by the proposal's id. */
  readonly places = new Map<string, readonly Span[]>();

  constructor(
    readonly number: string,
    readonly passage: Passage,
    /** Where the whole clause stands in the notice. */
    private readonly spans: readonly Span[],
    readonly role: Role,
    /** True for a standard attached to the notice, which its own conditions may overrule. */
    readonly attachedStandard: boolean,
    readonly columns: Columns,
    readonly knowledge: NoticeKnowledge,
  ) {}

  /** An id for a column that a place of this clause asks for: the same text gives the same id, no two places share one. */
  fieldId(offset: number): string {
    // FNV-1a, 32 bits.
    let hash = 0x811c9dc5;
    for (const character of `${this.number}:${offset}`)
      hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
    return `ownN${hash.toString(36)}`;
  }

  /**
   * Adds a proposal.
   *
   * @param where stretches of the sentence it rests on
   */
  add(sentence: Sentence, where: readonly Span[], found: Found): void {
    const places = where.map(({ start, end }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
    }));
    const whole = places.length === 1 && places[0]?.start === 0 && places[0].end === this.passage.text.length;
    const words = whole ? this.spans : places.map(({ start, end }) => this.passage.span(start, end));
    const id = `${this.number}#${this.found.length + 1}`;
    this.used.push(...places);
    this.places.set(id, places);
    const standard = this.attachedStandard && found.kind === "rule";
    this.found.push({
      predicate: null,
      severity: null,
      scope: found.kind === "rule" ? "entry" : null,
      general: false,
      everyField: false,
      newField: null,
      ticked: found.kind === "checklist" ? "studio" : null,
      text: "",
      ...found,
      sure: (found.sure ?? true) && !standard,
      doubt: standard ? "attachedStandard" : (found.doubt ?? null),
      id,
      clause: this.number,
      words,
    });
  }

  /** Makes rules that do not hold for everybody, or not alone, warnings for a person to look at. */
  weaken(which: (proposal: Proposal) => boolean, doubt: Doubt): void {
    this.found.forEach((proposal, index) => {
      if (proposal.kind === "rule" && which(proposal)) this.found[index] = weakened(proposal, doubt);
    });
  }

  /** Adds a rule over a field; where the form has no such column, what it demands is ticked by a person. */
  addRule(
    sentence: Sentence,
    where: readonly Span[],
    field: string,
    rule: {
      readonly topic: string;
      readonly predicate: Predicate;
      readonly severity: Severity;
      readonly doubt?: Doubt;
      readonly general?: boolean;
    },
  ): void {
    const { topic, predicate, severity, doubt, general = false } = rule;
    if (this.columns.has(field)) {
      const sure = doubt === undefined;
      this.add(sentence, where, {
        kind: "rule",
        topic,
        predicate,
        severity,
        sure,
        doubt: doubt ?? null,
        general,
      });
    } else {
      this.add(sentence, where, {
        kind: "checklist",
        topic,
        text: sentence.text.replace(/＿+[，,]?/g, ""),
        sure: doubt === undefined,
        doubt: doubt ?? null,
      });
    }
  }
}

/** A rule that does not hold for everybody, or not alone: a warning, for a person to look at. */
export const weakened = (proposal: Proposal, doubt: Doubt): Proposal => ({
  ...proposal,
  severity: proposal.severity === "error" ? "warning" : proposal.severity,
  sure: false,
  doubt: proposal.doubt ?? doubt,
});

const WEAK = /原则上|一般(?!性)/g;
const HARD = /不予|不得(?!少于|低于|超过|多于)|必须/;

/**
 * Severity by the wording of a place in its sentence (spec: 须, 应, 不得, a figure: error; 原则上, 一般: warning). A
 * weakening word that opens a sentence holds for all of it, one after its own subject (面积原则上不少于…) for that
 * stretch; a hard word in the place's own stretch outranks one in another.
 */
export function severityOf(sentence: string, place: Span): Severity {
  const from = Math.max(sentence.lastIndexOf("，", place.start), sentence.lastIndexOf(",", place.start)) + 1;
  const weak = [...sentence.matchAll(WEAK)].some(
    ({ index }) => index < place.end && (index >= from || isOpening(sentence, index)),
  );
  if (!weak) return "error";
  const stretch = sentence.slice(from).split(/[，,]/)[0] as string;
  return HARD.test(stretch) && !stretch.includes("原则上") && !stretch.includes("一般") ? "error" : "warning";
}

/** Whether a word opens its sentence: nothing stands before it that it could be about. */
const isOpening = (sentence: string, index: number): boolean =>
  /^(?:[均应须还也可其]|并且?|以上|一)*$/.test(sentence.slice(0, index));

const ADVICE = /鼓励|提倡|优先(?:推荐|考虑|支持|申报|安排|给予|向)|有条件的|可以?(?=提供|附|依托)/;

/** A stretch that binds a figure to a subject of its own: it does not go on with the advice before it. */
const OWN_DEMAND =
  /[\u4e00-\u9fff]{3,}?(?:不(?:得|能|应)?(?:少于|低于|超过|多于|高于)|至少|达到)[\d一二三四五六七八九十两百]|[\d一二三四五六七八九十两百][^\d，,]{0,4}以[上下内]/;
/** Stands in the place of what was left out, so that all else keeps its place. */
const BLANK = "＿";

/**
 * A sentence without its advice and permission, of which nothing is demanded: up to where it turns to them, "" where it
 * begins so. Where a later stretch demands a figure of its own, only the stretches before it are left out.
 */
export function demandedPart(sentence: string): string {
  const advice = ADVICE.exec(sentence);
  if (advice === null) return sentence;
  const comma = Math.max(sentence.lastIndexOf("，", advice.index), sentence.lastIndexOf(",", advice.index));
  let at = comma + 1;
  for (const stretch of sentence.slice(comma + 1).split(/(?<=[，,])/)) {
    const ahead = at > advice.index;
    if (ahead && OWN_DEMAND.test(stretch) && !ADVICE.test(stretch))
      return sentence.slice(0, comma + 1) + BLANK.repeat(at - comma - 2) + sentence.slice(at - 1);
    at += stretch.length;
  }
  return comma < 0 ? "" : sentence.slice(0, comma);
}

/** What a studio is, in general; the conditions follow elsewhere. */
export const isDefinition = (sentence: string): boolean =>
  /是指|^[^，,]{2,24}(?:是以|是由|，是)/.test(sentence);

/** A topic without what makes it exact: yearly-outcomes, recognised-outcomes and outcomes-over-years are outcomes. */
export const generalTopic = (topic: string): string =>
  topic.replace(/^yearly-|^recognised-|-over-years$/g, "");
