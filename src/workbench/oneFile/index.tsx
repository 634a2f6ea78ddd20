import { connectWorker } from "../../engine";
import { inside } from "../document";
import type { WorkbenchMethods } from "../engine";
import { startWorkbench } from "../start";

/** The workbench as one file, opened from a disk or a stick; boot.js has unpacked it. */
startWorkbench(() => connectWorker<WorkbenchMethods>(new Worker(inside()?.worker ?? "")));
