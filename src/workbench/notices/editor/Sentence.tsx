import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { PackField, Predicate, Severity } from "../../../core";
import { fieldsIn, figuresOf, withField, withFigure, type FigureExample } from "../../../notices";
import { demandInWords } from "../../../packs";
import { useEditor } from "./context";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
const FIGURES = new Set(["integer", "number"]);

/** A figure within a sentence; what is typed counts once it is a number. */
function Figure({ value, onChange }: { readonly value: number; readonly onChange: (value: number) => void }) {
  const { texts } = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string): void => {
    const figure = Number(text);
    if (text.trim() !== "" && Number.isFinite(figure) && figure >= 0 && figure !== value) onChange(figure);
  };
  return (
    <Input
      className="hj-room-figure"
      size="small"
      inputMode="decimal"
      aria-label={texts.figure}
      value={typed ?? String(value)}
      onChange={(_, data) => {
        setTyped(data.value);
        take(data.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** The sentence cut where its figures stand; a figure that its words do not show comes at the end. */
function cut(sentence: string, figures: readonly number[]): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  let at = 0;
  figures.forEach((figure, index) => {
    const found = new RegExp(`(?<![\\d.])${String(figure).replace(".", "\\.")}(?![\\d.])`).exec(
      sentence.slice(at),
    );
    if (found === null) return;
    parts.push(sentence.slice(at, at + found.index), index);
    at += found.index + found[0].length;
  });
  parts.push(sentence.slice(at));
  return parts;
}

export interface SentenceProps {
  readonly predicate: Predicate;
  readonly severity: Severity;
  readonly message: string;
  readonly examples: readonly FigureExample[];
  readonly onPredicate: (predicate: Predicate) => void;
  readonly onSeverity: (severity: Severity) => void;
  /** Null takes the message away, so that it follows from the condition again. */
  readonly onMessage: (message: string | null) => void;
}

/** A rule in a sentence, its figures, severity, column and message changed in place, with examples around its figure. */
export function Sentence(props: SentenceProps) {
  const { predicate, severity, examples } = props;
  const { state, texts, language } = useEditor();
  const { columns } = state.work.drafting;
  const fields = columns.map(({ field }) => field);
  const figures = figuresOf(predicate);
  const sentence = demandInWords(predicate, fields)[language];
  const values = figures.map(({ value }) => value);
  return (
    <div>
      <div className="hj-room-row">
        <span className="hj-room-sentence">
          {cut(sentence, values).map((part, index) => {
            if (typeof part === "string") return part;
            const figure = figures[part];
            return figure === undefined ? null : (
              <Figure
                key={`${figure.path.join(".")}.${index}`}
                value={figure.value}
                onChange={(value) => props.onPredicate(withFigure(predicate, figure.path, value))}
              />
            );
          })}
        </span>
        <span aria-hidden="true">——</span>
        <Select
          size="small"
          className="hj-room-severity"
          aria-label={texts.severity}
          value={severity}
          onChange={(_, { value }) => props.onSeverity(value as Severity)}
        >
          {SEVERITIES.map((each) => (
            <option key={each} value={each}>
              {texts.severities[each]}
            </option>
          ))}
        </Select>
      </div>
      {examples.length === 0 ? null : (
        <p className="hj-room-quiet">
          {texts.examples}：
          {examples
            .map(({ value, status }) => `${value}${unitOf(predicate, fields)} ${texts.outcome(status)}`)
            .join(" · ")}
        </p>
      )}
      <details>
        <summary className="hj-room-quiet">{texts.more}</summary>
        <div className="hj-room-fields">
          {fieldsIn(predicate)
            .filter((id) => id !== "$field")
            .map((id) => (
              <FieldChoice key={id} id={id} fields={fields} {...props} />
            ))}
        </div>
        <Message key={props.message} {...props} />
      </details>
    </div>
  );
}

/** The unit of the field that a plain bound is about. */
function unitOf(predicate: Predicate, fields: readonly PackField[]): string {
  if (!("field" in predicate)) return "";
  const unit = fields.find(({ id }) => id === predicate.field)?.unit;
  return unit === undefined ? "" : ` ${unit}`;
}

function FieldChoice({
  id,
  fields,
  predicate,
  onPredicate,
}: SentenceProps & { readonly id: string; readonly fields: readonly PackField[] }) {
  const { texts } = useEditor();
  const now = fields.find((field) => field.id === id);
  const sameKind = ({ kind }: PackField): boolean =>
    kind === now?.kind || (FIGURES.has(kind) && FIGURES.has(now?.kind ?? ""));
  return (
    <Field label={texts.field}>
      <Select
        size="small"
        value={id}
        onChange={(_, { value }) =>
          onPredicate(withField(predicate, id, value, fields.find((field) => field.id === value)?.unit))
        }
      >
        {now === undefined ? <option value={id}>{id}</option> : null}
        {fields.filter(sameKind).map((field) => (
          <option key={field.id} value={field.id}>
            {field.header}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Message({ message, onMessage }: SentenceProps) {
  const { texts } = useEditor();
  const [typed, setTyped] = useState(message);
  return (
    <Field label={texts.message} hint={texts.messageHint}>
      <Textarea
        className="hj-room-area"
        size="small"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => {
          if (typed !== message) onMessage(typed.trim() === "" ? null : typed.trim());
        }}
      />
    </Field>
  );
}
