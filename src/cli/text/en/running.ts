import type * as zh from "../zh/running";

/** What is said while a command runs: how far it is, and why it could not finish. */
export const running: typeof zh.running = {
  doing: { checking: "Checking", compiling: "Reading" },
  noMemory:
    "There is not enough memory; nothing more was done. Keep only the summary sheet, save it and try again.",
  failed: (quoted) =>
    `The program failed and did not finish (${quoted}). Please tell its maintainers this line and the command.`,
  outputFailed: (reason) => `The output could not be written: ${reason}.`,
};
