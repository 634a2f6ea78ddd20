import type { ExcelPort } from "../../src/excel/port";
import type { SheetDescription } from "../../src/core";
import type { ReplacedSheets, SheetPurpose } from "../../src/host";
import { REQUIREMENT_SETS, bootExcel, snapshot, type BootedExcel } from "../host";
import { NativeError } from "../host/richApi";
import { failure, startAfresh } from "./sheets";

/** A sheet that is written over is whole whatever fails, and whenever: the old one or the new one. */

let excel: BootedExcel;
let port: ExcelPort;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.excel2021 });
});

afterEach(() => {
  jest.restoreAllMocks();
  excel.rich.actionsUntilFailure = null;
});

function page(name: string, ...words: readonly string[]): SheetDescription {
  return {
    name,
    rows: [
      { height: 24, cells: [{ value: name, style: { bold: true, size: 14 } }, null] },
      ...words.map((word, row) => ({
        cells: [
          { value: word, style: { border: true, wrap: true } },
          { value: `E${row + 4}`, link: { sheet: "汇总", cell: `E${row + 4}` } },
        ],
      })),
    ],
    columnWidths: [10 + words.length, 40],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    frozenRows: words.length,
    autoFilter: { top: 1, left: 0, bottom: words.length, right: 1 },
    print: { orientation: "landscape", paper: "A4", fitToWidth: true, pageNumbers: true },
    validations: [
      {
        range: { top: 1, left: 0, bottom: words.length, right: 0 },
        rule: { type: "whole", min: words.length },
        allowBlank: true,
      },
    ],
  };
}

interface Case {
  readonly what: string;
  readonly old: readonly SheetDescription[];
  readonly next: readonly SheetDescription[];
  readonly purpose: SheetPurpose;
  readonly replaced: ReplacedSheets;
}

const CASES: readonly Case[] = [
  {
    what: "the findings",
    old: [page("校验结果", "甲", "乙")],
    next: [page("校验结果", "丙", "丁", "戊")],
    purpose: "findings",
    replaced: "replace",
  },
  {
    what: "a list and its explanation",
    old: [page("排序名单", "甲"), page("排序说明", "乙")],
    next: [page("排序名单", "丙", "丁"), page("排序说明", "戊", "己")],
    purpose: "list",
    replaced: "replace",
  },
  {
    what: "a list whose explanation is new",
    old: [page("排序名单", "甲")],
    next: [page("排序名单", "丙", "丁"), page("排序说明", "戊")],
    purpose: "list",
    replaced: "replace",
  },
  {
    what: "a list that was typed into and is kept",
    old: [page("排序名单", "甲"), page("排序说明", "乙")],
    next: [page("排序名单", "丙", "丁"), page("排序说明", "戊")],
    purpose: "list",
    replaced: "keep",
  },
];

const state = (): string => JSON.stringify(snapshot(excel.workbook));
const names = (): string[] => excel.workbook.worksheets.items.map(({ name }) => name);

/** The workbook with the old sheets, which the user has typed into, given a colour and a note of their own. */
async function prepare({ old, purpose }: Case): Promise<string> {
  ({ port } = startAfresh(excel.workbook));
  await port.writeSheets(old, purpose);
  const sheet = excel.workbook.sheetNamed(old[0]?.name ?? "");
  excel.workbook.type(sheet, "D9", "领导批示");
  sheet.store.setFormat({ top: 8, left: 3, bottom: 8, right: 3 }, "fill.color", "#FFFF00");
  sheet.notes.add("D9", "我的批注");
  return state();
}

const rewrite = ({ next, purpose, replaced }: Case): Promise<string> =>
  failure(port.writeSheets(next, purpose, replaced));

async function rewritten(example: Case): Promise<string> {
  await prepare(example);
  expect(await rewrite(example)).toBe("done");
  return state();
}

/** One request fails: it never gets to Excel, or it is carried out and the answer is lost. */
function failRequest(at: number, isCarriedOut: boolean): () => boolean {
  let number = 0;
  const execute = excel.rich.execute.bind(excel.rich);
  jest.spyOn(excel.rich, "execute").mockImplementation((body, flags) => {
    if (number++ !== at) return execute(body, flags);
    if (isCarriedOut) execute(body, flags);
    return NativeError.activityLimit;
  });
  return () => number > at;
}

describe.each(CASES)("$what", (example) => {
  test.each([
    ["is refused", false],
    ["is carried out, but the answer is lost", true],
  ])("whichever request %s", async (_, isCarriedOut) => {
    const whole = [await rewritten(example)];
    for (let at = 0; ; at++) {
      const before = await prepare(example);
      const met = failRequest(at, isCarriedOut);
      await rewrite(example);
      jest.restoreAllMocks();
      expect([before, ...whole]).toContain(state());
      if (met()) continue;
      expect(at).toBeGreaterThanOrEqual(example.next.length + 2);
      break;
    }
  });

  test("whichever action a batch breaks off at", async () => {
    const whole = [await rewritten(example)];
    let refused = 0;
    for (let at = 0; ; at++) {
      const before = await prepare(example);
      excel.rich.actionsUntilFailure = at;
      const answer = await rewrite(example);
      const isOver = excel.rich.actionsUntilFailure !== null;
      excel.rich.actionsUntilFailure = null;
      if (answer !== "done") refused++;
      expect({ at, isWhole: [before, ...whole].includes(state()), names: names() }).toMatchObject({
        isWhole: true,
      });
      if (isOver) break;
    }
    expect(refused).toBeGreaterThan(50);
  });
});

test("written over in place: what points to the sheet still does, and no copy is left", async () => {
  const [example] = CASES;
  if (example === undefined) throw new Error("no case");
  await prepare(example);
  const { id, position } = excel.workbook.sheetNamed("校验结果");
  expect(await rewrite(example)).toBe("done");
  expect(excel.workbook.sheetNamed("校验结果")).toMatchObject({ id, position });
  expect(names()).toEqual(["汇总", "校验结果"]);
});

test("a protected sheet or workbook is refused before anything is touched", async () => {
  const [example] = CASES;
  if (example === undefined) throw new Error("no case");
  await prepare(example);
  const sheet = excel.workbook.sheetNamed("校验结果");
  sheet.protection.protect({});
  const before = state();
  expect(await rewrite(example)).toBe("protectedSheet");
  expect(state()).toBe(before);
  expect(excel.workbook.sheetNamed("校验结果")).toBe(sheet);
  sheet.protection.unprotect();
  excel.workbook.structureProtected = true;
  expect(await rewrite(example)).toBe("protectedSheet");
  excel.workbook.structureProtected = false;
  expect(excel.workbook.sheetNamed("校验结果")).toBe(sheet);
});

test("a hidden sheet that failed is hidden again", async () => {
  const [example] = CASES;
  if (example === undefined) throw new Error("no case");
  await prepare(example);
  excel.workbook.sheetNamed("校验结果").visibility = "Hidden";
  const before = state();
  const [broken] = example.next.map((each) => ({
    ...each,
    merges: [{ top: -1, left: 0, bottom: 0, right: 0 }],
  }));
  if (broken === undefined) throw new Error("no sheet");
  expect(await failure(port.writeSheet(broken, "findings"))).not.toBe("done");
  expect(state()).toBe(before);
});
