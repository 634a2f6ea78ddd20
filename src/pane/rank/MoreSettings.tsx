import type { CriterionScale, Direction, Normalisation } from "../../core";
import { Foldable, usePane } from "../ui";
import { Choice } from "./Choice";

/** The chosen scale as the list has it; fixed reference figures come with the notice and are its own. */
const scaleKey = (scale: CriterionScale | undefined): "default" | "minmax" | "rank" | "log" =>
  typeof scale === "string" ? scale : "default";

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
          onChange={(value: Direction) => void model.criteria.setDirection(id, value)}
        />
      ))}
      {ranking?.method === "lexicographic"
        ? null
        : (ranking?.criteria ?? []).map(({ id, label }) => (
            <Choice
              key={id}
              label={words.scaleOf(label)}
              value={scaleKey(stored.ranking?.scales?.[id])}
              options={{ default: words.scaleDefault, ...words.scales }}
              onChange={(value) => void model.criteria.setScale(id, value === "default" ? null : value)}
            />
          ))}
      {ranking?.method === "topsis" ? (
        <Choice
          label={words.normalisation}
          hint={words.normalisationHint}
          value={stored.ranking?.normalisation ?? "vector"}
          options={words.normalisations}
          onChange={(value: Normalisation) => void model.criteria.setNormalisation(value)}
        />
      ) : null}
    </Foldable>
  );
}
