/** @jest-environment jsdom */
import "../../pane/support/domGlobals";
import { render, screen } from "@testing-library/react";
import type { DocumentState, WorkbenchDocument } from "../../../src/workbench/document";
import { NOTHING_OPEN } from "../../../src/workbench/document/state";
import { TopBar } from "../../../src/workbench/page/TopBar";
import { textsFor } from "../../../src/workbench/text";

const texts = textsFor("zh-CN");
const file = { name: "甲县.xlsx", batch: { files: 20 } } as NonNullable<DocumentState["file"]>;
const workbench = { edits: {} } as WorkbenchDocument;
const nothing = (): void => undefined;

const bar = (isAway: boolean) => (
  <TopBar
    texts={texts}
    state={{ ...NOTHING_OPEN, file, canUndo: true, unsaved: true }}
    workbench={workbench}
    narrow={false}
    isAway={isAway}
    onFiles={nothing}
    onSample={nothing}
    onReport={nothing}
    onNotices={nothing}
    onHelp={nothing}
    onList={null}
    onReopen={nothing}
    onLanguage={null}
  />
);

test("behind the batch, the open file's name and what can be done with it are not on view", () => {
  const { rerender } = render(bar(false));
  const heading = (): string | null => screen.getByRole("heading", { level: 1 }).textContent;
  const ofFile = (): number =>
    screen.queryAllByRole("button", { name: /^(撤销|重做|保存|打开这一批.*)$/ }).length;
  expect([heading(), ofFile()]).toEqual(["甲县.xlsx", 4]);
  expect(screen.queryByText("有未保存的改动")).not.toBeNull();
  rerender(bar(true));
  expect([heading(), ofFile()]).toEqual(["汇荐工作台", 0]);
  expect(screen.queryByText("有未保存的改动")).toBeNull();
  // What is about no file stays.
  expect(screen.queryByRole("button", { name: "通知架" })).not.toBeNull();
});
