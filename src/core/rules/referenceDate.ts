import { momentOf, type Moment, type RulePack } from "../pack";
import { dateOf } from "../values";

/** What the reference date depends on; a part of `ReviewOptions`. */
export interface ReferenceOptions {
  /** Today as ISO date. */
  readonly today: string;
  /** The user's own reference date: YYYY-MM-DD, optionally with THH:mm. */
  readonly referenceDate?: string;
}

/**
 * The pack's deadline in a year, as the pack writes it (YYYY-MM-DD, optionally with THH:mm); null where the yearly
 * notice sets it. A pack for one year has that one deadline, whatever the year.
 *
 * @param year calendar year; without it the year the pack is for
 */
export function deadlineOf(pack: RulePack, year?: number): string | null {
  const { deadline } = pack;
  if (deadline.kind === "none") return null;
  if (deadline.kind === "date") return deadline.date;
  const wanted = year ?? deadline.year;
  const exception = deadline.exceptions[String(wanted)];
  const monthDay = exception ?? deadline.monthDay;
  // An exception may be written as a whole date or as month and day.
  return /^\d{4}-/.test(monthDay) ? monthDay : `${String(wanted).padStart(4, "0")}-${monthDay}`;
}

/** The reference date of a review and the deadline it is held against. */
export interface Reference {
  /** Null where no usable date is given at all. */
  readonly moment: Moment | null;
  readonly deadline: Moment | null;
  /** Dates that were given and are none, as "what: text". */
  readonly faults: readonly string[];
}

/**
 * The reference date: the user's own, else the pack's deadline in its year, else today; and the pack's deadline in
 * the reference date's own year. A date that the calendar does not have is named in `faults` and not used.
 */
export function referenceOf(pack: RulePack, options: ReferenceOptions): Reference {
  const faults: string[] = [];
  const read = (what: string, text: string | null | undefined): Moment | null => {
    if (text === undefined || text === null || text === "") return null;
    const moment = momentOf(text);
    if (moment === null) faults.push(`${what}: ${text}`);
    return moment;
  };
  const moment =
    read("referenceDate", options.referenceDate) ??
    read("deadline", deadlineOf(pack)) ??
    read("today", options.today);
  const year = moment === null ? undefined : dateOf(moment.day).year;
  const deadline = moment === null ? null : momentOf(deadlineOf(pack, year) ?? "");
  return { moment, deadline, faults };
}

/**
 * The date at which periods and the deadline are judged, as YYYY-MM-DD, with THH:mm where an hour is given; "" where
 * neither the user, nor the pack, nor `today` gives a day of the calendar.
 */
export function referenceDateOf(pack: RulePack, options: ReferenceOptions): string {
  return referenceOf(pack, options).moment?.text ?? "";
}
