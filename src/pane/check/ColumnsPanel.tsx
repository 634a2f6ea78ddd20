import { Button, Select } from "@fluentui/react-components";
import type { ColumnView } from "../../engine";
import { Foldable, GoToCell, usePane } from "../ui";

/** How the columns were read, with a way to correct each. */
export function ColumnsPanel() {
  const { state, texts } = usePane();
  const { review } = state;
  if (review === null) return null;
  const words = texts.check;
  const asked = review.columns.filter(({ candidates }) => candidates.length > 0).length;
  return (
    <Foldable
      title={
        <>
          {words.columns}
          {asked > 0 ? <span className="hj-tag hj-tag-warning">{words.askColumns(asked)}</span> : null}
        </>
      }
    >
      <p className="hj-hint">{words.columnsHint}</p>
      {review.missingFields.length > 0 ? (
        <p className="hj-hint">{words.missingColumns(texts.items(review.missingFields))}</p>
      ) : null}
      <ul className="hj-lines">
        {[...review.columns].sort(doubtfulFirst).map((column) => (
          <Column key={column.column} column={column} />
        ))}
      </ul>
    </Foldable>
  );
}

const doubtfulFirst = (one: ColumnView, other: ColumnView): number =>
  Number(other.candidates.length > 0) - Number(one.candidates.length > 0) || one.column - other.column;

const OWN = "";
const NONE = "-";

function Column({ column }: { readonly column: ColumnView }) {
  const { model, state, texts } = usePane();
  const { review, stored } = state;
  const words = texts.check;
  if (review === null) return null;
  const isOwn = Object.hasOwn(stored.mappings?.[review.sheet] ?? {}, column.column);
  const isAsked = column.candidates.length > 0;
  const likely = review.pack.fields.filter(({ id }) => column.candidates.includes(id));
  const others = review.pack.fields.filter(({ id }) => !column.candidates.includes(id));
  return (
    <li className={isAsked ? "hj-column hj-column-asked" : "hj-column"}>
      <div>
        <span className="hj-letters">{column.letters}</span> {column.header}
        {isAsked ? <span className="hj-tag hj-tag-warning">{words.ask}</span> : null}
      </div>
      <div className="hj-row">
        <Select
          size="small"
          className="hj-grow"
          aria-label={`${column.letters} ${column.header} ${words.field}`}
          value={column.field ?? (isAsked ? OWN : NONE)}
          onChange={(_, { value }) => {
            if (value !== OWN) void model.check.mapColumn(column.column, value === NONE ? null : value);
          }}
        >
          {isAsked ? <option value={OWN}>{words.ask}…</option> : null}
          {[...likely, ...others].map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          <option value={NONE}>{words.notAField}</option>
        </Select>
        {isOwn ? (
          <Button size="small" onClick={() => void model.check.mapColumn(column.column, undefined)}>
            {words.recognised}
          </Button>
        ) : null}
      </div>
      {column.samples.length === 0 ? null : (
        <p className="hj-hint hj-samples">{texts.glance.samples(texts.items(column.samples))}</p>
      )}
      <p className="hj-hint">
        {column.source === null ? "" : words.sources[column.source]}
        {column.conversion === null ? "" : ` · ${words.conversion(column.conversion)}`}
      </p>
    </li>
  );
}

/** Cells whose reading differs from what they show. */
export function ReadingsPanel() {
  const { model, state, texts } = usePane();
  const { review } = state;
  const words = texts.check;
  if (review === null || review.readingCount === 0) return null;
  const more = review.readingCount - review.readings.length;
  return (
    <Foldable title={words.readings(review.readingCount)}>
      <p className="hj-hint">{words.readingsHint}</p>
      <p>
        <Button size="small" onClick={() => model.fix.show({ kind: "plain" })}>
          {texts.fix.plain}
        </Button>
      </p>
      <table className="hj-table">
        <thead>
          <tr>
            <th scope="col">{words.goTo}</th>
            <th scope="col">{words.shown}</th>
            <th scope="col">{words.read}</th>
          </tr>
        </thead>
        <tbody>
          {review.readings.map(({ cell, shown, read }) => (
            <tr key={cell}>
              <td>
                <GoToCell cell={cell} />
              </td>
              <td>{shown}</td>
              <td>{read}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="hj-hint">{words.readingsMore(more)}</p> : null}
    </Foldable>
  );
}
