import type { Localised } from "../../core";
import { WorkbookFileError } from "../errors";
import { READ_LIMITS, type ReadLimits } from "./limits";

/** What is counted while reading. */
export type Counted = Exclude<
  keyof ReadLimits,
  "fileBytes" | "legacyFileBytes" | "entries" | "inflatedBytes"
>;

const inMegabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** What a file has too much of, given the limit. */
const EXCESS: Readonly<Record<Counted, (most: number) => Localised>> = {
  partBytes: (most) => ({
    "zh-CN": `一个部件解压后超过 ${inMegabytes(most)}`,
    en: `One part inflates past ${inMegabytes(most)}`,
  }),
  expansion: (most) => ({
    "zh-CN": `一个部件解压后超过压缩大小的 ${most} 倍`,
    en: `One part inflates to more than ${most} times its compressed size`,
  }),
  readBytes: (most) => ({
    "zh-CN": `各工作表合计超过 ${inMegabytes(most)}`,
    en: `Its sheets hold more than ${inMegabytes(most)} together`,
  }),
  sheets: (most) => ({ "zh-CN": `工作表超过 ${most} 张`, en: `It has more than ${most} sheets` }),
  cells: (most) => ({
    "zh-CN": `有内容的单元格超过 ${most} 个`,
    en: `It has more than ${most} cells with content`,
  }),
  rows: (most) => ({
    "zh-CN": `有内容的行超过 ${most} 行`,
    en: `It has more than ${most} rows with content`,
  }),
  places: (most) => ({
    "zh-CN": `内容铺开的范围超过 ${most} 格`,
    en: `Its cells are spread over more than ${most} places`,
  }),
  columns: (most) => ({ "zh-CN": `超过 ${most} 列`, en: `It has more than ${most} columns` }),
  repeatedCells: (most) => ({
    "zh-CN": `由重复产生的单元格超过 ${most} 个`,
    en: `It asks for more than ${most} cells made by repeating others`,
  }),
  merges: (most) => ({ "zh-CN": `合并区域超过 ${most} 处`, en: `It has more than ${most} merged areas` }),
  mergedRows: (most) => ({
    "zh-CN": `合并区域合计超过 ${most} 行`,
    en: `Its merged areas cover more than ${most} rows together`,
  }),
  cellCharacters: (most) => ({
    "zh-CN": `有单元格超过 ${most} 字`,
    en: `A cell holds more than ${most} characters`,
  }),
  repeatedCharacters: (most) => ({
    "zh-CN": `由重复产生的空格超过 ${most} 个`,
    en: `It asks for more than ${most} spaces made by repeating`,
  }),
  sharedStrings: (most) => ({ "zh-CN": `不同的文字超过 ${most} 条`, en: `It has more than ${most} texts` }),
  styles: (most) => ({
    "zh-CN": `单元格格式超过 ${most} 种`,
    en: `It has more than ${most} cell formats`,
  }),
};

/** Parts smaller than this may be as dense as they like: they cost nothing. */
const SMALL_PART = 8 * 1024 * 1024;

/**
 * What one file has cost so far, counted while it is read, by every reader. One object goes with one file from its
 * first byte to its last sheet.
 */
export class ReadBudget {
  readonly limits: ReadLimits;
  private readonly used = new Map<Counted, number>();

  constructor(limits: Partial<ReadLimits> = {}) {
    this.limits = { ...READ_LIMITS, ...limits };
  }

  /** How much of something may still come. */
  room(what: Counted): number {
    return this.limits[what] - (this.used.get(what) ?? 0);
  }

  /**
   * Counts something that was read.
   *
   * @throws WorkbookFileError `tooLarge` past the limit
   */
  take(what: Counted, amount = 1): void {
    const used = (this.used.get(what) ?? 0) + amount;
    this.used.set(what, used);
    if (used > this.limits[what]) throw this.excess(what);
  }

  /** Refuses one thing that is too large by itself, such as the text of a cell. */
  measure(what: Counted, amount: number): void {
    if (amount > this.limits[what]) throw this.excess(what);
  }

  /**
   * Looks at a part of a package before it is inflated.
   *
   * @param size its inflated bytes as declared, which inflating does not go past
   */
  part(size: number, compressedSize: number): void {
    this.measure("partBytes", size);
    if (size > SMALL_PART) this.measure("expansion", size / Math.max(1, compressedSize));
    this.take("readBytes", size);
  }

  /** The refusal for something that there is too much of. */
  excess(what: Counted): WorkbookFileError {
    const most = this.limits[what];
    return new WorkbookFileError("tooLarge", `${what}: more than ${most}`, {
      particular: EXCESS[what](most),
    });
  }
}
