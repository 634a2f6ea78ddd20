/** @jest-environment jsdom */
import "../support/domGlobals";
import "@testing-library/jest-dom";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { CellEdit } from "../../../src/host";
import { dialogNamed } from "../support/dialog";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { showPane, type ShownPane } from "../support/showPane";

const SHEET = leshanSheet([
  studio(0, { floorArea: "约160㎡" }),
  studio(1, { floorArea: "约160㎡" }),
  studio(2, { floorArea: "近200㎡", established: 2018.1 }),
]);
let pane: ShownPane;
/** What was written, a step in each. */
let written: (readonly CellEdit[])[];

/** A pane over this sheet, whose host takes what is written and tells the engine of it, as Excel does. */
async function open(): Promise<void> {
  pane = await showPane([SHEET]);
  written = [];
  pane.host.writeCells = (sheet, edits) => {
    written.push(edits);
    const cells = edits.map((edit) => ({
      ...edit,
      text: String(edit.value ?? ""),
      format: "General",
      formula: null,
    }));
    pane.host.change({ kind: "edited", sheet, edits: cells });
    return Promise.resolve();
  };
  await screen.findAllByRole("article");
}

const cardOf = (text: string): HTMLElement =>
  screen.getAllByRole("article").find((each) => each.textContent?.includes(text) === true) as HTMLElement;

beforeEach(open);
afterEach(() => pane.close());

test("a right value is chosen on the card; one press takes it back", async () => {
  const { user } = pane;
  const place = placeOf(SHEET, 2, "established");
  await user.click(await within(cardOf("2018.1")).findByRole("button", { name: /10 月：2018年10月/ }));
  await waitFor(() => expect(written).toEqual([[{ ...place, value: "2018年10月" }]]));
  await waitFor(() => expect(cardOf("“2018.1”")).toBeUndefined(), { timeout: 8000 });
  await user.click(await screen.findByRole("button", { name: "撤销" }));
  await waitFor(() => expect(written[1]).toEqual([{ ...place, value: 2018.1 }]));
  await waitFor(() => expect(cardOf("可能是 1 月")).toBeDefined());
});

test("an edit is one question to the engine: its answer brings what each card offers then", async () => {
  await within(cardOf("2018.1")).findByRole("button", { name: /10 月：2018年10月/ });
  const asked: string[] = [];
  const call = pane.host.engine.call.bind(pane.host.engine);
  pane.host.engine.call = (...question) => {
    asked.push(question[0]);
    return call(...question);
  };
  const place = placeOf(SHEET, 0, "established");
  const cell = { ...place, value: 2017.1, text: "2017.1", format: "General", formula: null };
  pane.host.change({ kind: "edited", sheet: SHEET.name, edits: [cell] });
  await waitFor(() => expect(cardOf("2017.1")).toBeDefined());
  await within(cardOf("2017.1")).findByRole("button", { name: /10 月：2017年10月/ });
  expect(asked).toEqual(["edit"]);
});

test("all of a kind are listed with every change, equal ones together, and made as one step", async () => {
  const { user } = pane;
  await user.click(await within(cardOf("约160㎡")).findByRole("button", { name: /同类的一起改/ }));
  const hidden = true;
  const dialog = within(await dialogNamed("同类问题一起改"));
  const first = await dialog.findByRole("textbox", { name: "“约160㎡”改为", hidden });
  expect(first).toHaveValue("160");
  expect(dialog.getByText("2 处")).toBeVisible();
  const ticks = dialog.getAllByRole("checkbox", { hidden });
  expect(ticks).toHaveLength(3);
  fireEvent.change(dialog.getByRole("textbox", { name: "“近200㎡”改为", hidden }), {
    target: { value: "198.5" },
  });
  fireEvent.click(ticks[0] as HTMLElement);
  fireEvent.click(dialog.getByRole("button", { name: "改这 2 格", hidden }));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]).toEqual([
    { ...placeOf(SHEET, 1, "floorArea"), value: 160 },
    { ...placeOf(SHEET, 2, "floorArea"), value: 198.5 },
  ]);
});

