/** What a studio is known by, each in its form for comparison; "" where the entry does not say. */
export interface StudioIdentity {
  readonly name: string;
  readonly leader: string;
  readonly unit: string;
  /** Digits of each phone number, with the area code where one was typed. */
  readonly phones: readonly string[];
}

/** Why entries may be one studio although they agree in nothing that would settle it. */
export type NearReason =
  /** One leader, the unit's name written in two ways. */
  | "unitForms"
  /** One leader at two units. */
  | "twoUnits"
  /** One phone number, the unit's name written in two ways. */
  | "phoneUnit"
  /** One landline, with and without its area code, for two leaders. */
  | "areaCode"
  /** Studios' names that differ in the words of the award only. */
  | "awardWords"
  /** Two leaders of one unit whose names differ in one character that sounds the same. */
  | "sameSound"
  /** Names that differ in one character. */
  | "oneCharacter";

/** Entries (by index) that may be one studio, in ascending order; at least two. */
export interface NearGroup {
  readonly reason: NearReason;
  readonly entries: readonly number[];
}

/** Entries (by index, ascending, at least two) that agree in what tells studios apart. */
export interface SameGroup {
  readonly kind: "studio" | "leader" | "phone";
  readonly entries: readonly number[];
}
