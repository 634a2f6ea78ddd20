import { dayOfIso } from "../values";

/** A point in time as the rules need it: a day, and the minute of the day where one is given. */
export interface Moment {
  /** Days from 1970-01-01. */
  readonly day: number;
  /** Minutes from midnight, or null for the whole day. */
  readonly minute: number | null;
  /** ISO: YYYY-MM-DD, or YYYY-MM-DDTHH:mm. */
  readonly text: string;
  /** As people write it: YYYY-MM-DD, or YYYY-MM-DD HH:mm. */
  readonly shown: string;
}

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?$/;

/**
 * Reads YYYY-MM-DD, optionally with `THH:mm`; null for anything else, days that the calendar does not have included.
 */
export function momentOf(text: string): Moment | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const day = dayOfIso(match[1] as string);
  if (day === null) return null;
  const date = match[1] as string;
  if (match[2] === undefined) return { day, minute: null, text: date, shown: date };
  const hour = Number(match[2]);
  const minute = Number(match[3]);
  if (hour > 24 || minute > 59 || hour * 60 + minute > 24 * 60) return null;
  const time = `${match[2]}:${match[3]}`;
  return { day, minute: hour * 60 + minute, text: `${date}T${time}`, shown: `${date} ${time}` };
}
