import fc from "fast-check";
import fs from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * In CI the property tests draw the same examples on every run, so that a commit is judged by what it changes;
 * everywhere else they draw new ones, so that new faults are found (a failure names its seed).
 */
if (process.env["CI"]) fc.configureGlobal({ seed: 20_261_121 });

/** Pages fetch their data files; Node's own fetch knows no file addresses, and jsdom has none. */
const { fetch } = globalThis;
globalThis.fetch = async (address, options) => {
  if (!(address instanceof URL) || address.protocol !== "file:") return fetch(address, options);
  const text = await fs.promises.readFile(fileURLToPath(address.href), "utf8");
  return { ok: true, status: 200, json: () => Promise.resolve(JSON.parse(text) as unknown) } as Response;
};
