import { createGrid } from "../../../src/core/grid";
import { rankedListWorkbook, submissionCopy } from "../../../src/core/outputs";
import { entryIdentities, rankReview } from "../../../src/core/ranking";
import { at, builtInPacks, FINAL, gridOf, LESHAN, packOf, reviewedForm, rowValues, THREE } from "./sheets";
import { review as reviewGrid } from "../../../src/core/review/review";

describe("the ranked list", () => {
  /** Made in each test, so that a fault is noticed by the test that reaches it. */
  const made = () => {
    const { review, grid } = reviewedForm(LESHAN, THREE);
    const ranking = rankReview(review, grid, { orderRows: [7, 6, 5] });
    const workbook = rankedListWorkbook(review, grid, ranking, "zh-CN", { state: FINAL });
    return { review, grid, ranking, workbook, form: workbook.sheets[0] };
  };

  test("is the pack's form with entries in final order and 序号 1 … n", () => {
    const { workbook, form } = made();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["推荐汇总表", "排序说明"]);
    expect([5, 6, 7].map((row) => [at(form!, row, 0), at(form!, row, 4), at(form!, row, 7)])).toEqual([
      [1, "丁涛", "0833-2133419"],
      [2, "毛 娴", "13800000002"],
      [3, "高明远", "13800000001"],
    ]);
    expect(at(form!, 5, 15)).toBe(900);
    expect(form!.rows[5]!.cells[7]!.format).toBe("@");
    expect(rowValues(form!, 2)).toContain("推荐单位（盖章）：乐山市机械系统工会");
    expect(form!.print?.area?.bottom).toBe(8);
  });

  test("reviewed again, it is free of errors and its order stands", () => {
    const { form } = made();
    const again = reviewGrid(gridOf(form!), LESHAN, { today: "2020-09-01" });
    expect(again.kind).toBe("review");
    if (again.kind !== "review") return;
    expect(again.review.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(rankReview(again.review, gridOf(form!)).entries.map(({ row }) => row)).toEqual([5, 6, 7]);
  });

  test("the copy to send has no other sheet", () => {
    const { review, grid, ranking, form } = made();
    expect(submissionCopy(review, grid, ranking, { state: FINAL }).sheets.map(({ name }) => name)).toEqual([
      form!.name,
    ]);
  });

  test("follows the user's order", () => {
    const { review, grid } = made();
    const [first] = entryIdentities(review.entries, review.pack);
    const moved = rankReview(review, grid, { manualOrder: [first!], orderRows: [5] });
    expect(at(rankedListWorkbook(review, grid, moved, "en", { state: FINAL }).sheets[0]!, 5, 4)).toBe(
      "高明远",
    );
  });

  test("every pack: 40 entries keep all their answers", () => {
    for (const pack of builtInPacks) {
      const rows = Array.from({ length: 40 }, (_, index) => ({
        studioName: `第${index}厂${String(pack.sampleEntry["leaderName"])}工作室`,
        phone: `138${String(10_000_000 + index)}`,
      }));
      const filled = reviewedForm(pack, rows);
      const included = Object.fromEntries(
        entryIdentities(filled.review.entries, pack).map((identity) => [identity, "测试"]),
      );
      const list = rankedListWorkbook(
        filled.review,
        filled.grid,
        rankReview(filled.review, filled.grid, { included }),
        "zh-CN",
        { state: FINAL },
      ).sheets[0]!;
      const body = list.rows.slice(filled.review.recognition.headerRows.at(-1)! + 1).slice(0, 40);
      expect(body.map(({ cells }) => cells[0]!.value)).toEqual(rows.map((_, index) => index + 1));
      expect(
        new Set(body.map(({ cells }) => cells[pack.fields.findIndex(({ id }) => id === "phone")]!.value))
          .size,
      ).toBe(40);
      expect(list.print?.fitToWidth).toBe(true);
    }
  });
});

