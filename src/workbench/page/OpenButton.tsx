import { useRef } from "react";
import { Button } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import type { WorkbenchTexts } from "../text";

/** Endings that the file readers know; .et is what WPS calls its own. */
const ACCEPTED = ".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.fods,.csv,.tsv,.txt,.xml,.html,.htm";

export interface OpenButtonProps {
  readonly texts: WorkbenchTexts;
  readonly primary: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Asks for a file or several. The browser's own input stays hidden; the button is what is reached by keyboard. */
export function OpenButton({ texts, primary, disabled, onFiles }: OpenButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={primary ? "primary" : "secondary"}
        icon={<FolderOpenRegular />}
        disabled={disabled}
        title={texts.openHint}
        onClick={() => input.current?.click()}
      >
        {texts.open}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        hidden
        aria-label={texts.open}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file chosen again must be told again.
          event.target.value = "";
          onFiles(files);
        }}
      />
    </>
  );
}
