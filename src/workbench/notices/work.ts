import type { RulePack } from "../../core";
import {
  carryOver,
  draftingOfPack,
  startDrafting,
  type AddedRule,
  type ComparedClause,
  type Drafting,
  type NoticeDraft,
  type NoticeKnowledge,
} from "../../notices";

/** What is being made in the editor, as it is kept on the shelf: plain data. */
export interface NoticeWork {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  /** Id of the pack that this is a newer version of. */
  readonly newerOf: string | null;
  /** A person has confirmed it: reports no longer call it a draft. */
  readonly confirmed: boolean;
  readonly drafting: Drafting;
  /** How this year's clauses stand to last year's; empty where there is no last year. */
  readonly compared: readonly ComparedClause[];
  /** Last year's rules that wait for a word whether they stay. */
  readonly offered: readonly AddedRule[];
}

const LONGEST_NAME = 40;

/** An id from year and number of the document, e.g. notice-2026-12, that nothing else has. */
function idFor(draft: NoticeDraft, taken: readonly string[]): string {
  const { document } = draft;
  const serial = /(\d+)号/.exec(document.number ?? "")?.[1];
  const parts = ["notice", document.year, serial].filter((part) => part !== null && part !== undefined);
  return freeId(parts.join("-"), taken);
}

/** An id that is not taken: the wanted one, or with a number. */
export function freeId(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** Begins with a notice; with last year's pack what stayed is taken over. */
export function beginWork(
  draft: NoticeDraft,
  from: RulePack | null,
  knowledge: NoticeKnowledge,
  taken: readonly string[],
): NoticeWork {
  const { place, award, year } = draft.document;
  const spoken = `${place ?? ""}${year === null ? "" : `${year} 年`}${award ?? ""}`;
  const name = spoken === "" ? (draft.document.title ?? "") : spoken;
  const base = {
    version: 1 as const,
    id: idFor(draft, taken),
    name: name.slice(0, LONGEST_NAME),
    confirmed: false,
  };
  if (from === null)
    return {
      ...base,
      newerOf: null,
      drafting: startDrafting(draft, knowledge),
      compared: [],
      offered: [],
    };
  const { drafting, clauses, offered } = carryOver(from, draft, knowledge);
  return { ...base, newerOf: from.id, drafting, compared: clauses, offered };
}

/** Goes on with a pack that came without the editor's work: a file, or a copy of a built-in one. */
export const workOnPack = (
  pack: RulePack,
  knowledge: NoticeKnowledge,
  newerOf: string | null,
): NoticeWork => ({
  version: 1,
  id: pack.id,
  name: pack.name["zh-CN"],
  newerOf,
  confirmed: pack.draft !== true,
  drafting: draftingOfPack(pack, knowledge),
  compared: [],
  offered: [],
});

/** Whether what the shelf kept is work of this editor. */
export const isWork = (kept: unknown): kept is NoticeWork =>
  typeof kept === "object" &&
  kept !== null &&
  (kept as { version?: unknown }).version === 1 &&
  "drafting" in kept;
