import { configure, render, screen, within, type BoundFunctions, type queries } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Grid } from "../../../src/core";
import type { WorkbookState } from "../../../src/host";
import { createPaneModel } from "../../../src/pane/model";
import type { PaneModel } from "../../../src/pane/model";
import { Pane } from "../../../src/pane";
import { loadViews } from "../../../src/pane/views";
import { testHost, type TestHost } from "./testHost";

/** How long a test waits for what it expects to see: long, since it is no measurement, and machines may be busy. */
configure({ asyncUtilTimeout: 15_000 });

/** A pane on the page over the real engine, and a person to use it. */
export interface ShownPane {
  readonly host: TestHost;
  readonly model: PaneModel;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Goes to a view by its tab and gives what stands in it. */
  openView(name: RegExp): Promise<BoundFunctions<typeof queries>>;
  close(): Promise<void>;
}

/** jsdom measures nothing; what Fluent and the virtual list watch stays as it is. */
class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

export async function showPane(
  grids: readonly Grid[],
  stored: WorkbookState = { version: 1 },
  today = "2020-09-01",
  prepare: (host: TestHost) => void = () => undefined,
): Promise<ShownPane> {
  // The model changes by itself (worker, timers), as it does for a user: React need not insist on `act`.
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false;
  globalThis.ResizeObserver = NoResize;
  Element.prototype.scrollIntoView = () => undefined;
  await loadViews();
  const host = testHost(grids, stored);
  prepare(host);
  const model = createPaneModel(host, () => today);
  const user = userEvent.setup();
  const { unmount } = render(<Pane model={model} />);
  await model.start();
  await screen.findByRole("tab", { name: /校验|Check/ });
  return {
    host,
    model,
    user,
    async openView(name) {
      await user.click(screen.getByRole("tab", { name }));
      return within(screen.getByRole("tabpanel"));
    },
    async close() {
      unmount();
      await model.dispose();
      host.close();
    },
  };
}
