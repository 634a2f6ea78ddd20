/** @jest-environment jsdom */
import fs from "node:fs";
import "../support/domGlobals";
import "@testing-library/jest-dom";
import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import { formatAddress } from "../../../src/core";
import { dialogNamed } from "../support/dialog";
import { leshanSheet, placeOf, studio, unorderedStudios } from "../support/sheets";
import { showPane, type ShownPane } from "../support/showPane";

let pane: ShownPane;

afterEach(() => pane.close());

const names = (): readonly string[] =>
  [...document.querySelectorAll(".hj-rank-item")].map(
    (item) => /(赵|钱|孙|李|周)测试/.exec(item.textContent ?? "")?.[1] ?? "",
  );

test("heat strips of very many ranks are painted in one piece, and still read out", async () => {
  const studios = Array.from({ length: 61 }, (_, index) => {
    const leaderName = `张${String.fromCodePoint(0x6c5f + index)}`;
    const studioName = `云溪县第${index + 1}机械厂${leaderName}劳模和工匠人才创新工作室`;
    return studio(index, { leaderName, studioName, seq: 1 });
  });
  pane = await showPane([leshanSheet(studios)]);
  await pane.openView(/排序/);
  await pane.user.click(await screen.findByRole("button", { name: /不管权重怎么定.*计算/ }));
  await pane.user.click(await screen.findByText("各工作室落在各名次的比例"));
  const strips = await screen.findAllByRole("img", { name: /第 \d+ 名 \d+%/ });
  expect(document.querySelectorAll(".hj-heat .hj-strip")).toHaveLength(strips.length);
  expect(strips.length).toBeGreaterThan(10);
  expect(strips.every((strip) => strip.childElementCount === 0)).toBe(true);
});

describe("an order that the sheet already has", () => {
  const inOrder = () => [
    studio(0, { outcomeCount: 6, economicBenefit: 20 }),
    studio(1, { outcomeCount: 9, economicBenefit: 90 }),
    studio(2, { outcomeCount: 30, economicBenefit: 300 }),
    studio(3, { outcomeCount: 20, economicBenefit: 200 }),
  ];
  const basis = () => screen.getByText(/^现在的顺序：/).textContent;
  const listed = () =>
    [...document.querySelectorAll(".hj-rank-item")].map((item) => item.getAttribute("data-identity"));

  beforeEach(async () => {
    pane = await showPane([leshanSheet(inOrder())]);
    await pane.openView(/排序/);
    await screen.findByRole("heading", { name: "表中的序号与建议排序" });
  });

  test("is what the view starts with; the proposal stands beside it", () => {
    expect(basis()).toBe("现在的顺序：表中的序号。");
    const rows = within(
      screen.getByRole("table", { name: /表中的序号与建议的名次/, hidden: true }),
    ).getAllByRole("row", { hidden: true });
    expect(rows).toHaveLength(5);
    expect(screen.getByText(/先后相反/)).toHaveTextContent(/肯德尔 τ = -?\d/);
  });

  test("the proposal is taken over as a whole, and undone", async () => {
    const before = listed();
    await pane.user.click(screen.getByRole("button", { name: "全部采用建议排序" }));
    await waitFor(() => expect(basis()).toBe("现在的顺序：建议排序。"));
    expect(listed()).not.toEqual(before);
    await pane.user.click(screen.getAllByRole("button", { name: "撤销：调整名次" })[0] as HTMLElement);
    await waitFor(() => expect(listed()).toEqual(before));
  });

  test("one studio is moved to where the proposal has it, and a reason asked for", async () => {
    await pane.user.click(screen.getByText("以表格查看，逐个采用"));
    const [move] = screen.getAllByRole("button", { name: /移到第 1$/ });
    await pane.user.click(move as HTMLElement);
    await waitFor(() => expect(basis()).toMatch(/人工调整/));
    expect(await screen.findByRole("textbox", { name: /为什么调整/ })).toBeVisible();
  });
});

test("two studios are compared and get no score", async () => {
  pane = await showPane([leshanSheet([studio(0), studio(1, { economicBenefit: 500 })])]);
  await pane.openView(/排序/);
  await screen.findByRole("heading", { name: "2 个工作室逐项对比" });
  expect(screen.queryByText(/得分 \d/)).toBeNull();
  expect(screen.queryByRole("heading", { name: "这个顺序靠得住吗" })).toBeNull();
});

