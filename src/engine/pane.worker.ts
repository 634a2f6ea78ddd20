import { Engine } from "./engine";
import { paneMethods } from "./methods";
import { PageView } from "./pageView";
import { openSheets } from "./openRoster";
import { serveMethods } from "./rpc";

/** The task pane's worker in Excel: everything that takes time happens here. */
serveMethods(paneMethods(new PageView(new Engine()), { openSheets }), self as unknown as Worker, () =>
  import("./batch/methods").then(({ keptBatchMethods }) => keptBatchMethods({ openSheets })),
);
