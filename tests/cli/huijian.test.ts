import fs from "node:fs";
import path from "node:path";
import { main } from "../../src/cli/huijian";

let out: string[];
let err: string[];

beforeEach(() => {
  out = [];
  err = [];
  jest.spyOn(console, "log").mockImplementation((text: string) => void out.push(text));
  // Reports go out as bytes, piece by piece.
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    out.push(Buffer.from(text as Uint8Array).toString("utf8"));
    return true;
  });
  jest.spyOn(console, "error").mockImplementation((text: string) => void err.push(text));
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** Every file of src/cli that exports `main` is a command; `huijian` itself is not one. */
const written = fs
  .readdirSync("src/cli")
  .filter((file) => file.endsWith(".ts"))
  .filter((file) =>
    /export (async )?function main\(/.test(fs.readFileSync(path.join("src/cli", file), "utf8")),
  )
  .map((file) => path.basename(file, ".ts"))
  .filter((name) => name !== "huijian");

test("the usage text names every command that is written, in both languages", async () => {
  for (const argv of [[], ["--help"], ["--lang", "en"]]) {
    out = [];
    expect(await main(argv)).toBe(0);
    const named = (out[0] ?? "").split("\n").flatMap((line) => /^ {2}(\w+) /.exec(line)?.[1] ?? []);
    expect(named.sort()).toEqual([...written].sort());
  }
  expect(out[0]).toContain("Usage: huijian");
});

test.each(written)("%s explains itself by the words that called it", async (name) => {
  expect(await main([name, "--help"])).toBe(0);
  expect(out.join("\n")).toContain(`huijian ${name} `);
  expect(out.join("\n")).not.toContain("npm run");
});

test("a command's arguments and exit status are its own", async () => {
  expect(await main(["check", "assets/samples/leshan-2020-messy.xlsx"])).toBe(1);
  expect(out.join("\n")).toContain("leshan-2020");
  expect(await main(["check"])).toBe(2);
  expect(err[0]).toContain("huijian check");
});

test("a command that does not exist is refused with those that do", async () => {
  expect(await main(["chekc"])).toBe(2);
  expect(await main(["chekc", "--lang", "en"])).toBe(2);
  expect(out).toEqual([]);
  expect(err[0]).toContain(`可用的有 ${[...written].sort().join("、")}。`);
  expect(err[1]).toContain(`no command "chekc"; there are ${[...written].sort().join(", ")}.`);
});
