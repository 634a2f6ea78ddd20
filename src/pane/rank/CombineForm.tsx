import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef, useState } from "react";
import type { CombinedCriterion, Combination, Language } from "../../core";
import type { CriterionOption } from "../../engine";
import { focusOpened, useDraft, usePane } from "../ui";
import { Choice } from "./Choice";

/** What tells one judge's header from another's: numbers, letters, brackets. */
const DISTINCTION = /[\d０-９a-z一二三四五六七八九十甲乙丙丁戊己庚辛壬癸#＃()（）\s]+/giu;
/** Fewest columns: one is no combination, and of two scores none is left when the highest and the lowest go. */
const LEAST: Readonly<Record<Combination, number>> = { mean: 2, trimmedMean: 3, borda: 2 };

const baseOf = (label: string): string => label.replace(DISTINCTION, "").replace(/[打评]?分数?$/u, "");

/** The columns that most likely belong together: the largest group of headers that differ in a number only. */
function likely(choices: readonly CriterionOption[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { id, label } of choices) {
    const base = baseOf(label);
    groups.set(base, [...(groups.get(base) ?? []), id]);
  }
  const [largest = []] = [...groups.values()].sort((one, other) => other.length - one.length);
  return largest.length > 1 ? largest : [];
}

/** An id that neither a column nor another combination has. */
function freeId(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`combined-${number}`)) number += 1;
  return `combined-${number}`;
}

/** What is filled in; a name that nobody typed follows the columns. */
interface Draft {
  readonly columns: readonly string[];
  readonly how: Combination;
  readonly typed: string | null;
}

/** What the form begins with: the criterion to change, or what is most likely meant. */
function drafted(
  initial: CombinedCriterion | null,
  choices: readonly CriterionOption[],
  language: Language,
): Draft {
  const columns = initial?.columns ?? likely(choices);
  const how = initial?.combination ?? (columns.length < LEAST.trimmedMean ? "mean" : "trimmedMean");
  return { columns, how, typed: initial?.label?.[language] ?? null };
}

/** What is filled in for a combined criterion, and how it is taken. */
function useCombination(initial: CombinedCriterion | null, onDone: () => void) {
  const { model, state, texts } = usePane();
  const words = texts.rank;
  const form = useRef<HTMLFormElement>(null);
  const choices = (state.ranking?.choices ?? []).filter(({ column }) => column !== null);
  const [draft, setDraft, forget] = useDraft(`combine ${JSON.stringify(initial)}`, () =>
    drafted(initial, choices, texts.language),
  );
  const { columns, how, typed } = draft;
  const [isAsked, setIsAsked] = useState(false);
  useLayoutEffect(() => focusOpened(form.current?.querySelector("input")), []);
  const chosen = choices.filter(({ id }) => columns.includes(id));
  const bases = new Set(chosen.map(({ label }) => baseOf(label)));
  const name = typed ?? words.combinedName(bases.size === 1 ? ([...bases][0] as string) : "");
  const isShort = chosen.length < LEAST[how];
  const done = (): void => {
    forget();
    onDone();
  };
  const save = async (): Promise<void> => {
    setIsAsked(true);
    if (isShort || name.trim() === "") {
      form.current?.querySelector<HTMLElement>(isShort ? "fieldset input" : "input")?.focus();
      return;
    }
    const label = { "zh-CN": name.trim(), en: name.trim() };
    const taken = [...choices, ...(state.stored.ranking?.combined ?? [])].map(({ id }) => id);
    await model.criteria.combine({
      id: initial?.id ?? freeId(taken),
      label,
      // Those that the sheet lacks are gone for good once somebody has looked at the columns.
      columns: chosen.map(({ id }) => id),
      combination: how,
    });
    done();
  };
  return { form, choices, draft, setDraft, chosen, name, isAsked, isShort, done, save };
}

/** Asks which columns become one criterion, and how; in place, so that the criteria stay in view. */
export function CombineForm({
  initial,
  onDone,
}: {
  /** The one to change, or null for a new one. */
  readonly initial: CombinedCriterion | null;
  readonly onDone: () => void;
}) {
  const { texts } = usePane();
  const words = texts.rank;
  const title = useId();
  const { form, choices, draft, setDraft, chosen, name, isAsked, isShort, done, save } = useCombination(
    initial,
    onDone,
  );
  const { columns, how } = draft;
  return (
    <form
      ref={form}
      className="hj-reason"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <strong id={title}>{words.combineTitle}</strong>
      <p className="hj-hint">{words.combineHint}</p>
      <Field
        label={words.name}
        {...(isAsked && name.trim() === "" ? { validationMessage: words.nameNeeded } : {})}
      >
        <Input value={name} onChange={(_, { value }) => setDraft({ ...draft, typed: value })} />
      </Field>
      <fieldset className="hj-columns">
        <legend>{words.columns}</legend>
        {choices.map(({ id, label, column, figures }) => (
          <Checkbox
            key={id}
            label={words.figures(label, figures, column)}
            checked={columns.includes(id)}
            onChange={(_, { checked }) =>
              setDraft({
                ...draft,
                columns: checked === true ? [...columns, id] : columns.filter((each) => each !== id),
              })
            }
          />
        ))}
        {isAsked && isShort ? (
          <p role="alert" className="hj-wrong">
            {words.columnsNeeded(LEAST[how])}
          </p>
        ) : null}
      </fieldset>
      <Choice
        label={words.how}
        hint={words.absentHint}
        value={how}
        options={words.combinations}
        onChange={(value) => setDraft({ ...draft, how: value })}
      />
      {chosen.some(({ taken }) => taken) ? <p className="hj-hint">{words.takenHint}</p> : null}
      <div className="hj-row">
        <Button type="submit" appearance="primary" size="small">
          {texts.save}
        </Button>
        <Button size="small" onClick={done}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
