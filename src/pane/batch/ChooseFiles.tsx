import { useEffect, useRef } from "react";
import { Button } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { handedIn } from "./filePath";

export interface ChooseFilesProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Asks for a folder, with everything in it. */
  readonly folder?: boolean;
  readonly disabled?: boolean;
}

/** Asks for files of any kind, or a folder: those that are no sheets are told as such. */
export function ChooseFiles({ label, onFiles, folder = false, disabled = false }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // React has no property for it.
    if (folder) input.current?.setAttribute("webkitdirectory", "");
  }, [folder]);
  return (
    <>
      <Button icon={<FolderOpenRegular />} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = handedIn([...(target.files ?? [])]);
          // The same file chosen again must be told again.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
