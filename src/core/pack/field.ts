import type { Localised } from "../language";
import type { FieldKind } from "../values";

/**
 * What a column means to the product: by its role it is found, so that no other code of the core names a field's id.
 * A field without a role is only what its kind and the pack's rules make of it.
 */
export const FIELD_ROLES = [
  "order",
  "hostUnit",
  "studioName",
  "founded",
  "leaderName",
  "leaderGender",
  "leaderBirth",
  "leaderEducation",
  "leaderTitle",
  "leaderPost",
  "leaderHonours",
  "phone",
  "workplace",
  "sector",
  "affiliation",
] as const;

/** One of `FIELD_ROLES`. */
export type FieldRole = (typeof FIELD_ROLES)[number];

/** The two values above the table. */
export type LabelName = "recommendingUnit" | "preparedBy";

/** A column of the pack's form. */
export interface PackField {
  readonly id: string;
  readonly kind: FieldKind;
  /** What the column is to the product, whatever its id; each role at most once in a pack. */
  readonly role?: FieldRole;
  /** Unit of the value as printed in the header (人, ㎡, 台/套, 万元, 项 …); absent for kinds without unit. */
  readonly unit?: string;
  /** Official header of the leaf column, unit suffix included. */
  readonly header: string;
  /** Official group headers above it, topmost first. */
  readonly group?: readonly string[];
  /** Other headers that mean this field (compared after normalising). */
  readonly synonyms: readonly string[];
  /** Headers that may mean this field but must be asked about (知识产权 for patents, 挂牌时间 for established). */
  readonly vagueHeaders?: readonly string[];
  /** Short label used in messages. */
  readonly label: Localised;
  /** The allowed values of a `choice`, or the two words of a `yesNo`. */
  readonly choices?: readonly string[];
  /** Further words that mean a choice: the word as written to the choice it stands for. */
  readonly choiceSynonyms?: Readonly<Record<string, string>>;
  /** True where "none" is a legal answer: `/` and `—` are read as none with a warning, `无` in a text is an answer. */
  readonly noneIsLegal?: boolean;
  /** Column width of the printed form, in characters. */
  readonly width?: number;
  /** Input hint on the blank form. */
  readonly hint?: Localised;
}

/** The index of the field with this role among a pack's fields; -1 where the pack has none. */
export const fieldWithRole = (fields: readonly PackField[], role: FieldRole): number =>
  fields.findIndex((field) => field.role === role);

/** A studio already named; either the name, or leader with unit, identifies it. */
export interface RosterEntry {
  readonly studioName: string;
  readonly leaderName?: string;
  readonly hostUnit?: string;
  /** Where the roster says so: year or batch. */
  readonly remark?: string;
  /** Its row on the roster's sheet, from 1. */
  readonly row?: number;
}
