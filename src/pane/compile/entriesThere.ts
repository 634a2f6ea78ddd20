import type { BatchView, DuplicateView } from "../../engine";

/**
 * Duplicates in which a file has part: those within the table are told by its check.
 *
 * @param own what the table is called among the files
 */
export function acrossFiles(view: BatchView, own: string): BatchView {
  return {
    ...view,
    duplicates: view.duplicates
      .filter(({ entries }) => entries.some(({ source }) => source.file !== own))
      .map((group) => ({ ...group, ofReturn: false })),
  };
}

/** Whether an entry of the table and others that came say the same of one studio. */
export function isThereAlready({ kind, differing, entries }: DuplicateView, own: string): boolean {
  const there = entries.filter(({ source }) => source.file === own).length;
  return kind === "studio" && differing.length === 0 && there > 0 && there < entries.length;
}

/** How many entries of files are kept out because they stand in the table already with the same answers. */
export function countThere({ duplicates }: BatchView, own: string): number {
  const kept = duplicates.filter((group) => group.settled && isThereAlready(group, own));
  return kept.reduce(
    (sum, { entries }) => sum + entries.filter((each) => !each.kept && each.source.file !== own).length,
    0,
  );
}
