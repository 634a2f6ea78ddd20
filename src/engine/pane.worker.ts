import { Engine } from "./engine";
import { paneMethods } from "./methods";
import { openSheets } from "./openRoster";
import { serveMethods } from "./rpc";

/** The task pane's worker in Excel: everything that takes time happens here. */
serveMethods(paneMethods(new Engine(), { openSheets }), self as unknown as Worker);
