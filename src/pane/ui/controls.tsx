import type { ChangeEvent, ComponentProps, ReactNode } from "react";
import { useFieldControl } from "./Field";

/*
 * The browser's own controls with Fluent's look (pane.css). Fluent's weigh 20 KB gzipped, nearly all of it styles.
 */

type Size = "small" | "medium";
type Changed<Element, Value> = (event: ChangeEvent<Element>, data: Value) => void;

export interface SelectProps extends Omit<ComponentProps<"select">, "size" | "onChange"> {
  readonly size?: Size;
  readonly onChange: Changed<HTMLSelectElement, { readonly value: string }>;
}

/** One of several options; inside a `Field` it has the field's label. */
export function Select({ size = "medium", className = "", onChange, ...others }: SelectProps) {
  const field = useFieldControl();
  return (
    <select
      {...field}
      {...others}
      className={`hj-box hj-select hj-${size} ${className}`}
      onChange={(event) => onChange(event, { value: event.currentTarget.value })}
    />
  );
}

export interface InputProps extends Omit<ComponentProps<"input">, "size" | "onChange"> {
  readonly size?: Size;
  /** What stands behind the text, inside the frame: a unit. */
  readonly contentAfter?: string;
  readonly onChange: Changed<HTMLInputElement, { readonly value: string }>;
}

/** One line to type; inside a `Field` it has the field's label. */
export function Input({ size = "medium", className = "", contentAfter, onChange, ...others }: InputProps) {
  const field = useFieldControl();
  return (
    <span className={`hj-box hj-input hj-${size} ${className}`}>
      <input
        type="text"
        {...field}
        {...others}
        onChange={(event) => onChange(event, { value: event.currentTarget.value })}
      />
      {contentAfter}
    </span>
  );
}

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly title?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: Changed<HTMLInputElement, { readonly checked: boolean }>;
}

/** A tick before its label. */
export function Checkbox({ label, onChange, ...others }: CheckboxProps) {
  return (
    <label className="hj-tick">
      <input
        type="checkbox"
        {...others}
        onChange={(event) => onChange(event, { checked: event.currentTarget.checked })}
      />
      <span>{label}</span>
    </label>
  );
}

/** Something that is on or off from the moment it is switched. */
export function Switch({ label, onChange, ...others }: CheckboxProps) {
  return (
    <label className="hj-tick">
      <input
        type="checkbox"
        role="switch"
        className="hj-switch"
        {...others}
        onChange={(event) => onChange(event, { checked: event.currentTarget.checked })}
      />
      <span>{label}</span>
    </label>
  );
}

export interface SliderProps extends Omit<ComponentProps<"input">, "type" | "onChange"> {
  readonly onChange: Changed<HTMLInputElement, { readonly value: number }>;
}

/** A number set by dragging or with the arrow keys. */
export function Slider({ className = "", onChange, ...others }: SliderProps) {
  return (
    <input
      type="range"
      {...others}
      className={`hj-slider ${className}`}
      onChange={(event) => onChange(event, { value: Number(event.currentTarget.value) })}
    />
  );
}
