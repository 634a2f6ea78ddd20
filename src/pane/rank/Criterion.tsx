import { Button } from "@fluentui/react-components";
import type { CombinedCriterion } from "../../core";
import type { CriterionView } from "../../engine";
import { usePane } from "../ui";
import { Swatch } from "./ContributionBar";
import { WeightControl } from "./WeightControl";

interface Props {
  /** The criterion as ranked by; null for a combined one that is not (a column of it is gone). */
  readonly criterion: CriterionView | null;
  /** How it was made, where it is several columns in one. */
  readonly combined: CombinedCriterion | undefined;
  readonly index: number;
  readonly onEdit: (combined: CombinedCriterion) => void;
  readonly onRemove: (id: string) => void;
  /** Moves it in the order of comparison; null for methods that weigh. */
  readonly onStep: ((id: string, step: number) => void) | null;
}

/** One criterion: what it is, its weight or its place in the order of comparison, and how to change or remove it. */
export function Criterion({ criterion, combined, index, onEdit, onRemove, onStep }: Props) {
  const { model, state, texts } = usePane();
  const words = texts.rank;
  const id = criterion?.id ?? combined?.id ?? "";
  const label = criterion?.label ?? combined?.label?.[texts.language] ?? id;
  const count = state.ranking?.criteria.length ?? 0;
  const isOnly = criterion !== null && count === 1;
  return (
    <li className="hj-weight" data-identity={id}>
      <div className="hj-row">
        {criterion === null ? null : <Swatch index={index} />}
        <span className="hj-grow">
          {words.inUnit(label, criterion?.unit ?? null)}
          <Tags criterion={criterion} />
        </span>
        {onStep === null || criterion === null ? null : (
          <Steps label={label} index={index} count={count} onStep={(step) => onStep(id, step)} />
        )}
        {combined === undefined ? null : (
          <Button
            size="small"
            appearance="subtle"
            data-control="edit"
            aria-label={words.editCriterion(label)}
            onClick={() => onEdit(combined)}
          >
            {words.edit}
          </Button>
        )}
        {isOnly ? null : (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.removeCriterion(label)}
            onClick={() => onRemove(id)}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {criterion === null ? null : <Hints criterion={criterion} />}
      {combined === undefined ? null : <MadeOf combined={combined} />}
      {onStep !== null || criterion === null ? null : (
        <WeightControl
          label={words.weightOf(label)}
          percent={criterion.percent}
          disabled={isOnly}
          onChange={(percent) => model.criteria.setWeight(id, percent)}
        />
      )}
    </li>
  );
}

/** What is particular about how a criterion counts. */
function Tags({ criterion }: Pick<Props, "criterion">) {
  const words = usePane().texts.rank;
  return (
    <>
      {criterion?.direction === "min" ? <span className="hj-tag">{words.lessIsBetter}</span> : null}
      {criterion?.constant === true ? <span className="hj-tag">{words.constant}</span> : null}
      {criterion?.used === true ? null : <span className="hj-tag hj-tag-warning">{words.unused}</span>}
    </>
  );
}

interface StepsProps {
  readonly label: string;
  readonly index: number;
  readonly count: number;
  readonly onStep: (step: number) => void;
}

/** Moves a criterion up or down in the order of comparison. */
function Steps({ label, index, count, onStep }: StepsProps) {
  const words = usePane().texts.rank;
  return ([-1, 1] as const).map((step) => (
    <Button
      key={step}
      size="small"
      className="hj-step"
      data-control={step < 0 ? "up" : "down"}
      disabled={step < 0 ? index === 0 : index === count - 1}
      aria-label={step < 0 ? words.earlier(label) : words.compareLater(label)}
      onClick={() => onStep(step)}
    >
      {step < 0 ? "↑" : "↓"}
    </Button>
  ));
}

/** Why a criterion is there, and what the notice demands of it at least. */
function Hints({ criterion: { why, clause, threshold } }: { readonly criterion: CriterionView }) {
  const words = usePane().texts.rank;
  return (
    <>
      {why === null ? null : <p className="hj-hint">{words.why(why, clause)}</p>}
      {threshold === null ? null : <p className="hj-hint">{words.threshold(threshold)}</p>}
    </>
  );
}

/** Which columns a combined criterion is made of, how, and which of them the sheet lacks. */
function MadeOf({ combined: { columns, combination } }: { readonly combined: CombinedCriterion }) {
  const { state, texts } = usePane();
  const words = texts.rank;
  const choices = state.ranking?.choices ?? [];
  const labels = columns.map((id) => choices.find((choice) => choice.id === id)?.label ?? id);
  const lacking = columns.filter((id) => !choices.some((choice) => choice.id === id));
  return (
    <p className="hj-hint">
      {words.parts([
        words.madeOf(texts.items(labels), words.combinations[combination]),
        ...(lacking.length === 0 ? [] : [words.lacks(texts.items(lacking))]),
      ])}
    </p>
  );
}
