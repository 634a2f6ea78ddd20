import { createGrid, review, type Localised, type PackField, type RulePack } from "../../src/core";
import { builtInPacks, loadPack, loadPackParts, loadPacks, packById } from "../../src/packs";
import type * as Load from "../../src/packs/load";
import { partFiles } from "../../src/tools/generate/packParts";
import fs from "node:fs";
import path from "node:path";

/** Every text of a pack in one language, in order. */
function textsIn(value: unknown, language: "zh-CN" | "en"): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, language));
  if (typeof value !== "object" || value === null) return [];
  if ("zh-CN" in value) return [(value as Record<string, string>)[language] as string];
  return Object.values(value).flatMap((each) => textsIn(each, language));
}

const withoutDetails = (pack: RulePack): RulePack => ({
  ...pack,
  clauses: [],
  checklist: [],
  facts: [],
  sampleEntry: {},
  sampleLabels: { recommendingUnit: "", preparedBy: "" },
  sampleDate: "",
  criteria: [],
  form: { ...pack.form, footer: [], sheetName: "" },
  fields: pack.fields.map((field) => {
    const rest: { width?: number; hint?: Localised } = { ...field };
    delete rest.width;
    delete rest.hint;
    return rest as PackField;
  }),
});

test("the parts on disk are made from the packs' files", async () => {
  for (const [name, content] of await partFiles()) expect(fs.readFileSync(name, "utf8")).toBe(content);
});

test("the checking part is Chinese only", async () => {
  const { checking, english, details } = await loadPackParts();
  expect(JSON.stringify(checking)).not.toContain('"en":');
  expect(english.length).toBeGreaterThan(100);
  expect(english.every((text) => text !== "")).toBe(true);
  expect(Object.keys(details)).toEqual(builtInPacks.map(({ id }) => id));
});

test.each(builtInPacks.map(({ id }) => id))(
  "put together in English, %s is what programs have",
  async (id) => {
    expect(await loadPack(id, "en")).toEqual(packById(id));
    const all = await loadPacks("en");
    expect(all.find((pack) => pack.id === id)).toEqual(withoutDetails(packById(id) as RulePack));
  },
);

test.each(builtInPacks.map(({ id }) => id))("in Chinese, %s says the same in Chinese", async (id) => {
  const whole = packById(id) as RulePack;
  const pack = (await loadPack(id, "zh-CN")) as RulePack;
  expect(textsIn(pack, "zh-CN")).toEqual(textsIn(whole, "zh-CN"));
  expect([pack.clauses, pack.checklist, pack.facts, pack.form]).toEqual([
    whole.clauses,
    whole.checklist,
    whole.facts,
    whole.form,
  ]);
  expect(pack.rules.map(({ id: rule, check, clause }) => [rule, check, clause])).toEqual(
    whole.rules.map(({ id: rule, check, clause }) => [rule, check, clause]),
  );
  const lean = (await loadPacks("zh-CN")).find((each) => each.id === id) as RulePack;
  expect(textsIn([lean.fields, lean.rules], "zh-CN")).toEqual(
    textsIn([withoutDetails(whole).fields, whole.rules], "zh-CN"),
  );
});

test("a pack is one object however often it is asked for", async () => {
  expect(await loadPacks("zh-CN")).toBe(await loadPacks("zh-CN"));
  expect(await loadPack("nuc-2024", "en")).toBe(await loadPack("nuc-2024", "en"));
});

test("an unknown pack is none", async () => {
  expect(await loadPack("beijing-1999", "zh-CN")).toBeUndefined();
});

test("the Chinese part alone judges a sheet as the whole pack does", async () => {
  for (const lean of await loadPacks("zh-CN")) {
    const whole = packById(lean.id) as RulePack;
    const grid = createGrid({
      name: "Sheet1",
      values: [
        [whole.form.title],
        whole.fields.map(({ header }) => header),
        whole.fields.map(({ id }) => whole.sampleEntry[id] ?? null),
        whole.fields.map(() => "约3个"),
      ],
    });
    const [one, other] = [lean, whole].map((pack) => review(grid, pack, { today: "2024-05-01" }));
    if (one?.kind !== "review" || other?.kind !== "review") throw new Error(`${lean.id}: no review`);
    expect(JSON.stringify(one.review.outcomes)).toBe(JSON.stringify(other.review.outcomes));
    expect(one.review.findings.map(({ rule, row, column }) => [rule, row, column])).toEqual(
      other.review.findings.map(({ rule, row, column }) => [rule, row, column]),
    );
    expect(one.review.findings.length).toBeGreaterThan(3);
  }
});

test("what is not built in is not asked for over the network", async () => {
  const fetching = jest.spyOn(globalThis, "fetch");
  expect(await loadPack("../secret", "zh-CN")).toBeUndefined();
  expect(fetching).not.toHaveBeenCalled();
  fetching.mockRestore();
});

test.each([
  ["no network", /english\.json: TypeError: offline/, () => Promise.reject(new TypeError("offline"))],
  [
    "a refusal",
    /english\.json: Error: HTTP 503/,
    () => Promise.resolve({ ok: false, status: 503 } as Response),
  ],
  [
    "the page of a network's sign-in",
    /english\.json: SyntaxError/,
    () => Promise.resolve({ ok: true, json: () => Promise.reject(new SyntaxError("<html>")) } as Response),
  ],
])("after %s a part is fetched again at the next call, and only that part", async (_, message, failure) => {
  jest.resetModules();
  const fresh = jest.requireActual<typeof Load>("../../src/packs/load");
  const served = globalThis.fetch;
  const nameOf = (address: Parameters<typeof fetch>[0]): string => path.basename((address as URL).pathname);
  let broken = true;
  const fetching = jest
    .spyOn(globalThis, "fetch")
    .mockImplementation((address) =>
      broken && nameOf(address) === "english.json" ? failure() : served(address),
    );
  await expect(fresh.loadPacks("en")).rejects.toThrow(message);
  await expect(fresh.loadPacks("en")).rejects.toMatchObject({ code: "dataNotFetched" });
  broken = false;
  expect((await fresh.loadPacks("en"))[0]?.name.en).toBe("Leshan 2020 summary sheet");
  expect(fetching.mock.calls.map(([address]) => nameOf(address))).toEqual([
    "checking.json",
    "english.json",
    "english.json",
    "english.json",
  ]);
  fetching.mockRestore();
});
