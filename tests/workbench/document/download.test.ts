import { baseName, savedEnding } from "../../../src/workbench/document/download";

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
