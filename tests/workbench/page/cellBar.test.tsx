/** @jest-environment jsdom */
import "../../pane/support/domGlobals";
import { fireEvent, render, screen } from "@testing-library/react";
import { CellBar } from "../../../src/workbench/page/CellBar";
import { textsFor } from "../../../src/workbench/text";

/** jsdom lays nothing out: a line for every ten characters, three of them on view unless the bar is open. */
const LINE = 20;
const linesOf = (element: Element): number => Math.ceil((element.textContent ?? "").length / 10);
const isOpen = (): boolean => screen.queryByRole("button", { expanded: true }) !== null;
const heights = {
  scrollHeight: (element: Element) => linesOf(element) * LINE,
  clientHeight: (element: Element) => Math.min(linesOf(element), isOpen() ? 99 : 3) * LINE,
};
for (const [name, height] of Object.entries(heights))
  Object.defineProperty(Element.prototype, name, {
    configurable: true,
    get(this: Element) {
      return height(this);
    },
  });

const bar = (message: string) => (
  <CellBar texts={textsFor("zh-CN")} about="D10" whose="" message={message} quiet={false} width={300}>
    <button>下一条问题</button>
  </CellBar>
);

test("a text longer than the bar is offered whole, and of the next cell a few lines again", () => {
  const { rerender } = render(bar("不符合。".repeat(10)));
  const more = (): HTMLElement | null => screen.queryByRole("button", { name: /全文|收起/ });
  expect(more()?.textContent).toBe("全文");
  expect(more()?.getAttribute("aria-expanded")).toBe("false");
  fireEvent.click(more() as HTMLElement);
  expect(more()?.textContent).toBe("收起");
  fireEvent.click(more() as HTMLElement);
  expect(more()?.textContent).toBe("全文");
  fireEvent.click(more() as HTMLElement);
  rerender(bar("需核实。".repeat(10)));
  expect(more()?.textContent).toBe("全文");
  rerender(bar("12"));
  expect(more()).toBeNull();
});
