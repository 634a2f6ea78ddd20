import { spawnSync } from "node:child_process";

test("an option that a tool does not know is one line, and not its trace", () => {
  const run = spawnSync(process.execPath, ["src/tools/run.mjs", "fuzz", "--nosuch"], { encoding: "utf8" });
  expect(run.status).toBe(2);
  expect(run.stdout).toBe("");
  expect(run.stderr).toMatch(/--nosuch/);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  // Whoever runs this alone on a fresh clone builds the tools first.
}, 240_000);
