import { main as makeForm } from "../../src/cli/form";
import { CASES, check, report } from "./support";

/** The general checks as a pack that one may choose. */
const BASE = `${CASES}/sheets/A00-base.xlsx`;

test("chosen by hand they are made alone, and nothing is called ready by them", async () => {
  const read = await report(BASE, "--pack", "general");
  expect(read.pack.id).toBe("general");
  expect(read.findings).toEqual([]);
  expect(read.summary).toMatchObject({ entries: 3, errors: 0, readyToSend: false });
  const { out } = await check(BASE, "--pack", "general");
  expect(out.replace(/\s/g, "")).toContain("还不能报送：没有对应的通知");
});

test("they have no form of their own", async () => {
  const said: string[] = [];
  const spy = jest.spyOn(console, "error").mockImplementation((text: string) => void said.push(text));
  expect(await makeForm(["--pack", "general", "空白表.xlsx"])).toBe(2);
  spy.mockRestore();
  expect(said).toEqual([expect.stringMatching(/没有对应的通知.*不能生成空白表/)]);
});
