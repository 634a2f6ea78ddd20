import { useEffect, useState } from "react";
import { Button, Checkbox, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Offer, Recovery, RecentFiles, Restored } from "../recovery";
import type { WorkbenchTexts } from "../text";
import { usePageStyles } from "./styles";

export interface KeptChangesProps {
  readonly texts: WorkbenchTexts;
  readonly recovery: Recovery;
  readonly onRestore: (restored: Restored) => Promise<boolean>;
  readonly onRestored: (name: string) => void;
  readonly onGone: () => void;
}

/** Offers what was not saved when an earlier page was lost; nothing where there is nothing. */
export function KeptChanges({ texts, recovery, onRestore, onRestored, onGone }: KeptChangesProps) {
  const styles = usePageStyles();
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  useEffect(() => {
    void recovery.offers().then(setOffers);
    return recovery.onCleared(() => setOffers([]));
  }, [recovery]);
  const drop = ({ id }: Offer): void => setOffers((now) => now.filter((each) => each.id !== id));
  const restore = async (offer: Offer): Promise<void> => {
    const restored = await recovery.restore(offer.id);
    if (restored === null) {
      drop(offer);
      onGone();
    } else if (await onRestore(restored)) {
      // The open file has written down its steps again, under a name of its own.
      await recovery.remove(offer.id);
      drop(offer);
      onRestored(offer.name);
    }
  };
  const discard = (offer: Offer): void => {
    void recovery.remove(offer.id);
    drop(offer);
  };
  const { keeping } = texts;
  return (
    <div className={styles.notices} role="status">
      {offers.map((offer) => (
        <MessageBar key={offer.id} intent="warning" layout="multiline">
          <MessageBarBody>
            {keeping.offer(offer.name, offer.changes, new Date(offer.at).toLocaleString(texts.language))}
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={() => void restore(offer)}>
              {keeping.restore}
            </Button>
            <Button onClick={() => discard(offer)}>{keeping.discard}</Button>
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
  const styles = usePageStyles();
  const [isOn, setOn] = useState(recovery.isOn);
  const [files, setFiles] = useState<Awaited<ReturnType<RecentFiles["list"]>>>([]);
  useEffect(() => void recent.list().then(setFiles), [recent, isOn]);
  const turn = (on: boolean): void => {
    setOn(on);
    void recovery.turn(on).then(() => recent.list().then(setFiles));
  };
  const { keeping } = texts;
  return (
    <section className={styles.keeping} aria-label={keeping.recent}>
      {files.length > 0 ? (
        <>
          <h2 className={styles.keepingTitle}>{keeping.recent}</h2>
          <div className={styles.recent}>
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
      <p className={styles.small}>{keeping.keepHint}</p>
    </section>
  );
}
