import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readPackText } from "../../src/cli/readBytes";
import { builtInPacks, PACK_LIMITS, packText } from "../../src/packs";
import { parsePack } from "../../src/packs/validate";

/** Files made to cost more than a pack does: refused in one line, before anything is made of them. */

const TEXT = fs.readFileSync(path.join(__dirname, "fixtures/yunfan-2027.json"), "utf8");

const withMembers = (members: object): string =>
  JSON.stringify({ ...(JSON.parse(TEXT) as object), ...members });

const DEEP = 100_000;
const MANY = 300_000;
const keys = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1]));

test.each<readonly [string, () => string, RegExp]>([
  ["lists in lists", () => "[".repeat(DEEP) + "]".repeat(DEEP), /套了超过 100 层/],
  ["lists that never end", () => "[".repeat(DEEP), /套了超过 100 层/],
  ["objects in objects", () => '{"a":'.repeat(DEEP) + "1" + "}".repeat(DEEP), /套了超过 100 层/],
  [
    "a condition in conditions",
    () => TEXT.replace(/"check":\s*\{/, `"check":${'{"is":"not","of":'.repeat(DEEP)}{`),
    /套了超过 100 层/,
  ],
  ["many rules", () => withMembers({ rules: Array(MANY).fill(1) }), /超过 10,000 项/],
  ["many fields", () => withMembers({ fields: Array(MANY).fill({}) }), /超过 10,000 项/],
  ["many keys", () => withMembers(keys(MANY)), /超过 10,000 项/],
  ["a long text", () => withMembers({ id: "长".repeat(1_500_000) }), /超过 4 MB/],
  ["a long text of quotes and backslashes", () => withMembers({ id: '\\"'.repeat(1_100_000) }), /超过 4 MB/],
  ["a large file that is none of JSON", () => "x".repeat(PACK_LIMITS.bytes + 1), /超过 4 MB/],
])("refused in one line: %s", (_, make, words) => {
  const result = parsePack(make(), builtInPacks);
  expect(result).toMatchObject({ ok: false, warnings: [] });
  expect(result.ok ? [] : result.problems.map(({ message }) => message["zh-CN"])).toEqual([
    expect.stringMatching(words),
  ]);
});

test.each<readonly [string, () => string]>([
  ["lists as deep as may be", () => "[".repeat(PACK_LIMITS.depth) + "]".repeat(PACK_LIMITS.depth)],
  ["rules that lack everything", () => withMembers({ rules: Array(4_500).fill({}) })],
  ["fields that lack everything", () => withMembers({ fields: Array(4_500).fill({}) })],
  ["as many keys as may be", () => withMembers(keys(9_000))],
  [
    "conditions as deep as may be",
    () =>
      TEXT.replace(/"check":\s*\{/, `"check":${'{"is":"not","of":'.repeat(90)}{`).replace(
        /\}(?=\s*\}\s*\])/,
        `}${"}".repeat(90)}`,
      ),
  ],
])("within the limits nothing overflows: %s", (_, make) => {
  const result = parsePack(make(), builtInPacks);
  expect(result.ok ? [] : result.problems).not.toEqual([]);
});

test("brackets and commas in texts count as text", () => {
  const summary = `${"[{,".repeat(20_000)}\\"[`;
  const pack = JSON.parse(TEXT) as { name: object };
  expect(parsePack(JSON.stringify({ ...pack, name: { "zh-CN": summary } }))).toMatchObject({ ok: true });
});

test("the limits leave every built-in pack room to grow fourfold", () => {
  for (const pack of builtInPacks) {
    const text = JSON.stringify(pack);
    expect(Buffer.byteLength(text) * 4).toBeLessThan(PACK_LIMITS.bytes);
    expect((text.match(/[,[{]/g) ?? []).length * 4).toBeLessThan(PACK_LIMITS.values);
  }
});

test("a long key or text is told short", () => {
  const result = parsePack(withMembers({ ["k".repeat(100_000)]: 1, id: "X".repeat(100_000) }));
  const told = result.ok ? [] : result.problems;
  expect(told.length).toBeGreaterThan(1);
  for (const { path: at, message } of told) {
    expect(at.length).toBeLessThan(100);
    expect(message["zh-CN"].length).toBeLessThan(1_001);
    expect(message.en.length).toBeLessThan(1_001);
  }
});

test("a page reads no more of a large file than tells that it is too large", async () => {
  // Three bytes a character: by characters the part that is read would be within the limit.
  const file = new Blob(["长".repeat(5_000_000)]);
  const text = await packText(file);
  expect(text.length).toBeLessThan(PACK_LIMITS.bytes / 2);
  const result = parsePack(text);
  expect(result.ok ? "" : result.problems[0]?.message.en).toContain("larger than 4 MB");
});

const BYTE_ORDER_MARK = "\uFEFF";

test.each([
  ["a page", (text: string) => packText(new Blob([text]))],
  ["the command line", (text: string) => Promise.resolve(inFile(text))],
])("%s counts a byte order mark as no part of the text", async (_, read) => {
  const told = async (bytes: number): Promise<string> => {
    const result = parsePack(await read(`${BYTE_ORDER_MARK}[${" ".repeat(bytes - 2)}]`));
    return result.ok ? "" : (result.problems[0]?.message.en ?? "");
  };
  expect(await told(PACK_LIMITS.bytes + 1)).toContain("larger than 4 MB");
  expect(await told(PACK_LIMITS.bytes + 9)).toContain("larger than 4 MB");
  // Read whole, and found to be no pack.
  expect(await told(PACK_LIMITS.bytes)).toMatch(/expected|should|must/iu);
});

function inFile(text: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-pack-"));
  try {
    const file = path.join(folder, "pack.json");
    fs.writeFileSync(file, text);
    return readPackText(file);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
