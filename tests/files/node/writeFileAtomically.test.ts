import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isSameFile, OutputIsInputError, writeFileAtomically } from "../../../src/files/node";

const BYTES = new Uint8Array([1, 2, 3]);
let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-atomic-"));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
  jest.restoreAllMocks();
});

const at = (name: string): string => path.join(folder, name);

test("writes a new file and leaves nothing else behind", async () => {
  await writeFileAtomically(at("out.xlsx"), BYTES);
  expect([...fs.readFileSync(at("out.xlsx"))]).toEqual([1, 2, 3]);
  expect(fs.readdirSync(folder)).toEqual(["out.xlsx"]);
});

test("replaces a file and keeps its mode", async () => {
  fs.writeFileSync(at("out.xlsx"), "old", { mode: 0o640 });
  await writeFileAtomically(at("out.xlsx"), BYTES);
  expect([...fs.readFileSync(at("out.xlsx"))]).toEqual([1, 2, 3]);
  expect(fs.statSync(at("out.xlsx")).mode & 0o777).toBe(0o640);
});

test("follows a link instead of replacing it", async () => {
  fs.writeFileSync(at("real.xlsx"), "old");
  fs.symlinkSync("real.xlsx", at("link.xlsx"));
  await writeFileAtomically(at("link.xlsx"), BYTES);
  expect(fs.lstatSync(at("link.xlsx")).isSymbolicLink()).toBe(true);
  expect([...fs.readFileSync(at("real.xlsx"))]).toEqual([1, 2, 3]);
});

test.each(["rename", "open"] as const)("a failing %s leaves the old file and no half one", async (call) => {
  fs.writeFileSync(at("out.xlsx"), "old");
  jest.spyOn(fs.promises, call).mockRejectedValueOnce(Object.assign(new Error("full"), { code: "ENOSPC" }));
  await expect(writeFileAtomically(at("out.xlsx"), BYTES)).rejects.toMatchObject({ code: "ENOSPC" });
  expect(fs.readFileSync(at("out.xlsx"), "utf8")).toBe("old");
  expect(fs.readdirSync(folder)).toEqual(["out.xlsx"]);
});

test("a disk that is full while writing leaves the old file and no half one", async () => {
  fs.writeFileSync(at("out.xlsx"), "old");
  const open = fs.promises.open.bind(fs.promises);
  jest.spyOn(fs.promises, "open").mockImplementationOnce(async (...call) => {
    const handle = await open(...call);
    handle.writeFile = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
    return handle;
  });
  await expect(writeFileAtomically(at("out.xlsx"), BYTES)).rejects.toMatchObject({ code: "ENOSPC" });
  expect(fs.readFileSync(at("out.xlsx"), "utf8")).toBe("old");
  expect(fs.readdirSync(folder)).toEqual(["out.xlsx"]);
});

test("an input is refused by path, by link and by another spelling", async () => {
  fs.writeFileSync(at("in.xlsx"), "in");
  fs.symlinkSync("in.xlsx", at("link.xlsx"));
  fs.linkSync(at("in.xlsx"), at("hard.xlsx"));
  for (const out of ["in.xlsx", "link.xlsx", "hard.xlsx", "./x/../in.xlsx"]) {
    await expect(writeFileAtomically(at(out), BYTES, { inputs: [at("in.xlsx")] })).rejects.toThrow(
      OutputIsInputError,
    );
  }
  expect(fs.readFileSync(at("in.xlsx"), "utf8")).toBe("in");
});

test("a folder that is not there, and a folder instead of a file, are errors of the system", async () => {
  await expect(writeFileAtomically(at("none/out.xlsx"), BYTES)).rejects.toMatchObject({ code: "ENOENT" });
  fs.mkdirSync(at("out.xlsx"));
  await expect(writeFileAtomically(at("out.xlsx"), BYTES)).rejects.toMatchObject({ code: "EISDIR" });
});

test("two names of files that are not there are told apart", async () => {
  expect(await isSameFile(at("a"), at("b"))).toBe(false);
  expect(await isSameFile(at("a"), `${folder}/./a`)).toBe(true);
});

test("while it is written nobody else can read it, its name is short, and a new file gets its usual mode", async () => {
  const open = fs.promises.open.bind(fs.promises);
  const seen: { readonly name: string; readonly mode: number }[] = [];
  jest.spyOn(fs.promises, "open").mockImplementation(async (file, ...rest) => {
    const handle = await open(file, ...rest);
    if (String(file).endsWith(".tmp")) {
      seen.push({ name: path.basename(String(file)), mode: (await handle.stat()).mode & 0o777 });
    }
    return handle;
  });
  const long = `${"长".repeat(80)}.xlsx`;
  await writeFileAtomically(at(long), BYTES);
  expect(seen).toHaveLength(1);
  expect(seen[0]!.mode).toBe(0o600);
  expect(seen[0]!.name.length).toBeLessThan(40);
  expect(fs.statSync(at(long)).mode & 0o777).toBe(0o666 & ~process.umask());
});

test("what ended processes of this machine left is swept; what others write or own stays", async () => {
  await writeFileAtomically(at("probe.xlsx"), BYTES);
  const names: string[] = [];
  const open = fs.promises.open.bind(fs.promises);
  jest.spyOn(fs.promises, "open").mockImplementation((file, ...rest) => {
    names.push(path.basename(String(file)));
    return open(file, ...rest);
  });
  await writeFileAtomically(at("probe.xlsx"), BYTES);
  const own = names.find((name) => name.endsWith(".tmp"))!;
  const ended = own.replace(`-${process.pid}-`, "-999999999-");
  const running = own.replace(`-${process.pid}-`, `-${process.ppid}-`);
  const elsewhere = ended.replace(/^\.hj-[0-9a-f]{6}/, ".hj-000000");
  for (const name of [ended, running, elsewhere, ".hj-notes.tmp"]) fs.writeFileSync(at(name), "left");
  await writeFileAtomically(at("out.xlsx"), BYTES);
  expect(fs.readdirSync(folder).sort()).toEqual(
    [running, elsewhere, ".hj-notes.tmp", "out.xlsx", "probe.xlsx"].sort(),
  );
});

test("a device or a pipe is no file to write over", async () => {
  fs.symlinkSync("/dev/full", at("device.xlsx"));
  await expect(writeFileAtomically(at("device.xlsx"), BYTES)).rejects.toMatchObject({ code: "ENOTFILE" });
});
