import type { Language } from "../core";
import { languageOf } from "./arguments";
import { asCommand } from "./failures";
import { textsIn, type Texts } from "./text";

declare const PRODUCT_VERSION: string | undefined;

/** A subcommand and where it begins. Its code is loaded when it is called. */
interface Command {
  /** What it does is said in one line under its name. */
  readonly name: keyof Texts["usage"]["huijian"]["commands"];
  /** Loads the command's `main`: its arguments and the words that a user types to call it; answers the exit status. */
  load(): Promise<{ main(argv: string[], program: string): Promise<number> }>;
}

const COMMANDS: readonly Command[] = [
  { name: "check", load: () => import("./check") },
  { name: "compile", load: () => import("./compile") },
  { name: "form", load: () => import("./form") },
  { name: "notice", load: () => import("./notice") },
];

function helpText(language: Language): string {
  const { head, commands, foot } = textsIn(language).usage.huijian;
  return [head, "", ...COMMANDS.map(({ name }) => `  ${name.padEnd(10)}${commands[name]}`), "", foot].join(
    "\n",
  );
}

/**
 * `huijian <command> …`: the command line of the installed package. Answers the command's exit status; 2 for a command
 * that does not exist, with one line on standard error.
 */
export async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  const language = languageOf(argv);
  const command = COMMANDS.find((each) => each.name === name);
  if (command) {
    return asCommand(language, async () => (await command.load()).main(rest, `huijian ${command.name}`));
  }
  if (name === "--version") {
    console.log(typeof PRODUCT_VERSION === "string" ? PRODUCT_VERSION : "0");
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name.startsWith("--lang")) {
    console.log(helpText(language));
    return 0;
  }
  const known = COMMANDS.map((each) => each.name);
  console.error(textsIn(language).refusals.unknownCommand(name, known));
  return 2;
}
