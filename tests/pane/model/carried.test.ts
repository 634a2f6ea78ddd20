import { sessionChoices } from "../../../src/pane/host";
import { chosenOf } from "../../../src/pane/model";
import { clashesOf } from "../../../src/pane/model/carried";

const roster = (...names: string[]) => ({
  source: "名单.xlsx",
  entries: names.map((studioName) => ({ studioName })),
});

test("a file's own choice comes before that of the files before it", () => {
  const carried = { referenceDate: "2020-10-01", roster: roster("甲") };
  expect(chosenOf({ stored: { version: 1 }, carried })).toEqual(carried);
  expect(chosenOf({ stored: { version: 1, referenceDate: "2020-08-01" }, carried })).toEqual({
    referenceDate: "2020-08-01",
    roster: roster("甲"),
  });
});

test("only what a file has otherwise is asked about", () => {
  const carried = { referenceDate: "2020-10-01", roster: roster("甲") };
  expect(clashesOf({ version: 1 }, carried)).toEqual([]);
  expect(clashesOf({ version: 1, referenceDate: "2020-10-01", roster: roster("甲") }, carried)).toEqual([]);
  expect(clashesOf({ version: 1, referenceDate: "2020-08-01" }, carried)).toEqual(["referenceDate"]);
  expect(clashesOf({ version: 1, roster: roster("乙") }, carried)).toEqual(["roster"]);
  expect(clashesOf({ version: 1, roster: roster("乙") }, {})).toEqual([]);
});

test("what is chosen is kept until it is changed or taken away", () => {
  const choices = sessionChoices();
  choices.set({ referenceDate: "2020-10-01" });
  choices.set({ roster: roster("甲") });
  expect(choices.get()).toEqual({ referenceDate: "2020-10-01", roster: roster("甲") });
  choices.set({ referenceDate: undefined });
  expect(choices.get()).toEqual({ roster: roster("甲") });
});
