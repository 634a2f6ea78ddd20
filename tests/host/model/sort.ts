import {
  HostObject,
  accessDenied,
  hostClass,
  invalidArgument,
  invalidOperation,
  notModelled,
} from "../hostObject";
import { intersect, type Area } from "../address";
import type { StoredCell } from "./store";
import type { Worksheet } from "./worksheet";

interface Field {
  readonly key: number;
  readonly ascending?: boolean;
}

/**
 * Sorting by columns of a range: cells move with their formats and notes, hidden rows stay where they are, conditional
 * formats and validations stay with the position. Merged cells are refused.
 */
export class RangeSort extends HostObject {
  readonly hostClass = hostClass("RangeSort", []);
  constructor(
    private readonly sheet: Worksheet,
    private readonly area: Area,
  ) {
    super();
  }
  apply(fields: readonly Field[], _matchCase?: boolean, hasHeaders?: boolean, orientation?: string): void {
    if (hasHeaders || (orientation !== undefined && orientation !== "Rows"))
      throw notModelled("sorting with headers or by columns");
    const [field] = fields;
    if (!field || fields.length !== 1 || field.key < 0 || field.key > this.area.right - this.area.left)
      throw invalidArgument();
    if (this.sheet.protection.protected && !this.sheet.protection.allows("allowSort")) throw accessDenied();
    if (this.sheet.merges.some((merge) => intersect(merge, this.area))) {
      throw invalidOperation("To do this, all the merged cells need to be the same size.");
    }
    const { store } = this.sheet;
    const rows: number[] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++)
      if (!store.hiddenRows.has(row)) rows.push(row);
    const column = this.area.left + field.key;
    const order = [...rows].sort((a, b) => {
      const [x, y] = [store.get(a, column)?.value, store.get(b, column)?.value];
      // Blanks come last whichever way is sorted.
      if (x === undefined || y === undefined) return x === y ? a - b : x === undefined ? 1 : -1;
      if (typeof x !== "number" || typeof y !== "number")
        throw notModelled("sorting by anything but numbers");
      return (field.ascending === false ? y - x : x - y) || a - b;
    });
    const taken = order.map((row) => {
      const cells: (StoredCell | undefined)[] = [];
      for (let at = this.area.left; at <= this.area.right; at++) cells.push(store.get(row, at));
      return cells;
    });
    const notes = this.sheet.notes.items.map((note) => {
      const inside = intersect(note.area, this.area);
      return [note, inside ? rows[order.indexOf(note.area.top)] : undefined] as const;
    });
    rows.forEach((row, index) =>
      taken[index]?.forEach((cell, offset) => {
        const line = store.rows.get(row);
        if (cell) store.make(row, this.area.left + offset);
        if (cell) store.rows.get(row)?.set(this.area.left + offset, cell);
        else line?.delete(this.area.left + offset);
      }),
    );
    for (const [note, row] of notes)
      if (row !== undefined) note.area = { ...note.area, top: row, bottom: row };
    this.sheet.workbook.raiseChanged(this.sheet, this.area, "RangeEdited");
  }
}
