import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { baseName } from "../../core";
import type { DuplicateView } from "../../engine";
import { classes } from "../classes";
import { reopen, settle } from "./decisions";
import { placeOf, useSome } from "./parts";
import type { BatchPartProps } from "./parts";
import "./batch.css";

const AT_ONCE = 20;

/** Duplicates and near duplicates side by side, each settled by the user; what is settled stands last. */
export function DuplicatesPart(props: BatchPartProps) {
  const { texts, view } = props;
  const { batch: words } = texts;
  const own = view.duplicates.filter(({ ofReturn }) => !ofReturn);
  const open = own.filter(({ settled }) => !settled);
  const { some, button } = useSome([...open, ...own.filter(({ settled }) => settled)], AT_ONCE, texts);
  const inReturns = view.duplicates.length - own.length;
  return (
    <>
      <p className="hj-batch-line" role="status">
        {own.length === 0 ? words.noDuplicates : words.duplicatesOpen(open.length, own.length)}
      </p>
      {inReturns > 0 ? <p className="hj-batch-quiet">{words.inReturns(inReturns)}</p> : null}
      {open.length > 0 ? <p className="hj-batch-quiet">{words.mergeHint}</p> : null}
      {some.map((group) => (
        <Group key={group.key} {...props} group={group} />
      ))}
      {button}
    </>
  );
}

/** Settles a group of duplicates: one entry is kept, or the cells of several are put together. */
function useSettling({ batch, view }: BatchPartProps, { entries, differing }: DuplicateView) {
  /** By field: which entry's cell is to be used. */
  const [picked, setPicked] = useState<Readonly<Record<number, number>>>({});
  const sources = entries.map(({ source }) => source);
  const keep = (at: number): void =>
    batch.decide((work) =>
      settle(work, [{ entries: sources, keep: sources.filter((_, index) => index === at) }]),
    );
  const merge = (): void => {
    // Into the entry that most of the chosen cells are of, so that least is moved.
    const chosen = differing.map((field) => picked[field] ?? 0);
    const into = chosen.reduce((best, at) => (count(chosen, at) > count(chosen, best) ? at : best), 0);
    const cells = Object.fromEntries(
      differing.flatMap((field) => {
        const from = sources[picked[field] ?? 0];
        const id = view.fields[field]?.id;
        return (picked[field] ?? 0) === into || from === undefined || id === undefined ? [] : [[id, from]];
      }),
    );
    batch.decide((work) =>
      settle(work, [{ entries: sources, keep: sources.filter((_, index) => index === into), cells }]),
    );
  };
  return { sources, picked, setPicked, keep, merge };
}

interface SettlingProps extends BatchPartProps {
  readonly group: DuplicateView;
  readonly settling: ReturnType<typeof useSettling>;
}

/** The entries side by side, field by field; where they differ, one is picked. */
function Differences({ texts, view, group, settling: { picked, setPicked } }: SettlingProps) {
  const { batch: words } = texts;
  const { entries, differing, settled } = group;
  return (
    <div className="hj-batch-scroll">
      <table className="hj-batch-table">
        <thead>
          <tr>
            <th scope="col" className="hj-batch-th">
              {words.field}
            </th>
            {entries.map(({ source, unit, kept }, at) => (
              <th key={at} scope="col" className="hj-batch-th">
                {placeOf(source, texts)}
                <div className="hj-batch-quiet">{unit}</div>
                {settled ? (
                  <div className="hj-batch-quiet">{kept ? words.keptMark : words.droppedMark}</div>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.fields.map(({ id, label }, field) => {
            const differs = differing.includes(field);
            return entries.every(({ cells }) => cells[field] === "") ? null : (
              <tr key={id} className={differs ? "hj-batch-differs" : undefined}>
                <th scope="row" className="hj-batch-th">
                  {differs ? "≠ " : ""}
                  {label}
                </th>
                {entries.map(({ source, cells, kept }, at) => (
                  <td key={at} className={classes("hj-batch-td", settled && !kept && "hj-batch-away")}>
                    {differs && !settled ? (
                      <label className="hj-batch-pick">
                        <input
                          type="radio"
                          name={`${group.key}/${id}`}
                          aria-label={words.cellFrom(label, baseName(source.file))}
                          checked={(picked[field] ?? 0) === at}
                          onChange={() => setPicked({ ...picked, [field]: at })}
                        />
                        {cells[field] === "" ? words.blank : cells[field]}
                      </label>
                    ) : (
                      cells[field]
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What can be decided about the entries, or to decide once more. */
function Choices({ texts, batch, group, settling: { sources, keep, merge } }: SettlingProps) {
  const { batch: words } = texts;
  const { entries, differing, settled } = group;
  return (
    <div className="hj-batch-buttons">
      {settled ? (
        <Button size="small" onClick={() => batch.decide((work) => reopen(work, sources))}>
          {words.decideAgain}
        </Button>
      ) : (
        <>
          {group.kind === "phone"
            ? null
            : entries.map(({ source }, at) => (
                <Button
                  key={at}
                  size="small"
                  aria-label={`${words.keepOne}：${placeOf(source, texts)}`}
                  onClick={() => keep(at)}
                >
                  {words.keepOne}：{baseName(source.file)}
                </Button>
              ))}
          <Button
            size="small"
            onClick={() => batch.decide((work) => settle(work, [{ entries: sources, keep: sources }]))}
          >
            {words.keepBoth}
          </Button>
          {group.kind === "phone" || differing.length === 0 ? null : (
            <Button size="small" onClick={merge}>
              {words.merge}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function Group({ group, ...props }: BatchPartProps & { readonly group: DuplicateView }) {
  const { batch: words } = props.texts;
  const settling = useSettling(props, group);
  return (
    <section className="hj-batch-card" aria-label={group.message}>
      <p className="hj-batch-line">
        <strong>{words.kinds[group.kind]}</strong> {group.message}
      </p>
      <Differences {...props} group={group} settling={settling} />
      <Choices {...props} group={group} settling={settling} />
    </section>
  );
}

const count = (chosen: readonly number[], at: number): number => chosen.filter((each) => each === at).length;
