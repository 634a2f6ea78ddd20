import type { Review } from "../core";
import type { Engine } from "./engine";
import type { FixView, ReviewView } from "./views";

/** More findings than this are not remembered from one edit to the next: more than a page shows at once. */
const MOST_REMEMBERED = 60;
/** More new findings than this come of no single edit; the page asks about those that it shows. */
const MOST_NEW = 20;

/** The ways to put findings right, by the findings' keys. */
export type Fixes = Readonly<Record<string, readonly FixView[]>>;

export const NO_FIXES: Fixes = {};

// Loaded with the first edit or question: a check does not need it.
const fixViews = () => import("./fixViews");

/**
 * The fixes that a page shows beside its findings. They depend on the whole sheet, so that each edit may change them:
 * for the findings that the page has asked about, and for those that an edit brings, they come with the answer to the
 * edit, which spares a question and its answer after it.
 */
export class OfferedFixes {
  private keys: readonly string[] = [];
  private fixesFor: Awaited<ReturnType<typeof fixViews>>["fixesFor"] | null = null;
  private last: { readonly of: Review; readonly keys: readonly string[]; readonly fixes: Fixes } | null =
    null;

  constructor(private readonly engine: Engine) {}

  /** Loads what works fixes out; without it there are none in an answer. */
  async load(): Promise<void> {
    ({ fixesFor: this.fixesFor } = await fixViews());
  }

  /** The page shows these findings and asks for their fixes, which are in every answer from now on. */
  async ask(keys: readonly string[]): Promise<void> {
    await this.load();
    this.keys = [...new Set([...this.keys, ...keys])];
  }

  forget(): void {
    this.keys = [];
    this.last = null;
  }

  /**
   * The fixes of the findings that the page shows.
   *
   * @param before the review that the page shows of the same table; null where it shows another one, or none
   */
  of(view: ReviewView, before: ReviewView | null): Fixes {
    const reviewed = this.engine.viewed();
    const of = reviewed.review;
    const { fixesFor, last } = this;
    if (before === null) this.forget();
    else if (last?.of !== of) this.keys = this.remembered(view, before);
    else if (last.keys === this.keys) return last.fixes;
    const found = fixesFor?.(reviewed, this.keys) ?? [];
    const fixes =
      found.length === 0
        ? NO_FIXES
        : Object.fromEntries(this.keys.map((key, index) => [key, found[index] ?? []]));
    this.last = { of, keys: this.keys, fixes };
    return fixes;
  }

  /** The findings asked about last that are still there, and those that were not there before. */
  private remembered(view: ReviewView, before: ReviewView): readonly string[] {
    const there = new Set(view.findings.map(({ key }) => key));
    const asked = this.keys.filter((key) => there.has(key)).slice(-MOST_REMEMBERED);
    for (const { key } of before.findings) there.delete(key);
    return there.size > MOST_NEW ? asked : [...new Set([...asked, ...there])];
  }
}
