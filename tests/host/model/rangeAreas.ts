import { HostCollection, HostObject, hostCollection, type HostClass } from "../hostObject";
import { formatArea, sheetPrefix, type Area } from "../address";
import { ConditionalFormatCollection } from "./conditionalFormats";
import { RangeFormat } from "./format";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** What a range tells of itself, alone or among others. */
export const RANGE: HostClass = {
  name: "Range",
  scalars: [
    ...["address", "values", "formulas", "text", "numberFormat", "valueTypes", "rowIndex", "columnIndex"],
    ...["rowCount", "columnCount", "cellCount", "rowHidden", "columnHidden", "hyperlink"],
  ],
  navigations: ["format", "worksheet", "conditionalFormats", "dataValidation", "sort"],
  itemScalars: null,
  keepsReference: true,
};

class RangeCollection extends HostCollection {
  readonly hostClass = hostCollection("RangeCollection", RANGE.scalars);
  constructor(readonly items: readonly Range[]) {
    super();
  }
}

const RANGE_AREAS: HostClass = {
  name: "RangeAreas",
  scalars: ["address", "areaCount", "cellCount"],
  navigations: ["areas", "conditionalFormats", "format", "worksheet"],
  itemScalars: null,
  keepsReference: true,
};

/** Several rectangles of one sheet. */
export class RangeAreas extends HostObject {
  readonly hostClass = RANGE_AREAS;
  constructor(
    readonly worksheet: Worksheet,
    private readonly list: readonly Area[],
  ) {
    super();
  }
  get areas(): RangeCollection {
    return new RangeCollection(
      this.list.map((area) =>
        this.worksheet.getRangeByIndexes(
          area.top,
          area.left,
          area.bottom - area.top + 1,
          area.right - area.left + 1,
        ),
      ),
    );
  }
  get address(): string {
    return this.list.map((area) => sheetPrefix(this.worksheet.name) + formatArea(area)).join(", ");
  }
  get areaCount(): number {
    return this.list.length;
  }
  get cellCount(): number {
    return this.areas.items.reduce((sum, range) => sum + range.cellCount, 0);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.worksheet, this.list);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.worksheet.formatTarget(this.list));
  }
  clear(applyTo: unknown = "All"): void {
    for (const area of this.list) this.worksheet.clear(area, String(applyTo));
  }
}
