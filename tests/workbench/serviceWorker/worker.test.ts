/** The service worker on a stand-in for its scope: two installations on one server, in folders of their own. */
type Listener = (event: { waitUntil(promise: Promise<unknown>): void }) => void;

/** Names of the caches of one origin. */
let names: Set<string>;

/** Runs a version's worker up to its taking over, in a folder of the server. */
async function takesOver(folder: string, version: string): Promise<void> {
  const listeners = new Map<string, Listener>();
  const scope = {
    PRECACHE: { version, files: ["workbench.html"] },
    registration: { scope: `https://server.example${folder}` },
    clients: { claim: () => Promise.resolve() },
    caches: {
      open: (name: string) => {
        names.add(name);
        return Promise.resolve({ addAll: () => Promise.resolve() });
      },
      keys: () => Promise.resolve([...names]),
      delete: (name: string) => Promise.resolve(names.delete(name)),
    },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
  };
  const globals = globalThis as { self?: unknown; Request: unknown };
  const { Request } = globals;
  globals.self = scope;
  // Node's wants whole addresses; the worker's are relative to it.
  globals.Request = class {};
  try {
    jest.isolateModules(() => void jest.requireActual("../../../src/workbench/serviceWorker/worker"));
    for (const type of ["install", "activate"]) {
      const waiting: Promise<unknown>[] = [];
      listeners.get(type)?.({ waitUntil: (promise) => waiting.push(promise) });
      await Promise.all(waiting);
    }
  } finally {
    delete globals.self;
    globals.Request = Request;
  }
}

beforeEach(() => {
  names = new Set(["of-another-page"]);
});

test("a new version clears away what its own earlier version kept", async () => {
  await takesOver("/huijian/", "one");
  expect(names.size).toBe(2);
  await takesOver("/huijian/", "two");
  expect(names.size).toBe(2);
  expect([...names].filter((name) => name.includes("one"))).toEqual([]);
});

test("another installation on the same server keeps its files", async () => {
  await takesOver("/huijian/", "one");
  await takesOver("/huijian-test/", "two");
  await takesOver("/", "three");
  expect([...names]).toEqual(["of-another-page", expect.any(String), expect.any(String), expect.any(String)]);
});
