/** @jest-environment jsdom */
import "../support/domGlobals";
import "@testing-library/jest-dom";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { openWorkbook } from "../../../src/files";
import { dialogNamed } from "../support/dialog";
import { leshanSheet, studio } from "../support/sheets";
import { showPane, type ShownPane } from "../support/showPane";

/** What is made of a confirmed order, and the checklist that goes with it. */

let pane: ShownPane;

afterEach(() => {
  localStorage.clear();
  return pane.close();
});

const names = (): readonly string[] =>
  [...document.querySelectorAll(".hj-rank-item")].map(
    (item) => /(赵|钱|孙|李|周)测试/.exec(item.textContent ?? "")?.[1] ?? "",
  );

/** What a person writes into a field, in one go: every key would rank and draw the whole view. */
const fill = (name: string, text: string): void =>
  void fireEvent.change(screen.getByRole("textbox", { name }), { target: { value: text } });

test("what the notice and the record say is filled in, kept and printed; figures take the form's units where asked", async () => {
  pane = await showPane([
    leshanSheet([studio(0), studio(1, { economicBenefit: "8600000元" }), studio(2), studio(3)]),
  ]);
  await pane.openView(/排序/);
  await pane.user.click(await screen.findByText("公示名单上写什么"));
  fill("受理电话", "0833-2130000");
  fill("公示期", "9月1日至9月7日");
  fill("会议", "第3次主席办公会");
  await pane.user.click(screen.getByRole("checkbox", { name: "数字统一换算成表头的单位" }));
  await pane.model.flush();
  expect(pane.host.stored.outputs).toEqual({
    notice: { phone: "0833-2130000", period: "9月1日至9月7日" },
    record: { meeting: "第3次主席办公会" },
    normaliseUnits: true,
  });
  for (const button of screen.queryAllByRole("button", { name: /已核实，属实/ }))
    await pane.user.click(button);
  pane.model.rank.confirm(true);
  await pane.user.click(screen.getByRole("button", { name: "生成公示名单" }));
  await waitFor(() => expect(pane.host.delivered).toHaveLength(1));
  await pane.user.click(screen.getByRole("button", { name: "生成排序名单" }));
  await waitFor(() => expect(pane.host.delivered).toHaveLength(2));
  const cellsOf = async (
    index: number,
  ): Promise<readonly (string | number | boolean | null | undefined | object)[]> =>
    (await openWorkbook(pane.host.delivered[index]?.bytes as Uint8Array, "a.xlsx")).sheets.flatMap(
      (sheet) => {
        const grid = sheet.grid();
        return Array.from({ length: grid.bottom * grid.right }, (_, at) =>
          grid.value(Math.floor(at / grid.right), at % grid.right),
        );
      },
    );
  const notice = await cellsOf(0);
  expect(notice).toContain("公示期：9月1日至9月7日");
  expect(notice).toContain("如有异议，请在公示期内如实反映。受理电话：0833-2130000");
  const list = await cellsOf(1);
  expect(list).toContain("第3次主席办公会");
  expect(list).toContain(860);
  expect(list).not.toContain("8600000元");
  // Emptied again, nothing is kept.
  for (const name of ["受理电话", "公示期", "会议"]) fill(name, "");
  await pane.user.click(screen.getByRole("checkbox", { name: "数字统一换算成表头的单位" }));
  expect(pane.model.getSnapshot().stored.outputs).toBeUndefined();
}, 240_000);

test("issuer and phone of a notice are offered for the next workbook, and forgotten on request", async () => {
  pane = await showPane([leshanSheet([studio(0), studio(1)])]);
  await pane.openView(/排序/);
  await pane.user.click(await screen.findByText("公示名单上写什么"));
  fill("受理电话", "0833-2130000");
  fill("公示单位", "测试县总工会");
  for (const button of screen.queryAllByRole("button", { name: /已核实，属实/ }))
    await pane.user.click(button);
  pane.model.rank.confirm(true);
  await pane.user.click(screen.getByRole("button", { name: "生成公示名单" }));
  await waitFor(() => expect(pane.host.delivered).toHaveLength(1));
  await pane.close();

  pane = await showPane([leshanSheet([studio(2), studio(3)])]);
  await pane.openView(/排序/);
  await pane.user.click(await screen.findByText("公示名单上写什么"));
  expect(screen.getByRole("textbox", { name: "受理电话" })).toHaveValue("");
  expect(screen.getByText(/上次的公示名单：.*0833-2130000/)).toBeVisible();
  fill("公示单位", "另一县总工会");
  await pane.user.click(screen.getByRole("button", { name: "照填" }));
  expect(screen.getByRole("textbox", { name: "受理电话" })).toHaveValue("0833-2130000");
  expect(screen.getByRole("textbox", { name: "公示单位" })).toHaveValue("另一县总工会");
  await pane.user.click(screen.getByRole("button", { name: "不再记住" }));
  expect(screen.queryByText(/上次的公示名单/)).toBeNull();
  expect(JSON.stringify(localStorage)).not.toContain("0833");
}, 240_000);

