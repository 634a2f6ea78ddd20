/**
 * Finds a Chrome, Chromium or Edge on this machine: named by HUIJIAN_BROWSER, on the path, or in the usual places. Debian
 * has a Chromium without a window of its own as a package; it comes first, as the tests take a quarter less of the
 * processor with it. What it stores is gone when it ends: a test that ends the browser asks for a whole one.
 */
import fs from "node:fs";
import path from "node:path";

const WITHOUT_WINDOW = "chromium-headless-shell";
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

function usualPlaces() {
  const { ProgramFiles, LOCALAPPDATA, HOME } = process.env;
  const windows = [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((base) => [
      path.join(base, "Google/Chrome/Application/chrome.exe"),
      path.join(base, "Microsoft/Edge/Application/msedge.exe"),
      path.join(base, "Chromium/Application/chrome.exe"),
    ]);
  const mac = ["", HOME ?? ""].flatMap((base) => [
    `${base}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${base}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    `${base}/Applications/Chromium.app/Contents/MacOS/Chromium`,
  ]);
  return [...windows, ...mac, "/snap/bin/chromium", "/opt/google/chrome/chrome"];
}

/**
 * The browser's path, or null when none is found; `whole` leaves out one that stores nothing. A named browser that is not
 * there is an error.
 */
export function findBrowser({ whole = false } = {}) {
  const named = process.env.HUIJIAN_BROWSER;
  if (named) {
    if (fs.existsSync(named)) return named;
    throw new Error(`HUIJIAN_BROWSER names ${named}, which does not exist`);
  }
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name + suffix)));
  const light = whole ? [] : [`/usr/bin/${WITHOUT_WINDOW}`];
  return [...light, ...onPath, ...usualPlaces()].find((file) => fs.existsSync(file)) ?? null;
}
