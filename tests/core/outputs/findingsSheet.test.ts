import { basisText, sendBackList, wordingIn } from "../../../src/core";
import { formatAddress } from "../../../src/core/grid";
import { cellFlags, findingsSheet, formSheet } from "../../../src/core/outputs";
import type { SheetDescription } from "../../../src/core/outputs";
import type { Review } from "../../../src/core/review/types";
import { flagWorkbook } from "../../../src/files/patch";
import { writeWorkbook } from "../../../src/files/write";
import { expectSound } from "../../files/support/package";
import { LESHAN, packOf, reviewedForm, rowValues, THREE } from "./sheets";

const MESSY = [
  { ...THREE[0], memberCount: 3, phone: "1380000", leaderHonours: "是" },
  { ...THREE[1], annualFunding: "约50", patentCount: null },
  { ...THREE[2] },
];

const messyReview = () => reviewedForm(LESHAN, MESSY).review;
const cleanReview = () => reviewedForm(LESHAN, THREE).review;

const sheetOf = (
  review: Review,
  language: "zh-CN" | "en" = "zh-CN",
  statements: string[] = [],
): SheetDescription => findingsSheet(review, { language, sendBack: sendBackList(review), statements });

const texts = (sheet: SheetDescription): string[] =>
  sheet.rows.flatMap((row) => row.cells.map((cell) => String(cell?.value ?? "")));

describe("the findings sheet", () => {
  /** Made in each test, so that a fault is noticed by the test that reaches it. */
  const made = () => {
    const messy = messyReview();
    const sheet = sheetOf(messy);
    return { messy, sheet, header: sheet.autoFilter?.top as number };
  };

  test("begins with a summary and the basis of the check", () => {
    const { messy, sheet } = made();
    expect(rowValues(sheet, 0)[0]).toBe("校验结果");
    const { errors, warnings } = messy.summary;
    expect(rowValues(sheet, 1)[0]).toContain(`共 3 个申报工作室：不符合 ${errors} 项，需核实 ${warnings} 项`);
    expect(rowValues(sheet, 1)[0]).toContain("还不能报送");
    expect(rowValues(sheet, 2)[0]).toContain("leshan-2020");
    expect(rowValues(sheet, 2)[0]).toContain(`计算截止日 ${messy.referenceDate}`);
  });

  test("has one row per finding, filterable, under a frozen header", () => {
    const { messy, sheet, header } = made();
    expect(rowValues(sheet, header)).toEqual([
      "级别",
      "位置",
      "所属单位",
      "创新工作室",
      "栏目",
      "填报内容",
      "要求",
      "依据条款",
      "问题",
      "怎么办",
    ]);
    expect(sheet.frozenRows).toBe(header + 1);
    expect(sheet.autoFilter?.bottom).toBe(header + messy.findings.length);
    messy.findings.forEach((finding, index) => {
      const cells = sheet.rows[header + 1 + index]?.cells ?? [];
      const isInCell = finding.row !== null && finding.column !== null;
      const address = isInCell ? formatAddress(finding.row, finding.column) : "整张表";
      expect(cells[1]?.value).toBe(address);
      expect(cells[1]?.link).toEqual(isInCell ? { sheet: messy.sheetName, cell: address } : undefined);
      expect(String(cells[7]?.value).split("\n")[0]).toBe(basisText(finding.clause, "zh-CN"));
      expect(String(cells[8]?.value)).not.toBe("");
      expect(String(cells[9]?.value)).not.toBe("");
    });
  });

  test("names the studio, what stands there and what is required in words", () => {
    const { sheet } = made();
    const row = sheet.rows.find(
      (each) => each.cells[4]?.value === "成员人数" && each.cells[0]?.value === "不符合",
    );
    expect(row?.cells.map((cell) => cell?.value).slice(2, 8)).toEqual([
      THREE[0]?.["hostUnit"],
      THREE[0]?.["studioName"],
      "成员人数",
      "3",
      "不少于 5 人",
      "二（一）\n“5人以上的创新团队”",
    ]);
  });

  test("an empty cell is shown as empty, not as nothing", () => {
    const { sheet } = made();
    const row = sheet.rows.find((each) => String(each.cells[4]?.value).includes("专利"));
    expect(row?.cells[5]?.value).toBe("（空）");
  });

  test("then come the messages per host unit, what was not checked, what a person has to tick", () => {
    const { messy, sheet, header } = made();
    const values = sheet.rows.map((row) => row.cells[0]?.value ?? null);
    const places = [
      "退回各单位补正（一格一条，可直接复制到消息里）",
      "未能核对的项目及原因",
      "表上看不出来、要由人核对的事项",
    ].map((heading) => values.indexOf(heading));
    expect(places.every((place) => place > header + messy.findings.length)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const { unit, text } of sendBackList(messy)) {
      const row = sheet.rows.find((each) => each.cells[0]?.value === unit);
      expect(row?.cells[3]?.value).toBe(text["zh-CN"]);
    }
    for (const item of messy.checklist) expect(texts(sheet)).toContain(item.text["zh-CN"]);
    expect(texts(sheet)).toContain("没有提供已命名工作室名单");
  });

  test("merges do not overlap and stay within the columns", () => {
    const { sheet } = made();
    const clean = cleanReview();
    expectSound(
      writeWorkbook({
        sheets: [sheet, sheetOf(clean, "en", ["x"])].map((each, index) => ({ ...each, name: `s${index}` })),
      }),
    );
    expect(sheet.merges.every((merge) => merge.right <= 9 && merge.top === merge.bottom)).toBe(true);
  });

  test("says so when there is nothing, and repeats plain statements", () => {
    const clean = cleanReview();
    const nothing = findingsSheet(
      { ...clean, findings: [], notChecked: [], systemErrors: [], checklist: [] },
      { language: "zh-CN", sendBack: [], statements: ["格式没有带过来"] },
    );
    expect(texts(nothing)).toEqual(
      expect.arrayContaining([
        "没有发现问题。",
        "没有需要退回补正的单位。",
        "表上能核对的项目都已核对。",
        "格式没有带过来",
      ]),
    );
  });

  test("faults of the program are listed as not checked", () => {
    const broken = sheetOf({
      ...messyReview(),
      systemErrors: [{ rule: "leshan-2020/team-size", message: "boom" }],
    });
    expect(texts(broken).some((text) => text.includes("程序故障") && text.includes("boom"))).toBe(true);
  });

  test("is complete in English", () => {
    const { messy } = made();
    const english = texts(sheetOf(messy, "en"));
    expect(english.some((text) => text.startsWith("3 studios put forward: "))).toBe(true);
    for (const heading of ["Severity", "What is wrong", "What was not checked, and why"])
      expect(english).toContain(heading);
    expect(english.some((text) => /undefined|\{[a-z]+\}/.test(text))).toBe(false);
  });

  test.each(["pingdingshan", "dalian-2011", "nuc-2024", "henan-jkwwt-2024"])("can be made for %s", (id) => {
    const { review } = reviewedForm(packOf(id), [{ memberCount: null }, {}]);
    expectSound(writeWorkbook({ sheets: [sheetOf(review)] }));
  });
});

