/** @jest-environment jsdom */
import "../support/domGlobals";
import "@testing-library/jest-dom";
import { act, screen, waitFor, within } from "@testing-library/react";
import { createGrid } from "../../../src/core";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { showPane, type ShownPane } from "../support/showPane";

const SHEET = leshanSheet([studio(0), studio(1), studio(2, { memberCount: 3, phone: null })]);
let pane: ShownPane;

afterEach(() => pane.close());

describe("the Check view", () => {
  beforeEach(async () => {
    pane = await showPane([SHEET]);
    await screen.findAllByRole("article");
  });

  test("says what was recognised, by which document and date", () => {
    expect(screen.getByText("推荐汇总表", { selector: "strong" })).toBeVisible();
    expect(screen.getByText(/计算截止日 2020-09-25 · 3 个工作室/)).toBeVisible();
  });

  test("shows each finding with severity in words, what to do, clause and the way to its cell", async () => {
    const [first, second] = screen.getAllByRole("article");
    expect(within(first as HTMLElement).getByText("不符合")).toBeVisible();
    const { row, column } = placeOf(SHEET, 2, "phone");
    await pane.user.click(within(first as HTMLElement).getByRole("button", { name: /定位到 H\d+/ }));
    expect(pane.host.visited).toEqual([{ sheet: SHEET.name, row, column }]);
    expect(
      within(second as HTMLElement).getByText(/不少于 5 人/, { selector: ".hj-facts-line span" }),
    ).toBeVisible();
    await pane.user.click(within(second as HTMLElement).getByText(/依据：二（一）/));
    expect(within(second as HTMLElement).getByText(/5 人以上团队/)).toBeVisible();
  });

  test("F8 and Shift+F8 walk through the findings and say them", async () => {
    await pane.user.keyboard("{F8}");
    await waitFor(() => expect(pane.host.visited.length).toBe(1));
    expect(screen.getAllByRole("article")[0]).toHaveAttribute("aria-current", "true");
    await pane.user.keyboard("{F8}");
    await waitFor(() => expect(pane.host.visited.length).toBe(2));
    await pane.user.keyboard("{Shift>}{F8}{/Shift}");
    await waitFor(() => expect(pane.host.visited.length).toBe(3));
    expect(pane.host.visited[2]).toEqual(pane.host.visited[0]);
    expect(screen.getByText(/第 1 条，共/)).toBeInTheDocument();
  });

  test("a cell put right is struck through and said, then gone", async () => {
    void act(() =>
      pane.host.change({
        kind: "edited",
        sheet: SHEET.name,
        edits: [{ ...placeOf(SHEET, 2, "memberCount"), value: 6 }],
      }),
    );
    expect(await screen.findByText("已改好")).toBeVisible();
    expect(screen.getByText(/已改好 1 项/)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText("已改好")).toBeNull(), { timeout: 6000 });
  });

  test("the switch of a severity leaves its findings alone on view, pressed again all of them", async () => {
    const group = screen.getByRole("group", { name: "按严重程度筛选" });
    const errors = within(group).getByRole("button", { name: /不符合/ });
    expect(errors).toHaveAttribute("aria-pressed", "false");
    const before = screen.getAllByRole("article").length;
    await pane.user.click(within(group).getByRole("button", { name: /提示/ }));
    expect(screen.queryAllByRole("article").length).toBeLessThan(before);
    await pane.user.click(errors);
    expect(errors).toHaveAttribute("aria-pressed", "true");
    for (const each of screen.getAllByRole("article")) expect(within(each).getByText("不符合")).toBeVisible();
    await pane.user.click(errors);
    expect(screen.getAllByRole("article").length).toBe(before);
  });

  test("findings are grouped by entry or by kind", async () => {
    expect(screen.getByRole("heading", { name: /云溪县第3机械厂/ })).toBeVisible();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "分组方式" }), "kind");
    expect(screen.getByRole("heading", { name: /漏填/ })).toBeVisible();
  });

  test("a wrong mapping is corrected in the panel of columns", async () => {
    await pane.user.click(screen.getByText("各列是怎样识别的"));
    await pane.user.selectOptions(screen.getByRole("combobox", { name: /^I .*对应栏目/ }), "-");
    await waitFor(() => expect(screen.getByText(/表中没有这些栏目：.*成员人数/)).toBeVisible());
    await pane.user.click(screen.getByRole("button", { name: "恢复自动识别" }));
    await waitFor(() => expect(screen.queryByText(/表中没有这些栏目/)).toBeNull());
  });

  test("an emptied reference date comes back, and that is said", async () => {
    await pane.user.click(screen.getByText(/计算截止日 2020-09-25/));
    const field = screen.getByLabelText("计算截止日");
    await pane.user.clear(field);
    await pane.user.tab();
    expect(await screen.findByText("没有填完整的日期，仍按 2020-09-25 计算。")).toBeVisible();
    expect(field).toHaveValue("2020-09-25");
    expect(pane.model.getSnapshot().stored.referenceDate).toBeUndefined();
  });

  test("a send-back message is copied for its unit", async () => {
    await pane.user.click(screen.getByText("退回补正"));
    await pane.user.click(await screen.findByRole("button", { name: "复制给 云溪县第3机械厂 的补正通知" }));
    expect(await screen.findByText(/已复制给 云溪县第3机械厂/)).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain("云溪县第3机械厂");
  });

  test("where copying is forbidden the text is shown selected", async () => {
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("forbidden"));
    await pane.user.click(screen.getByText("退回补正"));
    await pane.user.click(await screen.findByRole("button", { name: /复制给/ }));
    const area = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /复制给/ });
    expect(area.selectionEnd).toBe(area.value.length);
  });

  test("flags are switched on and off", async () => {
    const flags = screen.getByRole("switch", { name: /在表上标记/ });
    await pane.user.click(flags);
    await waitFor(() => expect(flags).toBeChecked());
    await pane.user.click(flags);
    await waitFor(() => expect(pane.host.flagged.at(-1)).toBeNull());
  });

  test("English is switched to and back", async () => {
    await act(() => pane.model.settings.setLanguage("en"));
    expect(await screen.findByRole("tab", { name: /Check/ })).toBeVisible();
    expect(document.documentElement.lang).toBe("en");
    expect(screen.getAllByText("Error").length).toBeGreaterThan(0);
    await act(() => pane.model.settings.setLanguage("zh-CN"));
  });
});

