import { Button } from "@fluentui/react-components";
import { useRef } from "react";

/** A button that asks for a file; the browser's own input stays hidden. */
export function FileChoice({
  label,
  hint,
  accept,
  onFile,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button title={hint} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file chosen again must be taken again.
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
