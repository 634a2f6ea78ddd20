import { useTexts } from "../ui";
import "./shares.css";

/** Shares named in words beside the strip, the largest first. */
const NAMED = 3;
/** Up to this many ranks, each has its figure inside its cell. */
const FIGURES_UP_TO = 9;

/** Above this many ranks a strip is painted as one: thousands of cells would block the page. */
const CELLS_UP_TO = 60;

/** The strip's shades side by side, each as wide as the others. */
function shades(ranks: readonly number[]): string {
  const stops = ranks.map((share, index) => {
    const shade = `rgb(var(--hj-heat) / ${Math.round(share * 100)}%)`;
    return `${shade} ${(index * 100) / ranks.length}% ${((index + 1) * 100) / ranks.length}%`;
  });
  return `linear-gradient(to right, ${stops.join(", ")})`;
}

/** How often a studio takes each rank under random weights: one cell for each rank, the darker the more often. */
export function HeatStrip({
  name,
  ranks,
}: {
  readonly name: string;
  readonly ranks: readonly number[] | null;
}) {
  const texts = useTexts();
  const words = texts.rank;
  if (ranks === null) return <p className="hj-hint">{words.never}</p>;
  const shares = ranks
    .map((share, index) => ({ rank: index + 1, share }))
    .filter(({ share }) => share >= 0.005)
    .sort((one, other) => other.share - one.share)
    .slice(0, NAMED)
    .map(({ rank, share }) => words.share(rank, share));
  const named = texts.items(shares);
  const label = words.stripFor(name, named);
  if (ranks.length > CELLS_UP_TO) {
    return (
      <div className="hj-heat">
        <div
          className="hj-strip hj-heat-many"
          role="img"
          aria-label={label}
          style={{ backgroundImage: shades(ranks) }}
        />
        <span className="hj-hint">{named}</span>
      </div>
    );
  }
  return (
    <div className="hj-heat">
      <div className="hj-strip" role="img" aria-label={label}>
        {ranks.map((share, index) => (
          <span
            // Ranks have no other name than their place.
            key={index}
            className={share > 0.55 ? "hj-heat-cell hj-heat-strong" : "hj-heat-cell"}
            style={{ "--hj-share": `${Math.round(share * 100)}%` } as React.CSSProperties}
            title={words.share(index + 1, share)}
          >
            {ranks.length <= FIGURES_UP_TO && share >= 0.005 ? Math.round(share * 100) : ""}
          </span>
        ))}
      </div>
      <span className="hj-hint">{named}</span>
    </div>
  );
}
