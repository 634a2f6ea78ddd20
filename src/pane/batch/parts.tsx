import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { baseName } from "../../core";
import type { EntrySource, Language } from "../../core";
import type { BatchView, BatchWork } from "../../engine";
import type { BatchDocument } from "./batchDocument";
import type { BatchTexts } from "../text";
import "./batch.css";

/** The words of whatever shows a batch, as far as its parts need them. */
export interface WithBatchTexts {
  readonly language: Language;
  readonly batch: BatchTexts;
}

/** What every part of the batch's view is given. */
export interface BatchPartProps {
  readonly texts: WithBatchTexts;
  readonly batch: BatchDocument;
  readonly view: BatchView;
  readonly work: BatchWork;
}

/** Where an entry was typed, in words. */
export const placeOf = ({ file, sheet, row }: EntrySource, { batch }: WithBatchTexts): string =>
  batch.row(baseName(file), sheet, row + 1);

/** Copies a text; where the browser forbids it, says so beside. */
export function CopyText({
  texts: { batch },
  label,
  text,
}: {
  readonly texts: WithBatchTexts;
  readonly label: string;
  readonly text: string;
}) {
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(batch.copied);
    } catch {
      setSaid(batch.notCopied);
    }
  };
  return (
    <>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" className="hj-batch-quiet">
        {said}
      </span>
    </>
  );
}

/** Shows a long list some at a time. */
export function useSome<Item>(items: readonly Item[], atOnce: number, texts: WithBatchTexts) {
  const [shown, setShown] = useState(atOnce);
  const more = items.length - shown;
  return {
    some: items.slice(0, shown),
    button:
      more <= 0 ? null : (
        <Button onClick={() => setShown(shown + atOnce)}>
          {texts.batch.showMore(Math.min(more, atOnce))}
        </Button>
      ),
  };
}
