import { useRef } from "react";
import { Button } from "./Button";

/** A button that asks for a file. The browser's own input stays hidden; the button is what is reached by keyboard. */
export function FileButton({
  label,
  accept,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file chosen again must be told again.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </>
  );
}
