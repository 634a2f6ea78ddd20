import type { CommitteeView } from "../../engine";
import { classes } from "../classes";
import { Foldable, Section, usePane } from "../ui";
import { WideTable } from "./WideTable";
import "./figures.css";

/** Studios named of those whose rank one judge decides. */
const MOST_NAMED = 3;

/** A rank's shade: the first is dark, the last is light. */
const shadeOf = (rank: number | null, count: number): number =>
  rank === null || count < 2 ? 0 : 1 - (rank - 1) / (count - 1);

const figure = (value: number | null): string => (value === null ? "—" : String(Number(value.toFixed(2))));

/** What the judges say: ranks of each as a heat strip, how far they agree, and what one judge alone decides. */
export function Committee() {
  const { state, texts } = usePane();
  const committee = state.ranking?.committee ?? null;
  if (committee === null) return null;
  const words = texts.rank.committee;
  const { concordance, withoutOne } = committee;
  const deciding = withoutOne.filter(({ changed }) => changed.length > 0);
  return (
    <Section title={words.title(committee.judges.length)} hint={words.hint}>
      {concordance === null ? (
        <p>{words.noConcordance}</p>
      ) : (
        <p>
          {concordance.words}
          <span className="hj-hint"> {words.w(concordance.w, concordance.entries)}</span>
        </p>
      )}
      <Ranks committee={committee} />
      {withoutOne.length === 0 ? null : (
        <>
          <p>{deciding.length === 0 ? words.noneDecides : words.someDecide}</p>
          <ul className="hj-lines">
            {deciding.map(({ judge, changed, firstChanges }) => (
              <li key={judge}>
                {words.without(
                  judge,
                  texts.items(changed.slice(0, MOST_NAMED)),
                  changed.length > MOST_NAMED ? changed.length : null,
                  firstChanges,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <Foldable title={words.figures}>
        <Figures committee={committee} />
      </Foldable>
    </Section>
  );
}

/** Studio × judge: the rank given, the darker the better; the last column says how far apart the judges are. */
function Ranks({ committee }: { readonly committee: CommitteeView }) {
  const { texts } = usePane();
  const words = texts.rank.committee;
  const { judges, entries } = committee;
  return (
    <WideTable label={words.ranksCaption}>
      <table className="hj-figures" data-chart="committee">
        <caption className="hj-hint">{words.ranksCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.studio}</th>
            {judges.map((judge) => (
              <th scope="col" key={judge}>
                {judge}
              </th>
            ))}
            <th scope="col">{words.spread}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ name, ranks, rankSpread }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {ranks.map((rank, index) => {
                const shade = shadeOf(rank, entries.length);
                return (
                  <td
                    key={judges[index]}
                    className={classes("hj-shade", shade > 0.55 && "hj-shade-strong")}
                    style={{ "--hj-share": `${Math.round(shade * 90)}%` } as React.CSSProperties}
                  >
                    {rank === null ? words.absent : figure(rank)}
                  </td>
                );
              })}
              <td>{figure(rankSpread)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Figures({ committee }: { readonly committee: CommitteeView }) {
  const { texts } = usePane();
  const words = texts.rank.committee;
  const { judges, entries } = committee;
  return (
    <WideTable label={words.figures}>
      <table className="hj-figures">
        <thead>
          <tr>
            {[words.studio, ...judges, words.mean, words.trimmedMean, words.borda].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ name, scores, mean, trimmedMean, borda }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {scores.map((score, index) => (
                <td key={judges[index]}>{score === null ? words.absent : figure(score)}</td>
              ))}
              <td>{figure(mean)}</td>
              <td>{figure(trimmedMean)}</td>
              <td>{figure(borda)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
