import { ShownView } from "../../src/engine";
import type { EngineAnswer, EngineView } from "../../src/engine";
import { leshanSheet, placeOf, studio, type Studio } from "../pane/support/sheets";
import { testHost, type TestHost } from "../pane/support/testHost";

/** What can be put right by choosing comes with the answer to an edit: for what the page asked about and what is new. */

const REQUEST = {
  sheet: null,
  pack: null,
  referenceDate: null,
  today: "2020-09-01",
  mappings: {},
  language: "zh-CN" as const,
};

let host: TestHost;
let shown: ShownView;
let grid: ReturnType<typeof leshanSheet>;

afterEach(() => host.close());

/** A page that has the review of these studios on view. */
async function open(studios: readonly Studio[]): Promise<void> {
  grid = leshanSheet(studios);
  host = testHost([grid]);
  shown = new ShownView();
  await host.loadSheet(grid.name);
  take(await host.engine.call("review", [REQUEST, {}]));
}

function take(answer: EngineAnswer | null): EngineView {
  const view = answer === null ? null : shown.take(answer);
  if (view === null) throw new Error("no answer, or one was missed");
  return view;
}

async function edit(studioIndex: number, field: string, value: string | number): Promise<EngineView> {
  const place = placeOf(grid, studioIndex, field);
  const cell = { ...place, value, text: String(value), format: "General", formula: null };
  return take(await host.engine.call("edit", [grid.name, [cell]]));
}

const keysOf = (view: EngineView, field: string): string[] =>
  (view.review?.findings ?? []).filter((each) => each.field === field).map(({ key }) => key);

test("a check says nothing of fixes; what the page asks about is said, and stays", async () => {
  await open([studio(0, { floorArea: "约160㎡" }), studio(1, { established: 2018.1 })]);
  expect(shown.current.fixes).toEqual({});
  const [area] = keysOf(shown.current, "floorArea");
  const answer = await host.engine.call("offer", [[area ?? ""]]);
  expect(Object.keys((answer.difference as { changed: object }).changed)).toEqual(["fixes"]);
  expect(take(answer).fixes).toEqual({ [area ?? ""]: [{ way: expect.any(String) as string, text: "160" }] });
  const before = shown.current.fixes;
  const after = await edit(1, "leaderPost", "云溪县第2机械厂首席技师");
  expect(after.fixes).toBe(before);
});

test("a finding that an edit brings has its fixes in the answer to it; one that goes takes them along", async () => {
  await open([studio(0), studio(1)]);
  const wrong = await edit(0, "floorArea", "约160㎡");
  const [key] = keysOf(wrong, "floorArea");
  expect(wrong.fixes).toEqual({ [key ?? ""]: [{ way: expect.any(String) as string, text: "160" }] });
  const other = await edit(0, "floorArea", "近200㎡");
  expect(Object.values(other.fixes)).toEqual([[{ way: expect.any(String) as string, text: "200" }]]);
  expect((await edit(0, "floorArea", 160)).fixes).toEqual({});
});

test("many findings that come at once are asked about by the page, and of very many the last are remembered", async () => {
  await open(Array.from({ length: 70 }, (_, index) => studio(index, { floorArea: "约160㎡" })));
  const keys = keysOf(shown.current, "floorArea");
  expect(keys).toHaveLength(70);
  expect(Object.keys(take(await host.engine.call("offer", [keys])).fixes)).toHaveLength(70);
  const after = await edit(0, "leaderPost", "云溪县第1机械厂首席技师");
  expect(Object.keys(after.fixes)).toEqual(keys.slice(-60));
});

test("another sheet begins without", async () => {
  await open([studio(0, { floorArea: "约160㎡" })]);
  take(await host.engine.call("offer", [keysOf(shown.current, "floorArea")]));
  const other = leshanSheet([studio(0, { floorArea: "约160㎡" })], undefined, "另一张");
  host.grids.set(other.name, other);
  await host.loadSheet(other.name);
  expect(take(await host.engine.call("review", [{ ...REQUEST, sheet: other.name }, {}])).fixes).toEqual({});
});