test("a confirmed order that is not that of 序号 is asked about and written on the list; obstacles are named", async () => {
  pane = await showPane([leshanSheet([studio(0), studio(1), studio(2), studio(3)])]);
  await pane.openView(/排序/);
  await screen.findByRole("heading", { name: "推荐顺序" });
  await pane.user.click(screen.getByRole("button", { name: /上移 .*李测试/ }));
  await pane.user.type(
    await screen.findByRole("textbox", { name: /为什么调整/ }),
    "一线{Control>}{Enter}{/Control}",
  );
  await pane.user.click(await screen.findByRole("checkbox", { name: /确认这个顺序/ }));
  expect(screen.getByText("表中的序号还不是这个顺序。")).toBeVisible();
  await pane.user.click(screen.getByRole("button", { name: "生成排序名单" }));
  const dialog = within(await dialogNamed("名单的先后与表中的序号不同"));
  await pane.user.click(dialog.getByRole("button", { name: "仍然生成", hidden: true }));
  await waitFor(() => expect(pane.host.delivered).toHaveLength(1));
  const [form] = (await openWorkbook(pane.host.delivered[0]?.bytes as Uint8Array, "a.xlsx")).sheets;
  const face = Array.from({ length: 16 }, (_, column) => form?.grid().text(0, column));
  expect(face).toContain("名单的先后与原表的序号不同，以本名单为准");
  // Ctrl+Z is the pane's outside of fields: the reason goes, then the move; Ctrl+Y brings the move back.
  (document.activeElement as HTMLElement).blur();
  await pane.user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(screen.getByText(/还没有写调整理由/)).toBeVisible());
  await pane.user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(names()).toEqual(["赵", "钱", "孙", "李"]));
  await pane.user.keyboard("{Control>}y{/Control}");
  await waitFor(() => expect(names()).toEqual(["赵", "钱", "李", "孙"]));
}, 240_000);

describe("the checklist", () => {
  beforeEach(async () => {
    pane = await showPane([leshanSheet([studio(0), studio(1)])]);
    await waitFor(() => expect(pane.model.getSnapshot().ranking).not.toBeNull());
  });

  test("the checklist is a matrix: rows and columns are ticked together, arrow keys go from cell to cell", async () => {
    const view = await pane.openView(/报送/);
    const table = await view.findByRole("table", { name: /每行一项，每列一个工作室/ });
    // By label: working out roles and names of fifty boxes takes its time.
    const box = (name: RegExp) => within(table).getByLabelText(name);
    expect([...table.querySelectorAll("thead th")].map((each) => each.textContent)).toEqual([
      "核对事项",
      "赵测试",
      "钱测试",
    ]);
    await pane.user.click(box(/^钱测试：已核对 0 项，共 15 项/));
    expect(box(/^钱测试：已悬挂|^钱测试：已制作并悬挂名称牌匾/)).toBeChecked();
    expect(box(/^赵测试：已制作并悬挂名称牌匾/)).not.toBeChecked();
    const row = box(/^已制作并悬挂名称牌匾：已核对 1 项，共 2 项/) as HTMLInputElement;
    expect(row.indeterminate).toBe(true);
    await pane.user.click(row);
    expect(box(/^赵测试：已制作并悬挂名称牌匾/)).toBeChecked();
    // One stop of the Tab key; the arrows go on from there.
    expect([...table.querySelectorAll('input[tabindex="0"]')]).toEqual([row]);
    await pane.user.keyboard("{ArrowRight}");
    expect(box(/^赵测试：已制作并悬挂名称牌匾/)).toHaveFocus();
    await pane.user.keyboard("{ArrowDown} ");
    expect(document.activeElement).toBeChecked();
    await pane.user.keyboard("{ArrowUp}{ArrowUp}{ArrowLeft}");
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^申报材料|^成果|^有/);
  }, 240_000);

  test("what can only be done after sending is recorded and does not decide; the list is made to print", async () => {
    const view = await pane.openView(/报送/);
    const after = (await view.findByText("报送后记录")).closest("details") as HTMLElement;
    await pane.user.click(view.getByText("报送后记录"));
    const boxes = within(after).getAllByRole("checkbox");
    expect(boxes.length).toBe(2);
    const gate = () => view.getByText("报送前的清单已逐项核对").closest("li")?.textContent;
    const before = gate();
    for (const box of boxes) await pane.user.click(box);
    expect(gate()).toBe(before);
    await pane.user.click(view.getByRole("button", { name: "生成核对清单（打印存档）" }));
    expect(await screen.findByText(/核对清单已下载：测试-核对清单\.xlsx/)).toBeVisible();
    const sheet = (
      await openWorkbook(pane.host.delivered[0]?.bytes as Uint8Array, "a.xlsx")
    ).sheets[0]?.grid();
    const texts = Array.from({ length: sheet?.bottom ?? 0 }, (_, row) => sheet?.text(row, 0));
    expect(texts).toContain("报送前核对（0/33）");
    expect(texts).toContain("报送后记录（2/2）");
  }, 240_000);
});
