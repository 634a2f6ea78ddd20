import fc from "fast-check";
import fs from "node:fs";
import { fileURLToPath } from "node:url";

/** All property tests of a run draw from the seed that `chooseSeed.cjs` chose and printed. */
fc.configureGlobal({ seed: Number(process.env["HUIJIAN_SEED"]) });

/** Pages fetch their data files; Node's own fetch knows no file addresses, and jsdom has none. */
const { fetch } = globalThis;
globalThis.fetch = async (address, options) => {
  if (!(address instanceof URL) || address.protocol !== "file:") return fetch(address, options);
  const text = await fs.promises.readFile(fileURLToPath(address.href), "utf8");
  return { ok: true, status: 200, json: () => Promise.resolve(JSON.parse(text) as unknown) } as Response;
};

/** jsdom's files cannot be asked for their text; a browser's can. */
if (typeof Blob !== "undefined" && !("text" in Blob.prototype)) {
  Object.defineProperty(Blob.prototype, "text", {
    configurable: true,
    value(this: Blob) {
      return new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as string);
        reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
        reader.readAsText(this);
      });
    },
  });
}

/**
 * jsdom lays nothing out, but it looks for every element through all rules that stand in style sheets to say whether it
 * is displayed: Fluent's come to thousands, none of which the tests of the pane ask for, and took a third of their
 * time. How things look, and what is hidden by a rule, is for the tests in a browser to say.
 */
if (typeof CSSStyleSheet !== "undefined") CSSStyleSheet.prototype.insertRule = () => 0;
