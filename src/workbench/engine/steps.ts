import type { CellRange } from "../../core";
import { HostError } from "../../host";
import type { CellEdit, Decision, WorkbookState } from "../../host";
import type { HistoryState, TypedEdit } from "./views";
import { WorkbenchError } from "./workbenchError";
import type { SavePoint, WorkbenchFile } from "./workbenchFile";

/** Everything that changes an open file, as it is kept for the case that the page is lost. */
export type FileStep =
  | { readonly do: "type"; readonly sheet: string; readonly edits: readonly TypedEdit[] }
  | { readonly do: "clear"; readonly sheet: string; readonly area: CellRange }
  | { readonly do: "write"; readonly sheet: string; readonly cells: readonly CellEdit[] }
  | {
      readonly do: "reorder";
      readonly sheet: string;
      readonly rows: readonly number[];
      readonly sequenceColumn: number | null;
    }
  | {
      readonly do: "removeRows";
      readonly sheet: string;
      readonly first: number;
      readonly end: number;
    }
  | {
      readonly do: "insertRows";
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
      readonly like: number;
    }
  /** About the order: among the changes of cells, so that each is undone in its turn. */
  | { readonly do: "decide"; readonly decision: Decision }
  | { readonly do: "undo" }
  | { readonly do: "redo" }
  /** What belongs to the workbook beside its cells: order, reasons, ticks, columns. */
  | { readonly do: "state"; readonly state: WorkbookState }
  /** A saved workbook has reached the user; `holds` is how many of the steps before are in it. */
  | { readonly do: "saved"; readonly point: SavePoint; readonly holds: number };

/**
 * Does the steps again on the file as it was opened. Steps are kept before it is known whether the file takes them: what
 * it refused then it refuses now.
 *
 * @returns how the file stands then
 */
export function replay(file: WorkbenchFile, steps: readonly FileStep[]): HistoryState {
  for (const step of steps) {
    try {
      redone(file, step);
    } catch (error) {
      if (!(error instanceof HostError || error instanceof WorkbenchError)) throw error;
    }
  }
  return file.historyState;
}

function redone(file: WorkbenchFile, step: FileStep): unknown {
  switch (step.do) {
    case "type":
      return file.type(step.sheet, step.edits);
    case "clear":
      return file.clear(step.sheet, step.area);
    case "write":
      return file.write(step.sheet, step.cells);
    case "reorder":
      return file.reorder(step.sheet, step.rows, step.sequenceColumn);
    case "removeRows":
      return file.removeRows(step.sheet, step.first, step.end);
    case "insertRows":
      return file.insertRows(step.sheet, step.at, step.count, step.like);
    case "decide":
      return file.decide(step.decision);
    case "undo":
      return file.undo();
    case "redo":
      return file.redo();
    case "state":
      return file.writeState(step.state);
    case "saved":
      return file.markSaved(step.point);
  }
}
