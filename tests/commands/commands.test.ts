import {
  COMMAND_EVENT,
  COMMAND_NAMES,
  PANE_READY_EVENT,
  registerCommands,
  type CommandDetail,
} from "../../src/commands";
import fs from "node:fs";
import path from "node:path";

type Handler = (event: { completed: () => void }) => void;

let handlers: Map<string, Handler>;
let shown: number;
let target: Window;

beforeEach(() => {
  handlers = new Map();
  shown = 0;
  target = new EventTarget() as Window;
  (globalThis as unknown as { Office: unknown }).Office = {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: { showAsTaskpane: () => Promise.reject(new Error(`shown ${++shown}`)) },
    context: { requirements: { isSetSupported: () => true } },
  };
  registerCommands(target);
});

test("the manifest's functions are exactly those that are registered", () => {
  const manifest = fs.readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
  expect(named.sort()).toEqual([...COMMAND_NAMES].sort());
  expect([...handlers.keys()].sort()).toEqual([...COMMAND_NAMES].sort());
});

test("a button shows the pane and is carried out by it; Excel is told when it is done", async () => {
  const taken: CommandDetail[] = [];
  target.addEventListener(COMMAND_EVENT, (event) => {
    event.preventDefault();
    taken.push((event as CustomEvent<CommandDetail>).detail);
  });
  let completed = 0;
  handlers.get("checkNow")?.({ completed: () => completed++ });
  expect(taken.map(({ command }) => command)).toEqual(["checkNow"]);
  expect(shown).toBe(1);
  expect(completed).toBe(0);
  taken[0]?.finished();
  expect(completed).toBe(1);
  await Promise.resolve();
});

test("a button pressed before the pane listens waits for it", () => {
  let completed = 0;
  handlers.get("clearFlags")?.({ completed: () => completed++ });
  const taken: string[] = [];
  target.addEventListener(COMMAND_EVENT, (event) => {
    event.preventDefault();
    const { command, finished } = (event as CustomEvent<CommandDetail>).detail;
    taken.push(command);
    finished();
  });
  expect(taken).toEqual([]);
  target.dispatchEvent(new Event(PANE_READY_EVENT));
  expect(taken).toEqual(["clearFlags"]);
  expect(completed).toBe(1);
});

test("Excel is not kept waiting by a pane that takes no commands", () => {
  let completed = 0;
  handlers.get("buildRankedList")?.({ completed: () => completed++ });
  target.dispatchEvent(new Event(PANE_READY_EVENT));
  expect(completed).toBe(1);
});
