import type { RulePack } from "../../core";
import { loadKnowledge, loadPack, loadPacks, loadPackValidator } from "../../packs";
import type { PackProblem } from "../../packs";
import { loadShelf, type ShelvedNotice } from "../../shelf";
import { freeId, isWork, workOnPack, type NoticeWork } from "./work";

/** A notice in the list, built-in or one's own. */
export interface ListedNotice {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly number: string | null;
  readonly place: "builtIn" | "shelf";
  readonly draft: boolean;
  readonly newerOf: string | null;
  readonly savedAt: string | null;
  /** Null where this version of the product cannot use it. */
  readonly pack: RulePack | null;
}

export interface Listed {
  readonly notices: readonly ListedNotice[];
  readonly chosen: string | null;
}

/** Everything on the shelf, one's own first; a shelf that cannot be read rejects with `ShelfError`. */
export async function listNotices(): Promise<Listed> {
  const shelf = await loadShelf();
  const [own, chosen, builtIn] = await Promise.all([shelf.list(), shelf.chosen(), loadPacks("en")]);
  const mine = await Promise.all(own.map(listedOwn));
  return { notices: [...mine, ...builtInOf(builtIn)], chosen };
}

/** The built-in ones alone, for where the shelf cannot be read. */
export const listBuiltIn = async (): Promise<readonly ListedNotice[]> => builtInOf(await loadPacks("en"));

const builtInOf = (packs: readonly RulePack[]): readonly ListedNotice[] =>
  packs.map((pack) => ({
    id: pack.id,
    name: pack.name["zh-CN"],
    title: pack.document.title["zh-CN"],
    number: pack.document.number,
    place: "builtIn",
    draft: false,
    newerOf: null,
    savedAt: null,
    pack,
  }));

async function listedOwn(notice: ShelvedNotice): Promise<ListedNotice> {
  const { parsePack } = await loadPackValidator();
  const parsed = parsePack(notice.json);
  const pack = parsed.ok ? parsed.pack : null;
  const { id, name, draft, newerOf, savedAt } = notice;
  const title = pack?.document.title["zh-CN"] ?? name;
  return {
    id,
    name,
    title,
    number: pack?.document.number ?? null,
    place: "shelf",
    draft,
    newerOf,
    savedAt,
    pack,
  };
}

/** A pack of one's own on the shelf; null where it has none of this id that can be used. */
export async function packOnShelf(id: string): Promise<RulePack | null> {
  const kept = (await (await loadShelf()).list()).find((notice) => notice.id === id);
  return kept === undefined ? null : (await listedOwn(kept)).pack;
}

/** A pack with everything in it, built-in or one's own. */
export async function completePack(notice: ListedNotice): Promise<RulePack | null> {
  return notice.place === "builtIn" ? ((await loadPack(notice.id, "en")) ?? null) : notice.pack;
}

/** Puts what the editor made on the shelf. */
export async function saveWork(work: NoticeWork, pack: RulePack): Promise<void> {
  const { id, name, newerOf, confirmed } = work;
  const json = JSON.stringify(pack, null, 2);
  const savedAt = new Date().toISOString();
  await (await loadShelf()).put({ id, name, json, savedAt, newerOf, draft: !confirmed }, work);
}

/** The editor's work on a notice of the shelf; one that came as a file is taken apart. */
export async function workOf(notice: ListedNotice): Promise<NoticeWork | null> {
  const kept = await (await loadShelf()).workOn(notice.id);
  if (isWork(kept)) return kept;
  return notice.pack === null ? null : workOnPack(notice.pack, await loadKnowledge(), notice.newerOf);
}

/** A copy of a notice under an id and name of its own, put on the shelf. */
export async function duplicate(
  notice: ListedNotice,
  name: string,
  taken: readonly string[],
): Promise<ShelvedNotice | null> {
  const pack = await completePack(notice);
  if (pack === null) return null;
  const id = freeId(`${notice.id}-own`, taken);
  const shelf = await loadShelf();
  const kept = notice.place === "shelf" ? await shelf.workOn(notice.id) : null;
  const work = isWork(kept) ? { ...kept, id, name } : null;
  const copy: ShelvedNotice = {
    id,
    name,
    json: JSON.stringify({ ...pack, id, name: { "zh-CN": name, en: `${pack.name.en} (copy)` } }, null, 2),
    savedAt: new Date().toISOString(),
    newerOf: notice.newerOf,
    draft: notice.draft,
  };
  await shelf.put(copy, work);
  return copy;
}

/** Takes a pack's file onto the shelf; the answer says what is wrong with it, or whose place it took. */
export async function importNotice(
  json: string,
): Promise<
  | { readonly ok: true; readonly name: string; readonly replaced: boolean }
  | { readonly ok: false; readonly problems: readonly PackProblem[] }
> {
  const { parsePack } = await loadPackValidator();
  const parsed = parsePack(json);
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  const { id, name, draft } = parsed.pack;
  const shelf = await loadShelf();
  const before = (await shelf.list()).find((each) => each.id === id);
  await shelf.put({
    id,
    name: name["zh-CN"],
    json,
    savedAt: new Date().toISOString(),
    newerOf: before?.newerOf ?? null,
    draft: draft === true,
  });
  return { ok: true, name: name["zh-CN"], replaced: before !== undefined };
}
