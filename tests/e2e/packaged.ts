import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { OfficeSource } from "../../src/tools/package/officeJs";
import { makePackage } from "../../src/tools/package/package";
import { startStage, type Stage } from "./browser";

const ROOT = path.resolve(__dirname, "../..");

/** Where the package says that it is served. */
export const BASE = "https://tools.union.example/huijian";

/** A package on a server, as an organisation puts it there. */
export interface Packaged {
  readonly stage: Stage;
  /** The package's manifest. */
  readonly manifest: string;
  /** The headers that its server sends. */
  readonly headers: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Packs the pages that are built already, and serves them below a path, with exactly the headers that are shipped. */
export async function servePackage(officeJs: OfficeSource): Promise<Packaged> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-package-"));
  const out = path.join(folder, "package");
  const pages = path.resolve(process.env.HUIJIAN_PAGES ?? path.join(ROOT, "dist/pages"));
  makePackage({ baseUrl: BASE, pages, out, oneFile: null, root: ROOT, officeJs });
  const site = path.join(folder, "site");
  fs.mkdirSync(site);
  fs.renameSync(path.join(out, "web"), path.join(site, "huijian"));
  const headers = shippedHeaders(path.join(site, "huijian"));
  const stage = await startStage({ folder: site, path: "/huijian", headers });
  return {
    stage,
    manifest: fs.readFileSync(path.join(out, "manifest.xml"), "utf8"),
    headers,
    close: async () => {
      await stage.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The headers of the package's own `_headers` file. */
function shippedHeaders(web: string): Readonly<Record<string, string>> {
  const [scope, ...lines] = fs.readFileSync(path.join(web, "_headers"), "utf8").trimEnd().split("\n");
  if (scope !== "/*") throw new Error(`_headers begins with ${String(scope)}`);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) as unknown as [string, string, string];
      return [name.toLowerCase(), value];
    }),
  );
}
