import { spawnSync } from "node:child_process";
import path from "node:path";

/** Opening Excel with the add-in loaded: what Microsoft's tool is asked for, tried without one. */

const TOOL = path.resolve(__dirname, "../../src/tools/sideload.mjs");

/** Runs the tool's own function in a process of its own, with a stand-in for what it would start. */
function asked(
  argv: readonly string[],
  platform: string,
): { calls: unknown[][]; status: number; said: string } {
  const script = `
    import { sideload } from ${JSON.stringify(`file://${TOOL}`)};
    const calls = [];
    const status = sideload(${JSON.stringify(argv)}, ${JSON.stringify(platform)}, (...call) => (calls.push(call), { status: 0 }));
    console.log(JSON.stringify({ calls, status }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  return { ...(JSON.parse(stdout) as { calls: unknown[][]; status: number }), said: stderr };
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
  const linux = asked([], "linux");
  expect(linux).toMatchObject({ calls: [], status: 2 });
  // What it needs, and what to do without: in both languages, with the guide of each.
  for (const words of [
    "只有 Windows 和 Mac 有",
    "docs/deployment.zh-CN.md",
    "only for Windows and Mac",
    "docs/deployment.md",
  ])
    expect(linux.said).toContain(words);
  const unknown = asked(["else"], "darwin");
  expect(unknown).toMatchObject({ calls: [], status: 2 });
  expect(unknown.said).toContain("npm run sideload [-- stop]");
});

/** As a developer calls it, where this runs on a system without Excel. */
const onLinux = process.platform === "linux" ? test : test.skip;
onLinux("npm run sideload ends with 2 and says so", () => {
  const { status, stderr } = spawnSync("npm", ["run", "sideload"], {
    encoding: "utf8",
    cwd: path.resolve(__dirname, "../.."),
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining("manifest.xml")]);
});
