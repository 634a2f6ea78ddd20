import { Button } from "@fluentui/react-components";
import { useState, type CSSProperties } from "react";
import type { SlopeView } from "../../engine";
import { classes } from "../classes";
import { Foldable, Section, usePane } from "../ui";
import "./figures.css";
import "./slope.css";

/** Height of a studio's line, in pixels; names and lines use the same. */
const LINE = 28;
const LINE_HEIGHT = { "--hj-line": `${LINE}px` } as CSSProperties;

type Line = NonNullable<SlopeView["lines"]>[number];

/**
 * The sheet's own order and the proposal side by side, a line for each studio, and what can be made of it: the proposal
 * as a whole, one studio's place, or the sheet's order again. The table below says the same in words.
 */
export function SlopeChart() {
  const { model, state, texts } = usePane();
  const { ranking } = state;
  if (ranking === null || ranking.slope === null) return null;
  const words = texts.rank.slope;
  const { slope, basis } = ranking;
  return (
    <Section title={words.title} hint={words.hint}>
      <p role="status">
        {slope.words}
        {slope.tau === null ? null : <span className="hj-hint"> {words.tau(slope.tau)}</span>}
      </p>
      {slope.lines === null ? (
        <p className="hj-hint">{words.tooMany}</p>
      ) : (
        <>
          <Picture lines={slope.lines} />
          <Foldable title={words.asTable}>
            <Table lines={slope.lines} />
          </Foldable>
        </>
      )}
      <div className="hj-row">
        {basis === "proposed" ? null : (
          <Button size="small" onClick={() => void model.rank.startFrom("proposed")}>
            {words.takeProposal}
          </Button>
        )}
        {basis === "sheet" ? null : (
          <Button size="small" onClick={() => void model.rank.startFrom("sheet")}>
            {words.takeSheet}
          </Button>
        )}
      </div>
      <p className="hj-hint">{words.basis[basis]}</p>
    </Section>
  );
}

function Picture({ lines }: { readonly lines: readonly Line[] }) {
  const { texts } = usePane();
  const words = texts.rank.slope;
  /** The studio pointed at, whose line and names stand out. */
  const [current, setCurrent] = useState<string | null>(null);
  const proposed = lines
    .filter(({ proposedPlace }) => proposedPlace !== null)
    .sort((one, other) => (one.proposedPlace ?? 0) - (other.proposedPlace ?? 0));
  const middle = (place: number): number => (place - 0.5) * LINE;
  const side = (all: readonly Line[], rankOf: (line: Line) => string, end: boolean) => (
    <ol className={classes("hj-slope-side", end && "hj-slope-end")}>
      {all.map((line) => (
        <li
          key={line.identity}
          className={classes("hj-slope-name", current === line.identity && "hj-slope-current")}
          title={`${line.name}：${line.words}`}
          onPointerEnter={() => setCurrent(line.identity)}
          onPointerLeave={() => setCurrent(null)}
        >
          {`${rankOf(line)} ${line.name}`}
        </li>
      ))}
    </ol>
  );
  // The table says it all in words; this picture repeats it for the eye.
  return (
    <div className="hj-slope" style={LINE_HEIGHT} aria-hidden="true" data-chart="slope">
      <span className="hj-slope-head hj-slope-end">{words.sheetOrder}</span>
      <span />
      <span className="hj-slope-head">{words.proposal}</span>
      {side(lines, ({ sheetRank }) => String(sheetRank), true)}
      <svg
        className="hj-slope-lines"
        height={lines.length * LINE}
        viewBox={`0 0 100 ${lines.length * LINE}`}
        preserveAspectRatio="none"
      >
        {lines.map(({ identity, sheetPlace, proposedPlace }) =>
          proposedPlace === null ? null : (
            <line
              key={identity}
              x1="2"
              x2="98"
              y1={middle(sheetPlace)}
              y2={middle(proposedPlace)}
              vectorEffect="non-scaling-stroke"
              className={classes(
                "hj-slope-line",
                sheetPlace === proposedPlace && "hj-slope-same",
                proposedPlace < sheetPlace && "hj-slope-up",
                proposedPlace > sheetPlace && "hj-slope-down",
              )}
              style={current === identity ? { strokeWidth: 4, opacity: 1 } : undefined}
            />
          ),
        )}
      </svg>
      {side(proposed, ({ proposedRank }) => String(proposedRank ?? ""), false)}
    </div>
  );
}

function Table({ lines }: { readonly lines: readonly Line[] }) {
  const { model, texts } = usePane();
  const words = texts.rank.slope;
  return (
    <table className="hj-figures">
      <caption className="hj-hint">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.studio}</th>
          <th scope="col">{words.sheetOrder}</th>
          <th scope="col">{words.proposal}</th>
          <th scope="col">{words.move}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ identity, name, sheetRank, sheetPlace, proposedPlace, proposedRank }) => (
          <tr key={identity}>
            <th scope="row">{name}</th>
            <td>{sheetRank}</td>
            <td>{proposedRank ?? texts.rank.proposed(null)}</td>
            <td>
              {proposedPlace === null || proposedPlace === sheetPlace ? (
                words.same
              ) : (
                <Button
                  size="small"
                  aria-label={words.moveTo(name, proposedPlace)}
                  onClick={() => void model.rank.move(identity, proposedPlace)}
                >
                  {words.to(proposedPlace)}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
