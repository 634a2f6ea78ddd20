/** @jest-environment jsdom */
import "../../pane/support/domGlobals";
import { fireEvent, render, screen } from "@testing-library/react";
import { useStops } from "../../../src/workbench/page/useStops";

// jsdom lays nothing out: everything is shown.
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  configurable: true,
  get: () => document.body,
});

function Page({ canStep }: { readonly canStep: boolean }) {
  useStops();
  return (
    <>
      <div data-stop>
        <button>打开</button>
      </div>
      <div data-stop>{canStep ? <button>下一条问题</button> : "12"}</div>
      <div data-stop>
        <div role="grid" aria-label="表" tabIndex={-1} />
        <textarea aria-label="A1" />
      </div>
      <div data-stop>
        <button>校验</button>
      </div>
    </>
  );
}

const round = (shiftKey: boolean): readonly (string | null)[] =>
  [1, 2, 3, 4].map(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "F6", shiftKey });
    const { activeElement } = document;
    return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? null;
  });

test("F6 goes round all parts and back, and passes over one in which nothing can be pressed", () => {
  const { rerender } = render(<Page canStep />);
  expect(round(false)).toEqual(["打开", "下一条问题", "A1", "校验"]);
  expect(round(true)).toEqual(["A1", "下一条问题", "打开", "校验"]);
  rerender(<Page canStep={false} />);
  screen.getByRole("button", { name: "校验" }).focus();
  expect(round(false)).toEqual(["打开", "A1", "校验", "打开"]);
  expect(round(true)).toEqual(["校验", "A1", "打开", "校验"]);
});
