import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { PackCriterion } from "../../../core";
import { useEditor } from "./context";

const WHOLE = 100;
const percent = (weight: number): number => Math.round(weight * WHOLE * 100) / 100;

/** Criteria that the proposed order begins with, and their weights. */
export function CriteriaTab() {
  const { session, state, texts } = useEditor();
  const { columns, criteria } = state.work.drafting;
  const fields = columns.filter(({ on }) => on).map(({ field }) => field);
  const counted = fields.filter(({ kind }) => kind === "integer" || kind === "number");
  const free = counted.filter(({ id }) => !criteria.some(({ field }) => field === id));
  const set = (next: readonly PackCriterion[]): void => session.change((now) => ({ ...now, criteria: next }));
  const change = (id: string, more: Partial<PackCriterion>): void =>
    set(criteria.map((each) => (each.field === id ? { ...each, ...more } : each)));
  const sum = percent(criteria.reduce((total, { weight }) => total + weight, 0));
  /** Every criterion weighs the same at first: no figure that nobody gave decides an order. */
  const even = (next: readonly PackCriterion[]): readonly PackCriterion[] =>
    next.map((each, index) => {
      const share = Math.floor(WHOLE / next.length);
      return { ...each, weight: (index === 0 ? WHOLE - share * (next.length - 1) : share) / WHOLE };
    });
  return (
    <>
      <p className="hj-room-quiet">{texts.criteriaHint}</p>
      <ul className="hj-room-list">
        {criteria.map((criterion) => (
          <li key={criterion.field} className="hj-room-card">
            <div className="hj-room-row">
              <strong className="hj-room-grow">
                {fields.find(({ id }) => id === criterion.field)?.header ?? criterion.field}
              </strong>
              <Select
                size="small"
                aria-label={texts.direction[criterion.direction]}
                value={criterion.direction}
                onChange={(_, { value }) =>
                  change(criterion.field, { direction: value as PackCriterion["direction"] })
                }
              >
                <option value="max">{texts.direction.max}</option>
                <option value="min">{texts.direction.min}</option>
              </Select>
              <Field label={texts.weight} orientation="horizontal">
                <Input
                  size="small"
                  className="hj-room-figure"
                  type="number"
                  min={0}
                  max={WHOLE}
                  value={String(percent(criterion.weight))}
                  onChange={(_, { value }) =>
                    change(criterion.field, { weight: Math.min(WHOLE, Math.max(0, Number(value))) / WHOLE })
                  }
                />
              </Field>
              <Button
                size="small"
                onClick={() => set(even(criteria.filter(({ field }) => field !== criterion.field)))}
              >
                {texts.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {criteria.length > 0 && Math.abs(sum - WHOLE) > 0.01 ? (
        <p className="hj-room-alert" role="alert">
          {texts.weightsOff(sum)}
        </p>
      ) : null}
      <Field label={texts.addCriterion}>
        <Select
          value=""
          onChange={(_, { value }) => {
            if (value !== "") set(even([...criteria, { field: value, direction: "max", weight: 0 }]));
          }}
        >
          <option value="">…</option>
          {free.map(({ id, header }) => (
            <option key={id} value={id}>
              {header}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
