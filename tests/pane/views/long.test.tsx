/** @jest-environment jsdom */
import "../support/domGlobals";
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import { withEdits } from "../../../src/core";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { showPane, type ShownPane } from "../support/showPane";

/** Long names and long lists of cells leave room for the rest; nothing of them is lost. */

const LONG = `云溪县${"长".repeat(200)}创新工作室`;
const FULL = leshanSheet([
  studio(0, { studioName: LONG }),
  ...Array.from({ length: 20 }, (_, index) => studio(index + 1)),
]);
const FIRST = placeOf(FULL, 0, "seq").row;
/** Every second row is blank. */
const SHEET = withEdits(
  FULL,
  Array.from({ length: 10 }, (_, index) => FIRST + 1 + 2 * index).flatMap((row) =>
    Array.from({ length: FULL.right }, (_, column) => ({ row, column, value: null })),
  ),
);

let pane: ShownPane;

beforeEach(async () => {
  pane = await showPane([SHEET]);
});
afterEach(() => pane.close());

test("of many related cells the first few are named, the others on demand", async () => {
  const blank = pane.model.getSnapshot().review?.findings.find(({ related }) => related.length > 0);
  expect(blank?.related).toHaveLength(10);
  const finding = within(screen.getByText(blank?.message ?? "").closest("article") as HTMLElement);
  const buttons = () => finding.getAllByRole("button", { name: /^定位到 / });
  expect(buttons()).toHaveLength(6);
  await pane.user.click(finding.getByRole("button", { name: "…等 10 处" }));
  expect(buttons()).toHaveLength(10);
});

test("what a cell holds is cut short beside the message, which has all of it", () => {
  const message = screen.getByText(new RegExp(`^名称“${LONG}”`));
  const finding = within(message.closest("article") as HTMLElement);
  const cut = finding.getAllByTitle(LONG).filter(({ tagName }) => tagName === "SPAN");
  expect(cut).toHaveLength(1);
  expect(cut[0]).toHaveTextContent(/^云溪县长{57}…$/);
  expect(screen.getByTitle(`第 ${FIRST + 1} 行 ${LONG}`)).toHaveClass("hj-name");
});
