/** @jest-environment jsdom */
import "../support/domGlobals";
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import { HostError } from "../../../src/host";
import type { PaneHost } from "../../../src/pane/host";
import { leshanSheet, studio } from "../support/sheets";
import { showPane } from "../support/showPane";

/** An Excel that refuses to tell of changes: nobody is left to believe that the results follow the sheet. */

test("that changes are not heard of is said with its reason in every view, and the button checks", async () => {
  const read: string[] = [];
  const refuse: PaneHost["onChange"] = (_, { failed }) => {
    failed(new HostError("timeout", "5102"));
    return () => undefined;
  };
  const pane = await showPane(
    [leshanSheet([studio(0), studio(1, { memberCount: 3 })])],
    undefined,
    undefined,
    (host) => {
      const loadSheet = host.loadSheet.bind(host);
      Object.assign(host, {
        onChange: refuse,
        loadSheet: (sheet: string) => (read.push(sheet), loadSheet(sheet)),
      });
    },
  );
  try {
    await screen.findAllByRole("article");
    expect(await screen.findByText(/^收不到表格改动的消息，改动后请自己点“重新校验”。./)).toBeVisible();
    for (const view of [/^设置/, /^校验/]) {
      await pane.openView(view);
      expect(screen.getByText("收不到表格改动的消息，改动后请点“重新校验”。")).toBeVisible();
    }
    const before = read.length;
    const bar = screen.getByText("收不到表格改动的消息，改动后请点“重新校验”。").parentElement as HTMLElement;
    await pane.user.click(within(bar).getByRole("button", { name: "重新校验" }));
    await waitFor(() => expect(read.length).toBe(before + 1));
    // It is so still: the next change will not be heard of either.
    expect(screen.getByText("收不到表格改动的消息，改动后请点“重新校验”。")).toBeVisible();
  } finally {
    await pane.close();
  }
});
