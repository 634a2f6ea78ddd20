import { Button, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { CombinedCriterion } from "../../core";
import type { RankingState } from "../../host";
import { Section, useDraft, usePane } from "../ui";
import { Choice } from "./Choice";
import { CombineForm } from "./CombineForm";
import { Criterion } from "./Criterion";
import { MoreSettings } from "./MoreSettings";
import { UndoButton } from "./UndoButton";
import { useFocusAfterMove } from "./useFocusAfterMove";

/** Places that are told beside the sliders. */
const FIRST = 10;

/** The order that the criteria give now: it stays in view while weights are moved. */
function OrderNow() {
  const { state, texts } = usePane();
  const first = (state.ranking?.entries ?? [])
    .filter(({ proposedPlace }) => proposedPlace !== null)
    .sort((one, other) => (one.proposedPlace ?? 0) - (other.proposedPlace ?? 0))
    .slice(0, FIRST);
  if (first.length < 2) return null;
  const names = first.map(
    ({ proposedRank, leaderName, studioName }) => `${proposedRank ?? ""} ${leaderName || studioName}`,
  );
  return (
    <p className="hj-order-now">
      {texts.rank.slope.proposal}
      <strong>{names.join(" · ")}</strong>
    </p>
  );
}

/** Method, criteria and their weights; the sum is exactly 100 % at every moment. */
export function Weights() {
  const { model, state, texts } = usePane();
  const { ranking, stored } = state;
  const list = useRef<HTMLUListElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  /** The combination being changed; null for a new one, undefined where the form is closed. */
  const [editing, setEditing] = useDraft<CombinedCriterion | null | undefined>("combining", () => undefined);
  const focusAfter = useFocusAfterMove(list, ranking);
  if (ranking === null) return null;
  const words = texts.rank;
  const { criteria, method, choices } = ranking;
  const combined = stored.ranking?.combined ?? [];
  const isInTurn = method === "lexicographic";
  /** What was pressed goes away; the focus goes to what stays and is of use next. */
  const focusOn = (control: string): void =>
    void requestAnimationFrame(() =>
      actions.current?.querySelector<HTMLElement>(`[data-control="${control}"]`)?.focus(),
    );
  const shared = {
    onEdit: setEditing,
    onRemove: (id: string): void => void model.criteria.removeCriterion(id).then(() => focusOn("undo")),
    onStep: isInTurn
      ? (id: string, step: number): void => {
          focusAfter(id);
          void model.criteria.setPriority(id, step);
        }
      : null,
  };
  return (
    <Section title={words.weights}>
      <Choice
        label={words.method}
        hint={words.methodHints[method]}
        value={method}
        options={words.methods}
        onChange={(value) => void model.criteria.setMethod(value)}
      />
      <OrderNow />
      <ul className="hj-lines" ref={list}>
        {criteria.map((criterion, index) => (
          <Criterion
            key={criterion.id}
            criterion={criterion}
            combined={combined.find(({ id }) => id === criterion.id)}
            index={index}
            {...shared}
          />
        ))}
        {combined
          .filter(({ id }) => !criteria.some((criterion) => criterion.id === id))
          .map((each) => (
            <Criterion key={each.id} criterion={null} combined={each} index={0} {...shared} />
          ))}
      </ul>
      {isInTurn ? null : (
        <p className="hj-sum">
          {words.weightsSum} <strong>{criteria.reduce((total, { percent }) => total + percent, 0)}%</strong>
        </p>
      )}
      <AddCriterion />
      {editing === undefined ? null : (
        <CombineForm
          key={editing?.id ?? ""}
          initial={editing}
          onDone={() => {
            setEditing(undefined);
            focusOn("combine");
          }}
        />
      )}
      <div className="hj-row" ref={actions}>
        {choices.filter(({ column }) => column !== null).length < 2 ? null : (
          <Button
            size="small"
            data-control="combine"
            aria-expanded={editing === null}
            onClick={() => setEditing(editing === null ? undefined : null)}
          >
            {words.combine}
          </Button>
        )}
        {isChanged(stored.ranking) ? (
          <Button size="small" onClick={() => void model.criteria.resetWeights().then(() => focusOn("undo"))}>
            {words.resetWeights}
          </Button>
        ) : null}
        <UndoButton />
      </div>
      <MoreSettings />
    </Section>
  );
}

/** Whether criteria or weights differ from the rule pack's. */
const isChanged = (ranking: RankingState | undefined): boolean =>
  ranking !== undefined &&
  [ranking.weights, ranking.directions, ranking.priority, ranking.combined, ranking.normalisation].some(
    (part) => part !== undefined && Object.keys(part).length > 0,
  );

/** A further column as a criterion: chosen first, then added, so that the arrow keys can look through the list. */
function AddCriterion() {
  const { model, state, texts } = usePane();
  const words = texts.rank;
  const [chosen, setChosen] = useState("");
  const free = (state.ranking?.choices ?? []).filter(({ taken }) => !taken);
  if (free.length === 0) return null;
  const value = free.some(({ id }) => id === chosen) ? chosen : "";
  return (
    <div className="hj-row hj-add">
      <Select
        aria-label={words.addCriterion}
        className="hj-grow"
        value={value}
        onChange={(_, data) => setChosen(data.value)}
      >
        <option value="">{words.addFrom}</option>
        {free.map(({ id, label, figures, column }) => (
          <option key={id} value={id}>
            {words.figures(label, figures, column)}
          </option>
        ))}
      </Select>
      <Button disabledFocusable={value === ""} onClick={() => void model.criteria.addCriterion(value)}>
        {words.add}
      </Button>
    </div>
  );
}
