import { useState } from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { UnitState } from "../../core";
import { useBatchStyles } from "../../pane/batch";
import type { RoomPartProps } from "./partProps";

const STATES: readonly UnitState[] = ["missing", "errors", "duplicates", "toVerify", "clean"];
/** Columns of the table that hold figures. */
const FIGURES: ReadonlySet<number> = new Set([2, 3, 4, 7]);
/** So that colour is not all there is. */
const MARK: Readonly<Record<UnitState, string>> = {
  missing: "–",
  errors: "✗",
  duplicates: "=",
  toVerify: "!",
  clean: "✓",
};

/** Units by how they stand, as a picture and as a table; of the one chosen its entries in its own order. */
export function OverviewPart({ texts, view }: RoomPartProps) {
  const styles = useBatchStyles();
  const { batch: words } = texts;
  const [chosen, setChosen] = useState<string | null>(null);
  const { units, toBeNamed } = view.overview;
  const known = (value: boolean | null): string =>
    value === null ? words.unknown : value ? words.yes : words.no;
  const sum = (figure: (unit: (typeof units)[number]) => number): number =>
    units.reduce((total, unit) => total + figure(unit), 0);
  const own = view.entries.filter(({ unit }) => unit === chosen);
  return (
    <>
      <p className={styles.line}>{words.total(view.entries.length, toBeNamed)}</p>
      <div className={styles.columns} role="group" aria-label={words.overviewTitle}>
        {STATES.map((state) => {
          const here = units.filter((unit) => unit.state === state);
          return (
            <section key={state} className={mergeClasses(styles.column, styles[`${state}Edge`])}>
              <h3 className={styles.columnTitle}>
                {MARK[state]} {words.state[state]} {here.length}
              </h3>
              {here.length === 0 ? <p className={styles.quiet}>{words.noneOfState}</p> : null}
              <ul className={styles.chips}>
                {here.map(({ unit, entries }) => (
                  <li key={unit}>
                    <button
                      type="button"
                      aria-pressed={chosen === unit}
                      className={mergeClasses(styles.chip, chosen === unit && styles.chosen)}
                      onClick={() => setChosen(chosen === unit ? null : unit)}
                    >
                      <span>{unit}</span>
                      <span>{entries}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {chosen === null || own.length === 0 ? null : (
        <section className={styles.card}>
          <h3 className={styles.heading}>{words.itsOrder(chosen)}</h3>
          <ol>
            {own.map(({ place, name, leader, errors, warnings }) => (
              <li key={place}>
                {name} {leader} {errors > 0 ? <span className={styles.error}>✗ {errors}</span> : null}{" "}
                {warnings > 0 ? <span className={styles.warning}>! {warnings}</span> : null}
              </li>
            ))}
          </ol>
        </section>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles.scroll} role="region" aria-label={words.overviewTable} tabIndex={0}>
        <table className={mergeClasses(styles.table, styles.wide)}>
          <thead>
            <tr>
              {words.unitColumns.map((column, at) => (
                <th
                  key={column}
                  scope="col"
                  className={mergeClasses(
                    styles.th,
                    at === 0 && styles.stays,
                    FIGURES.has(at) && styles.number,
                  )}
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.unit}>
                <th scope="row" className={mergeClasses(styles.th, styles.stays)}>
                  {unit.unit}
                </th>
                <td className={styles.td}>
                  {MARK[unit.state]} {words.state[unit.state]}
                </td>
                <td className={mergeClasses(styles.td, styles.number)}>{unit.entries}</td>
                <td className={mergeClasses(styles.td, styles.number)}>{unit.errors}</td>
                <td className={mergeClasses(styles.td, styles.number)}>{unit.warnings}</td>
                <td className={styles.td}>{unit.state === "missing" ? "" : known(unit.quotaMet)}</td>
                <td className={styles.td}>{unit.state === "missing" ? "" : known(unit.ranked)}</td>
                <td className={mergeClasses(styles.td, styles.number)}>{unit.duplicates}</td>
              </tr>
            ))}
            <tr>
              <th scope="row" className={mergeClasses(styles.th, styles.stays)}>
                {words.sum}
              </th>
              <td className={styles.td} />
              <td className={mergeClasses(styles.td, styles.number)}>{sum(({ entries }) => entries)}</td>
              <td className={mergeClasses(styles.td, styles.number)}>{sum(({ errors }) => errors)}</td>
              <td className={mergeClasses(styles.td, styles.number)}>{sum(({ warnings }) => warnings)}</td>
              <td className={styles.td} />
              <td className={styles.td} />
              <td className={mergeClasses(styles.td, styles.number)}>
                {sum(({ duplicates }) => duplicates)}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}
