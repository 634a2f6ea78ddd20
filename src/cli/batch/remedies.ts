import type { BatchFile, Remedy } from "../../core";
import { inBoth, type Say } from "../text";

/** What can be done about a file with an option of the command line. */
const remedyText =
  (remedy: Remedy): Say =>
  ({ remedies }) =>
    remedy.kind === "pack" ? remedies.pack(remedy.pack ?? "<id>") : remedies[remedy.kind];

/** The file with what an option can do about it said behind its message. */
export function withOptions(file: BatchFile): BatchFile {
  const { message, remedy } = file;
  if (remedy === undefined) return file;
  const remedied = inBoth((texts, language) =>
    texts.phrases.followed(message[language], remedyText(remedy)(texts, language)),
  );
  return { ...file, message: remedied };
}
