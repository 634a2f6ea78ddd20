import { nearBeyondSame, type NearReason, type StudioIdentity } from "../../duplicates";
import { personNameForm, studioNameForm, type PhoneNumber } from "../../values";
import { describe } from "../descriptor";
import { explanation, withoutValue, type Compilation, type JudgedSheet } from "../judging/check";
import { MOST_RELATED, placesOfLists } from "../judging/related";
import { Outcome } from "../outcome";

/** No other entry may be the same studio. */
export interface NoNearDuplicate {
  readonly is: "noNearDuplicate";
}

/** The near duplicates of each entry that has any: why, and which. */
type Partners = ReadonlyMap<number, { readonly reason: NearReason; readonly others: readonly number[] }>;

/** What tells two leaders with like names apart, beside the names: where most of it is the same they may be one. */
const EVIDENCE = ["phone", "founded", "leaderHonours", "leaderPost"] as const;

/**
 * No other entry may be the same studio under another name: one leader under two forms of a unit's name or at two units,
 * one phone with the unit written two ways, a landline with and without its area code, names that differ in one character (leaders': of the same sound, or with nearly all else equal)
 * or in the words of the award only. Entries that are plainly equal are `unique`'s.
 *
 * Source: spec/rules.md, shared rule 5 (near duplicates).
 */
export const noNearDuplicate = describe<NoNearDuplicate>({
  is: "noNearDuplicate",
  meaning: "No other entry may be the same studio under another name, unit or phone number.",
  members: {},
  judges: "entry",
  compile(_predicate, pack) {
    const name = pack.role("studioName");
    const leader = pack.role("leaderName");
    const unit = pack.role("hostUnit");
    const phone = pack.role("phone");
    // A form that names neither a studio nor its leader cannot have one twice.
    if (name < 0 && leader < 0) {
      return {
        fields: [],
        acrossEntries: false,
        status: () => Outcome.notApplicable,
        explain: () => explanation(-1, ""),
      };
    }
    const evidence = EVIDENCE.map((role) => pack.role(role)).filter((field) => field >= 0);
    const fields = [...new Set([name, leader, unit, phone, ...evidence])].filter((field) => field >= 0);
    const anchor = leader >= 0 ? leader : name;
    const key = {};
    const sharedPlaces = placesOfLists();
    const studios = new ComparedStudios(pack, { name, leader, unit, phone, evidence });
    const partners = (sheet: JudgedSheet): Partners =>
      sheet.fact(key, fields, () => nearPartners(sheet, studios));
    /** The field that shows why; another that the sheet has where that column is missing. */
    const fieldOf = (sheet: JudgedSheet, reason: NearReason): number => {
      const wanted =
        reason === "areaCode" || reason === "phoneUnit" ? phone : reason === "awardWords" ? name : anchor;
      const ordered = [wanted, anchor, name, leader, unit];
      return ordered.find((field) => field >= 0 && sheet.columns[field] !== null) ?? anchor;
    };

    return {
      fields,
      acrossEntries: true,
      status(sheet, entry) {
        if (partners(sheet).has(entry)) return Outcome.notMet;
        return withoutValue(sheet.reading(entry, anchor)) ?? Outcome.met;
      },
      explain(sheet, entry) {
        const partner = partners(sheet).get(entry);
        if (partner === undefined) return explanation(anchor, "");
        const { reason, others } = partner;
        const field = fieldOf(sheet, reason);
        return explanation(field, "", {
          message: `near.${reason}`,
          parameters: { count: others.length + 1 },
          related: sharedPlaces(sheet, others, field),
        });
      },
    };
  },
  words: (_predicate, { say }) => say("没有疑似同一工作室的别行", "no other row may be the same studio"),
  advice: {
    "zh-CN": "请与 {others} 对照；确是同一个工作室的只保留一行，不是的不用改。",
    en: "Please compare it with {others}; keep one row if it is one studio, and change nothing if it is not.",
  },
});

/** Columns (indexes of fields; -1 where the form has none) by which two entries are told to be the same studio. */
interface IdentityFields {
  readonly name: number;
  readonly leader: number;
  readonly unit: number;
  readonly phone: number;
  readonly evidence: readonly number[];
}

/** The entries of a sheet as they are compared. */
class ComparedStudios {
  constructor(
    private readonly pack: Compilation,
    private readonly fields: IdentityFields,
  ) {}

  identity(sheet: JudgedSheet, entry: number): StudioIdentity {
    const { name, leader, unit, phone } = this.fields;
    const phones = phone < 0 ? null : sheet.reading(entry, phone)?.value;
    return {
      name: this.form(sheet, entry, name, studioNameForm),
      leader: this.form(sheet, entry, leader, personNameForm),
      unit: this.form(sheet, entry, unit, studioNameForm),
      phones: Array.isArray(phones) ? (phones as readonly PhoneNumber[]).map(({ digits }) => digits) : [],
    };
  }

  /** How much of what is known of both is equal, 0…1; 0 where nothing is. */
  likeness(sheet: JudgedSheet, one: number, other: number): number {
    const both = this.fields.evidence.filter((field) => sheet.reading(one, field) !== null);
    const equal = both.filter(
      (field) =>
        JSON.stringify(sheet.reading(one, field)?.value) ===
        JSON.stringify(sheet.reading(other, field)?.value),
    );
    return both.length === 0 ? 0 : equal.length / both.length;
  }

  /** A text in its form for comparison, which most rules over names share. */
  private form(sheet: JudgedSheet, entry: number, field: number, form: typeof studioNameForm): string {
    if (field < 0) return "";
    const own = this.pack.fields[field]?.kind === "personName" ? personNameForm : studioNameForm;
    if (own === form) return sheet.comparable(entry, field);
    const value = sheet.reading(entry, field)?.value;
    return typeof value === "string" ? form(value) : "";
  }
}

function nearPartners(sheet: JudgedSheet, studios: ComparedStudios): Partners {
  const judged = [...sheet.entries.keys()].filter((entry) => sheet.entries[entry]?.sample === false);
  const identities = judged.map((entry) => studios.identity(sheet, entry));
  const found = new Map<number, { reason: NearReason; others: readonly number[] }>();
  const groups = nearBeyondSame(identities, (one, other) =>
    studios.likeness(sheet, judged[one] as number, judged[other] as number),
  );
  for (const { reason, entries } of groups) {
    const members = entries.map((entry) => judged[entry] as number);
    // Among the first only: thousands of rows must not be gone through for each of them, and nearly all share a list.
    const first = members.slice(0, MOST_RELATED);
    for (const entry of members) {
      // One warning for an entry: the first reason is the most telling one.
      if (found.has(entry)) continue;
      const others = first.includes(entry)
        ? members.slice(0, MOST_RELATED + 1).filter((other) => other !== entry)
        : first;
      found.set(entry, { reason, others });
    }
  }
  return found;
}
