/** @jest-environment jsdom */
import "../support/domGlobals";
import { screen, waitFor, within } from "@testing-library/react";
import { leshanSheet, studio } from "../support/sheets";
import { createGrid } from "../../../src/core";
import { showPane, type ShownPane } from "../support/showPane";

/** A workbook with two such sheets and one of another kind: nobody takes the result of one for that of another. */

const labels = { recommendingUnit: "云溪县总工会", preparedBy: "测试员" };
const FIRST = leshanSheet([studio(0)], labels, "一县");
const SECOND = leshanSheet([studio(1), studio(2)], labels, "二县");
const NOTES = createGrid({ name: "说明", values: [["填表说明"]] });

let pane: ShownPane;
const sheet = () => pane.model.getSnapshot().review?.sheet;

beforeEach(async () => {
  pane = await showPane([FIRST, SECOND, NOTES]);
});
afterEach(() => pane.close());

test("a sheet that was not checked is named, and checked and shown at a press", async () => {
  expect(sheet()).toBe("一县");
  expect(screen.getByText("“二县”也像汇总表，没有一起校验。")).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: "校验“二县”" }));
  await waitFor(() => expect(sheet()).toBe("二县"));
  expect(pane.host.shown).toEqual(["二县"]);
  expect(await screen.findByText("“一县”也像汇总表，没有一起校验。")).toBeTruthy();
});

test("while another sheet is in front every view says whose result it shows", async () => {
  pane.host.turnTo("二县");
  const said = "下面是工作表“一县”的结果，不是现在打开的“二县”的。";
  expect(await screen.findByText(said)).toBeTruthy();
  for (const name of [/排序/, /报送/]) {
    const view = await pane.openView(name);
    expect(view.getByText(said)).toBeTruthy();
  }
  await pane.user.click(screen.getByRole("button", { name: "校验“二县”" }));
  await waitFor(() => expect(sheet()).toBe("二县"));
  expect(screen.queryByText(/^下面是工作表/)).toBeNull();
  // It is there already.
  expect(pane.host.shown).toEqual([]);
});

test("a sheet that can be none is not offered, and going to a cell brings the right one back", async () => {
  pane.host.turnTo("说明");
  const view = within(await screen.findByRole("tabpanel"));
  expect(await view.findByText("下面是工作表“一县”的结果，不是现在打开的“说明”的。")).toBeTruthy();
  expect(view.queryByRole("button", { name: "校验“说明”" })).toBeNull();
  await pane.model.check.goTo(5, 0);
  await waitFor(() => expect(view.queryByText(/^下面是工作表/)).toBeNull());
});