describe("cells as in the source", () => {
  /** One Leshan entry typed by hand: values by field, with texts and formats where they differ. */
  function cellsOf(
    values: Record<string, string | number | boolean | null>,
    more: {
      texts?: Record<string, string>;
      formats?: Record<string, string>;
      headers?: Record<string, string>;
      normaliseUnits?: boolean;
    } = {},
  ) {
    const ids = LESHAN.fields.map(({ id }) => id);
    const headers = LESHAN.fields.map((field) => more.headers?.[field.id] ?? field.header);
    const byField = (record: Record<string, string> | undefined): (string | undefined)[][] => [
      [],
      ids.map((id) => record?.[id]),
    ];
    const grid = createGrid({
      values: [
        headers,
        ids.map((id) => ({ ...LESHAN.sampleEntry, ...values })[id] as string | number | boolean | null),
      ],
      texts: byField(more.texts),
      formats: byField(more.formats),
    });
    const result = reviewGrid(grid, LESHAN, { today: "2020-09-01" });
    if (result.kind !== "review") throw new Error("not recognised");
    const { review } = result;
    const [identity] = entryIdentities(review.entries, review.pack);
    const ranking = rankReview(review, grid, { included: { [identity!]: "测试" } });
    const { cells } = submissionCopy(review, grid, ranking, {
      state: FINAL,
      normaliseUnits: more.normaliseUnits === true,
    }).sheets[0]!.rows[5]!;
    return Object.fromEntries(ids.map((id, column) => [id, cells[column]]));
  }

  test("numbers keep their number and format; text that is only a number becomes one; other text stays", () => {
    const cells = cellsOf(
      {
        floorArea: 1234.5,
        memberCount: "１２",
        projectCount: "12项",
        outcomeCount: "1,200",
        annualFunding: "50余",
        patentCount: "无",
      },
      { texts: { floorArea: "1,234.50" }, formats: { floorArea: "#,##0.00" } },
    );
    expect(cells["floorArea"]).toMatchObject({ value: 1234.5, format: "#,##0.00" });
    expect(
      ["memberCount", "projectCount", "outcomeCount", "annualFunding", "patentCount"].map(
        (id) => cells[id]?.value,
      ),
    ).toEqual([12, "12项", 1200, "50余", "无"]);
  });

  test("dates stand as shown, a date that Excel hides is written out", () => {
    expect(
      cellsOf(
        { established: 43101 },
        { texts: { established: "2018年1月" }, formats: { established: 'yyyy"年"m"月"' } },
      )["established"],
    ).toMatchObject({ value: "2018年1月", format: "@" });
    expect(
      cellsOf(
        { established: 43174 },
        { texts: { established: "########" }, formats: { established: "yyyy/m/d" } },
      )["established"]?.value,
    ).toMatch(/^2018年3月/u);
    expect(cellsOf({ established: "2018.3" })["established"]?.value).toBe("2018.3");
    expect(cellsOf({ established: 2018 })["established"]?.value).toBe("2018");
  });

  test("phone numbers are text, also from a number that shows as 1.38E+10", () => {
    expect(cellsOf({ phone: 13800000001 }, { texts: { phone: "1.38E+10" } })["phone"]).toMatchObject({
      value: "13800000001",
      format: "@",
    });
    expect(cellsOf({ phone: "138 0000 0001" })["phone"]?.value).toBe("138 0000 0001");
    expect(cellsOf({ phone: 123 })["phone"]?.value).toBe("123");
    expect(cellsOf({ phone: true })["phone"]?.value).toBe("TRUE");
  });

  test("figures under a header of another unit carry it, once; they are converted where the clerk says so", () => {
    const headers = {
      annualFunding: "年均专项经费（元）",
      economicBenefit: "创新成果转化应用节创经济效益累计（元）",
    };
    const figures = { annualFunding: 200000, economicBenefit: "3500000" };
    expect(cellsOf(figures, { headers })).toMatchObject({
      annualFunding: { value: "200000元" },
      economicBenefit: { value: "3500000元" },
    });
    expect(cellsOf(figures, { headers, normaliseUnits: true })).toMatchObject({
      annualFunding: { value: 20 },
      economicBenefit: { value: 350 },
    });
    expect(cellsOf({ floorArea: "120平方米" }, {})).toMatchObject({ floorArea: { value: "120平方米" } });
    // A unit in the cell is converted like one in the header; what is no exact figure stays as it was written.
    expect(
      cellsOf(
        { floorArea: "120平方米", economicBenefit: "8600000元", annualFunding: "约20万元" },
        { normaliseUnits: true },
      ),
    ).toMatchObject({
      floorArea: { value: 120 },
      economicBenefit: { value: 860 },
      annualFunding: { value: "约20万元" },
    });
    expect(cellsOf({ annualFunding: "500000余", economicBenefit: "50万元" }, { headers })).toMatchObject({
      annualFunding: { value: "500000余元" },
      economicBenefit: { value: "50万元" },
    });
  });

  test("text that looks like a formula stays text, line feeds stay, blanks stay blank", () => {
    const cells = cellsOf({
      hostUnit: "=1+1",
      leaderPost: "+甲\n部长",
      leaderHonours: null,
      memberCount: "",
      economicBenefit: "#REF!",
    });
    expect(
      ["hostUnit", "leaderPost", "leaderHonours", "memberCount", "economicBenefit"].map(
        (id) => cells[id]?.value,
      ),
    ).toEqual(["=1+1", "+甲\n部长", null, null, "#REF!"]);
  });

  test("a text field that holds a number shows it as displayed; an error shows its code", () => {
    const cells = cellsOf({ leaderPost: 20180101 }, { texts: { leaderPost: "########" } });
    expect(cells["leaderPost"]?.value).toBe("20180101");
    const grid = createGrid({
      values: [
        LESHAN.fields.map(({ header }) => header),
        LESHAN.fields.map(({ id }) =>
          id === "floorArea" ? { error: "#REF!" } : (LESHAN.sampleEntry[id] ?? null),
        ),
      ],
    });
    const result = reviewGrid(grid, LESHAN, { today: "2020-09-01" });
    if (result.kind !== "review") throw new Error("not recognised");
    const [identity] = entryIdentities(result.review.entries, LESHAN);
    const list = submissionCopy(
      result.review,
      grid,
      rankReview(result.review, grid, { included: { [identity!]: "x" } }),
      { state: FINAL },
    );
    expect(at(list.sheets[0]!, 5, 9)).toBe("#REF!");
  });

  test("a ticked TRUE in a yes-no column becomes 是", () => {
    const pack = packOf("pingdingshan");
    const filled = reviewedForm(pack, [{ hasSignage: true, isResearchInstitute: false }]);
    const [identity] = entryIdentities(filled.review.entries, pack);
    const ranking = rankReview(filled.review, filled.grid, { included: { [identity!]: "x" } });
    const sheet = submissionCopy(filled.review, filled.grid, ranking, { state: FINAL }).sheets[0]!;
    const body = sheet.rows[filled.review.entries[0]!.row]!;
    const shown = (id: string): unknown =>
      body.cells[pack.fields.findIndex((field) => field.id === id)]?.value;
    expect([shown("hasSignage"), shown("isResearchInstitute")]).toEqual(["是", "否"]);
    const text = reviewedForm(pack, [{ hasSignage: "有" }]);
    const list = submissionCopy(text.review, text.grid, rankReview(text.review, text.grid), { state: FINAL })
      .sheets[0]!;
    expect(rowValues(list, text.review.entries[0]!.row)).toContain("有");
  });

  test("a column the sheet lacks stays blank, a merged cell gives its value to every row", () => {
    const fields = LESHAN.fields.filter(({ id }) => id !== "floorArea");
    const values = [1, 2].map((seq) =>
      fields.map(({ id }) =>
        id === "seq" ? seq : id === "hostUnit" && seq === 2 ? null : (LESHAN.sampleEntry[id] ?? null),
      ),
    );
    const grid = createGrid({
      values: [fields.map(({ header }) => header), ...values],
      merges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
    });
    const result = reviewGrid(grid, LESHAN, { today: "2020-09-01" });
    if (result.kind !== "review") throw new Error("not recognised");
    const included = Object.fromEntries(
      entryIdentities(result.review.entries, LESHAN).map((identity) => [identity, "x"]),
    );
    const sheet = submissionCopy(result.review, grid, rankReview(result.review, grid, { included }), {
      state: FINAL,
    }).sheets[0]!;
    expect([at(sheet, 5, 1), at(sheet, 6, 1)]).toEqual([
      LESHAN.sampleEntry["hostUnit"],
      LESHAN.sampleEntry["hostUnit"],
    ]);
    expect(at(sheet, 5, 9)).toBeNull();
  });
});
