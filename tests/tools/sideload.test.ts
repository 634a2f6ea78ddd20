import { spawnSync } from "node:child_process";
import path from "node:path";

/** Opening Excel with the add-in loaded: what Microsoft's tool is asked for, tried without one. */

const TOOL = path.resolve(__dirname, "../../src/tools/sideload.mjs");

/** Runs the tool's own function in a process of its own, with a stand-in for what it would start. */
function asked(argv: readonly string[], platform: string): { calls: unknown[][]; status: number } {
  const script = `
    import { sideload } from ${JSON.stringify(`file://${TOOL}`)};
    const calls = [];
    const status = sideload(${JSON.stringify(argv)}, ${JSON.stringify(platform)}, (...call) => (calls.push(call), { status: 0 }));
    console.log(JSON.stringify({ calls, status }));`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  return JSON.parse(stdout) as { calls: unknown[][]; status: number };
}

test.each(["win32", "darwin"])(
  "on %s Excel is opened with the manifest and the pages being developed",
  (platform) => {
    const { calls, status } = asked([], platform);
    expect(status).toBe(0);
    const [command, words] = calls[0] as [string, string[]];
    expect(command).toBe("npx");
    expect(words).toEqual(expect.arrayContaining(["start", "manifest.xml", "desktop", "excel", "3000"]));
    expect(words.join(" ")).toContain("npm run dev");
    expect(asked(["stop"], platform).calls[0]?.[1]).toEqual(expect.arrayContaining(["stop", "manifest.xml"]));
  },
);

test("where there is no Excel to open nothing is started, and what to do is said", () => {
  expect(asked([], "linux")).toEqual({ calls: [], status: 2 });
  expect(asked(["else"], "darwin")).toEqual({ calls: [], status: 2 });
  const { status, stderr } = spawnSync(process.execPath, [TOOL], { encoding: "utf8" });
  if (process.platform === "linux")
    expect([status, stderr]).toEqual([2, expect.stringContaining("manifest.xml")]);
});
