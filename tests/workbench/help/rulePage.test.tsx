/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { builtInPacks } from "../../../src/packs";
import type { Shelf, ShelvedNotice } from "../../../src/shelf";
import { RulePage } from "../../../src/workbench/help/RulePage";

const LESHAN = builtInPacks.find(({ id }) => id === "leshan-2020")!;

const kept = (id: string, json: string): ShelvedNotice => ({
  id,
  json,
  name: "云溪县 2027 年",
  savedAt: "2027-01-01T00:00:00.000Z",
  newerOf: null,
  draft: false,
});

// jsdom has no store of its own; what is kept in a real one has its own tests.
jest.mock("../../../src/shelf", () => ({
  loadShelf: (): Promise<Pick<Shelf, "list">> =>
    Promise.resolve({
      list: () =>
        Promise.resolve([
          kept("yunxi-2027", JSON.stringify({ ...LESHAN, id: "yunxi-2027" })),
          kept("of-later", "{}"),
        ]),
    }),
}));

test.each(["leshan-2020", "yunxi-2027"])("the page of a rule of %s says what it asks", async (pack) => {
  render(<RulePage rule={`${pack}/team-size`} language="zh-CN" />);
  expect(await screen.findByText(/团队达到规定人数/)).toBeTruthy();
  expect(screen.getAllByText(/二（一）/).length).toBeGreaterThan(0);
});

test.each(["zh-CN", "en"] as const)(
  "what is said of the sheet itself is no rule of a pack (%s)",
  async (language) => {
    render(<RulePage rule="leshan-2020/further-lines" language={language} />);
    expect(await screen.findByText(/这是对表格本身的核对|This is about the sheet itself/)).toBeTruthy();
  },
);

test.each(["nowhere-2027", "of-later"])("%s has no page here, and how to get one is said", async (pack) => {
  render(<RulePage rule={`${pack}/team-size`} language="zh-CN" />);
  expect(await screen.findByText(/先在“通知架”中导入/)).toBeTruthy();
});
