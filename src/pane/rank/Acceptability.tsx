import { Button } from "@fluentui/react-components";
import { Section, usePane } from "../ui";

/** More studios than this are not simulated (the engine refuses them too). */
const MOST = 200;

/** Asks for the heat strips; they then stand below each studio. */
export function Acceptability() {
  const { model, state, texts } = usePane();
  const words = texts.rank;
  const { acceptability, ranking, busy } = state;
  if (ranking === null) return null;
  return (
    <Section
      title={words.acceptability}
      hint={ranking.method === "lexicographic" ? words.acceptabilityHintInTurn : words.acceptabilityHint}
    >
      {ranking.scored > MOST ? (
        <p>{words.tooMany}</p>
      ) : (
        <div className="hj-row">
          <Button
            disabled={busy?.what === "acceptability"}
            onClick={() => void model.rank.drawAcceptability()}
          >
            {acceptability === null ? words.draw : words.drawAgain}
          </Button>
          {acceptability === null ? null : (
            <span className="hj-hint">{words.draws(acceptability.draws)}</span>
          )}
        </div>
      )}
    </Section>
  );
}
