import { isShelfUsed, loadShelf } from "../../shelf";
import type { ShelfOffer } from "../../engine";

/**
 * What this computer's shelf of notices offers to the files of a batch; undefined where nothing was ever put on it.
 *
 * @throws ShelfError when it cannot be read
 */
export async function shelfOffer(): Promise<ShelfOffer | undefined> {
  if (!isShelfUsed()) return undefined;
  const shelf = await loadShelf();
  const [notices, chosen] = await Promise.all([shelf.list(), shelf.chosen()]);
  return { files: notices.map(({ json }) => json), chosen };
}