test("a clean sheet says so plainly and leads to the order", async () => {
  pane = await showPane([leshanSheet([studio(0), studio(1), studio(2)])]);
  expect(await screen.findByText("能核对的内容没有发现问题")).toBeVisible();
  await pane.user.click(screen.getByRole("button", { name: "去排序" }));
  expect(screen.getByRole("tab", { name: "排序" })).toHaveAttribute("aria-selected", "true");
});

test("a sheet that is none says what was looked for and lets another be chosen", async () => {
  pane = await showPane(
    [
      createGrid({
        name: "会议签到",
        values: [
          ["姓名", "单位"],
          ["张三", "甲"],
        ],
      }),
      SHEET,
    ],
    {
      version: 1,
      sheet: "会议签到",
    },
  );
  expect(await screen.findByText("没有认出推荐汇总表")).toBeVisible();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "工作表" }), SHEET.name);
  expect((await screen.findAllByRole("article")).length).toBeGreaterThan(0);
});

test("an empty sheet is said to be empty", async () => {
  pane = await showPane([createGrid({ name: "空表", values: [] }), SHEET], { version: 1, sheet: "空表" });
  expect(await screen.findByText("工作表“空表”是空的，没有任何内容。")).toBeVisible();
  expect(screen.queryByText(/找过/)).toBeNull();
});

test("a column that is not there is no blank cell", async () => {
  const { column } = placeOf(SHEET, 0, "memberCount");
  pane = await showPane([SHEET], { version: 1, mappings: { [SHEET.name]: { [column]: null } } });
  const article = (await screen.findAllByRole("article")).find((each) =>
    each.textContent.includes("表中没有“"),
  );
  expect(article).toBeDefined();
  expect(article).not.toHaveTextContent("空白");
});

test("the tabs are walked through with the arrow keys", async () => {
  pane = await showPane([SHEET]);
  screen.getByRole("tab", { name: /校验/ }).focus();
  await pane.user.keyboard("{ArrowLeft}");
  expect(screen.getByRole("tab", { name: "设置" })).toHaveFocus();
  await pane.user.keyboard("{Home}{ArrowRight}");
  expect(screen.getByRole("tab", { name: "排序" })).toHaveFocus();
  expect(screen.getByRole("tabpanel")).toHaveAttribute("aria-labelledby", "hj-tab-rank");
});
