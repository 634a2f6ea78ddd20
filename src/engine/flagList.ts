import { cellFlag, cellFlags } from "../core";
import type { Finding, FlaggedCell, Review, RulePack, Wording } from "../core";

/** The cells to mark of one sheet's reviews; keeps the objects of cells whose findings did not change. */
export class FlagList {
  /** By the first finding of its cell. */
  private readonly known = new WeakMap<Finding, { findings: readonly Finding[]; flag: FlaggedCell }>();

  constructor(
    private readonly pack: RulePack,
    private readonly wording: Wording,
  ) {}

  of(review: Review): readonly FlaggedCell[] {
    return cellFlags(review, this.wording, (findings) => {
      const [first] = findings as [Finding];
      const before = this.known.get(first);
      const isSame =
        before?.findings.length === findings.length &&
        before.findings.every((finding, index) => finding === findings[index]);
      if (isSame) return before.flag;
      const flag = cellFlag(findings, this.pack, this.wording);
      this.known.set(first, { findings, flag });
      return flag;
    });
  }
}
