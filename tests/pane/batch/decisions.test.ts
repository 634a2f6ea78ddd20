import type { EntrySource } from "../../../src/core";
import type { ReturnView } from "../../../src/engine";
import {
  NO_WORK,
  answerUnit,
  inBlockOrder,
  keepAbsent,
  leaveOut,
  moveTo,
  settle,
  takeOverEntry,
  takeOverReturn,
  unsettle,
} from "../../../src/pane/batch/decisions";
import { droppedFolders, freeName, handedIn, pathOf } from "../../../src/pane/batch/filePath";

const at = (file: string, row: number): EntrySource => ({ file, sheet: "表", row });
const [a, b, c] = [at("甲.xlsx", 3), at("乙.xlsx", 3), at("丙.xlsx", 3)];

const change = (field: string, asked: boolean) => ({ field, label: field, before: "1", after: "2", asked });
const entry = (previous: EntrySource, source: EntrySource, changes: ReturnType<typeof change>[]) => ({
  previous,
  source,
  name: "",
  putRight: [],
  stillOpen: [],
  fresh: [],
  changes,
  decided: null,
  taken: [],
});

test("settling again replaces what was decided about the same entries, in whatever order they are named", () => {
  const once = settle(NO_WORK, [{ entries: [a, b], keep: [a] }]);
  const twice = settle(once, [{ entries: [b, a], keep: [b] }]);
  expect(twice.decisions.settled).toEqual([{ entries: [b, a], keep: [b] }]);
  expect(settle(twice, [{ entries: [a, c], keep: [a] }]).decisions.settled).toHaveLength(2);
  expect(unsettle(twice, [a, b]).decisions.settled).toEqual([]);
});

test("an order by hand goes on with what came back", () => {
  const ordered = moveTo(NO_WORK, [{ source: a }, { source: b }], b, 1);
  expect(ordered.decisions.order).toEqual([b, a]);
  const { order } = settle(ordered, [{ entries: [a, c], keep: [c], inPlaceOf: a }]).decisions;
  expect(order).toEqual([b, c]);
  expect(inBlockOrder(ordered).decisions.order).toEqual([]);
});

test.each([
  [-5, [a, b, c]],
  [1, [a, b, c]],
  [2, [b, a, c]],
  [99, [b, c, a]],
])("moved to place %d an entry stands inside the list", (place, order) => {
  const entries = [a, b, c].map((source) => ({ source }));
  expect(moveTo(NO_WORK, entries, a, place).decisions.order).toEqual(order);
});

test("of an entry that came back all, some or no cells are taken", () => {
  const back = entry(a, b, [change("x", true), change("y", false)]);
  expect(takeOverEntry(back, ["x"])).toEqual({ entries: [a, b], keep: [a], cells: { x: b } });
  expect(takeOverEntry(back, ["x", "y"])).toEqual({ entries: [a, b], keep: [b], inPlaceOf: a });
  expect(takeOverEntry(back, [])).toEqual({ entries: [a, b], keep: [a] });
  expect(takeOverEntry(entry(a, b, []), "all")).toEqual({ entries: [a, b], keep: [b], inPlaceOf: a });
});

test("a whole return is one decision; only what was asked for leaves the rest as it was", () => {
  const back = {
    entries: [
      entry(a, b, [change("x", true), change("y", false)]),
      entry(c, at("乙.xlsx", 4), [change("y", false)]),
    ],
  } as unknown as ReturnView;
  const { settled } = takeOverReturn(NO_WORK, back, "asked").decisions;
  expect(settled).toEqual([
    { entries: [a, b], keep: [a], cells: { x: b } },
    { entries: [c, at("乙.xlsx", 4)], keep: [c] },
  ]);
});

test("absent entries, files and units are decided and decided back", () => {
  const dropped = keepAbsent(NO_WORK, a, false);
  expect(dropped.decisions.settled).toEqual([{ entries: [a], keep: [] }]);
  expect(keepAbsent(dropped, a, true).decisions.settled).toEqual([]);
  const out = leaveOut(leaveOut(NO_WORK, "甲.xlsx", true), "甲.xlsx", true);
  expect(out.decisions.leftOut).toEqual(["甲.xlsx"]);
  expect(leaveOut(out, "甲.xlsx", false).decisions.leftOut).toEqual([]);
  const { units } = answerUnit(answerUnit(NO_WORK, "甲县", "甲县总工会"), "乙县", null).decisions;
  expect(units).toEqual({ 甲县: "甲县总工会", 乙县: null });
});

test("a file that comes again under its name gets another one", () => {
  const again = (time: number): string => `（${time}）`;
  expect(freeName("甲.xlsx", new Set(), again)).toBe("甲.xlsx");
  expect(freeName("甲.xlsx", new Set(["甲.xlsx", "甲（2）.xlsx"]), again)).toBe("甲（3）.xlsx");
  expect(freeName("夹.1/甲", new Set(["夹.1/甲"]), again)).toBe("夹.1/甲（2）");
});

test("the files of a folder come in the order of their names, figures by their value, without what systems leave", () => {
  const files = ["10乙县.xlsx", "2甲县.xlsx", "Thumbs.db", "1丙县.csv"].map((name) => new File(["x"], name));
  expect(handedIn(files).map(({ name }) => name)).toEqual(["1丙县.csv", "2甲县.xlsx", "10乙县.xlsx"]);
});

test("a folder that is dropped is told in parts, with the folders in it", async () => {
  const file = (fullPath: string) => ({
    isFile: true,
    isDirectory: false,
    name: fullPath.replace(/^.*\//u, ""),
    fullPath,
    file: (take: (file: File) => void) => take(new File(["x"], fullPath.replace(/^.*\//u, ""))),
  });
  const folder = (fullPath: string, ...parts: unknown[][]) => ({
    isFile: false,
    isDirectory: true,
    name: fullPath.replace(/^.*\//u, ""),
    fullPath,
    createReader: () => {
      const left = [...parts, []];
      return { readEntries: (take: (found: unknown[]) => void) => take(left.shift() ?? []) };
    },
  });
  const dropped = folder(
    "/各县",
    [file("/各县/10.xlsx"), folder("/各县/乙组", [file("/各县/乙组/3.xls"), file("/各县/乙组/.DS_Store")])],
    [file("/各县/2.xlsx")],
  );
  const data = (...entries: unknown[]) =>
    ({
      items: entries.map((entry) => ({ kind: "file", webkitGetAsEntry: () => entry })),
    }) as unknown as DataTransfer;
  const files = await droppedFolders(data(dropped, file("/单独.csv")));
  expect(files?.map(pathOf)).toEqual(["单独.csv", "各县/2.xlsx", "各县/10.xlsx", "各县/乙组/3.xls"]);
  expect(droppedFolders(data(file("/单独.csv")))).toBeNull();
});
