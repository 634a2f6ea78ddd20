/** A usage text: how the command is called, a line for each option, what it returns. */
export const usageText = (
  head: string,
  options: Readonly<Record<string, string>>,
  exit: string,
  width: number,
): string =>
  [
    head,
    "",
    ...Object.entries(options).map(([option, does]) => `  ${option.padEnd(width)}${does}`),
    "",
    exit,
  ].join("\n");
