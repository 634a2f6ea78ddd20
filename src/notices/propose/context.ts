import type { PackField, Predicate, Severity } from "../../core";
import type { NoticeForm } from "../form";
import type { NoticeKnowledge } from "../knowledge";
import type { Passage, Span } from "../text";
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
}

/** What all finders of one clause share. */
export class ClauseContext {
  readonly found: Proposal[] = [];
  /** Stretches of the passage that a proposal rests on. */
  readonly used: { readonly start: number; readonly end: number }[] = [];

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
    this.used.push(...places);
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
      id: `${this.number}#${this.found.length + 1}`,
      clause: this.number,
      words,
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
        text: sentence.text,
        sure: doubt === undefined,
        doubt: doubt ?? null,
      });
    }
  }
}

const WEAK = /原则上|一般(?!性)/g;
const HARD = /不予|不得(?!少于|低于|超过|多于)|必须/;

/** What may stand before a weakening word that opens a sentence. */
const OPENING = 4;

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

/** Whether a word opens its sentence: hardly anything, and no comma, stands before it. */
const isOpening = (sentence: string, index: number): boolean =>
  index < OPENING && !/[，,]/.test(sentence.slice(0, index));

const ADVICE = /鼓励|提倡|优先(?:推荐|考虑|支持|申报|安排|给予|向)|有条件的|可以?(?=提供|附|依托)/;

/** A sentence up to where it turns to advice and permission, of which nothing is demanded; "" where it begins so. */
export function demandedPart(sentence: string): string {
  const advice = ADVICE.exec(sentence);
  if (advice === null) return sentence;
  const comma = Math.max(sentence.lastIndexOf("，", advice.index), sentence.lastIndexOf(",", advice.index));
  return comma < 0 ? "" : sentence.slice(0, comma);
}

/** What a studio is, in general; the conditions follow elsewhere. */
export const isDefinition = (sentence: string): boolean =>
  /是指|^[^，,]{2,24}(?:是以|是由|，是)/.test(sentence);

/** A topic without what makes it exact: yearly-outcomes, recognised-outcomes and outcomes-over-years are outcomes. */
export const generalTopic = (topic: string): string =>
  topic.replace(/^yearly-|^recognised-|-over-years$/g, "");
