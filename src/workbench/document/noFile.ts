import { Cancelled } from "../../pane";
import type { WorkerConnection } from "../../engine";
import type { WorkbenchMethods } from "../engine";
import type { OpenedFile } from "../engine/views";

/** Stands where no file is open yet; the worker knows no file of this number. */
export const NO_FILE: OpenedFile = {
  number: 0,
  name: "",
  format: "xlsx",
  sheets: [],
  keepsFormatting: true,
  keepsLooks: true,
  fileNotes: [],
  isFlagged: false,
  batch: null,
};

/** Stands where there is no worker yet: whatever is asked of it is given up. */
export const NO_WORKER: WorkerConnection<WorkbenchMethods> = {
  call: <Answer>() => Promise.reject<Answer>(new Cancelled()) as never,
  onFault: () => undefined,
  isBroken: false,
  end: () => undefined,
};
