import { Button } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { tickId, ticksOf } from "../../core";
import type { ChecklistView, EntryView } from "../../engine";
import { sentEntries } from "../model";
import { Foldable, usePane } from "../ui";

/** Studios side by side at once; more on demand. */
const PAGE = 30;

type Stage = ChecklistView["stage"];

/**
 * The checklist as a matrix, items × studios, with a tick for each row and each column. What is before sending decides
 * whether it may be sent; what comes after it is recorded. Both can be printed for the file.
 */
export function Matrix() {
  const { model, state, texts } = usePane();
  const words = texts.send;
  const { review } = state;
  if (review === null) return null;
  const hasAfter = review.checklist.some(({ stage }) => stage === "after");
  return (
    <>
      <h3>{words.before}</h3>
      <StageOf stage="before" />
      {hasAfter ? (
        <Foldable title={words.after}>
          <p className="hj-hint">{words.afterHint}</p>
          <StageOf stage="after" />
        </Foldable>
      ) : null}
      <Button size="small" onClick={() => void model.outputs.produce("checklist")}>
        {words.printChecklist}
      </Button>
    </>
  );
}

/** The items of one stage: the matrix of those per studio, and those of the whole submission. */
function StageOf({ stage }: { readonly stage: Stage }) {
  const { model, state, texts } = usePane();
  const [count, setCount] = useState(PAGE);
  const id = useId();
  const ticks = useMemo(() => new Set(state.stored.ticks ?? []), [state.stored.ticks]);
  const { review } = state;
  if (review === null) return null;
  const words = texts.send;
  const items = review.checklist.filter((item) => item.stage === stage);
  const perStudio = items.filter(({ scope }) => scope === "studio");
  const perSubmission = items.filter(({ scope }) => scope === "submission");
  const entries = sentEntries(review);
  return (
    <>
      {perStudio.length === 0 || entries.length === 0 ? null : (
        <Table stage={stage} items={perStudio} entries={entries.slice(0, count)} ticks={ticks} />
      )}
      {perStudio.length > 0 && entries.length > count ? (
        <Button size="small" onClick={() => setCount(count + PAGE)}>
          {words.moreStudios(Math.min(PAGE, entries.length - count))}
        </Button>
      ) : null}
      {perSubmission.length === 0 ? null : (
        <ul className="hj-lines" aria-label={words.ofStudio(words.perSubmission, words[stage])}>
          {perSubmission.map((item) => (
            <li key={item.id}>
              <label className="hj-tick" htmlFor={`${id}${item.id}`}>
                <Tick
                  id={`${id}${item.id}`}
                  checked={ticks.has(item.id)}
                  onChange={(on) => model.settings.tick([item.id], on)}
                />
                <ItemText item={item} />
              </label>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ItemText({ item }: { readonly item: ChecklistView }) {
  const { texts } = usePane();
  return (
    <span>
      {item.text} <span className="hj-hint">{texts.check.clauseAsks(item.clause)}</span>
    </span>
  );
}

/** Steps of the arrow keys from cell to cell: rows, columns. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface TableProps {
  readonly stage: Stage;
  readonly items: readonly ChecklistView[];
  readonly entries: readonly EntryView[];
  readonly ticks: ReadonlySet<string>;
}

/** The boxes of the table, of which the Tab key reaches one; the arrow keys go on from there. */
function useTicks(ticks: ReadonlySet<string>) {
  const { model, texts } = usePane();
  const table = useRef<HTMLTableElement>(null);
  /** Row and column of the one that is reached, the ticks for whole rows and columns first. */
  const [[row, column], setAt] = useState<readonly [number, number]>([1, 1]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = `${row + step[0]}/${column + step[1]}`;
    table.current?.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus();
  };
  /** A tick at a place, for the items and studios that it stands for. */
  const tick = (at: readonly [number, number], label: string, which: readonly string[]) => {
    const done = which.filter((id) => ticks.has(id)).length;
    const isHere = at[0] === row && at[1] === column;
    return (
      <Tick
        label={which.length === 1 ? label : texts.send.progressOf(label, done, which.length)}
        at={at.join("/")}
        isReached={isHere}
        checked={done === which.length}
        isPartly={done > 0 && done < which.length}
        onFocus={() => setAt(at)}
        onKeyDown={onKeyDown}
        onChange={(on) => model.settings.tick(which, on)}
      />
    );
  };
  return { table, tick };
}

function Table({ stage, items, entries, ticks }: TableProps) {
  const { texts } = usePane();
  const hint = useId();
  const { table, tick } = useTicks(ticks);
  const words = texts.send;
  const identities = entries.map(({ identity }) => identity);
  const nameOf = ({ leaderName, studioName, row: place }: EntryView): string =>
    leaderName || studioName || words.unnamed(place + 1);
  const ids = items.map(({ id }) => id);
  return (
    <>
      <p className="hj-hint" id={hint}>
        {words.matrixHint}
      </p>
      <div className="hj-matrix">
        <table ref={table} data-stage={stage} aria-labelledby={hint}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              {entries.map((entry) => (
                <th key={entry.identity} scope="col" title={entry.studioName}>
                  <span className="hj-upright">{nameOf(entry)}</span>
                </th>
              ))}
            </tr>
            <tr>
              <td>
                <span className="hj-tick">
                  {tick([0, 0], words.everything, ticksOf(ids, identities))}
                  {words.tickAll}
                </span>
              </td>
              {entries.map((entry, place) => (
                <td key={entry.identity}>
                  {tick([0, place + 1], nameOf(entry), ticksOf(ids, [entry.identity]))}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, index) => (
              <tr key={item.id}>
                <th scope="row">
                  <span className="hj-tick">
                    {tick([index + 1, 0], item.text, ticksOf([item.id], identities))}
                    <ItemText item={item} />
                  </span>
                </th>
                {entries.map((entry, place) => (
                  <td key={entry.identity}>
                    {tick([index + 1, place + 1], words.ofStudio(item.text, nameOf(entry)), [
                      tickId(item.id, entry.identity),
                    ])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The browser's own box: there may be hundreds of them. */
function Tick({
  id,
  label,
  at,
  isReached = true,
  checked,
  isPartly = false,
  onFocus,
  onKeyDown,
  onChange,
}: {
  readonly id?: string;
  readonly label?: string;
  readonly at?: string;
  readonly isReached?: boolean;
  readonly checked: boolean;
  readonly isPartly?: boolean;
  readonly onFocus?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <input
      type="checkbox"
      id={id}
      ref={(box) => {
        if (box !== null) box.indeterminate = isPartly;
      }}
      aria-label={label}
      data-at={at}
      tabIndex={isReached ? 0 : -1}
      checked={checked}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
