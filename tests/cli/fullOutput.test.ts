import { asCommand } from "../../src/cli/failures";

/** In a file of its own: a process whose output failed once has failed. */
test("a full disk under standard output is said in one line of words, and ends with 2", async () => {
  const { exitCode } = process;
  // Commands run by other files of this worker listen as well, for tests that have ended.
  const others = process.stdout.listeners("error") as ((error: Error) => void)[];
  process.stdout.removeAllListeners("error");
  const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const full = () =>
    Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
  const status = await asCommand("zh-CN", () => {
    process.stdout.emit("error", full());
    // Whoever waits for the write is told as well.
    return Promise.reject(full());
  });
  expect([status, process.exitCode]).toEqual([2, 2]);
  expect(said.mock.calls).toEqual([["输出写不出去：磁盘已满。"]]);
  said.mockRestore();
  process.stdout.removeAllListeners("error");
  for (const other of others) process.stdout.on("error", other);
  process.exitCode = exitCode;
});
