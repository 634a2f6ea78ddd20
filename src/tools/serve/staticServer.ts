import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import type { AddressInfo } from "node:net";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A running server of one folder. */
export interface StaticServer {
  /** http://localhost:port, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * The files of a folder and its folders by the path that asks for them. Links are left out: they may lead anywhere.
 * Nothing but what is in the list is ever opened.
 */
function listFiles(folder: string, prefix = "/"): Map<string, string> {
  const files = new Map<string, string>();
  // Before the first build there is nothing to serve.
  if (!fs.existsSync(folder)) return files;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory())
      for (const [at, each] of listFiles(file, `${prefix}${entry.name}/`)) files.set(at, each);
    else if (entry.isFile()) files.set(`${prefix}${entry.name}`, file);
  }
  return files;
}

/** The path that a request asks for, or null where its address is malformed. */
function requestedPath(url: string): string | null {
  try {
    const requested = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return requested.endsWith("/") ? `${requested}index.html` : requested;
  } catch {
    return null; // a malformed escape names no file
  }
}

/**
 * Whether a request was meant for this machine: a page from elsewhere may have its own name lead here ("DNS
 * rebinding"), which its Host header shows.
 */
const isLoopback = (host: string | undefined): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host ?? "");

/**
 * Serves the files of a folder of built pages on this machine only (127.0.0.1, asked for by a name of it), for `npm start` and the end-to-end tests.
 *
 * @param root folder with the pages
 * @param port 0 for any free port; a taken port rejects with the system's error (EADDRINUSE)
 * @param headers sent with every file, over the server's own
 */
export async function serveFolder(
  root: string,
  port = 0,
  headers: Readonly<Record<string, string>> = {},
): Promise<StaticServer> {
  const folder = path.resolve(root);
  let files = listFiles(folder);
  const fileAt = (requested: string | null): string | null => {
    if (requested === null) return null;
    // Pages may have been built anew since.
    if (!files.has(requested)) files = listFiles(folder);
    const file = files.get(requested);
    return file !== undefined && fs.lstatSync(file, { throwIfNoEntry: false })?.isFile() === true
      ? file
      : null;
  };
  const server = http.createServer((request, response) => {
    if (!isLoopback(request.headers.host)) {
      response.writeHead(421, { "content-type": "text/plain" }).end("not here");
      return;
    }
    const file = fileAt(requestedPath(request.url ?? "/"));
    if (file === null || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(file === null ? 404 : 405, { "content-type": "text/plain" }).end("not here");
      return;
    }
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      ...headers,
    });
    if (request.method === "HEAD") response.end();
    else fs.createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${actual}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
