import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { RulePack } from "../../../core";
import { titleWordsOf, type Drafting } from "../../../notices";
import { useEditor } from "./context";

/** A text that counts once it is left; what cannot be used stays as it was before. */
function TextField({
  label,
  value,
  hint,
  lines = false,
  fits = () => true,
  onValue,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly lines?: boolean;
  readonly fits?: (text: string) => boolean;
  readonly onValue: (text: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const isBad = typed !== null && !fits(typed.trim());
  const leave = (): void => {
    if (typed !== null && !isBad && typed !== value) onValue(lines ? typed : typed.trim());
    setTyped(null);
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(isBad ? { validationState: "error" as const, validationMessage: hint ?? "" } : {})}
    >
      {lines ? (
        <Textarea value={shown} onChange={(_, data) => setTyped(data.value)} onBlur={leave} />
      ) : (
        <Input value={shown} onChange={(_, data) => setTyped(data.value)} onBlur={leave} />
      )}
    </Field>
  );
}

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(time) && new Date(time).toISOString().startsWith(text)
  );
};
const isMoment = (text: string): boolean => {
  const [day = "", time, ...rest] = text.split("T");
  return rest.length === 0 && isDay(day) && (time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time));
};
const isMonthDay = (text: string): boolean => /^\d\d-\d\d$/.test(text) && isDay(`2024-${text}`);

const wordsIn = (text: string): readonly string[] =>
  text
    .split(/[、,，;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Title, number, issuer, deadline, how many are to be named, and what stands around the form. */
export function HeadTab() {
  const { session, state, texts } = useEditor();
  const { drafting } = state.work;
  const { document, form, quota } = drafting;
  const change = (more: Partial<Drafting>): void => session.change((now) => ({ ...now, ...more }));
  const clauses = drafting.draft.clauses.map(({ number }) => number);
  return (
    <div className="hj-room-fields">
      <TextField
        label={texts.docTitle}
        value={document.title}
        fits={(text) => text !== ""}
        onValue={(title) => change({ document: { ...document, title } })}
      />
      <TextField
        label={texts.docNumber}
        value={document.number ?? ""}
        onValue={(text) => change({ document: { ...document, number: text === "" ? null : text } })}
      />
      <TextField
        label={texts.issuer}
        value={document.issuer}
        fits={(text) => text !== ""}
        onValue={(issuer) => change({ document: { ...document, issuer } })}
      />
      <TextField
        label={texts.issued}
        hint="2027-03-15"
        value={document.issued ?? ""}
        fits={(text) => text === "" || isDay(text)}
        onValue={(text) => change({ document: { ...document, issued: text === "" ? null : text } })}
      />
      <Deadline />
      <TextField
        label={texts.quota}
        hint={texts.quotaHint}
        value={quota?.toBeNamed ?? ""}
        onValue={(text) =>
          change({
            quota:
              text === "" ? null : { toBeNamed: text, clause: quota?.clause ?? clauses[0] ?? texts.noClause },
          })
        }
      />
      {quota === null ? null : (
        <Field label={texts.quotaClause}>
          <Select
            value={quota.clause}
            onChange={(_, { value }) => change({ quota: { ...quota, clause: value } })}
          >
            {clauses.map((number) => (
              <option key={number} value={number}>
                {number}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <TextField
        label={texts.formTitle}
        value={form.title ?? ""}
        fits={(text) => text !== ""}
        onValue={(title) => change({ form: { ...form, title } })}
      />
      <TextField
        label={texts.titleWords}
        hint={texts.titleWordsHint}
        value={titleWordsOf(drafting).join("、")}
        fits={(text) => wordsIn(text).length > 0}
        onValue={(text) => change({ titleWords: wordsIn(text) })}
      />
      <TextField
        label={texts.footer}
        lines
        value={form.footer.join("\n")}
        onValue={(text) =>
          change({ form: { ...form, footer: text.split("\n").filter((line) => line.trim() !== "") } })
        }
      />
    </div>
  );
}

function Deadline() {
  const { session, state, texts } = useEditor();
  const { drafting } = state.work;
  const { deadline, draft } = drafting;
  const set = (next: RulePack["deadline"]): void => session.change((now) => ({ ...now, deadline: next }));
  const year = draft.document.year ?? 2026;
  const choose = (kind: string): void => {
    if (kind === "none") set({ kind: "none" });
    else if (kind === "date") set({ kind: "date", date: `${year}-12-31` });
    else set({ kind: "yearly", year, monthDay: "12-31", exceptions: {} });
  };
  return (
    <>
      <Field label={texts.deadline}>
        <Select value={deadline.kind} onChange={(_, { value }) => choose(value)}>
          {(["date", "yearly", "none"] as const).map((kind) => (
            <option key={kind} value={kind}>
              {texts.deadlines[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {deadline.kind === "date" ? (
        <TextField
          label={texts.deadlines.date}
          hint={texts.deadlineHint}
          value={deadline.date}
          fits={isMoment}
          onValue={(date) => set({ kind: "date", date })}
        />
      ) : null}
      {deadline.kind === "yearly" ? (
        <>
          <TextField
            label={texts.deadlines.yearly}
            hint={texts.monthDay}
            value={deadline.monthDay}
            fits={isMonthDay}
            onValue={(monthDay) => set({ ...deadline, monthDay })}
          />
          <TextField
            label={texts.year}
            value={String(deadline.year)}
            fits={(text) => /^(19|20)\d\d$/.test(text)}
            onValue={(text) => set({ ...deadline, year: Number(text) })}
          />
        </>
      ) : null}
    </>
  );
}
