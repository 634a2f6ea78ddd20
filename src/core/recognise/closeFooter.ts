import type { Extent } from "./extentTypes";
import type { SkippedRow } from "./types";

/** What stands below the last entry is footer: totals begin it, and a heading there heads nothing. */
export function closeFooter(
  skipped: readonly SkippedRow[],
  entries: readonly number[],
): Pick<Extent, "skippedRows" | "footerRow"> {
  const last = entries[entries.length - 1] ?? -1;
  const skippedRows = skipped.map(({ row, reason }): SkippedRow => {
    return { row, reason: row > last && reason === "sectionHeading" ? "footer" : reason };
  });
  const first = skippedRows.find(
    ({ row, reason }) => row > last && (reason === "total" || reason === "footer"),
  );
  return { skippedRows, footerRow: first?.row ?? null };
}
