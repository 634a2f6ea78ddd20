import { useRef } from "react";
import { Button } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import type { WorkbenchTexts } from "../text";
import { ACCEPTED, canPick, pickFiles } from "./filePicker";
import type { ChosenFile } from "./filePicker";

export interface OpenButtonProps {
  readonly texts: WorkbenchTexts;
  readonly primary: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

/**
 * Asks for a file or several: by the browser's picker, whose files can be saved into, else by its own input, which
 * stays hidden; the button is what is reached by keyboard.
 */
export function OpenButton({ texts, primary, disabled, onFiles }: OpenButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={primary ? "primary" : "secondary"}
        icon={<FolderOpenRegular />}
        disabled={disabled}
        title={texts.openHint}
        data-open-files
        onClick={() => {
          if (canPick()) void pickFiles().then((files) => files.length > 0 && onFiles(files));
          else input.current?.click();
        }}
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
          onFiles(files.map((file) => ({ file })));
        }}
      />
    </>
  );
}
