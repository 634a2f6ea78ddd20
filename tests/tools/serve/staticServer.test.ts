import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { serveFolder } from "../../../src/tools/serve/staticServer";
import type { StaticServer } from "../../../src/tools/serve/staticServer";

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-serve-"));
  fs.writeFileSync(path.join(parent, "secret.txt"), "not served");
  folder = path.join(parent, "pages");
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, "index.html"), "<p>page</p>");
  fs.writeFileSync(path.join(folder, "app.js"), "1");
  server = await serveFolder(folder);
});

afterAll(async () => {
  await server.close();
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
});

/** A raw request, so that no client tidies the path up. */
function get(
  requested: string,
  method = "GET",
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(server.origin, { path: requested, method, headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}

describe("the local server", () => {
  test("serves pages with their type, a folder by its index", async () => {
    expect(await get("/")).toMatchObject({
      status: 200,
      type: "text/html; charset=utf-8",
      body: "<p>page</p>",
    });
    expect(await get("/app.js?x=1")).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8" });
  });

  test.each(["/nothing.html", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%zz"])(
    "%s is not here",
    async (requested) => {
      expect((await get(requested)).status).toBe(404);
    },
  );

  test("links lead nowhere, to a file or to a folder, also when they come later", async () => {
    const parent = path.dirname(folder);
    fs.symlinkSync(path.join(parent, "secret.txt"), path.join(folder, "link.txt"));
    fs.symlinkSync(parent, path.join(folder, "up"));
    for (const requested of ["/link.txt", "/up/secret.txt"]) expect((await get(requested)).status).toBe(404);
    // A file that is replaced by a link after it was listed.
    fs.writeFileSync(path.join(folder, "late.txt"), "own");
    expect(await get("/late.txt")).toMatchObject({ status: 200, body: "own" });
    fs.rmSync(path.join(folder, "late.txt"));
    fs.symlinkSync(path.join(parent, "secret.txt"), path.join(folder, "late.txt"));
    expect((await get("/late.txt")).status).toBe(404);
  });

  test("answers only to names of this machine", async () => {
    for (const host of ["localhost", "localhost:8722", "127.0.0.1:1", "127.1.2.3", "[::1]:80"]) {
      expect((await get("/", "GET", { host })).status).toBe(200);
    }
    for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.5"]) {
      expect(await get("/", "GET", { host })).toMatchObject({ status: 421, body: "not here" });
    }
  });

  test("takes no writing", async () => {
    expect((await get("/index.html", "POST")).status).toBe(405);
    expect(await get("/index.html", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  test("sends headers of the caller's over its own", async () => {
    const other = await serveFolder(folder, 0, { "cache-control": "no-store", "x-own": "1" });
    try {
      const { headers } = await fetch(`${other.origin}/app.js`);
      expect([headers.get("cache-control"), headers.get("x-own")]).toEqual(["no-store", "1"]);
      expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    } finally {
      await other.close();
    }
  });

  test("listens on this machine only", () => {
    expect(server.origin).toMatch(/^http:\/\/localhost:\d+$/);
  });
});