test("that all can be undone at once is only said where what stands there can be put back", async () => {
  const { user } = pane;
  await user.click(await within(cardOf("约160㎡")).findByRole("button", { name: /同类的一起改/ }));
  const dialog = within(await dialogNamed("同类问题一起改"));
  await dialog.findByText("下面是每一处改动，不要改的去掉勾选。 改完可以一次撤销。");
  fireEvent.click(dialog.getByRole("button", { name: "取消", hidden: true }));
  const place = placeOf(SHEET, 0, "floorArea");
  expect(await pane.model.fix.canTakeBack([place])).toBe(true);
  // An error stands there from now on, which nobody could type again.
  const value = { error: "#N/A" } as const;
  const edit = { ...place, value, text: "#N/A", format: "General", formula: null };
  pane.host.change({ kind: "edited", sheet: SHEET.name, edits: [edit] });
  await waitFor(async () => expect(await pane.model.fix.canTakeBack([place])).toBe(false));
  pane.model.fix.canTakeBack = () => Promise.resolve(false);
  await user.click(await within(cardOf("近200㎡")).findByRole("button", { name: /同类的一起改/ }));
  await waitFor(() => expect(screen.getByText("下面是每一处改动，不要改的去掉勾选。")).toBeDefined());
});

test("a warning that is true is vouched for, kept with its value, and asked again with another one", async () => {
  const { user } = pane;
  await user.click(await within(cardOf("近200㎡")).findByRole("button", { name: /已核实，属实/ }));
  await user.type(screen.getByRole("textbox", { name: "核实人" }), "李核");
  await user.type(screen.getByRole("textbox", { name: /说明/ }), "看过产权证");
  await user.click(screen.getByRole("button", { name: "记下" }));
  expect(await screen.findByText(/已核实，属实（李核，2020-09-01）：看过产权证/)).toBeVisible();
  await waitFor(() =>
    expect(pane.host.stored.verified).toMatchObject([{ by: "李核", note: "看过产权证", value: "近200㎡" }]),
  );
  // Whoever opens the file next sees it too.
  const { stored } = pane.host;
  await pane.close();
  pane = await showPane([SHEET], stored);
  expect(await screen.findByText(/已核实，属实（李核/)).toBeVisible();
  const place = placeOf(SHEET, 2, "floorArea");
  pane.host.change({ kind: "edited", sheet: SHEET.name, edits: [{ ...place, value: "近300㎡" }] });
  await waitFor(() => expect(screen.queryByText(/已核实，属实（李核/)).toBeNull());
  expect(cardOf("近300㎡")).toHaveTextContent("需核实");
});

test("the picture of studios and columns leads to a finding by keyboard", async () => {
  const grid = await screen.findByRole("toolbar", { name: /一览/ });
  const first = within(grid).getAllByRole("button")[0] as HTMLElement;
  first.focus();
  await pane.user.keyboard("{Enter}");
  expect(pane.host.visited.at(-1)).toMatchObject(placeOf(SHEET, 0, "seq"));
  await pane.user.keyboard("{ArrowDown}{ArrowRight}{Enter}");
  expect(document.activeElement).toHaveAttribute("tabindex", "0");
  expect(pane.host.visited.at(-1)).toMatchObject({
    row: placeOf(SHEET, 1, "seq").row,
    column: placeOf(SHEET, 1, "seq").column + 1,
  });
  const square = within(grid).getByRole("button", { name: /第3机械厂.*创建时间.*不符合 1 项/ });
  await pane.user.click(square);
  expect(pane.host.visited.at(-1)).toMatchObject(placeOf(SHEET, 2, "established"));
});

test("what is searched for is found in the sheet, and replaced after a preview", async () => {
  const { user } = pane;
  await user.type(screen.getByRole("searchbox"), "160");
  const found = await screen.findByRole("group", { name: /表中有这几个字/ });
  const place = placeOf(SHEET, 1, "floorArea");
  await user.click(within(found).getAllByRole("button", { name: /[A-Z]+\d+/ })[1] as HTMLElement);
  expect(pane.host.visited.at(-1)).toMatchObject(place);
  await user.type(within(found).getByRole("textbox", { name: "全部替换为" }), "180");
  await user.click(within(found).getByRole("button", { name: "替换…" }));
  const dialog = within(await screen.findByRole("dialog", { hidden: true }));
  fireEvent.click(await dialog.findByRole("button", { name: /改这 2 格/, hidden: true }));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]?.map(({ value }) => value)).toEqual(["约180㎡", "约180㎡"]);
});
