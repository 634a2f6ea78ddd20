import type { Finding } from "../findings";
import { conversion, displayTrim, type Reading } from "../values";
import type { PackField } from "../pack";
import type { ReviewedCells } from "./cells";
import { centuryChoices, monthChoices, orderChoices } from "./dates";
import { inHeaderUnit, plainFigure } from "./figures";
import { nameInForm } from "./names";
import { renumberings } from "./renumber";
import { spellings } from "./spellings";
import type { Fix, FixWay } from "./types";

/** Choices offered at most: more are a list, which the cell's own column of the form has. */
const MOST_CHOICES = 6;

/** What a fix is worked out from: the finding, its cell as it was read, and where it stands. */
interface Place {
  readonly cells: ReviewedCells;
  readonly finding: Finding;
  readonly entry: number;
  readonly field: PackField;
  readonly reading: Reading;
  readonly row: number;
  readonly column: number;
}

function placeOf(cells: ReviewedCells, finding: Finding): Place | null {
  const { row, column } = finding;
  const entry = cells.indexOf(row);
  const field = cells.field(finding.field);
  if (row === null || column === null || field === null || entry < 0) return null;
  const reading = cells.reading(entry, field.id);
  if (reading === null || cells.review.entries[entry]?.sample === true) return null;
  // A cell that is part of a merged area of others takes no value of its own.
  if (reading.reason === "covered" || reading.notes.includes("fromMerge")) return null;
  return { cells, finding, entry, field, reading, row, column };
}

const own = ({ row, column }: Place, way: FixWay, value: string | number): Fix => ({
  way,
  text: String(value),
  edits: () => [{ row, column, value }],
});

/** The year that no founding or birth can lie after: that of the reference date. */
const lastYearOf = ({ cells }: Place): number => Number(cells.review.referenceDate.slice(0, 4)) || 9999;

function dateFixes(place: Place): readonly Fix[] {
  const { reading, finding } = place;
  switch (reading.reason) {
    case "ambiguousDate":
      return monthChoices(reading.shown).map(({ way, text }) => own(place, way, text));
    case "dayOrMonth":
      return orderChoices(reading.shown).map(({ way, text }) => own(place, way, text));
    case "yearUnclear":
      return centuryChoices(reading.shown, lastYearOf(place)).map(({ way, text }) => own(place, way, text));
    case "dateSerial": {
      const date = finding.parameters["date"];
      return typeof date === "string" ? [own(place, "date", date)] : [];
    }
    default:
      return [];
  }
}

const isFigure = ({ kind }: PackField): boolean => kind === "integer" || kind === "number";

/** 0 in a column of figures, 无 in one of texts: what the form asks for where there is none. */
function noneFix(place: Place): readonly Fix[] {
  const { field } = place;
  if (field.noneIsLegal !== true) return [];
  return [own(place, "none", isFigure(field) ? 0 : "无")];
}

/** The words that the column takes, where none of them stands there. */
function choiceFixes(place: Place): readonly Fix[] {
  const { choices = [], kind } = place.field;
  if ((kind !== "choice" && kind !== "yesNo") || choices.length > MOST_CHOICES) return [];
  return choices.map((choice) => own(place, "choice", choice));
}

/** 同左, 同右 and 同下 mean another cell than the one above. */
const OF_ANOTHER_CELL = /[左右下]/u;

/** What stands above a 同上, however many of them there are. */
function aboveFix(place: Place): readonly Fix[] {
  const { cells, entry, field, column } = place;
  if (OF_ANOTHER_CELL.test(place.reading.shown)) return [];
  for (let above = entry - 1; above >= 0; above -= 1) {
    const reading = cells.reading(above, field.id);
    if (reading?.reason === "ditto" && !OF_ANOTHER_CELL.test(reading.shown)) continue;
    if (reading?.state !== "present") return [];
    const value = cells.grid.value(cells.review.entries[above]?.row ?? 0, column);
    if (typeof value === "number" && field.kind !== "partialDate") return [own(place, "above", value)];
    return [own(place, "above", displayTrim(reading.shown))];
  }
  return [];
}

