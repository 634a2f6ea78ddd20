/** @jest-environment jsdom */
import "../support/domGlobals";
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import { leshanSheet, studio } from "../support/sheets";
import { showPane, type ShownPane } from "../support/showPane";

/** A pack of one's own leaves Excel for Mac, where a download does nothing, as a text to be copied. */

let pane: ShownPane;
afterEach(() => pane.close());

const own = async (): Promise<void> => {
  pane = await showPane([leshanSheet([studio(0)])]);
  await pane.model.settings.copyPack("leshan-2020", {});
};

test("in Excel its text can be copied, and is all of it", async () => {
  await own();
  Object.assign(pane.host, { kind: "excel" });
  await pane.openView(/设置/);
  const written: string[] = [];
  jest.spyOn(navigator.clipboard, "writeText").mockImplementation((text) => {
    written.push(text);
    return Promise.resolve();
  });
  await pane.user.click(await screen.findByRole("button", { name: "复制其文字" }));
  expect(await screen.findByText("已复制，请粘贴到文本文件中，存成 .json")).toBeVisible();
  expect(JSON.parse(written[0] ?? "")).toMatchObject({ id: expect.any(String) as string });
  expect(written[0]).toBe(pane.model.getSnapshot().stored.customPack);
});

test("in the workbench it is downloaded, and nothing else is offered", async () => {
  await own();
  await pane.openView(/设置/);
  expect(await screen.findByRole("button", { name: "导出自用核对依据" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "复制其文字" })).toBeNull();
});

test("the shelf is opened by the host, and what is there once it is closed is offered anew", async () => {
  pane = await showPane([leshanSheet([studio(0)])]);
  let closed: () => void = () => undefined;
  Object.assign(pane.host, {
    kind: "excel",
    openShelf: (changed: () => void) => {
      closed = changed;
    },
  });
  await pane.openView(/设置/);
  const asked = jest.spyOn(pane.model.settings, "shelfChanged");
  await pane.user.click(await screen.findByRole("button", { name: "通知架与起草…" }));
  expect(asked).not.toHaveBeenCalled();
  closed();
  expect(asked).toHaveBeenCalledTimes(1);
});
