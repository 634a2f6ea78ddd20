import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { PackField } from "../../../core";
import { addRule, demandsOf, freeId } from "../../../notices";
import { withRoles } from "../../../packs";
import { useEditor } from "./context";

const SHEET = "";

/** Adds a rule from the list of what can be demanded of a column, or of the sheet. */
export function AddRule({ clause }: { readonly clause: string | null }) {
  const { texts } = useEditor();
  const [isOpen, setIsOpen] = useState(false);
  const label = clause === null ? texts.addRule : texts.addRuleTo(clause);
  if (!isOpen)
    return (
      <Button size="small" appearance="subtle" aria-label={label} onClick={() => setIsOpen(true)}>
        {texts.addRule}
      </Button>
    );
  return <Form clause={clause} label={label} onDone={() => setIsOpen(false)} />;
}

/** What is chosen and typed for a rule to be added. */
function useRuleDraft(clause: string | null, onDone: () => void) {
  const { session, state, knowledge, texts } = useEditor();
  const columns = withRoles(state.work.drafting.columns.filter(({ on }) => on).map(({ field }) => field));
  const [column, setColumn] = useState(SHEET);
  const [wanted, setWanted] = useState("");
  const [figure, setFigure] = useState("");
  const [most, setMost] = useState("");
  const [words, setWords] = useState("");
  const [isRefused, setIsRefused] = useState(false);
  const field: PackField | null = columns.find(({ id }) => id === column) ?? null;
  const demands = demandsOf(knowledge).filter(({ kinds }) =>
    field === null ? kinds === null : kinds?.includes(field.kind) === true,
  );
  const demand = demands.find(({ id }) => id === wanted) ?? demands[0];
  const add = (): void => {
    const isFilled =
      demand !== undefined &&
      (!["figure", "figures"].includes(demand.asks) || /^\d+(\.\d+)?$/.test(figure.trim())) &&
      (demand.asks !== "figures" || /^\d+(\.\d+)?$/.test(most.trim()));
    const input = {
      figure: Number(figure),
      most: Number(most),
      texts: words
        .split(/[、,，;；]/)
        .map((word) => word.trim())
        .filter((word) => word !== ""),
    };
    const predicate = isFilled ? demand.make(field, input, columns) : null;
    setIsRefused(predicate === null);
    if (predicate === null) return;
    session.change((now) =>
      addRule(now, {
        id: freeId(now, "own"),
        clause: clause ?? texts.noClause,
        predicate,
        severity: "error",
      }),
    );
    onDone();
  };
  return {
    columns,
    column,
    setColumn,
    demands,
    demand,
    setWanted,
    figure,
    setFigure,
    most,
    setMost,
    words,
    setWords,
    isRefused,
    add,
  };
}

function Form({
  clause,
  label,
  onDone,
}: {
  readonly clause: string | null;
  readonly label: string;
  readonly onDone: () => void;
}) {
  const { texts, language } = useEditor();
  const draft = useRuleDraft(clause, onDone);
  const { columns, column, setColumn, demands, demand, setWanted, isRefused, add } = draft;
  const { figure, setFigure, most, setMost, words, setWords } = draft;
  return (
    <form
      className="hj-room-card"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="hj-room-fields">
        <Field label={texts.column}>
          <Select value={column} onChange={(_, { value }) => setColumn(value)}>
            <option value={SHEET}>{texts.wholeSheet}</option>
            {columns.map(({ id, header }) => (
              <option key={id} value={id}>
                {header}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.demand}>
          <Select value={demand?.id ?? ""} onChange={(_, { value }) => setWanted(value)}>
            {demands.map(({ id, label: said }) => (
              <option key={id} value={id}>
                {said[language]}
              </option>
            ))}
          </Select>
        </Field>
        {demand?.asks === "figure" || demand?.asks === "figures" ? (
          <Field label={texts.figure}>
            <Input inputMode="decimal" value={figure} onChange={(_, { value }) => setFigure(value)} />
          </Field>
        ) : null}
        {demand?.asks === "figures" ? (
          <Field label={texts.most}>
            <Input inputMode="decimal" value={most} onChange={(_, { value }) => setMost(value)} />
          </Field>
        ) : null}
        {demand?.asks === "texts" ? (
          <Field label={texts.words} hint={texts.wordsHint}>
            <Input value={words} onChange={(_, { value }) => setWords(value)} />
          </Field>
        ) : null}
      </div>
      <div role="alert">{isRefused ? <p className="hj-room-alert">{texts.cannotAdd}</p> : null}</div>
      <div className="hj-room-row">
        <Button type="submit" size="small" appearance="primary">
          {texts.add}
        </Button>
        <Button size="small" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
