import { useEffect, useRef, useState } from "react";
import type { Texts } from "../text";
import { Button } from "./Button";

export interface CopyDetailsProps {
  readonly details: string;
  readonly texts: Texts;
}

/** Copies what happened for whoever maintains the program; where the clipboard is forbidden it is shown selected. */
export function CopyDetails({ details, texts }: CopyDetailsProps) {
  const [copied, setCopied] = useState<"yes" | "byHand" | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (copied === "byHand") area.current?.select();
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(details);
      setCopied("yes");
    } catch {
      setCopied("byHand");
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {texts.errors.copyDetails}
      </Button>
      <span role="status" className="hj-hint">
        {copied === "yes" ? texts.errors.detailsCopied : copied === "byHand" ? texts.check.copyByHand : ""}
      </span>
      {copied === "byHand" ? (
        <textarea ref={area} readOnly rows={6} value={details} aria-label={texts.errors.copyDetails} />
      ) : null}
    </>
  );
}