describe("the flags of a review", () => {
  const made = () => {
    const messy = messyReview();
    return { messy, flags: cellFlags(messy, wordingIn("zh-CN")) };
  };

  test("are one per cell, in sheet order, with the worst severity", () => {
    const { messy, flags } = made();
    const cells = messy.findings.filter((finding) => finding.row !== null && finding.column !== null);
    const keys = flags.map((flag) => `${flag.row}:${flag.column}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys)).toEqual(new Set(cells.map((finding) => `${finding.row}:${finding.column}`)));
    for (const flag of flags) {
      const here = cells.filter((finding) => finding.row === flag.row && finding.column === flag.column);
      const worst = (["error", "warning", "info"] as const).find((each) =>
        here.some((finding) => finding.severity === each),
      );
      expect(flag.severity).toBe(worst);
    }
  });

  test("their notes name severity, clause and what to do, in the language", () => {
    const { messy, flags } = made();
    const team = flags.find((flag) => flag.note.includes("成员"));
    expect(team?.note).toMatch(/^【不符合】.*二（一）.*\n→ .+/s);
    const english = cellFlags(messy, wordingIn("en")).find((flag) => flag.note.includes("3"));
    expect(english?.note).toMatch(/^\[error\] .*\n→ .+/s);
  });

  test("go into the official form with the findings sheet", () => {
    const { messy, flags } = made();
    const form = formSheet(
      LESHAN,
      MESSY.map((row) => ({ ...LESHAN.sampleEntry, ...row })),
      LESHAN.sampleLabels,
    );
    const bytes = writeWorkbook({ sheets: [form] });
    const flagged = flagWorkbook(bytes, { sheet: form.name, flags, findingsSheet: sheetOf(messy) });
    expectSound(flagged.bytes);
    expect(flagged.report.cells).toBe(flags.length);
  });
});
