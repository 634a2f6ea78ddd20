import { useEffect, useState } from "react";
import { Button, Checkbox, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { RestoredBatch } from "../../pane/batch";
import type { BatchRecovery, Offer, Recovery, RecentFiles, Restored } from "../recovery";
import type { WorkbenchTexts } from "../text";

export interface KeptChangesProps {
  readonly texts: WorkbenchTexts;
  readonly recovery: Recovery;
  readonly batches: BatchRecovery;
  readonly onRestore: (restored: Restored) => Promise<boolean>;
  /** Whether what was restored is written down anew. */
  readonly isKept: () => Promise<boolean>;
  /** Has a batch again; false where the user would rather keep the one that is there. */
  readonly onRestoreBatch: (restored: RestoredBatch) => Promise<boolean>;
  readonly isBatchKept: () => Promise<boolean>;
  readonly onRestored: (name: string) => void;
  /** Files of a batch are not back with it. */
  readonly onMissing: (names: readonly string[]) => void;
  readonly onGone: () => void;
}

/** Offers what was not saved when an earlier page was lost; nothing where there is nothing. */
export function KeptChanges(props: KeptChangesProps) {
  const { texts, recovery, batches, onRestore, isKept, onRestoreBatch, isBatchKept } = props;
  const { onRestored, onMissing, onGone } = props;
  const { keeping } = texts;
  const when = ({ at }: Offer): string => new Date(at).toLocaleString(texts.language);
  return (
    <>
      <Offered
        texts={texts}
        from={recovery}
        cleared={recovery}
        say={(offer) => keeping.offer(offer.name, offer.changes, when(offer))}
        onRestore={async (offer) => {
          const restored = await recovery.restore(offer.id);
          if (restored === null) onGone();
          else if (!(await onRestore(restored))) return "offered";
          else onRestored(offer.name);
          return restored === null || (await isKept()) ? "done" : "open";
        }}
      />
      <Offered
        texts={texts}
        from={batches}
        cleared={recovery}
        say={(offer) => keeping.offerBatch(offer.name, offer.files, offer.changes, when(offer))}
        onRestore={async (offer) => {
          const found = await batches.restore(offer.id);
          if (found === null) onGone();
          else if (!(await onRestoreBatch(found.batch))) return "offered";
          else if (found.missing.length > 0) onMissing(found.missing);
          return found === null || (await isBatchKept()) ? "done" : "open";
        }}
      />
    </>
  );
}

/**
 * What became of an offer: not taken, open but kept by nothing else (a full disk), or done with: what is restored is kept
 * anew, under a name of its own.
 */
type Taken = "offered" | "open" | "done";

interface OfferedProps<Kept extends Offer> {
  readonly texts: WorkbenchTexts;
  readonly from: { offers(): Promise<readonly Kept[]>; remove(id: string): Promise<void> };
  readonly cleared: Pick<Recovery, "onCleared">;
  readonly say: (offer: Kept) => string;
  readonly onRestore: (offer: Kept) => Promise<Taken>;
}

function Offered<Kept extends Offer>({ texts, from, cleared, say, onRestore }: OfferedProps<Kept>) {
  const [offers, setOffers] = useState<readonly Kept[]>([]);
  useEffect(() => {
    void from.offers().then(setOffers);
    return cleared.onCleared(() => setOffers([]));
  }, [from, cleared]);
  const hide = (offer: Kept): void => setOffers((now) => now.filter(({ id }) => id !== offer.id));
  const discard = (offer: Kept): void => {
    void from.remove(offer.id);
    hide(offer);
  };
  const restore = async (offer: Kept): Promise<void> => {
    const taken = await onRestore(offer);
    if (taken === "done") discard(offer);
    else if (taken === "open") hide(offer);
  };
  return (
    <div className="hj-page-notices" role="status">
      {offers.map((offer) => (
        <MessageBar key={offer.id} intent="warning" layout="multiline">
          <MessageBarBody>{say(offer)}</MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={() => void restore(offer)}>
              {texts.keeping.restore}
            </Button>
            <Button onClick={() => discard(offer)}>{texts.keeping.discard}</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}

export interface KeepingProps {
  readonly texts: WorkbenchTexts;
  readonly recovery: Recovery;
  readonly recent: RecentFiles;
  readonly onOpen: (file: File, more: { readonly handle: FileSystemFileHandle }) => void;
}

/** On the first screen: files that were opened before, and whether anything is kept at all. */
export function KeepingArea({ texts, recovery, recent, onOpen }: KeepingProps) {
  const [isOn, setOn] = useState(recovery.isOn);
  const [files, setFiles] = useState<Awaited<ReturnType<RecentFiles["list"]>>>([]);
  useEffect(() => void recent.list().then(setFiles), [recent, isOn]);
  const turn = (on: boolean): void => {
    setOn(on);
    void recovery.turn(on).then(() => recent.list().then(setFiles));
  };
  const { keeping } = texts;
  return (
    <section className="hj-page-keeping" aria-label={keeping.recent}>
      {files.length > 0 ? (
        <>
          <h2 className="hj-page-keeping-title">{keeping.recent}</h2>
          <div className="hj-page-recent">
            {files.map(({ name, handle }) => (
              <Button
                key={name}
                appearance="subtle"
                onClick={() => void recent.open(handle).then((file) => file && onOpen(file, { handle }))}
              >
                {name}
              </Button>
            ))}
          </div>
        </>
      ) : null}
      <Checkbox checked={isOn} onChange={(_, { checked }) => turn(checked === true)} label={keeping.keep} />
      <p className="hj-page-small">{keeping.keepHint}</p>
    </section>
  );
}