test("a doubtful figure keeps the order from being confirmed until somebody verified it", async () => {
  pane = await showPane([leshanSheet([studio(0), studio(1, { outcomeCount: "约8" }), studio(2), studio(3)])]);
  await pane.openView(/排序/);
  const confirm = await screen.findByRole("checkbox", { name: /确认这个顺序/ });
  expect(confirm).toBeDisabled();
  await pane.user.click((await screen.findAllByRole("button", { name: /已核实，属实/ }))[0] as HTMLElement);
  await waitFor(() => expect(screen.getByRole("checkbox", { name: /确认这个顺序/ })).toBeEnabled());
});

describe("the Rank view", () => {
  beforeEach(async () => {
    pane = await showPane([leshanSheet([...unorderedStudios(), studio(4, { memberCount: 2, seq: 1 })])]);
    await pane.openView(/排序/);
    await screen.findByRole("heading", { name: "推荐顺序" });
  });

  test("shows the order with what each score is made of, in words too", () => {
    expect(names()).toEqual(["孙", "钱", "赵", "李"]);
    const bars = screen.getAllByRole("img", { name: /的得分构成：/ });
    expect(bars[0]?.getAttribute("aria-label")).toMatch(/创新成果数累计（年均） 33\.3 分/);
  });

  test("moves by button, keeps the focus on it, and asks for the reason", async () => {
    await pane.user.click(screen.getByRole("button", { name: /下移 .*孙测试/ }));
    await waitFor(() => expect(names()).toEqual(["钱", "孙", "赵", "李"]));
    const reason = await screen.findByRole("textbox", { name: /为什么调整/ });
    expect(reason).toHaveFocus();
    await pane.user.click(screen.getByRole("button", { name: "保存" }));
    expect(screen.getByText("请写明理由。")).toBeVisible();
    await pane.user.type(reason, "经集体研究");
    await pane.user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText(/调整理由：经集体研究/)).toBeVisible();
    expect(screen.getByText("建议第 1", { exact: false })).toBeVisible();
    await pane.model.flush();
    expect(Object.values(pane.host.stored.ranking?.reasons ?? {})).toEqual(["经集体研究"]);
  });

  test("moves by the arrow keys on the handle, which keeps the focus; Escape puts the reason off", async () => {
    const handle = screen.getByRole("button", { name: /拖动 .*赵测试/ });
    handle.focus();
    await pane.user.keyboard("{ArrowUp}");
    await waitFor(() => expect(names()).toEqual(["孙", "赵", "钱", "李"]));
    expect(await screen.findByRole("textbox", { name: /为什么调整/ })).toHaveFocus();
    await pane.user.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: /拖动 .*赵测试/ })).toHaveFocus());
    expect(screen.getByText(/还没有写调整理由/)).toBeVisible();
    expect(screen.getByText(/移到第 2 名，共 4 名/)).toBeInTheDocument();
  });

  test("a weight typed as a number keeps the sum at 100 %", async () => {
    const [number] = screen.getAllByRole("spinbutton");
    await pane.user.clear(number as HTMLElement);
    await pane.user.type(number as HTMLElement, "70");
    await waitFor(() => expect(pane.model.getSnapshot().ranking?.criteria[0]?.percent).toBe(70));
    expect(screen.getByText("100%", { selector: "strong" })).toBeVisible();
  });

  test("who is left out is named with the reason and can be included for one", async () => {
    expect(screen.getByRole("heading", { name: "未参加排序（1）" })).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: /周测试.*写明理由后纳入/ }));
    await pane.user.type(
      await screen.findByRole("textbox", { name: /为什么仍把/ }),
      "正在补充{Control>}{Enter}{/Control}",
    );
    expect(await screen.findByText(/特别纳入：正在补充/)).toBeVisible();
    await waitFor(() => expect(names()).toContain("周"));
  });

  test("heat strips are drawn on demand and read out", async () => {
    await pane.user.click(screen.getByRole("button", { name: /不管权重怎么定.*计算/ }));
    await pane.user.click(await screen.findByText("各工作室落在各名次的比例"));
    const strips = await screen.findAllByRole("img", { name: /第 \d 名 \d+%/ });
    expect(strips.length).toBe(4);
  });

  test("the order is confirmed and lists are built", async () => {
    await pane.user.click(screen.getByRole("checkbox", { name: /确认这个顺序/ }));
    expect(screen.getByRole("checkbox", { name: /确认这个顺序/ })).toBeChecked();
    // Studios of the sheet are left out: that is asked about, and nothing is made before the answer.
    await pane.user.click(screen.getByRole("button", { name: "生成排序名单" }));
    const hidden = true;
    const question = await dialogNamed("现在生成的是草稿");
    expect(question).toHaveTextContent(/另有 1 个未列入/);
    await pane.user.click(within(question).getByRole("button", { name: "先不生成", hidden }));
    expect(pane.host.delivered).toEqual([]);
    await pane.user.click(await screen.findByRole("button", { name: "生成排序名单" }));
    await pane.user.click(await screen.findByRole("button", { name: "仍然生成草稿", hidden }));
    expect(await screen.findByText(/排序名单已下载/)).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "生成公示名单" }));
    await pane.user.click(await screen.findByRole("button", { name: "仍然生成草稿", hidden }));
    await waitFor(() =>
      expect(pane.host.delivered.map(({ kind }) => kind)).toEqual(["rankedList", "publication"]),
    );
  });
});

