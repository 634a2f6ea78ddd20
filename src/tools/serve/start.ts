import { spawn } from "node:child_process";
import path from "node:path";
import { serveFolder } from "./staticServer";
import type { StaticServer } from "./staticServer";

/** The workbench's usual address; the next free port is taken when something else listens there. */
const USUAL_PORT = 8722;

/** Milliseconds in which a command that finds no browser says so; one that is still running has found one. */
const PATIENCE = 2000;

/** How the system opens an address. */
function opener(address: string): readonly [command: string, ...args: string[]] {
  if (process.platform === "win32") return ["cmd", "/c", "start", "", address];
  return [process.platform === "darwin" ? "open" : "xdg-open", address];
}

/**
 * Opens an address in the user's browser; false when this machine has no way to: no such command, or one that gives
 * up because there is no browser or no screen.
 */
export function openInBrowser(address: string, [command, ...args] = opener(address)): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("exit", (status) => resolve(status === 0));
    child.unref();
    setTimeout(() => resolve(true), PATIENCE).unref();
  });
}

/** The usual port, or a free one where another program has it or the system does not give it away. */
async function listen(port: number): Promise<StaticServer> {
  const pages = path.resolve("dist/pages");
  try {
    return await serveFolder(pages, port);
  } catch (error) {
    if (!["EADDRINUSE", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    const server = await serveFolder(pages);
    const taken = new URL(server.origin).port;
    console.log(`端口 ${port} 不能用，改用 ${taken}。 / Port ${port} is not free, ${taken} is used instead.`);
    return server;
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
