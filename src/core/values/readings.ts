import type {
  FieldValue,
  MissingReason,
  Qualifier,
  ReadInput,
  Reading,
  ReadingNote,
  UnreadableReason,
} from "./types";

/** Readings are made here only, so that all share one shape. */

const NO_NOTES: readonly ReadingNote[] = [];

const BLANK: Reading = {
  state: "missing",
  shown: "",
  value: null,
  qualifier: null,
  reason: "blank",
  notes: NO_NOTES,
};

/** What the cell shows; the stored text or figure where its number format hides it, a formula without a result itself. */
export function shownOf(input: ReadInput): string {
  if (input.text !== "") return input.text;
  const { value } = input;
  if (value === null) return input.formula ?? "";
  return typeof value === "object" ? value.error : String(value);
}

/** A value that could be read. */
export function present(
  input: ReadInput,
  value: FieldValue,
  notes: readonly ReadingNote[] = NO_NOTES,
  qualifier: Qualifier | null = null,
): Reading {
  return {
    state: "present",
    shown: shownOf(input),
    value,
    qualifier,
    reason: null,
    notes: input.fromMerge ? [...notes, "fromMerge"] : notes,
  };
}

/** A cell that counts as not filled in. */
export function missing(input: ReadInput, reason: MissingReason): Reading {
  const shown = shownOf(input);
  if (shown === "" && reason === "blank") return BLANK;
  return { state: "missing", shown, value: null, qualifier: null, reason, notes: NO_NOTES };
}

/** A filled cell that cannot be read as its field's kind. */
export function unreadable(input: ReadInput, reason: UnreadableReason): Reading {
  return {
    state: "unreadable",
    shown: shownOf(input),
    value: null,
    qualifier: null,
    reason,
    notes: NO_NOTES,
  };
}
