import type { Language, Localised } from "../language";
import type { FieldKind } from "../values";
import type { LabelName } from "./field";
import type { AnyPredicate, Check, Compilation } from "./judging/check";

/** A member that names a field; `of` are the kinds it may have (absent: any). */
interface FieldMember {
  readonly kind: "field";
  readonly of?: readonly FieldKind[];
}

/** A figure: at least `least`, more than `above`, without decimals where `whole`. */
interface NumberMember {
  readonly kind: "number";
  readonly least?: number;
  readonly above?: number;
  readonly whole?: boolean;
}

/** Members that are one text: a field, a unit (that of the field), a label, a day (YYYY-MM-DD), a word of a list. */
type TextMember =
  | FieldMember
  | { readonly kind: "unit" }
  | { readonly kind: "label" }
  | { readonly kind: "day" }
  | { readonly kind: "dayOrMonthDay" }
  | { readonly kind: "word"; readonly words: readonly string[] };

/** Members that are a list of texts: fields, texts as they are, patterns with `*`. Never empty. */
type ListMember =
  { readonly kind: "fields"; readonly of?: readonly FieldKind[] } | { readonly kind: "texts" | "patterns" };

/** What a member of a predicate holds. Pack checks, the zod schema and the JSON Schema are built from this. */
export type Member = (
  | NumberMember
  | TextMember
  | ListMember
  | { readonly kind: "yesNo" }
  /** Kinds of honour, each with the level asked for. */
  | { readonly kind: "honours" }
  /** Another predicate, or a list of at least one. */
  | { readonly kind: "condition" | "conditions" }
) & { readonly optional?: true };

type KindFor<Value> = [Value] extends [number]
  ? NumberMember
  : [Value] extends [boolean]
    ? { readonly kind: "yesNo" }
    : [Value] extends [string]
      ? TextMember
      : [Value] extends [readonly string[]]
        ? ListMember
        : { readonly kind: "honours" | "condition" | "conditions" };

/** The members of one predicate: the compiler holds the data to the type. */
type MembersOf<P> = {
  readonly [M in Exclude<keyof P, "is">]-?: KindFor<NonNullable<P[M]>> &
    (undefined extends P[M] ? { readonly optional: true } : { readonly optional?: never });
};

/** Something wrong with a predicate beyond the kinds of its members: which member ("" for the whole), and what. */
export interface MemberFault {
  readonly member: string;
  readonly message: Localised;
}

/** What the rule book needs to put a predicate in words. */
export interface Wordbook {
  readonly language: Language;
  readonly say: (zh: string, en: string) => string;
  /** A field by its label; "the column" for `$field`. */
  readonly name: (field: string) => string;
  /** A figure with the field's unit. */
  readonly figure: (field: string, value: number) => string;
  /** Texts in quotes. */
  readonly list: (texts: readonly string[]) => string;
  readonly label: (label: LabelName) => string;
  /** Another predicate in words. */
  readonly phrase: (part: AnyPredicate) => string;
}

/** What a predicate demands of one field in any case, for finding rules that contradict each other. */
export interface Demand {
  /** The field; null where entries are counted, `by` a field or not. */
  readonly field: string | null;
  readonly by?: string;
  readonly low?: number;
  readonly lowOpen?: boolean;
  readonly high?: number;
  readonly highOpen?: boolean;
  /** Accepted values. */
  readonly values?: readonly string[];
  readonly endings?: readonly string[];
  readonly beginnings?: readonly string[];
  readonly text: string;
}

/**
 * Everything there is to know about one kind of predicate, in one file: what it holds, how it is judged, what must
 * agree in it, how the rule book says it, and what to do where it is not met. The zod schema, the checks of a pack
 * file, the published JSON Schema and the rule book are built from these.
 */
export interface PredicateDescriptor<P extends AnyPredicate> {
  readonly is: P["is"];
  /** What it asks, in English, for the published schema. */
  readonly meaning: string;
  readonly members: MembersOf<P>;
  /** What it can be asked of: each entry, or the sheet as well. */
  readonly judges: "entry" | "entryOrSheet";
  /**
   * True where it is about the cell itself (filled in, readable): `missing` and `malformed` then are its answer and
   * no gap in what was checked.
   */
  readonly isAboutTheCell?: boolean;
  /** True where it asks for a column: one finding for the sheet, and an ambiguous column is asked about instead. */
  readonly isAboutColumns?: boolean;
  /** True where it needs the roster and does not apply without one. */
  readonly needsRoster?: boolean;
  /** True where it needs a deadline. */
  readonly needsDeadline?: boolean;
  /** Figures of its demand count entries or give ranks: they do not bear the field's unit. */
  readonly counts?: "entries" | "ranks";
  /** Makes it ready for judging; its members have been checked against `members` and `faults`. */
  compile(predicate: P, pack: Compilation): Check;
  /** What is wrong with its members taken together. */
  faults?(predicate: P): readonly MemberFault[];
  /** The condition as a phrase without a full stop. */
  words(predicate: P, book: Wordbook): string;
  /** What to do where neither the pack's action nor its message says it; placeholders as in a rule's message. */
  readonly advice?: Localised;
  demands?(predicate: P): readonly Demand[];
  /** The parts it is made of (all, any, not, when), by the member they stand in. */
  parts?(predicate: P): readonly Part[];
  /** The part that says what the whole is about. */
  mainPart?(predicate: P): AnyPredicate | undefined;
}

/** A predicate inside another: where it stands (`["of", 0]`), and whether the other asks that it is not met. */
export interface Part {
  readonly at: readonly (string | number)[];
  readonly predicate: AnyPredicate;
  readonly negated: boolean;
  /** True for the parts of a `when`: they hold only under a condition. */
  readonly conditional: boolean;
  /** True where the part must be met whenever the whole is (the parts of `all`). */
  readonly demanded: boolean;
}

/** Gives a descriptor its type. */
export const describe = <P extends AnyPredicate>(
  descriptor: PredicateDescriptor<P>,
): PredicateDescriptor<P> => descriptor;

export const fault = (member: string, zh: string, en: string): MemberFault => ({
  member,
  message: { "zh-CN": zh, en },
});

/** Advice that several predicates share. */
export const ADVICE = {
  figure: {
    "zh-CN": "请核实 {cell}；填错的改正，确实达不到的不能推荐，请退回所属单位。",
    en: "Please check {cell}: correct it if it is wrong; if it is right, the studio cannot be put forward, so return it to its unit.",
  },
  text: {
    "zh-CN": "请核对 {cell}，按要求改写。",
    en: "Please check {cell} and rewrite it as demanded.",
  },
  label: {
    "zh-CN": "请核对 {cell} 的填写，并确认报送渠道。",
    en: "Please check {cell}, and through which union the sheet is to go.",
  },
} as const satisfies Readonly<Record<string, Localised>>;
