import { isShelfUsed, loadShelf, ShelfError } from "../../shelf";
import type { ShelfOffer } from "../engine";

/** What this computer's shelf of notices offers to the files of a batch; nothing where it cannot be read, as in the pane. */
export async function shelfOffer(): Promise<ShelfOffer | undefined> {
  if (!isShelfUsed()) return undefined;
  try {
    const shelf = await loadShelf();
    const [notices, chosen] = await Promise.all([shelf.list(), shelf.chosen()]);
    return { files: notices.map(({ json }) => json), chosen };
  } catch (error) {
    if (error instanceof ShelfError) return undefined;
    throw error;
  }
}
