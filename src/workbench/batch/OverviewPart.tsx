import { useState } from "react";
import type { UnitState } from "../../core";
import { classes } from "../../pane/classes";
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

type Words = RoomPartProps["texts"]["batch"];
type Unit = RoomPartProps["view"]["overview"]["units"][number];

const sumOf = (units: readonly Unit[], figure: (unit: Unit) => number): number =>
  units.reduce((total, unit) => total + figure(unit), 0);

/** Yes, no, or that it cannot be told. */
const knownText = (value: boolean | null, words: Words): string =>
  value === null ? words.unknown : value ? words.yes : words.no;

interface StateColumnsProps {
  readonly units: readonly Unit[];
  readonly chosen: string | null;
  readonly words: Words;
  readonly onChoose: (unit: string | null) => void;
}

/** A column for each state, with the units that are in it. */
function StateColumns({ units, chosen, words, onChoose }: StateColumnsProps) {
  return (
    <div className="hj-batch-columns" role="group" aria-label={words.overviewTitle}>
      {STATES.map((state) => {
        const here = units.filter((unit) => unit.state === state);
        return (
          <section key={state} className={`hj-batch-column hj-batch-edge-${state}`}>
            <h3 className="hj-batch-column-title">
              {MARK[state]} {words.state[state]} {here.length}
            </h3>
            {here.length === 0 ? <p className="hj-batch-quiet">{words.noneOfState}</p> : null}
            <ul className="hj-batch-chips">
              {here.map(({ unit, entries }) => (
                <li key={unit}>
                  <button
                    type="button"
                    aria-pressed={chosen === unit}
                    className={classes("hj-batch-chip", chosen === unit && "hj-batch-chosen")}
                    onClick={() => onChoose(chosen === unit ? null : unit)}
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
  );
}

interface UnitOrderProps {
  readonly unit: string;
  readonly own: RoomPartProps["view"]["entries"];
  readonly words: Words;
}

/** The entries of one unit in its own order, with what was found. */
function UnitOrder({ unit, own, words }: UnitOrderProps) {
  return (
    <section className="hj-batch-card">
      <h3 className="hj-batch-heading">{words.itsOrder(unit)}</h3>
      <ol>
        {own.map(({ place, name, leader, errors, warnings }) => (
          <li key={place}>
            {name} {leader} {errors > 0 ? <span className="hj-batch-error">✗ {errors}</span> : null}{" "}
            {warnings > 0 ? <span className="hj-batch-warning">! {warnings}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface UnitTableProps {
  readonly units: readonly Unit[];
  readonly words: Words;
}

/** Every unit with its figures, and their sums. */
function UnitTable({ units, words }: UnitTableProps) {
  const known = (value: boolean | null): string => knownText(value, words);
  const sum = (figure: (unit: Unit) => number): number => sumOf(units, figure);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="hj-batch-scroll" role="region" aria-label={words.overviewTable} tabIndex={0}>
      <table className="hj-batch-table hj-batch-wide">
        <thead>
          <tr>
            {words.unitColumns.map((column, at) => (
              <th
                key={column}
                scope="col"
                className={classes(
                  "hj-batch-th",
                  at === 0 && "hj-batch-stays",
                  FIGURES.has(at) && "hj-batch-number",
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
              <th scope="row" className="hj-batch-th hj-batch-stays">
                {unit.unit}
              </th>
              <td className="hj-batch-td">
                {MARK[unit.state]} {words.state[unit.state]}
              </td>
              <td className="hj-batch-td hj-batch-number">{unit.entries}</td>
              <td className="hj-batch-td hj-batch-number">{unit.errors}</td>
              <td className="hj-batch-td hj-batch-number">{unit.warnings}</td>
              <td className="hj-batch-td">{unit.state === "missing" ? "" : known(unit.quotaMet)}</td>
              <td className="hj-batch-td">{unit.state === "missing" ? "" : known(unit.ranked)}</td>
              <td className="hj-batch-td hj-batch-number">{unit.duplicates}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="hj-batch-th hj-batch-stays">
              {words.sum}
            </th>
            <td className="hj-batch-td" />
            <td className="hj-batch-td hj-batch-number">{sum(({ entries }) => entries)}</td>
            <td className="hj-batch-td hj-batch-number">{sum(({ errors }) => errors)}</td>
            <td className="hj-batch-td hj-batch-number">{sum(({ warnings }) => warnings)}</td>
            <td className="hj-batch-td" />
            <td className="hj-batch-td" />
            <td className="hj-batch-td hj-batch-number">{sum(({ duplicates }) => duplicates)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** Units by how they stand, as a picture and as a table; of the one chosen its entries in its own order. */
export function OverviewPart({ texts, view }: RoomPartProps) {
  const { batch: words } = texts;
  const [chosen, setChosen] = useState<string | null>(null);
  const { units, toBeNamed } = view.overview;
  const own = view.entries.filter(({ unit }) => unit === chosen);
  return (
    <>
      <p className="hj-batch-line">{words.total(view.entries.length, toBeNamed)}</p>
      <StateColumns units={units} chosen={chosen} words={words} onChoose={setChosen} />
      {chosen === null || own.length === 0 ? null : <UnitOrder unit={chosen} own={own} words={words} />}
      <UnitTable units={units} words={words} />
    </>
  );
}
