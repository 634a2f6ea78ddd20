import type { CellEdit } from "../../../host";
import type { PaneModel, Preview } from "../../model";

/** A cell that would change. */
export interface Change {
  /** The finding's key, or the cell's address. */
  readonly id: string;
  readonly cell: string;
  readonly studio: string;
  readonly found: string;
  /** What would stand there; null where that is to be typed. */
  readonly text: string | null;
  /** What is written; null where the engine works it out from the finding. */
  readonly edit: CellEdit | null;
}

/** Cells with the same content that would become the same. */
export interface Cluster {
  readonly key: string;
  readonly found: string;
  readonly text: string | null;
  readonly changes: readonly Change[];
}

/** Asks for the changes of a preview; none where nothing can be had. */
export async function changesOf({ fix }: PaneModel, preview: Preview): Promise<readonly Change[]> {
  if (preview.kind === "alike") {
    const alike = await fix.alike(preview.finding, preview.way);
    return (alike ?? []).map(({ key, cell, studio, found, text }) => ({
      id: key,
      cell,
      studio,
      found,
      text,
      edit: null,
    }));
  }
  const found = preview.kind === "plain" ? await fix.plain() : await fix.replaced(preview.text, preview.by);
  return (found ?? []).map(({ cell, studio, found: shown, text, edit }) => ({
    id: cell,
    cell,
    studio,
    found: shown,
    text,
    edit,
  }));
}

/** Equal mistakes together, the most frequent first, as they are cleaned up elsewhere (OpenRefine's clusters). */
export function clustersOf(changes: readonly Change[]): readonly Cluster[] {
  const clusters = new Map<string, Change[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.found, change.text]);
    const known = clusters.get(key);
    if (known === undefined) clusters.set(key, [change]);
    else known.push(change);
  }
  return [...clusters]
    .map(([key, mine]) => ({ key, found: mine[0]?.found ?? "", text: mine[0]?.text ?? null, changes: mine }))
    .sort((one, other) => other.changes.length - one.changes.length);
}
