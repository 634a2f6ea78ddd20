/**
 * `npm run sideload`: opens Excel on this Windows or Mac with the add-in loaded from `npm run dev`, as `npm start` does
 * in Office's templates; `npm run sideload -- stop` takes the add-in out again. Microsoft's office-addin-debugging does
 * it, fetched by npx when it is first used, so that nobody else has to install it.
 */
import { spawnSync } from "node:child_process";
import { ensurePackages, requireNode, say } from "./run.mjs";

/** Microsoft's tool, in a version whose options are known; it has not been run here, where there is no Excel. */
const TOOL = "office-addin-debugging@7.0.0";

/** What npx is called with. */
function toolArguments(action) {
  const call = ["--yes", TOOL, action, "manifest.xml"];
  if (action === "stop") return call;
  return [...call, "desktop", "--app", "excel", "--dev-server", "npm run dev", "--dev-server-port", "3000"];
}

/**
 * @param {string[]} argv nothing, or "stop"
 * @param {string} platform as `process.platform` says it
 * @returns the process's status: 2 where this computer has no Excel to open, else the tool's own
 */
export function sideload(argv, platform, run = spawnSync) {
  const [action = "start"] = argv;
  if (!["start", "stop"].includes(action)) {
    say("用法：npm run sideload [-- stop] / Usage: npm run sideload [-- stop]");
    return 2;
  }
  if (platform !== "win32" && platform !== "darwin") {
    say(
      "这台电脑上没有桌面版 Excel（只有 Windows 和 Mac 有）。可在网页版中上传 manifest.xml，见 docs/deployment.zh-CN.md。" +
        " / There is no desktop Excel for this system, only for Windows and Mac. Upload manifest.xml in Excel on the web, see docs/deployment.md.",
    );
    return 2;
  }
  const options = { stdio: "inherit", shell: platform === "win32" };
  // A shell takes the words apart again.
  const words = toolArguments(action).map((word) =>
    options.shell && word.includes(" ") ? `"${word}"` : word,
  );
  const { status } = run("npx", words, options);
  return status ?? 1;
}

if (process.argv[1]?.endsWith("sideload.mjs")) {
  requireNode();
  ensurePackages();
  process.exit(sideload(process.argv.slice(2), process.platform));
}
