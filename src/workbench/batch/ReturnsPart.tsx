import { Button } from "@fluentui/react-components";
import { baseName } from "../../core";
import type { ReturnView, ReturnedEntryView } from "../../engine";
import { keepAbsent, placeOf, settle, takeOverEntry, takeOverReturn } from "../../pane/batch";
import type { RoomPartProps } from "./partProps";

/** Files that came back: what was put right, is open, is new, and what changed, to be taken over cell by cell. */
export function ReturnsPart(props: RoomPartProps) {
  const { returns } = props.view;
  if (returns.length === 0) return <p className="hj-batch-line">{props.texts.batch.noReturns}</p>;
  return returns.map((each) => <Return key={each.key} {...props} back={each} />);
}

function Return(props: RoomPartProps & { readonly back: ReturnView }) {
  const { texts, batch, back } = props;
  const { batch: words } = texts;
  const { entries, added, absent } = back;
  const isChanged = ({ changes, putRight, stillOpen, fresh }: ReturnedEntryView): boolean =>
    changes.length + putRight.length + stillOpen.length + fresh.length > 0;
  const changed = entries.filter(isChanged);
  const open = entries.filter(({ decided }) => decided === null).length;
  const sum = (figure: (entry: ReturnedEntryView) => number): number =>
    entries.reduce((total, entry) => total + figure(entry), 0);
  const takeOver = (what: "all" | "asked" | "none") => () =>
    batch.decide((work) => takeOverReturn(work, back, what));
  return (
    <section className="hj-batch-card" aria-label={words.returnTitle(back.unit)}>
      <h3 className="hj-batch-heading">{words.returnTitle(back.unit)}</h3>
      <p className="hj-batch-quiet">
        {words.returnFiles(baseName(back.earlier.file), baseName(back.later.file))}
        {back.certain ? "" : ` ${words.uncertain}`}
      </p>
      <p className="hj-batch-line">
        {words.returnCounts(
          sum(({ putRight }) => putRight.length),
          sum(({ stillOpen }) => stillOpen.length),
          sum(({ fresh }) => fresh.length),
          sum(({ changes }) => changes.filter(({ asked }) => !asked).length),
        )}
      </p>
      <p className="hj-batch-line" role="status">
        {open === 0 ? `✓ ${words.decidedAll}` : `! ${words.undecided(open)}`}
      </p>
      <div className="hj-batch-buttons">
        <Button size="small" onClick={takeOver("all")}>
          {words.takeAll}
        </Button>
        <Button size="small" onClick={takeOver("asked")}>
          {words.takeAsked}
        </Button>
        <Button size="small" onClick={takeOver("none")}>
          {words.takeNone}
        </Button>
      </div>
      {changed.map((entry) => (
        <Entry key={placeOf(entry.source, texts)} {...props} entry={entry} />
      ))}
      {entries.length > changed.length ? (
        <p className="hj-batch-quiet">{words.unchanged(entries.length - changed.length)}</p>
      ) : null}
      {added.length === 0 ? null : (
        <>
          <p className="hj-batch-line">{words.added}</p>
          <ul>
            {added.map(({ source, name }) => (
              <li key={placeOf(source, texts)}>
                {name}（{placeOf(source, texts)}）
              </li>
            ))}
          </ul>
        </>
      )}
      {absent.length === 0 ? null : (
        <>
          <p className="hj-batch-line">{words.absent}</p>
          <ul>
            {absent.map(({ source, name, kept }) => (
              <li key={placeOf(source, texts)}>
                <span className={kept ? undefined : "hj-batch-away"}>{name}</span>{" "}
                <Button size="small" onClick={() => batch.decide((work) => keepAbsent(work, source, !kept))}>
                  {kept ? words.dropAbsent : words.keepAbsent}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Entry({ texts, batch, entry }: RoomPartProps & { readonly entry: ReturnedEntryView }) {
  const { batch: words } = texts;
  const { changes, decided, taken } = entry;
  const isTaken = (field: string): boolean =>
    decided === "after" || (decided === "cells" && taken.includes(field));
  const take = (field: string, on: boolean): void => {
    const fields = changes
      .map((change) => change.field)
      .filter((each) => (each === field ? on : isTaken(each)));
    batch.decide((work) => settle(work, [takeOverEntry(entry, fields)]));
  };
  const said: readonly (readonly [string, readonly string[], string])[] = [
    [words.putRight, entry.putRight, "hj-batch-clean"],
    [words.stillOpen, entry.stillOpen, "hj-batch-error"],
    [words.fresh, entry.fresh, "hj-batch-warning"],
  ];
  return (
    <div className="hj-batch-card">
      <strong>{entry.name}</strong> <span className="hj-batch-quiet">{placeOf(entry.source, texts)}</span>
      {said.map(([label, lines, look]) =>
        lines.map((text) => (
          <div key={`${label}${text}`}>
            <span className={look}>{label}</span> {text}
          </div>
        )),
      )}
      {changes.length === 0 ? null : (
        <table className="hj-batch-table hj-batch-aligned">
          <tbody>
            {changes.map(({ field, label, before, after, asked }) => (
              <tr key={field}>
                <td className="hj-batch-td">
                  <label className="hj-batch-pick">
                    <input
                      type="checkbox"
                      aria-label={words.takeCell(label)}
                      checked={isTaken(field)}
                      onChange={({ target }) => take(field, target.checked)}
                    />
                    {label}
                  </label>
                </td>
                <td className="hj-batch-td">{before === "" ? words.blank : before}</td>
                <td className="hj-batch-td">→ {after === "" ? words.blank : after}</td>
                <td className="hj-batch-td">
                  <span className={asked ? "hj-batch-clean" : "hj-batch-warning"}>
                    {asked ? words.asked : `! ${words.unasked}`}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
