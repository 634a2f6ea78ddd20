import { Button, Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PackAnswer, PackParameterView } from "../../engine";
import type { Texts } from "../text";
import { useDraft, usePane } from "../ui";

/** Whether there is such a day, YYYY-MM-DD. */
const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
};

/** Where the year is kept among what was typed; no path of a pack. */
const YEAR = "year";
const isYear = (text: string): boolean => /^20\d\d$/.test(text);

/**
 * What stands in the form until it is typed over: for another year, texts and dates that name the notice's year name
 * that one, and the number of the document is left to be filled in.
 */
function proposed({ value, year, what }: PackParameterView, forYear: string): string {
  if (year === null || forYear === year || !isYear(forYear)) return String(value);
  return what === "docNumber" ? "" : String(value).replaceAll(year, forYear);
}

/** Why what was typed cannot be used, or null; `value` is what goes into the pack. */
function readTyped(
  typed: string,
  { kind, what }: PackParameterView,
  texts: Texts,
): { readonly value: number | string; readonly problem: string | null } {
  const words = texts.settings;
  const text = typed.trim();
  if (kind === "text")
    return { value: text, problem: text === "" && what !== "docNumber" ? words.invalidText : null };
  if (kind === "number") {
    const value = Number(text);
    return { value, problem: text === "" || !Number.isFinite(value) ? words.invalidNumber : null };
  }
  if (kind === "monthDay") {
    const isMonthDay = /^\d\d-\d\d$/.test(text) && isDay(`2023-${text}`);
    return { value: text, problem: isMonthDay ? null : words.invalidMonthDay };
  }
  const isDate = /^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]):[0-5]\d)?$/.test(text) && isDay(text.slice(0, 10));
  return { value: text, problem: isDate ? null : words.invalidDate };
}

/** What each figure does, in words; of a rule that asks the same of one field more than once, they are numbered. */
function labelsOf(parameters: readonly PackParameterView[], texts: Texts): readonly string[] {
  const times = new Map<string, number>();
  return parameters.map(({ title, what, about, unit }) => {
    const label = `${title} · ${texts.rank.inUnit(texts.settings.whats[what](about), unit)}`;
    const time = (times.get(label) ?? 0) + 1;
    times.set(label, time);
    return time === 1 ? label : `${label} #${time}`;
  });
}

/** What is typed over the figures and dates of a pack, whether it can be used, and how it becomes the user's own copy. */
function usePackDraft(id: string, onDone: () => void) {
  const { model, state, texts } = usePane();
  const [parameters, setParameters] = useState<readonly PackParameterView[] | null>(null);
  // Figures of the user's own pack are others once it is exchanged.
  const [typed, setTyped, forget] = useDraft<Readonly<Record<string, string>>>(
    `pack ${id} ${state.stored.customPack ?? ""}`,
    () => ({}),
  );
  const [answer, setAnswer] = useState<PackAnswer | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void model.settings.parametersOf(id).then((found) => {
      if (isCurrent) setParameters(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, model]);
  const year = parameters?.find((parameter) => parameter.year !== null)?.year ?? null;
  const forYear = typed[YEAR] ?? year ?? "";
  const read = (parameters ?? []).map((parameter) => {
    const text = typed[parameter.path] ?? proposed(parameter, forYear.trim());
    return { parameter, text, ...readTyped(text, parameter, texts) };
  });
  const isUsable = read.every(({ problem }) => problem === null) && (year === null || isYear(forYear.trim()));
  const finish = (): void => {
    forget();
    onDone();
  };
  const save = async (): Promise<void> => {
    if (!isUsable) return;
    const changes = read.filter(({ parameter, value }) => value !== parameter.value);
    const done = await model.settings.copyPack(
      id,
      Object.fromEntries(changes.map(({ parameter, value }) => [parameter.path, value])),
    );
    setAnswer(done);
    if (done?.ok) finish();
  };
  return {
    isLoaded: parameters !== null,
    typed,
    setTyped,
    read,
    year,
    forYear,
    isUsable,
    answer,
    finish,
    save,
  };
}

/** The figures and dates of a pack in a form, each with its clause and the published value. */
export function PackForm({
  id,
  name,
  onDone,
}: {
  readonly id: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const { texts } = usePane();
  const words = texts.settings;
  const { isLoaded, typed, setTyped, read, year, forYear, isUsable, answer, finish, save } = usePackDraft(
    id,
    onDone,
  );
  if (!isLoaded) return null;
  const labels = labelsOf(
    read.map(({ parameter }) => parameter),
    texts,
  );
  return (
    <form
      className="hj-pack-form"
      aria-label={words.editTitle(name)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="hj-hint">{words.editHint}</p>
      {year === null ? null : (
        <Field
          label={words.year}
          hint={words.yearHint(year)}
          {...(isYear(forYear.trim())
            ? {}
            : { validationMessage: words.invalidYear, validationState: "error" as const })}
        >
          <Input
            size="small"
            value={forYear}
            inputMode="numeric"
            onChange={(_, data) => setTyped({ ...typed, [YEAR]: data.value })}
          />
        </Field>
      )}
      {read.map(({ parameter, text, value, problem }, index) => {
        const isChanged = value !== parameter.original;
        const hint = [
          parameter.clause,
          parameter.kind === "monthDay" ? words.monthDay : parameter.kind === "date" ? words.dateFormat : "",
          isChanged ? `${words.changed} · ${words.original(String(parameter.original))}` : "",
        ];
        return (
          <Field
            key={parameter.path}
            label={labels[index]}
            hint={hint.filter((part) => part !== "").join(" · ")}
            {...(problem === null ? {} : { validationMessage: problem, validationState: "error" as const })}
          >
            <Input
              size="small"
              value={text}
              inputMode={parameter.kind === "number" ? "decimal" : "text"}
              onChange={(_, data) => setTyped({ ...typed, [parameter.path]: data.value })}
            />
          </Field>
        );
      })}
      {answer !== null && !answer.ok ? (
        <ul role="alert" className="hj-bullets">
          {answer.problems.map(({ path, message }) => (
            <li key={`${path}|${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      ) : null}
      <div className="hj-row">
        <Button type="submit" appearance="primary" disabled={!isUsable}>
          {words.saveCopy}
        </Button>
        <Button onClick={finish}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
