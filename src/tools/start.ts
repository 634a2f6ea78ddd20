import { spawn } from "node:child_process";
import path from "node:path";
import { serveFolder } from "./staticServer";
import type { StaticServer } from "./staticServer";

/** The workbench's usual address; the next free port is taken when something else listens there. */
const USUAL_PORT = 8722;

/** Opens an address in the user's browser; false when this machine has no way to. */
function openInBrowser(address: string): Promise<boolean> {
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : process.platform === "darwin"
        ? ["open", address]
        : ["xdg-open", address];
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

async function listen(port: number): Promise<StaticServer> {
  try {
    return await serveFolder(path.resolve("dist/pages"), port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return serveFolder(path.resolve("dist/pages"));
  }
}

/**
 * `npm start`: serves the built workbench on this machine and opens it with the messy sample loaded. Runs until it
 * is stopped. `--no-open` leaves the browser alone, `--port <n>` asks for a port.
 */
export async function main(argv: string[]): Promise<number> {
  const at = argv.indexOf("--port");
  const port = at < 0 ? USUAL_PORT : Number(argv[at + 1]);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error("--port 应为 0 到 65535 的整数。 / --port takes a whole number from 0 to 65535.");
    return 2;
  }
  const server = await listen(port);
  const address = `${server.origin}/workbench.html?sample=leshan-2020-messy`;
  const opened = argv.includes("--no-open") ? false : await openInBrowser(address);
  console.log(
    opened
      ? `工作台已在浏览器中打开：${address}\n按 Ctrl+C 结束。 / The workbench is open in your browser; Ctrl+C stops it.`
      : `请在浏览器中打开：${address}\n按 Ctrl+C 结束。 / Open this address in a browser; Ctrl+C stops it.`,
  );
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await server.close();
  return 0;
}
