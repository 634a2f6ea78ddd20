import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
} from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { parseAddress } from "../../../core";
import type { PaneModel, Preview } from "../../model";
import { usePane, useTexts } from "../../ui";
import { changesOf, clustersOf, type Change, type Cluster } from "./clusters";
import { useToolTexts } from "./useToolTexts";
import "../findings.css";

/** Changes listed one by one; more are counted, and made as well. */
const MOST_LISTED = 200;

interface Asked {
  readonly changes: readonly Change[];
  /** Whether one step takes all of them back. */
  readonly canUndo: boolean;
}

/** Asks for the changes; null while they are on their way. */
function useChanges(model: PaneModel, preview: Preview): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void (async () => {
      const changes = await changesOf(model, preview);
      const canUndo = await model.fix.canTakeBack(changes.flatMap(({ cell }) => parseAddress(cell) ?? []));
      if (isCurrent) setAsked({ changes, canUndo });
    })();
    return () => {
      isCurrent = false;
    };
  }, [model, preview]);
  return asked;
}

/**
 * Every change before it is made: equal mistakes stand together with one value for all of them, each cell can be left
 * out, and all are made as one step.
 */
export function PreviewDialog() {
  const { model, state } = usePane();
  const { preview } = state;
  // It stays where it is when it closes: unmounted while open it would leave the page behind it out of reach.
  const [shown, setShown] = useState({ preview, number: 0 });
  if (preview !== null && preview !== shown.preview) setShown({ preview, number: shown.number + 1 });
  return (
    <Dialog
      open={preview !== null}
      modalType="modal"
      onOpenChange={(_, { open }) => (open ? undefined : model.fix.show(null))}
    >
      <DialogSurface className="hj-preview">
        {shown.preview === null ? null : <Changes key={shown.number} preview={shown.preview} />}
      </DialogSurface>
    </Dialog>
  );
}

function Changes({ preview }: { readonly preview: Preview }) {
  const { model } = usePane();
  const texts = useTexts();
  const words = useToolTexts().fix;
  const asked = useChanges(model, preview);
  const changes = asked?.changes ?? null;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const clusters = useMemo(() => clustersOf(changes ?? []), [changes]);
  const textOf = ({ key, text }: Cluster): string => typed[key] ?? text ?? "";
  const chosen = clusters.flatMap((cluster) =>
    textOf(cluster).trim() === ""
      ? []
      : cluster.changes
          .filter(({ id }) => !left.has(id))
          .map((change) => ({ change, text: textOf(cluster) })),
  );
  const close = (): void => model.fix.show(null);
  const apply = (): void => {
    close();
    if (preview.kind === "alike")
      void model.fix.choose(
        chosen.map(({ change, text }) => ({
          key: change.id,
          way: text === change.text ? preview.way : null,
          text,
        })),
      );
    else void model.fix.change(chosen.flatMap(({ change }) => (change.edit === null ? [] : [change.edit])));
  };
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const setText = (cluster: Cluster, text: string): void => setTyped({ ...typed, [cluster.key]: text });
  const isTyped = preview.kind === "alike";
  return (
    <DialogBody>
      <DialogTitle>{words.title[preview.kind]}</DialogTitle>
      <DialogContent>
        {changes === null || changes.length === 0 ? (
          <p>{changes === null ? words.loading : words.noAlike}</p>
        ) : (
          <p className="hj-hint">{asked?.canUndo ? `${words.hint} ${words.hintUndo}` : words.hint}</p>
        )}
        {clusters.map((cluster) => (
          <ClusterView
            key={cluster.key}
            cluster={cluster}
            text={textOf(cluster)}
            left={left}
            onText={isTyped ? (text) => setText(cluster, text) : null}
            onToggle={toggle}
          />
        ))}
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabled={chosen.length === 0} onClick={apply}>
          {words.apply(chosen.length)}
        </Button>
        <Button onClick={close}>{texts.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}

interface ClusterViewProps {
  readonly cluster: Cluster;
  readonly text: string;
  readonly left: ReadonlySet<string>;
  /** Null where what is written is not the user's to change. */
  readonly onText: ((text: string) => void) | null;
  readonly onToggle: (id: string) => void;
}

function ClusterView({ cluster, text, left, onText, onToggle }: ClusterViewProps) {
  const words = useToolTexts().fix;
  const found = cluster.found === "" ? words.blank : cluster.found;
  const more = cluster.changes.length - MOST_LISTED;
  return (
    <section className="hj-cluster">
      <div className="hj-row">
        <b>{found}</b> <span className="hj-hint">{words.same(cluster.changes.length)}</span>
        <span>→</span>
        {onText === null ? (
          <b>{text}</b>
        ) : (
          <Input
            size="small"
            className="hj-grow"
            aria-label={words.toOf(found)}
            placeholder={words.to}
            value={text}
            onChange={(_, { value }) => onText(value)}
          />
        )}
      </div>
      <ul className="hj-changes">
        {cluster.changes.slice(0, MOST_LISTED).map(({ id, cell, studio }) => (
          <li key={id}>
            <Checkbox checked={!left.has(id)} onChange={() => onToggle(id)} label={`${cell} ${studio}`} />
            <span className="hj-change">
              {found} → {text === "" ? "…" : text}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="hj-hint">{words.more(more)}</p> : null}
    </section>
  );
}
