import { createContext, useContext, useId, type ReactNode } from "react";

/** What ties a control to its field's label, hint and message. */
export interface FieldControl {
  readonly id?: string;
  readonly "aria-labelledby"?: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

const NO_FIELD: FieldControl = {};
const Control = createContext<FieldControl>(NO_FIELD);

/** What a control inside a field passes on to its element; nothing outside of one. */
export const useFieldControl = (): FieldControl => useContext(Control);

export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: string;
  /** What is wrong with what stands in the control, or to be known about it. */
  readonly validationMessage?: string;
  readonly validationState?: "error" | "warning";
  /** An `Input` or `Select` somewhere inside, or a function that is given what its control must be given. */
  readonly children: ReactNode | ((control: FieldControl) => ReactNode);
}

/** A label over one control, a hint and a message below it; read out together with the control. */
export function Field({ label, hint, validationMessage, validationState = "error", children }: FieldProps) {
  const id = useId();
  const described = [
    validationMessage === undefined ? "" : `${id}message`,
    hint === undefined || hint === "" ? "" : `${id}hint`,
  ].filter((part) => part !== "");
  const control: FieldControl = {
    id: `${id}control`,
    "aria-labelledby": `${id}label`,
    ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
    ...(validationMessage !== undefined && validationState === "error" ? { "aria-invalid": true } : {}),
  };
  return (
    <div className="hj-field">
      <label id={`${id}label`} htmlFor={`${id}control`}>
        {label}
      </label>
      {typeof children === "function" ? (
        children(control)
      ) : (
        <Control.Provider value={control}>{children}</Control.Provider>
      )}
      {validationMessage === undefined ? null : (
        <div
          id={`${id}message`}
          role="alert"
          className={validationState === "error" ? "hj-wrong" : "hj-hint"}
        >
          {validationMessage}
        </div>
      )}
      {hint === undefined || hint === "" ? null : (
        <div id={`${id}hint`} className="hj-hint">
          {hint}
        </div>
      )}
    </div>
  );
}
