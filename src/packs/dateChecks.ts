import type { RulePack } from "../core";
import type { Problems } from "./problems";
import { CHECK_TEXT } from "./text";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether YYYY-MM-DD, optionally with THH:mm, is a moment that the calendar has. */
function isMoment(text: string): boolean {
  const [year, month, day, hour, minute] = text.split(/[-T:]/).map(Number);
  const leap = (year as number) % 4 === 0 && ((year as number) % 100 !== 0 || (year as number) % 400 === 0);
  const longest = month === 2 && !leap ? 28 : (DAYS[(month as number) - 1] ?? 0);
  return (day as number) >= 1 && (day as number) <= longest && (hour ?? 0) < 24 && (minute ?? 0) < 60;
}

/** Every date of a pack must be one that the calendar has. */
export function checkDates(pack: RulePack, problems: Problems): void {
  const { deadline } = pack;
  const dates: (readonly [text: string, path: readonly PropertyKey[]])[] = [
    [pack.sampleDate, ["sampleDate"]],
  ];
  if (pack.document.issued !== null) dates.push([pack.document.issued, ["document", "issued"]]);
  if (deadline.kind === "date") dates.push([deadline.date, ["deadline", "date"]]);
  if (deadline.kind === "yearly") {
    dates.push([`${deadline.year}-${deadline.monthDay}`, ["deadline", "monthDay"]]);
    for (const [year, day] of Object.entries(deadline.exceptions)) {
      dates.push([`${year}-${day}`, ["deadline", "exceptions", year]]);
    }
  }
  for (const [text, path] of dates) {
    if (!isMoment(text))
      problems.add(
        path,
        CHECK_TEXT.both((texts) => texts.noSuchDay(text)),
      );
  }
}
