import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Texts } from "../text";

export interface CopyDetailsProps {
  readonly details: string;
  readonly texts: Texts;
  /** What the button says, and what is said once it is copied; about a failure's details unless given. */
  readonly words?: { readonly copy: string; readonly copied: string };
}

/**
 * Copies a text, such as what happened for whoever maintains the program; where the clipboard is forbidden it is shown
 * selected.
 */
export function CopyDetails({ details, texts, words }: CopyDetailsProps) {
  const { copy: label, copied: done } = words ?? {
    copy: texts.errors.copyDetails,
    copied: texts.errors.detailsCopied,
  };
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
        {label}
      </Button>
      <span role="status" className="hj-hint">
        {copied === "yes" ? done : copied === "byHand" ? texts.check.copyByHand : ""}
      </span>
      {copied === "byHand" ? (
        <textarea ref={area} readOnly rows={6} value={details} aria-label={label} />
      ) : null}
    </>
  );
}