test("a figure that is missing names its cell and leads there", async () => {
  const sheet = leshanSheet([studio(0), studio(1), studio(2, { outcomeCount: null })]);
  pane = await showPane([sheet]);
  await pane.openView(/排序/);
  const heading = await screen.findByRole("heading", { name: "未参加排序（1）" });
  const item = within(heading.parentElement as HTMLElement).getByRole("listitem");
  const place = placeOf(sheet, 2, "outcomeCount");
  const cell = formatAddress(place.row, place.column);
  expect(item).toHaveTextContent(`（${cell} 空白）`);
  await pane.user.click(within(item).getByRole("button", { name: `定位到 ${cell}` }));
  expect(pane.host.visited).toEqual([{ sheet: sheet.name, ...place }]);
});

describe("the Send view", () => {
  beforeEach(async () => {
    pane = await showPane([leshanSheet([studio(0), studio(1)])]);
    await waitFor(() => expect(pane.model.getSnapshot().ranking).not.toBeNull());
  });

  test("is ready to send only when everything is done", async () => {
    const view = await pane.openView(/报送/);
    expect(view.getByText("还有 3 件事没有完成")).toBeVisible();
    pane.model.rank.confirm(true);
    await pane.user.click(await screen.findByRole("checkbox", { name: /已人工核对/ }));
    expect(await screen.findByText("还有 1 件事没有完成")).toBeVisible();
    const everything = await screen.findByRole("checkbox", {
      name: /^各工作室的全部事项：已核对 0 项，共 30 项/,
    });
    await pane.user.click(everything);
    for (const box of within(screen.getByRole("list", { name: "报送前核对：整批材料" })).getAllByRole(
      "checkbox",
    ))
      await pane.user.click(box);
    expect(await screen.findByText("可以报送")).toBeVisible();
    await pane.user.click(screen.getByRole("checkbox", { name: /盖章/ }));
    expect(screen.queryByText("可以报送")).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "生成报送稿" }));
    await waitFor(() => expect(pane.host.delivered.map(({ kind }) => kind)).toEqual(["submission"]));
  });

  test("a change without a reason is named, and the order made by hand can be given up where it is told", async () => {
    const second = pane.model.getSnapshot().ranking?.entries[1];
    await pane.model.rank.move(second?.identity ?? "", 1);
    pane.model.rank.cancelAsking();
    // Another method: the order stays as it was made.
    await pane.model.criteria.setMethod("lexicographic");
    const send = await pane.openView(/报送/);
    const gate = send.getByText("人工调整的名次都写了理由").closest("li") as HTMLElement;
    expect(gate).toHaveTextContent(/“.*测试劳模和工匠人才创新工作室”的名次经人工调整，还没有写理由/);
    await pane.user.click(within(gate).getByRole("button", { name: "去排序" }));
    expect(await screen.findByText(/再改排序方法、指标或权重，这里也不会重排/)).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "恢复建议顺序" }));
    await waitFor(() => expect(screen.queryByText(/这里也不会重排/)).toBeNull());
  });

  test("each open thing leads to where it is settled", async () => {
    const view = await pane.openView(/报送/);
    await pane.user.click(view.getByRole("button", { name: "去排序" }));
    expect(screen.getByRole("tab", { name: /排序/ })).toHaveAttribute("aria-selected", "true");
  });
});

