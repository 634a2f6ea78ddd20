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

describe("what is kept in the window", () => {
  /** A browser's store for a window; one that is forbidden or full throws. */
  const storage = { text: null as string | null, isFull: false };
  beforeEach(() => {
    Object.assign(storage, { text: null, isFull: false });
    Object.defineProperty(globalThis, "sessionStorage", {
      configurable: true,
      value: {
        getItem: () => storage.text,
        setItem: (_: string, text: string) => {
          if (storage.isFull) throw new Error("full");
          storage.text = text;
        },
      },
    });
  });
  afterEach(() => Reflect.deleteProperty(globalThis, "sessionStorage"));

  test("is what another page of it chose last", () => {
    const [one, other] = [sessionChoices(), sessionChoices()];
    one.set({ referenceDate: "2020-10-01" });
    expect(other.get()).toEqual({ referenceDate: "2020-10-01" });
    other.set({ pack: "nuc-2024" });
    expect(one.get()).toEqual({ referenceDate: "2020-10-01", pack: "nuc-2024" });
    one.set({ pack: undefined });
    expect(other.get()).toEqual({ referenceDate: "2020-10-01" });
    expect(one.get()).toBe(one.get());
  });

  test("holds in the page where there is no room for it", () => {
    const choices = sessionChoices();
    choices.set({ referenceDate: "2020-10-01" });
    storage.isFull = true;
    choices.set({ roster: roster("甲") });
    expect(choices.get()).toEqual({ referenceDate: "2020-10-01", roster: roster("甲") });
  });
});
