import { Button, Field, Input, Select, Slider } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { RankingMethod } from "../../core";
import type { CriterionView } from "../engine";
import { Section, usePane } from "../ui";
import { Swatch } from "./ContributionBar";

const METHODS: readonly RankingMethod[] = ["weighted-sum", "topsis", "lexicographic"];
/** A slider that is being dragged asks for a new ranking at most this often. */
const ASK_EVERY = 60;

/** Method, criteria and their weights; the sum is exactly 100 % at every moment. */
export function Weights() {
  const { model, state, texts } = usePane();
  const { ranking, stored } = state;
  const words = texts.rank;
  if (ranking === null) return null;
  const sum = ranking.criteria.reduce((total, { percent }) => total + percent, 0);
  return (
    <Section title={words.weights}>
      <Field label={words.method} hint={words.methodHints[ranking.method]}>
        <Select
          value={ranking.method}
          onChange={(_, { value }) => void model.rank.setMethod(value as RankingMethod)}
        >
          {METHODS.map((method) => (
            <option key={method} value={method}>
              {words.methods[method]}
            </option>
          ))}
        </Select>
      </Field>
      <ul className="hj-lines">
        {ranking.criteria.map((criterion, index) => (
          <Weight
            key={criterion.id}
            criterion={criterion}
            index={index}
            only={ranking.criteria.length === 1}
          />
        ))}
      </ul>
      <p className="hj-sum">
        {words.weightsSum} <strong>{sum}%</strong>
      </p>
      <div className="hj-row">
        {ranking.choices.length === 0 ? null : (
          <Select
            aria-label={words.addCriterion}
            className="hj-grow"
            value=""
            onChange={(_, { value }) => {
              if (value !== "") void model.rank.addCriterion(value);
            }}
          >
            <option value="">
              {words.addCriterion}：{words.addFrom}
            </option>
            {ranking.choices.map(({ id, label, figures }) => (
              <option key={id} value={id}>
                {words.figures(label, figures)}
              </option>
            ))}
          </Select>
        )}
        {Object.keys(stored.ranking?.weights ?? {}).length === 0 ? null : (
          <Button size="small" onClick={() => void model.rank.resetWeights()}>
            {words.resetWeights}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Weight({
  criterion,
  index,
  only,
}: {
  readonly criterion: CriterionView;
  readonly index: number;
  readonly only: boolean;
}) {
  const { model, texts } = usePane();
  const words = texts.rank;
  const { id, percent } = criterion;
  const label = words.inUnit(criterion.label, criterion.unit);
  const { shown, change } = useWeight(percent, (value) => model.rank.setWeight(id, value));
  return (
    <li className="hj-weight">
      <div className="hj-row">
        <Swatch index={index} />
        <span className="hj-grow">
          {label}
          {criterion.direction === "min" ? <span className="hj-tag">{words.lessIsBetter}</span> : null}
          {criterion.constant ? <span className="hj-tag">{words.constant}</span> : null}
        </span>
        {only ? null : (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.removeCriterion(criterion.label)}
            onClick={() => void model.rank.removeCriterion(id)}
          >
            {words.remove}
          </Button>
        )}
      </div>
      <div className="hj-row">
        <Slider
          className="hj-grow"
          min={0}
          max={100}
          value={shown}
          disabled={only}
          aria-label={words.weightOf(criterion.label)}
          aria-valuetext={`${shown}%`}
          onChange={(_, { value }) => change(value)}
        />
        <PercentInput
          label={words.weightOf(criterion.label)}
          value={shown}
          disabled={only}
          onChange={change}
        />
      </div>
    </li>
  );
}

/**
 * A percent to type. What is typed stays as it stands while it is being typed, even where it is no percent yet (an
 * emptied field); it counts as soon as it is one.
 */
function PercentInput({
  label,
  value,
  disabled,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      type="number"
      size="small"
      className="hj-number"
      min={0}
      max={100}
      disabled={disabled}
      value={typed ?? String(value)}
      aria-label={label}
      contentAfter="%"
      onBlur={() => setTyped(null)}
      onChange={(_, data) => {
        setTyped(data.value);
        const percent = Number(data.value);
        if (data.value !== "" && Number.isFinite(percent)) {
          onChange(Math.max(0, Math.min(100, Math.round(percent))));
        }
      }}
    />
  );
}

/** What the slider shows while the worker is still at the last value: the hand must not feel the round trip. */
function useWeight(percent: number, setWeight: (value: number) => Promise<void>) {
  const [draft, setDraft] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
  const change = (value: number): void => {
    setDraft(value);
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = null;
      void setWeight(value).then(() => setDraft((now) => (now === value ? null : now)));
    }, ASK_EVERY);
  };
  return { shown: draft ?? percent, change };
}
