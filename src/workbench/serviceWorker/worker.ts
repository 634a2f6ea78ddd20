/**
 * Keeps the workbench's files, so that it works without a network. The list of files is written in by the build
 * (src/tools/webpack/precachePlugin.cjs) with a digest that changes with any of them.
 *
 * The page itself comes from the network where there is one, so that a new version is seen at once; everything it
 * names carries a digest of its content in its name or belongs to this version, and comes from the cache first. A new
 * version's worker takes over once all pages of the old one are closed: none loses files it may still ask for.
 */
interface Precache {
  readonly version: string;
  readonly files: readonly string[];
}

/** The part of a service worker's scope that is used here; the DOM types know only the page's side. */
interface Scope {
  readonly PRECACHE: Precache;
  readonly caches: CacheStorage;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
}

interface Lasting {
  waitUntil(promise: Promise<unknown>): void;
}

interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as Scope;
const { version, files } = scope.PRECACHE;
/** Another installation in another folder of the same server has caches of its own; each clears away only its own. */
const PREFIX = `huijian:${new URL(scope.registration.scope).pathname}:`;
const CACHE = `${PREFIX}${version}`;
/** A network that does not answer within this time counts as none. */
const PATIENCE = 3000;

async function install(): Promise<void> {
  const cache = await scope.caches.open(CACHE);
  // "reload" goes past the browser's own cache, which may hold an earlier version's file of the same name.
  await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
}

async function activate(): Promise<void> {
  const names = await scope.caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(PREFIX) && name !== CACHE)
      .map((name) => scope.caches.delete(name)),
  );
  await scope.clients.claim();
}

const kept = async (request: Request): Promise<Response | undefined> =>
  (await scope.caches.open(CACHE)).match(request, { ignoreSearch: request.mode === "navigate" });

/** The page: from the network while it answers in time, else as kept. */
async function page(request: Request): Promise<Response> {
  const cached = await kept(request);
  if (!cached) return fetch(request);
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    // By its address: a request for a page cannot be given a signal. A redirect (the sign-in page of some network) is
    // not the page either.
    const fresh = await fetch(request.url, { signal: waiting.signal, redirect: "manual" });
    return fresh.ok ? fresh : cached;
  } catch {
    return cached; // No network, or none that answers: what the cache is for.
  } finally {
    clearTimeout(timer);
  }
}

async function file(request: Request): Promise<Response> {
  return (await kept(request)) ?? fetch(request);
}

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = request.method === "GET" && request.url.startsWith(scope.registration.scope);
  if (!isOurs) return;
  event.respondWith(request.mode === "navigate" ? page(request) : file(request));
});
