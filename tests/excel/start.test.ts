import { startOffice, type OfficeSurroundings } from "../../src/excel";

/** What Office is asked for beside the workbook, with a stand-in for Office: the simulated host has no windows of its own. */

const FAILED = "failed";
type Opened = (result: object) => void;

/** Office as far as it is asked: a dialog that opens, or is refused with this code. */
async function office(refusal: number | null): Promise<{
  readonly surroundings: OfficeSurroundings;
  readonly asked: string[];
  readonly close: () => void;
}> {
  const asked: string[] = [];
  const closing: (() => void)[] = [];
  const ui = {
    displayDialogAsync: (address: string, _options: object, opened: Opened) => {
      asked.push(address);
      opened({
        status: refusal === null ? "succeeded" : FAILED,
        error: { code: refusal, message: "x" },
        value: { addEventHandler: (_: string, handler: () => void) => closing.push(handler) },
      });
    },
  };
  Object.assign(globalThis, {
    Office: {
      onReady: () => Promise.resolve({ host: "Excel" }),
      HostType: { Excel: "Excel" },
      AsyncResultStatus: { Failed: FAILED },
      EventType: { DialogEventReceived: "dialogEventReceived" },
      context: { ui },
    },
  });
  const surroundings = await startOffice();
  if (surroundings === null) throw new Error("this is Excel");
  return { surroundings, asked, close: () => closing.forEach((tell) => tell()) };
}

afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

test("a page opens in a window of Office's, and its closing is told", async () => {
  const { surroundings, asked, close } = await office(null);
  let closed = 0;
  await surroundings.openPage("https://host/workbench.html#shelf", () => closed++);
  expect(asked).toEqual(["https://host/workbench.html#shelf"]);
  expect(closed).toBe(0);
  close();
  expect(closed).toBe(1);
});

test("a window that Office refuses is said to be not supported, with Office's code for the log", async () => {
  const { surroundings } = await office(12_007);
  await expect(surroundings.openPage("https://host/x", () => undefined)).rejects.toMatchObject({
    code: "notSupported",
    detail: "12007 | x",
  });
});
