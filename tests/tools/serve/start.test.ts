import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main, openInBrowser } from "../../../src/tools/serve/start";
import { serveFolder } from "../../../src/tools/serve/staticServer";

const running = (script: string): [string, ...string[]] => [process.execPath, "-e", script];

describe("opening the browser", () => {
  const address = "http://localhost:1/";
  test("a command that is not there, or that finds no browser, has opened nothing", async () => {
    expect(await openInBrowser(address, ["no-such-command-here", address])).toBe(false);
    expect(await openInBrowser(address, running("process.exit(3)"))).toBe(false);
  });
  test("one that hands over and ends, or that stays for as long as the browser does, has", async () => {
    expect(await openInBrowser(address, running(""))).toBe(true);
    expect(await openInBrowser(address, running("setTimeout(() => {}, 4000)"))).toBe(true);
  });
});

describe("npm start", () => {
  let printed: string[];
  beforeEach(() => {
    printed = [];
    jest.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
    jest.spyOn(console, "error").mockImplementation((line: string) => void printed.push(line));
  });
  afterEach(() => jest.restoreAllMocks());

  test("says the address with the messy sample, takes another port where one is taken, ends at Ctrl+C", async () => {
    const other = await serveFolder(fs.mkdtempSync(path.join(os.tmpdir(), "huijian-start-")));
    const port = new URL(other.origin).port;
    try {
      const ended = main(["--no-open", "--port", port]);
      while (printed.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(printed[0]).toContain(`端口 ${port} 不能用`);
      const address = /http:\S+/.exec(printed[1] as string)?.[0] ?? "";
      expect(address).toMatch(/^http:\/\/localhost:\d+\/workbench\.html\?sample=leshan-2020-messy$/);
      expect(new URL(address).port).not.toBe(port);
      expect((await fetch(new URL("/nothing-there", address))).status).toBe(404);
      process.emit("SIGINT");
      expect(await ended).toBe(0);
      await expect(fetch(address)).rejects.toThrow();
    } finally {
      await other.close();
    }
  });

  test("a port that is none is refused", async () => {
    expect(await main(["--port", "eighty"])).toBe(2);
    expect(printed[0]).toContain("--port");
  });
});
