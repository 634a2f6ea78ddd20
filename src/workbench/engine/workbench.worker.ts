import { Engine, PageView, serveMethods } from "../../engine";
import { workbenchMethods } from "./methods";
import { openSheets } from "./openSheets";

/** The workbench's worker: reading, checking, ranking and writing happen here, so that the page never waits. */
serveMethods(workbenchMethods(new PageView(new Engine()), { openSheets }), self as unknown as Worker);