function missingFixes(place: Place): readonly Fix[] {
  const { reason } = place.reading;
  if (reason === "ditto") return aboveFix(place);
  const isOpen = reason === "blank" || reason === "dash" || reason === "placeholder";
  return isOpen ? [...noneFix(place), ...choiceFixes(place)] : [];
}

/** A value that was read, though not as the form asks for it. */
function statedFixes(place: Place): readonly Fix[] {
  const { finding, reading, field, cells } = place;
  const factor = cells.column(field.id)?.factor ?? 1;
  switch (finding.message) {
    case "stated.dashAsNone":
      return noneFix(place);
    case "stated.qualifier": {
      const figure = isFigure(field) ? plainFigure(reading, factor) : null;
      return figure === null ? [] : [own(place, "figure", figure)];
    }
    case "stated.fewYuan": {
      // As it stands, in the column's unit; or as yuan after all.
      const toUnit = conversion("元", field.unit ?? "");
      if (toUnit === null || typeof reading.value !== "number") return [];
      return [inHeaderUnit(reading.value, toUnit), inHeaderUnit(reading.value, factor)].map((figure) =>
        own(place, "figure", figure),
      );
    }
    case "stated.sequenceFormula":
      return typeof reading.value === "number" ? [own(place, "value", reading.value)] : [];
    default:
      return [];
  }
}

/** 元 per 万元. */
const TEN_THOUSAND = 10_000;

/** An amount that is plainly in 元 under a header in 万元: the general check `in-yuan`. */
function yuanFix(place: Place): readonly Fix[] {
  const { finding, reading, field, cells } = place;
  if (!finding.rule.endsWith("/in-yuan") || typeof reading.value !== "number") return [];
  const factor = cells.column(field.id)?.factor ?? 1;
  return [own(place, "tenThousands", inHeaderUnit(reading.value / TEN_THOUSAND, factor))];
}

/** A choice that is none of the list's; what is on the list and still refused is the studio's own affair. */
function offListFixes(place: Place): readonly Fix[] {
  const { field, reading } = place;
  if (field.kind !== "choice" || reading.state !== "present") return [];
  return (field.choices ?? []).some((choice) => choice === reading.value) ? [] : choiceFixes(place);
}

function nameFix(place: Place): readonly Fix[] {
  const { cells, entry, field, finding } = place;
  if (field.role !== "studioName" || finding.status !== "notMet" || finding.related.length > 0) return [];
  const name = nameInForm(cells, entry, field.id);
  return name === null ? [] : [own(place, "name", name)];
}

/**
 * How a finding can be put right by choosing: the right value where it is known, else a small choice; nothing where only
 * the unit can know. A fix says what the sheet may plainly mean, never what a rule would like to read.
 *
 * @param cells the review that the finding is of, with its sheet
 */
export function fixesOf(finding: Finding, cells: ReviewedCells): readonly Fix[] {
  const place = placeOf(cells, finding);
  if (place === null) return [];
  const { field, reading, row, column } = place;
  const isWorkedOut = cells.isFormula(row, column);
  // A formula is the unit's own reckoning: only the rank it stands for is taken from it.
  if (isWorkedOut && finding.message !== "stated.sequenceFormula") return [];
  if (field.kind === "sequence" && finding.message !== "stated.sequenceFormula")
    return renumberings(cells, field.id);
  if (finding.message.startsWith("near.")) return spellings(cells, finding, place.entry);
  if (finding.message.startsWith("missing.")) return missingFixes(place);
  if (finding.message.startsWith("stated.")) return statedFixes(place);
  if (reading.state === "unreadable") return [...dateFixes(place), ...choiceFixes(place)];
  return [...yuanFix(place), ...offListFixes(place), ...nameFix(place)];
}
