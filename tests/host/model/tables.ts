import { HostCollection, HostObject, hostClass, hostCollection } from "../hostObject";
import type { Area } from "../address";

const SCALARS = ["id", "name"];

/** An Excel table ("format as table") on a sheet: as far as it stands in the way of a sort. */
export class Table extends HostObject {
  readonly hostClass = hostClass("Table", SCALARS);
  constructor(
    readonly id: string,
    readonly name: string,
    readonly area: Area,
  ) {
    super();
  }
}

/** The tables that a range touches. */
export class TableScopedCollection extends HostCollection {
  readonly hostClass = hostCollection("TableScopedCollection", SCALARS);
  constructor(readonly items: readonly Table[]) {
    super();
  }
}
