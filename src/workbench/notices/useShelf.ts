import { useCallback, useEffect, useState } from "react";
import type { Language } from "../../core";
import { packText } from "../../packs";
import { loadShelf, ShelfError } from "../../shelf";
import { messageOf } from "../document/messages";
import {
  duplicate,
  completePack,
  importNotice,
  listBuiltIn,
  listNotices,
  type Listed,
  type ListedNotice,
} from "./shelfActions";
import type { Refused } from "./ShelfView";
import { noticeTextsFor } from "../text";

/** Words for whatever the shelf failed with. */
export function shelfTrouble(error: unknown, language: Language): string {
  return error instanceof ShelfError
    ? noticeTextsFor(language).shelf.trouble[error.code]
    : messageOf(error, language);
}

/** What is on the shelf; where it cannot be read the built-in ones, which can be drafted from all the same, and why. */
async function readShelf(
  language: Language,
): Promise<{ readonly listed: Listed; readonly trouble: string | null }> {
  try {
    return { listed: await listNotices(), trouble: null };
  } catch (error) {
    const listed = { notices: await listBuiltIn(), chosen: null };
    return { listed, trouble: shelfTrouble(error, language) };
  }
}

/** The shelf as it stands, and what can be done with it; null until it was read. */
export function useShelf(language: Language, onDownload: (pack: object, name: string) => void) {
  const [listed, setListed] = useState<Listed | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const texts = noticeTextsFor(language).shelf;

  const refresh = useCallback(async (): Promise<void> => {
    const read = await readShelf(language);
    setListed(read.listed);
    if (read.trouble !== null) setTrouble(read.trouble);
  }, [language]);

  useEffect(() => {
    let isCurrent = true;
    void readShelf(language).then((read) => {
      if (!isCurrent) return;
      setListed(read.listed);
      setTrouble(read.trouble);
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);

  /** Does something to the shelf, then shows it as it is; a failure is told and nothing is lost. */
  const doing = useCallback(
    async (work: () => Promise<string | null>): Promise<void> => {
      setTrouble(null);
      setRefused(null);
      setSaid(null);
      try {
        setSaid(await work());
        await refresh();
      } catch (error) {
        setTrouble(shelfTrouble(error, language));
      }
    },
    [language, refresh],
  );

  return {
    listed,
    trouble,
    refused,
    said,
    refresh,
    doing,
    choose: (id: string | null) =>
      void doing(async () => {
        await (await loadShelf()).choose(id);
        return null;
      }),
    remove: ({ id }: ListedNotice) =>
      void doing(async () => {
        await (await loadShelf()).remove(id);
        return null;
      }),
    duplicate: (notice: ListedNotice) =>
      void doing(async () => {
        const taken = (listed?.notices ?? []).map(({ id }) => id);
        const copy = await duplicate(notice, texts.copyOf(notice.name), taken);
        return copy === null ? null : texts.imported(copy.name);
      }),
    exportFile: (notice: ListedNotice) =>
      void doing(async () => {
        const pack = await completePack(notice);
        if (pack !== null) onDownload(pack, notice.name);
        return null;
      }),
    importFile: (file: File) =>
      void doing(async () => {
        const answer = await importNotice(await packText(file));
        if (answer.ok) return answer.replaced ? texts.replaced(answer.name) : texts.imported(answer.name);
        const problems = answer.problems.map(({ path, message }) => `${message[language]} (${path})`);
        setRefused({ file: file.name, problems: problems.slice(0, 20) });
        return null;
      }),
  };
}
