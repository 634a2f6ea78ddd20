import { baseName, plainName, savedEnding } from "../../../src/workbench/document/download";

test.each([
  ["a.xlsx", "xlsx", "xlsx"],
  ["a.xlsm", "xlsm", "xlsm"],
  ["macro.xlsx", "xlsm", "xlsm"],
  ["renamed.xlsm", "xlsx", "xlsx"],
  ["template.XLTX", "xlsx", "xltx"],
  ["template.xltm", "xlsm", "xltm"],
  ["wps.et", "xlsx", "xlsx"],
  ["old.xls", "xls", "xlsx"],
  ["list.csv", "csv", "xlsx"],
])("%s, in truth %s, is saved as .%s", (name, format, ending) => {
  expect(savedEnding({ name, format })).toBe(ending);
});

test("a file's name loses its ending, not its points", () => {
  expect(baseName("2020.10 推荐.xlsx")).toBe("2020.10 推荐");
});

test.each([
  ["汇总表", "汇总表"],
  ["汇总表-已修改", "汇总表"],
  ["汇总表-已修改 (1)", "汇总表"],
  ["汇总表-已修改-已修改(2)", "汇总表"],
  ["汇总表-标注-已修改", "汇总表"],
  ["-已修改", "-已修改"],
  ["已修改的表", "已修改的表"],
])("the name %s is saved as that of %s: names do not grow", (name, plain) => {
  expect(plainName(name)).toBe(plain);
});
