import { chooseNotice, createGrid, noticeFit, type CellValue, type RulePack } from "../../../src/core";
import { builtInPacks, generalPack, packById } from "../../../src/packs";

const LESHAN = packById("leshan-2020") as RulePack;

/** A sheet with the headers of a pack's form below a title and a signature line. */
function sheet(title: string, signature = "推荐单位：", pack = LESHAN) {
  const headers = pack.fields.map(({ header, group }): CellValue => [...(group ?? []), header].join(""));
  const entry = pack.fields.map(({ id }): CellValue => pack.sampleEntry[id] ?? null);
  return createGrid({ name: "Sheet1", values: [[title], [signature], headers, entry] });
}

describe("which notice a sheet belongs to", () => {
  test.each([
    ["2020年乐山市劳模和工匠人才创新工作室推荐汇总表", "", "form", null],
    ["劳模和工匠人才创新工作室推荐汇总表", "推荐单位：云溪县总工会", "form", null],
    ["峨眉山市劳模和工匠人才创新工作室推荐汇总表", "推荐单位：峨眉山市总工会", "form", null],
    ["全市劳模和工匠人才创新工作室推荐汇总表", "", "form", null],
    ["四川省乐山市劳模和工匠人才创新工作室推荐汇总表", "", "form", null],
    ["四川省劳模和工匠人才创新工作室推荐汇总表", "推荐单位：云溪县总工会", "otherNotice", "四川省"],
    ["四川省能源化学地质工会创新工作室汇总表", "", "otherNotice", "四川省"],
    ["四川省劳模和工匠人才创新工作室推荐汇总表", "推荐单位：乐山市总工会", "form", null],
    ["2021年乐山市劳模和工匠人才创新工作室推荐汇总表", "", "otherYear", "2021"],
    ["2023年度劳模和工匠人才创新工作室推荐汇总表", "", "otherYear", "2023"],
    ["绵阳市劳模和工匠人才创新工作室推荐汇总表", "", "otherNotice", "绵阳市"],
    ["关于推荐申报2020年江西省劳模创新工作室的汇总表", "", "otherNotice", "江西省"],
    ["某某大学职工创新工作室推荐汇总表", "", "otherNotice", "某某大学"],
    ["省级劳模（工匠）创新工作室推荐汇总表", "推荐单位（盖章）：云溪市总工会", "otherNotice", "省级"],
    ["示范性劳模和工匠人才创新工作室申报汇总表", "申报单位：云溪市总工会", "otherNotice", "示范性"],
    ["劳模和工匠人才创新工作室推荐汇总表", "推荐单位：云溪市总工会", "otherNotice", "云溪市总工会"],
    ["省级劳模创新工作室推荐汇总表", "推荐单位：乐山市沙湾区总工会", "form", null],
  ] as const)("%s %s: %s", (title, signature, fit, evidence) => {
    expect(noticeFit(sheet(title, signature), LESHAN)).toEqual({ fit, evidence });
  });

  test("a pack of standing rules knows no other year", () => {
    const henan = packById("henan-jkwwt-2024") as RulePack;
    expect(noticeFit(sheet("2026年河南省创新工作室推荐汇总表", "", henan), henan).fit).toBe("form");
  });
});

describe("the choice of sheet and pack", () => {
  const choose = (title: string, general: RulePack | null = generalPack) =>
    chooseNotice([sheet(title)], { packs: builtInPacks, general });

  test("takes the pack whose notice it is", () => {
    expect(choose("2020年乐山市劳模和工匠人才创新工作室推荐汇总表")).toMatchObject({
      pack: { id: "leshan-2020" },
      notice: { fit: "form" },
    });
  });

  test("takes the general checks for a notice that no pack knows", () => {
    expect(choose("绵阳市劳模和工匠人才创新工作室推荐汇总表")).toMatchObject({
      pack: { id: "general" },
      notice: { fit: "otherNotice", evidence: "绵阳市" },
    });
  });

  test("keeps the pack that the user chose, and still tells", () => {
    expect(
      chooseNotice([sheet("绵阳市劳模和工匠人才创新工作室推荐汇总表")], { packs: [LESHAN], general: null }),
    ).toMatchObject({ pack: { id: "leshan-2020" }, notice: { fit: "otherNotice" } });
  });
});
