import { formatAddress, parseRange, shiftAddress, shiftReferences } from "../../../core/grid";
import type { RowPlan } from "../../../core/grid";
import { HostError } from "../../../host";
import { moveReferences } from "../../read";

/** How rows of one sheet move, as its parts and those that name it follow. */
export class Moving {
  constructor(
    /** The sheet whose rows come and go. */
    readonly sheet: string,
    readonly plan: RowPlan,
  ) {}

  private readonly planOf = (name: string): RowPlan | null =>
    name.toUpperCase() === this.sheet.toUpperCase() ? this.plan : null;

  /**
   * A formula with its references where their rows stand now.
   *
   * @param own the sheet it stands on
   * @param where what it belongs to, for the refusal
   * @throws HostError `formulas` where nothing is left of what it refers to, or it reaches through several sheets
   */
  formula(formula: string, own: string, where: string): string {
    const shifted = shiftReferences(formula, own, this.planOf);
    if (shifted.lost.length > 0 || shifted.unclear.length > 0) throw new HostError("formulas", where);
    return shifted.formula;
  }

  /** Areas as `sqref` lists them, where they stand now; null where nothing of them is left. */
  areas(list: string): string | null {
    const now = list
      .trim()
      .split(/\s+/)
      .map((area) => shiftAddress(area, this.plan))
      .filter((area) => area !== null);
    return now.length === 0 ? null : now.join(" ");
  }

  /**
   * A formula that is meant for the first cell of areas and moves along for the others (a rule, a validation), for what
   * is now the first cell.
   */
  relativeFormula(formula: string, areas: string): string {
    const first = parseRange(areas.trim().split(/\s+/)[0] ?? "")?.range;
    const now = first === undefined ? null : this.plan.rowsNow(first.top, first.bottom);
    if (first === undefined || now === null) return this.formula(formula, this.sheet, areas);
    const was = this.plan.wasRow(now.top);
    const anchored = was === null ? formula : moveReferences(formula, was - first.top, 0);
    return this.formula(anchored, this.sheet, formatAddress(first.top, first.left));
  }

  /** Where a row stands now; of one that is gone, where the next one stands that is left. */
  rowOrNext(row: number): number {
    const gone = this.plan.removed.find(({ first, end }) => first <= row && row <= end);
    return this.plan.rowNow(gone === undefined ? row : gone.end + 1) ?? 0;
  }
}
