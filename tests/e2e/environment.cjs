/**
 * What the end-to-end tests run in: Node, and a browser that one worker of jest's keeps for all its files. To start a
 * browser takes as much of the machine as many a test; a file has contexts of its own in it, which share nothing.
 *
 * A browser that nobody has asked for since the last file ended is closed, so that jest can end by itself.
 */
const { TestEnvironment } = require("jest-environment-node");
const { chromium } = require("playwright-core");

/** Milliseconds between two files of a worker at most; jest waits half a second for a worker to end. */
const BETWEEN_FILES = 300;

/** Nothing but what the page itself does: no updates, no look-ups of the browser's own. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of this worker, once a file has asked for it. */
let kept = null;
let closing;

async function keptBrowser() {
  const executablePath = process.env.HUIJIAN_BROWSER;
  if (!executablePath) throw new Error("HUIJIAN_BROWSER must name a Chrome, Chromium or Edge");
  // A test may have ended it.
  if (!(await kept)?.isConnected()) kept = chromium.launch({ executablePath, args: FLAGS });
  return kept;
}

async function closeBrowser() {
  const browser = await kept;
  kept = null;
  await browser?.close();
}

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    clearTimeout(closing);
    Object.assign(this.global, { keptBrowser, browserFlags: FLAGS });
  }

  async teardown() {
    closing = setTimeout(closeBrowser, BETWEEN_FILES);
    await super.teardown();
  }
};
