import type { Language } from "../core";
import { cellWidth, cut, oneLine } from "./layout";
import { inBrackets, textsIn } from "./text";

/** Work shorter than this shows no progress: a line that flashes by only disturbs. */
const QUIET_MILLISECONDS = 400;

export interface ProgressLine {
  /** @param share how much of this file is done, 0…1 */
  show(index: number, file: string, share: number): void;
  clear(): void;
}

/**
 * One line on standard error that says how far long work is; nothing when standard error is no terminal, so that
 * logs stay clean.
 */
export function createProgress(
  files: number,
  language: Language,
  work: "checking" | "compiling" = "checking",
): ProgressLine {
  const started = performance.now();
  let shown = 0;
  const write = (text: string): void => {
    process.stderr.write(`\r${text}${" ".repeat(Math.max(0, shown - cellWidth(text)))}`);
    shown = cellWidth(text);
  };
  return {
    show(index, file, share) {
      if (!process.stderr.isTTY || performance.now() - started < QUIET_MILLISECONDS) return;
      const percent = Math.round(((index + share) / files) * 100);
      const doing = textsIn(language).running.doing[work];
      const which = files > 1 ? inBrackets(`${index + 1}/${files}`, language) : "";
      write(cut(`${doing}${which} ${oneLine(file)} ${percent}%`, (process.stderr.columns ?? 80) - 1));
    },
    clear() {
      if (shown === 0) return;
      write("");
      process.stderr.write("\r");
      shown = 0;
    },
  };
}
