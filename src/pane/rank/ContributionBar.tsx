import type { CriterionView, RankedEntryView } from "../../engine";
import { useTexts } from "../ui";
import "./shares.css";

/** Patterns that differ in print and without colour; from the ninth criterion on they begin again. */
const PATTERNS = 8;

/** The sign of a criterion: its number on its pattern. */
export function Swatch({ index }: { readonly index: number }) {
  return (
    <span className={`hj-swatch hj-pattern-${index % PATTERNS}`} aria-hidden>
      <b>{index + 1}</b>
    </span>
  );
}

/** What a score is made of, as one stacked bar; the parts carry the criterion's number where there is room. */
export function ContributionBar({
  entry,
  criteria,
}: {
  readonly entry: RankedEntryView;
  readonly criteria: readonly CriterionView[];
}) {
  const texts = useTexts();
  const words = texts.rank;
  if (entry.score === null) return <div className="hj-bar hj-bar-none">{words.score(null)}</div>;
  const parts = criteria.map(({ label, unit }, index) => {
    const figure = entry.figures[index] ?? null;
    const shown = figure === null ? null : `${Number(figure.toFixed(4))}${unit === null ? "" : ` ${unit}`}`;
    return words.contribution(label, entry.contributions[index] ?? 0, shown);
  });
  return (
    <div className="hj-bar" role="img" aria-label={words.barLabel(entry, words.parts(parts))}>
      {criteria.map(({ id }, index) => {
        const share = entry.contributions[index] ?? 0;
        return share <= 0 ? null : (
          <span
            key={id}
            className={`hj-part hj-pattern-${index % PATTERNS}`}
            style={{ width: `${share * 100}%` }}
            title={parts[index]}
          >
            {share > 0.07 ? <b>{index + 1}</b> : null}
          </span>
        );
      })}
    </div>
  );
}
