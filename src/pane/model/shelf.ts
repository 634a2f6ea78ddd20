import { isShelfUsed, loadShelf } from "../../shelf";
import type { PackAnswer } from "../../engine";
import type { Session } from "./session";

/**
 * Takes over what this computer's shelf of notices holds: the engine offers its packs, and the one chosen there holds
 * for every workbook that names none. Where the shelf cannot be read, or what was chosen there can be used no more,
 * that is said, and the check goes on without it.
 */
export async function takeShelf(session: Session): Promise<void> {
  if (!isShelfUsed()) return;
  await session.attempt(null, async () => {
    const shelf = await loadShelf();
    const [notices, chosen] = await Promise.all([shelf.list(), shelf.chosen()]);
    const usable = await session.call("offerShelf", [notices.map(({ json }) => json)]);
    session.patch({ shelfChoice: chosen });
    const lost = notices.find(({ id }) => id === chosen && !usable.includes(id));
    if (lost !== undefined) session.notify("error", session.texts.settings.shelfChoiceUnusable(lost.name));
  });
}

/**
 * Puts a pack that was imported or changed on the shelf and chooses it for every workbook; null where it could not, else
 * whether it took the place of another one with its id.
 */
export async function shelve(
  session: Session,
  { pack, json }: Extract<PackAnswer, { ok: true }>,
): Promise<"put" | "replaced" | null> {
  const { language } = session.state;
  const telling = (why: string): string => session.texts.settings.packHereOnly(pack.name[language], why);
  return session.attempt(
    null,
    async () => {
      const shelf = await loadShelf();
      const savedAt = new Date().toISOString();
      const before = (await shelf.list()).find(({ id }) => id === pack.id);
      const { draft } = pack;
      const name = pack.name["zh-CN"];
      await shelf.put({ id: pack.id, name, json, savedAt, newerOf: before?.newerOf ?? null, draft });
      await choose(session, pack.id);
      return before === undefined || before.json === json ? "put" : "replaced";
    },
    { telling },
  );
}

/** Chooses a pack, built-in or on the shelf, for every workbook that names none; null: by each sheet's form and title. */
export async function choose(session: Session, id: string | null): Promise<void> {
  await (await loadShelf()).choose(id);
  session.patch({ shelfChoice: id });
}

/** The file of a pack on the shelf, to be handed out; null where it is not there or the shelf cannot be read. */
export async function shelvedFile(session: Session, id: string): Promise<string | null> {
  return session.attempt(null, async () => {
    const notices = await (await loadShelf()).list();
    return notices.find((notice) => notice.id === id)?.json ?? null;
  });
}

/** Takes a pack off the shelf; where it was chosen none is. */
export async function unshelve(session: Session, id: string): Promise<void> {
  await session.attempt(null, async () => {
    await (await loadShelf()).remove(id);
    await takeShelf(session);
  });
}
