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
