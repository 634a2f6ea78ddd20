import type { Direction, Normalisation } from "../../core";
import { Foldable, usePane } from "../ui";
import { Choice } from "./Choice";

/** What is seldom changed: whether more or less is better, and how figures come onto one scale. */
export function MoreSettings() {
  const { model, state, texts } = usePane();
  const words = texts.rank;
  const { ranking, stored } = state;
  return (
    <Foldable title={words.moreSettings}>
      {(ranking?.criteria ?? []).map(({ id, label, direction }) => (
        <Choice
          key={id}
          label={words.directionOf(label)}
          value={direction}
          options={words.directions}
          onChange={(value: Direction) => void model.rank.setDirection(id, value)}
        />
      ))}
      {ranking?.method === "topsis" ? (
        <Choice
          label={words.normalisation}
          hint={words.normalisationHint}
          value={stored.ranking?.normalisation ?? "vector"}
          options={words.normalisations}
          onChange={(value: Normalisation) => void model.rank.setNormalisation(value)}
        />
      ) : null}
    </Foldable>
  );
}
