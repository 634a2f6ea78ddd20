import { Button, Field, Select } from "@fluentui/react-components";
import { STABILITY_QUESTIONS, sayShare } from "../../core";
import type { StabilityQuestion } from "../../core";
import type { StabilityView } from "../../engine";
import { classes } from "../classes";
import { Foldable, Section, usePane } from "../ui";
import { HeatStrip } from "./HeatStrip";
import { WideTable } from "./WideTable";
import "./figures.css";

/** More studios than this are not simulated (the engine refuses them too). */
const MOST = 200;
/** More studios than this get no table of who beats whom. */
const MOST_PAIRS = 20;
/** How far the weights may be off, for the first question. */
const SPREADS = [0.1, 0.2, 0.3, 0.5] as const;

/** Three questions about whether the proposed order holds, each with its answer in words first. */
export function Stability() {
  const { model, state, texts } = usePane();
  const words = texts.rank.stability;
  const { ranking, stability, busy } = state;
  if (ranking === null || ranking.comparison !== null || ranking.scored < 2) return null;
  const isDoubtful = ranking.entries.some(({ doubtful }) => doubtful.length > 0);
  return (
    <Section title={words.title} hint={words.hint}>
      {ranking.scored > MOST ? (
        <p>{texts.rank.tooMany}</p>
      ) : (
        <>
          {isDoubtful ? <p className="hj-hint">{words.ifFiguresHold}</p> : null}
          {STABILITY_QUESTIONS.map((question) => (
            <Question
              key={question}
              question={question}
              answer={stability[question] ?? null}
              isBusy={busy?.what === "acceptability"}
              onAsk={(spread) => void model.rank.askStability(question, spread)}
            />
          ))}
        </>
      )}
    </Section>
  );
}

function Question({
  question,
  answer,
  isBusy,
  onAsk,
}: {
  readonly question: StabilityQuestion;
  readonly answer: StabilityView | null;
  readonly isBusy: boolean;
  readonly onAsk: (spread: number) => void;
}) {
  const { state, texts } = usePane();
  const words = texts.rank.stability;
  const { spread } = state.stability;
  return (
    <div data-question={question}>
      <h3>{words.questions[question]}</h3>
      {question === "around" ? (
        <Field label={words.spread}>
          <Select value={String(spread)} onChange={(_, { value }) => onAsk(Number(value))}>
            {SPREADS.map((each) => (
              <option key={each} value={String(each)}>
                {words.spreadOf(each)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <Button
        size="small"
        disabled={isBusy}
        aria-label={`${words.questions[question]} ${answer === null ? texts.rank.draw : texts.rank.drawAgain}`}
        onClick={() => onAsk(spread)}
      >
        {answer === null ? texts.rank.draw : texts.rank.drawAgain}
      </Button>
      {answer === null ? null : <Answer answer={answer} />}
    </div>
  );
}

function Answer({ answer }: { readonly answer: StabilityView }) {
  const { texts } = usePane();
  const words = texts.rank.stability;
  return (
    <>
      <p data-verdict={answer.verdict}>
        <strong>{answer.words}</strong> <span className="hj-hint">{answer.explained}</span>
      </p>
      {answer.beliefs.length === 0 ? null : (
        <Foldable title={words.beliefs}>
          <ul className="hj-lines">
            {answer.beliefs.map((belief) => (
              <li key={belief}>{belief}</li>
            ))}
          </ul>
        </Foldable>
      )}
      <Foldable title={words.ranksOf}>
        <ul className="hj-lines">
          {answer.names.map((name, index) => (
            <li key={answer.identities[index]}>
              {name}
              <HeatStrip name={name} ranks={answer.ranks[index] ?? null} />
            </li>
          ))}
        </ul>
      </Foldable>
      {answer.wins === null || answer.names.length > MOST_PAIRS ? null : (
        <Foldable title={words.wins}>
          <Wins names={answer.names} wins={answer.wins} />
        </Foldable>
      )}
    </>
  );
}

/** How often the studio of the row is ahead of that of the column. */
function Wins({
  names,
  wins,
}: {
  readonly names: readonly string[];
  readonly wins: readonly (readonly number[])[];
}) {
  const { texts } = usePane();
  const words = texts.rank.stability;
  return (
    <WideTable label={words.wins}>
      <table className="hj-figures">
        <caption className="hj-hint">{words.winsCaption}</caption>
        <thead>
          <tr>
            <td />
            {names.map((name, index) => (
              <th scope="col" key={name} title={name}>
                {index + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, row) => (
            <tr key={name}>
              <th scope="row">
                {row + 1} {name}
              </th>
              {names.map((other, column) => {
                const share = wins[row]?.[column] ?? 0;
                return row === column ? (
                  <td key={other}>—</td>
                ) : (
                  <td
                    key={other}
                    className={classes("hj-shade", share > 0.55 && "hj-shade-strong")}
                    style={{ "--hj-share": `${Math.round(share * 90)}%` } as React.CSSProperties}
                  >
                    {sayShare(share)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
