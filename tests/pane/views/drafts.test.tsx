/** @jest-environment jsdom */
import "../support/domGlobals";
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import { leshanSheet, studio, unorderedStudios, withColumns } from "../support/sheets";
import { showPane, type ShownPane } from "../support/showPane";

let pane: ShownPane;

beforeEach(async () => {
  const sheet = leshanSheet([...unorderedStudios(), studio(4, { memberCount: 2, seq: 1 })]);
  const judges = ["评委1", "评委2", "评委3"].map((name) => [name, 70, 80, 90, 60]);
  pane = await showPane([withColumns(sheet, judges)]);
});

afterEach(() => pane.close());

/** Leaves the view by F8, which leads to the findings, and comes back to it by its tab. */
async function comeBack(view: RegExp): Promise<void> {
  await pane.user.keyboard("{F8}");
  await waitFor(() =>
    expect(screen.getByRole("tab", { name: /校验/ })).toHaveAttribute("aria-selected", "true"),
  );
  await pane.openView(view);
}

test("a reason half written is there again when its view is, and the focus stays on the tab", async () => {
  await pane.openView(/排序/);
  await pane.user.click(await screen.findByRole("button", { name: /下移 .*孙测试/ }));
  await pane.user.type(await screen.findByRole("textbox", { name: /为什么调整/ }), "经集体");
  await comeBack(/排序/);
  const reason = await screen.findByRole("textbox", { name: /为什么调整/ });
  expect(reason).toHaveValue("经集体");
  expect(screen.getByRole("tab", { name: /排序/ })).toHaveFocus();
  await pane.user.type(reason, "研究");
  await pane.user.click(screen.getByRole("button", { name: "保存" }));
  expect(await screen.findByText(/调整理由：经集体研究/)).toBeVisible();
  // What was given up is gone.
  await pane.user.click(screen.getByRole("button", { name: "修改理由" }));
  await pane.user.type(await screen.findByRole("textbox", { name: /为什么调整/ }), "，一致同意{Escape}");
  await pane.user.click(await screen.findByRole("button", { name: "修改理由" }));
  expect(await screen.findByRole("textbox", { name: /为什么调整/ })).toHaveValue("经集体研究");
});

test("a reason for including a studio is there again", async () => {
  await pane.openView(/排序/);
  await pane.user.click(await screen.findByRole("button", { name: /周测试.* 写明理由后纳入/ }));
  await pane.user.type(await screen.findByRole("textbox", { name: /为什么仍把/ }), "团队正在");
  await comeBack(/排序/);
  expect(await screen.findByRole("textbox", { name: /为什么仍把/ })).toHaveValue("团队正在");
});

test("columns being combined are there again, until given up", async () => {
  await pane.openView(/排序/);
  await pane.user.click(await screen.findByRole("button", { name: "把几列合成一个指标…" }));
  const form = async () => within(await screen.findByRole("form", { name: "把几列合成一个指标" }));
  const name = (await form()).getByRole("textbox");
  await pane.user.clear(name);
  await pane.user.type(name, "综合");
  const [box] = (await form()).getAllByRole("checkbox");
  const wasChecked = (box as HTMLInputElement).checked;
  await pane.user.click(box as HTMLElement);
  await comeBack(/排序/);
  expect((await form()).getByRole("textbox")).toHaveValue("综合");
  expect(((await form()).getAllByRole("checkbox")[0] as HTMLInputElement).checked).toBe(!wasChecked);
  await pane.user.click((await form()).getByRole("button", { name: "取消" }));
  await comeBack(/排序/);
  expect(screen.queryByRole("form", { name: "把几列合成一个指标" })).toBeNull();
});

test("figures of a pack being changed are there again, until given up", async () => {
  await pane.openView(/设置/);
  const open = () => pane.user.click(screen.getByRole("button", { name: /修改 乐山市 2020/ }));
  const field = async () =>
    within(await screen.findByRole("form", { name: /修改：乐山市 2020/ })).getByRole("textbox", {
      name: /（人）/,
    });
  await open();
  await pane.user.clear(await field());
  await pane.user.type(await field(), "4");
  await comeBack(/设置/);
  expect(await field()).toHaveValue("4");
  await pane.user.click(screen.getByRole("button", { name: "取消" }));
  await open();
  expect(await field()).toHaveValue("5");
});
