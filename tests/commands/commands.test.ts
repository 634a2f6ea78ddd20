import fs from "node:fs";
import path from "node:path";
import { registerCommands } from "../../src/commands";
import { RIBBON_COMMANDS, RIBBON_READY_EVENT, listenToRibbon, type RibbonCommand } from "../../src/host";

type Handler = (event: { completed: () => void }) => void;

let handlers: Map<string, Handler>;
let shown: number;
let target: EventTarget;

beforeEach(() => {
  handlers = new Map();
  shown = 0;
  target = new EventTarget();
  (globalThis as unknown as { Office: unknown }).Office = {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: { showAsTaskpane: () => Promise.reject(new Error(`shown ${++shown}`)) },
    context: { requirements: { isSetSupported: () => true } },
  };
  registerCommands(target);
});

/** Presses a button; answers how often Excel was told that the command ended. */
function press(command: RibbonCommand): { completed: number } {
  const told = { completed: 0 };
  handlers.get(command)?.({ completed: () => told.completed++ });
  return told;
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("the manifest's functions are exactly those that are registered", () => {
  const manifest = fs.readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
  expect(named.sort()).toEqual([...RIBBON_COMMANDS].sort());
  expect([...handlers.keys()].sort()).toEqual([...RIBBON_COMMANDS].sort());
});

test("a button shows the pane and is carried out by it; Excel is told when it is done", async () => {
  const taken: string[] = [];
  let finish = (): void => undefined;
  listenToRibbon((command) => {
    taken.push(command);
    return new Promise((resolve) => (finish = resolve));
  }, target);
  const told = press("checkNow");
  await settle();
  expect(taken).toEqual(["checkNow"]);
  expect(shown).toBe(1);
  expect(told.completed).toBe(0);
  finish();
  await settle();
  expect(told.completed).toBe(1);
});

test("a command that fails releases the ribbon as well", async () => {
  listenToRibbon(() => Promise.reject(new Error("protected")), target);
  const told = press("clearFlags");
  await settle();
  expect(told.completed).toBe(1);
});

test("a button pressed before the pane listens waits for it; after it stopped, it waits again", async () => {
  const first = press("clearFlags");
  const taken: string[] = [];
  const run = (command: RibbonCommand): Promise<void> => Promise.resolve(void taken.push(command));
  const stop = listenToRibbon(run, target);
  await settle();
  expect(taken).toEqual(["clearFlags"]);
  expect(first.completed).toBe(1);
  stop();
  const second = press("checkNow");
  await settle();
  expect(second.completed).toBe(0);
  listenToRibbon(run, target);
  await settle();
  expect(taken).toEqual(["clearFlags", "checkNow"]);
});

test("Excel is not kept waiting by a pane that takes no commands", () => {
  const told = press("buildRankedList");
  target.dispatchEvent(new Event(RIBBON_READY_EVENT));
  expect(told.completed).toBe(1);
});
