import type { Predicate } from "../../core";
import type { ClauseContext } from "./context";
import type { Figure } from "./figures";

/** Condition of a field: at least, at most, between; the unit is said where the field has it. */
export function bound(field: string, figure: Figure, context: ClauseContext): Predicate {
  const unit = context.columns.field(field)?.unit;
  const money =
    figure.unit === "元" && unit === "万元"
      ? 1 / 10_000
      : figure.unit === "亿元" && unit === "万元"
        ? 10_000
        : 1;
  const withUnit = unit === undefined ? {} : { unit };
  const more = figure.exclusive ? { exclusive: true } : {};
  if (figure.sense === "atMost")
    return { is: "atMost", field, value: figure.high * money, ...withUnit, ...more };
  // A range says what is expected; the lower end is what it takes.
  return { is: "atLeast", field, value: figure.low * money, ...withUnit, ...more };
}
