import { Button, Field, Input, Select, Switch } from "@fluentui/react-components";
import { useState } from "react";
import { FIELD_KINDS, type FieldKind, type PackField } from "../../../core";
import { addColumn, changeColumn, moveColumn, newField, switchColumn } from "../../../notices";
import { useEditor } from "./context";

const COUNTED: readonly FieldKind[] = ["integer", "number"];

/** What a field of another kind has: a unit only where it counts, choices only where there are some. */
function ofKind(field: PackField, kind: FieldKind): PackField {
  const { unit, choices, ...rest } = field;
  return {
    ...rest,
    kind,
    ...(unit !== undefined && COUNTED.includes(kind) ? { unit } : {}),
    ...(kind === "yesNo" ? { choices: ["是", "否"] } : {}),
    ...(kind === "choice" ? { choices: choices ?? [] } : {}),
  };
}

/** The columns of the form: renamed, ordered, switched off, added. */
export function ColumnsTab() {
  const { session, state, texts } = useEditor();
  const { columns } = state.work.drafting;
  return (
    <>
      <p className="hj-room-quiet">{texts.columnsHint}</p>
      <ul className="hj-room-list">
        {columns.map(({ field, on }, index) => (
          <li key={field.id} className="hj-room-card">
            <div className="hj-room-row">
              <Switch
                checked={on}
                aria-label={texts.inForm(field.header)}
                onChange={(_, { checked }) => session.change((now) => switchColumn(now, field.id, checked))}
              />
              <Header key={field.header} field={field} />
              <Select
                size="small"
                aria-label={texts.kind}
                value={field.kind}
                onChange={(_, { value }) =>
                  session.change((now) => ({
                    ...now,
                    columns: now.columns.map((column) =>
                      column.field.id === field.id
                        ? { ...column, field: ofKind(field, value as FieldKind) }
                        : column,
                    ),
                  }))
                }
              >
                {FIELD_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {texts.fieldKinds[kind]}
                  </option>
                ))}
              </Select>
              {field.unit === undefined ? null : <span className="hj-room-tag">{field.unit}</span>}
              <Button
                size="small"
                disabled={index === 0}
                aria-label={texts.up(field.header)}
                onClick={() => session.change((now) => moveColumn(now, field.id, index - 1))}
              >
                ↑
              </Button>
              <Button
                size="small"
                disabled={index === columns.length - 1}
                aria-label={texts.down(field.header)}
                onClick={() => session.change((now) => moveColumn(now, field.id, index + 1))}
              >
                ↓
              </Button>
            </div>
            {field.kind === "choice" ? <Choices key={field.choices?.join()} field={field} /> : null}
          </li>
        ))}
      </ul>
      <NewColumn />
    </>
  );
}

/** The header as the form prints it; a unit in its bracket is the field's. */
function Header({ field }: { readonly field: PackField }) {
  const { session, texts } = useEditor();
  const [typed, setTyped] = useState(field.header);
  const take = (): void => {
    const header = typed.trim();
    if (header === "" || header === field.header) return;
    const printed = newField(field.id, header);
    const synonyms = [...new Set([...field.synonyms, field.header])].filter((name) => name !== header);
    session.change((now) =>
      changeColumn(now, field.id, {
        header:
          printed.unit === undefined && field.unit !== undefined
            ? `${header}（${field.unit}）`
            : printed.header,
        synonyms,
        label: printed.label,
        ...(printed.unit === undefined ? {} : { unit: printed.unit }),
      }),
    );
  };
  return (
    <Input
      className="hj-room-grow"
      size="small"
      aria-label={texts.header}
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
      onBlur={take}
    />
  );
}

function Choices({ field }: { readonly field: PackField }) {
  const { session, texts } = useEditor();
  const [typed, setTyped] = useState((field.choices ?? []).join("、"));
  return (
    <Field label={texts.choices} hint={texts.wordsHint}>
      <Input
        size="small"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => {
          const choices = typed
            .split(/[、,，;；/]/)
            .map((word) => word.trim())
            .filter((word) => word !== "");
          session.change((now) => changeColumn(now, field.id, { choices }));
        }}
      />
    </Field>
  );
}

function NewColumn() {
  const { session, state, knowledge, texts } = useEditor();
  const [header, setHeader] = useState("");
  const { columns } = state.work.drafting;
  const known = knowledge.fields.filter(({ id }) => !columns.some(({ field }) => field.id === id));
  const add = (): void => {
    if (header.trim() === "") return;
    const taken = new Set(columns.map(({ field }) => field.id));
    let number = columns.length + 1;
    while (taken.has(`own${number}`)) number += 1;
    session.change((now) => addColumn(now, newField(`own${number}`, header.trim())));
    setHeader("");
  };
  return (
    <form
      className="hj-room-fields"
      aria-label={texts.addColumn}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={texts.newHeader}>
        <div className="hj-room-row">
          <Input className="hj-room-grow" value={header} onChange={(_, { value }) => setHeader(value)} />
          <Button type="submit" disabled={header.trim() === ""}>
            {texts.addColumn}
          </Button>
        </div>
      </Field>
      <Field label={texts.knownColumn}>
        <Select
          value=""
          onChange={(_, { value }) => {
            const field = known.find(({ id }) => id === value);
            if (field !== undefined) session.change((now) => addColumn(now, field));
          }}
        >
          <option value="">…</option>
          {known.map(({ id, header: printed }) => (
            <option key={id} value={id}>
              {printed}
            </option>
          ))}
        </Select>
      </Field>
    </form>
  );
}