describe("the Settings view", () => {
  beforeEach(async () => {
    pane = await showPane([leshanSheet([studio(0), studio(1, { memberCount: 4 })])]);
    await pane.openView(/设置/);
  });

  test("a threshold is changed in a copy, with the published one shown", async () => {
    await pane.user.click(screen.getByRole("button", { name: /修改 乐山市 2020/ }));
    const form = await screen.findByRole("form", { name: /修改：乐山市 2020/ });
    const field = within(form).getByRole("textbox", { name: /（人）/ });
    expect(field).toHaveAccessibleName("团队达到规定人数 · 成员人数不少于（人）");
    expect(field).toHaveValue("5");
    await pane.user.clear(field);
    expect(within(form).getByText("请填数字。")).toBeVisible();
    expect(within(form).getByRole("button", { name: "保存并使用" })).toBeDisabled();
    await pane.user.type(field, "4");
    expect(within(form).getByText(/已修改 · 原为 5/)).toBeVisible();
    await pane.user.click(within(form).getByRole("button", { name: "保存并使用" }));
    expect(await screen.findByText(/现在使用核对依据“乐山市 2020 年推荐汇总表（自用）”/)).toBeVisible();
    expect(pane.model.getSnapshot().review?.summary.errors).toBe(0);
    await pane.user.click(screen.getByRole("button", { name: "这个工作簿不再带自用核对依据" }));
    await waitFor(() => expect(pane.model.getSnapshot().stored.customPack).toBeUndefined());
    // It stays on this computer's shelf; the built-in one is used for all files again once it is chosen.
    await pane.user.click(screen.getByRole("button", { name: "使用核对依据 乐山市 2020 年推荐汇总表" }));
    await waitFor(() => expect(pane.model.getSnapshot().review?.pack.id).toBe("leshan-2020"));
  });

  test("a pack file that cannot be used is told by path", async () => {
    const file = new File(['{"id":"mine"}'], "mine.json", { type: "application/json" });
    await pane.user.upload(screen.getByLabelText("导入核对依据文件…", { selector: "input" }), file);
    expect(
      await screen.findByText(/核对依据文件“mine.json”不能用，仍使用“乐山市 2020 年推荐汇总表”/),
    ).toBeVisible();
    expect(screen.getByText("fields")).toBeVisible();
    // Something else is done: what was wrong with the file is no longer in the way.
    await pane.user.click(screen.getByRole("button", { name: /修改 乐山市 2020 年推荐汇总表 的/ }));
    expect(screen.queryByText(/不能用/)).toBeNull();
  });

  test("a pack that was copied from another notice is taken, and what is left of that notice is named", async () => {
    const text = fs.readFileSync("tests/packs/fixtures/copied-from-leshan.json", "utf8");
    const file = new File([text], "jiangxi.json", { type: "application/json" });
    await pane.user.upload(screen.getByLabelText("导入核对依据文件…", { selector: "input" }), file);
    expect(await screen.findByText(/“jiangxi.json”里有 13 处像是从别的通知照抄来的/)).toBeVisible();
    expect(screen.getByText("form.title").closest("li")).toHaveTextContent("还有“乐山市”");
    expect(pane.model.getSnapshot().stored.pack).toBe("jiangxi-2023");
  });

  test("what is stored is listed and removed after asking", async () => {
    expect(screen.getByText("还没有保存任何内容。")).toBeVisible();
    pane.model.settings.tick(["a", "b"], true);
    expect(await screen.findByText("清单打勾：2 项")).toBeVisible();
    await pane.user.click(screen.getByRole("button", { name: "全部清除…" }));
    await pane.user.click(screen.getByRole("button", { name: "取消" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "全部清除…" })).toHaveFocus());
    await pane.user.click(screen.getByRole("button", { name: "全部清除…" }));
    await pane.user.click(screen.getByRole("button", { name: "确定清除" }));
    expect(await screen.findByText("已清除工作簿里保存的内容")).toBeVisible();
    expect(pane.host.stored).toEqual({ version: 1 });
  });

  test("the language is chosen and remembered on this machine", async () => {
    await pane.user.selectOptions(screen.getByRole("combobox", { name: /语言/ }), "en");
    expect(await screen.findByRole("heading", { name: "Rule packs" })).toBeVisible();
    expect(localStorage.getItem("huijian-language")).toBe("en");
    localStorage.clear();
  });
});
