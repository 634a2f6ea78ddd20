import { ActionType, PathType } from "../wire";
import type { WireRequest } from "../wire";

/** What happens to the user's undo steps when an add-in sends something; see docs/developing/excel.md for the sources. */
export type UndoBehaviour =
  /** Before ExcelApi 1.19: any batch, also one that only reads, takes all steps away (the worst that is told of it). */
  | "cleared"
  /** Since then: steps stay, an add-in's writes are a step each, and what has no undo takes all away. */
  | "kept";

interface Step {
  readonly by: "user" | "addIn";
  /** Takes the step back; null for an add-in's, of which the simulation keeps no more than that it is there. */
  readonly revert: (() => void) | null;
}

/** Operation of the runtime's flags for a batch that writes. */
const WRITES = 1;

/** Methods that clear undo where it is kept: merged areas (issue 5918), custom XML (4484, 6415). */
const WITHOUT_UNDO: ReadonlySet<string> = new Set(["GetMergedAreasOrNullObject", "SetXml"]);

/** The undo stack of the simulated Excel. */
export class UndoStack {
  behaviour: UndoBehaviour = "kept";
  /** Takes down how things are before an add-in writes, and answers how to go back there; for tests that do. */
  capture: (() => () => void) | null = null;
  private steps: Step[] = [];

  /** Steps that the user can still take back: their own, and the add-in's. */
  get length(): number {
    return this.steps.length;
  }
  /** How many of them are the user's own. */
  get ofUser(): number {
    return this.steps.filter(({ by }) => by === "user").length;
  }

  /** The user did something. */
  push(revert: () => void): void {
    this.steps.push({ by: "user", revert });
  }

  /** The user presses Ctrl+Z; false where there is nothing to take back. */
  undo(): boolean {
    const step = this.steps.pop();
    step?.revert?.();
    return step !== undefined;
  }

  /** An add-in's batch was carried out; `revert` is what `capture` answered before. */
  batch(request: WireRequest, flags: number, revert: (() => void) | null): void {
    if (this.behaviour === "cleared" || hasNoUndo(request)) this.steps = [];
    else if ((flags & WRITES) !== 0 && !onlyAsks(request)) this.steps.push({ by: "addIn", revert });
  }

  clear(): void {
    this.steps = [];
  }
}

/** `getRowProperties` and its like: the runtime marks them as writing, and they change nothing that could be undone. */
function onlyAsks({ Actions: actions, ObjectPaths: paths }: WireRequest): boolean {
  const asks = (name: string): boolean => /^(_|Get)/.test(name);
  return (
    Object.values(paths).every(
      ({ ObjectPathType: type, Name: name }) => type !== PathType.method || asks(name),
    ) &&
    actions.every(
      ({ ActionType: type, Name: name }) =>
        type !== ActionType.setProperty &&
        type !== ActionType.update &&
        (type !== ActionType.method || asks(name)),
    )
  );
}

function hasNoUndo({ Actions: actions, ObjectPaths: paths }: WireRequest): boolean {
  const typeOf = (id: number): string => {
    const path = paths[String(id)];
    const parent = path?.ParentObjectPathId;
    return parent === undefined ? "" : (paths[String(parent)]?.Name ?? "");
  };
  const isSheet = (id: number): boolean => typeOf(id) === "Worksheets";
  const isOfXml = (id: number): boolean => typeOf(id) === "CustomXmlParts" || typeOf(id) === "GetByNamespace";
  return (
    Object.values(paths).some(
      ({ Name: name, ParentObjectPathId: parent }) =>
        WITHOUT_UNDO.has(name) ||
        name === "Copy" ||
        (name === "Add" && ["CustomXmlParts", "Worksheets"].includes(paths[String(parent ?? 0)]?.Name ?? "")),
    ) ||
    actions.some(
      ({ Name: name, ObjectPathId: id }) =>
        WITHOUT_UNDO.has(name) ||
        (name === "Delete" && (isSheet(id) || isOfXml(id))) ||
        (name === "Visibility" && isSheet(id)),
    )
  );
}
