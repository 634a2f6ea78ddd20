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

/** The file a request asks for inside `root`, or null when it is not there or points outside. */
function fileFor(root: string, url: string): string | null {
  let requested: string;
  try {
    requested = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null; // a malformed escape names no file
  }
  const file = path.join(root, requested.endsWith("/") ? `${requested}index.html` : requested);
  const inside = file === root || file.startsWith(root + path.sep);
  return inside && fs.existsSync(file) && fs.statSync(file).isFile() ? file : null;
}

/**
 * Serves a folder of built pages on this machine only (127.0.0.1), for `npm start` and the end-to-end tests.
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
  const server = http.createServer((request, response) => {
    const file = fileFor(folder, request.url ?? "/");
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
