import { useEffect, useRef, useState } from "react";
import { Input, Slider } from "../ui";

/** A slider that is being dragged asks for a new ranking at most this often. */
const ASK_EVERY = 60;

/** A weight as slider and as number; both say the same. */
export function WeightControl({
  label,
  percent,
  disabled,
  onChange,
}: {
  readonly label: string;
  readonly percent: number;
  readonly disabled: boolean;
  readonly onChange: (percent: number) => Promise<void>;
}) {
  const { shown, change } = useWeight(percent, onChange);
  return (
    <div className="hj-row">
      <Slider
        className="hj-grow"
        min={0}
        max={100}
        value={shown}
        disabled={disabled}
        aria-label={label}
        aria-valuetext={`${shown}%`}
        onChange={(_, { value }) => change(value)}
      />
      <PercentInput label={label} value={shown} disabled={disabled} onChange={change} />
    </div>
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
