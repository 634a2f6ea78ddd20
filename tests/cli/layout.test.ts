import { cellWidth, cut, oneLine, padded, table, wrapped } from "../../src/cli/layout";

describe("text on a terminal", () => {
  test("a Chinese character takes two cells", () => {
    expect(cellWidth("汇荐 v1")).toBe(7);
    expect(cellWidth("（人）")).toBe(6);
    expect(padded("列", 4)).toBe("列  ");
  });

  test("cutting shows that something was cut", () => {
    expect(cut("创新工作室名称", 8)).toBe("创新工…");
    expect(cut("短", 8)).toBe("短");
  });

  test("a cell cannot steer the terminal", () => {
    expect(oneLine("一\u001b[31m红\n二\u202e")).toBe("一 [31m红 二");
  });

  test("lines break to the width and no closing mark starts one", () => {
    const lines = wrapped("请核实人数，达不到五人的不能推荐。See clause 2 for details.", 14);
    expect(lines.every((line) => cellWidth(line) <= 16)).toBe(true);
    expect(lines.some((line) => /^[，。]/.test(line))).toBe(false);
    expect(lines.join("").replace(/\s/g, "")).toBe("请核实人数，达不到五人的不能推荐。Seeclause2fordetails.");
  });

  test("an empty text is one empty line", () => {
    expect(wrapped("", 10)).toEqual([""]);
  });

  test("columns align by cells", () => {
    const [first, second] = table(
      [
        ["列", "表头"],
        ["AB", "序号"],
      ],
      "  ",
    );
    expect(first).toBe("  列  表头");
    expect(second).toBe("  AB  序号");
  });
});
