import { cleanValue, labelWords, valueSpans } from "./labels";

/** The usual words; what a notice's own form calls its labels is nearly always among them. */
const WORDS = labelWords("", "");
const SEAL = /[(（]\s*(?:盖\s*章|公\s*章|印\s*章|签\s*章|签\s*字|签\s*名|章)\s*[)）]\s*$/;
const COLON = /[:：]\s*$/;

/**
 * What a cell such as 填报人： is to hold when somebody types over it: its label, and what was typed as the value behind
 * it. Of several labels in one cell the only one without a value takes it, or the only one there is.
 *
 * @param before the cell's text; @param typed what was typed in its place
 * @returns null where the cell has no label with a colon, where what was typed brings one along, or where it is open
 *   which of several labels is meant: then it stands as typed
 */
export function withLabelKept(before: string, typed: string): string | null {
  const spans = valueSpans(before, WORDS).filter(({ label }) => COLON.test(label));
  if (spans.length === 0 || spans[0]?.start === undefined) return null;
  // A label begins its cell: 张三，联系人：李四 is a value with something added.
  if (!before.trimStart().startsWith(spans[0].label.trim())) return null;
  if (valueSpans(typed, WORDS).some(({ label }) => COLON.test(label))) return null;
  const open = spans.filter(({ start, end }) => cleanValue(before.slice(start, end)) === "");
  const span = spans.length === 1 ? spans[0] : open.length === 1 ? open[0] : undefined;
  if (span === undefined) return null;
  const old = before.slice(span.start, span.end);
  const seal = SEAL.exec(old.trimEnd())?.[0] ?? "";
  // What parts this value from the next label or the date stays.
  const rest = before.slice(span.end);
  const gap = rest === "" || /^\s/.test(rest) ? "" : (/\s+$/.exec(old)?.[0] ?? "  ");
  return before.slice(0, span.start) + typed.trim() + seal + gap + rest;
}
