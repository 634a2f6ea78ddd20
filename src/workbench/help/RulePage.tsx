import { useEffect, useState } from "react";
import type { Language } from "../../core";
import { loadPack } from "../../packs";
import { packBook, type BookBlock } from "../../packs/book";
import { BookBlocks } from "../notices/BookBlocks";
import { packOnShelf } from "../notices/shelfActions";
import { helpTextsFor } from "../text";

/** What a message has from the cell it is about: here it is about none. */
const withoutPlaces = (text: string): string => text.replace(/\{[a-z]+\}/giu, "…");

/** One rule of the rule book, without its id: what is below its heading, up to the next. */
function sectionOf(blocks: readonly BookBlock[], rule: string): readonly BookBlock[] {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.text === rule);
  if (from < 0) return [];
  const length = blocks.slice(from + 1).findIndex(({ kind }) => kind === "heading");
  return blocks.slice(from + 1, length < 0 ? undefined : from + 1 + length).map((block): BookBlock => {
    if (block.kind === "strong") return { kind: "heading", level: 2, text: block.text };
    if (block.kind !== "table") return block;
    const rows = block.rows.map((row) =>
      row.map((cell) => cell.map((part) => (typeof part === "string" ? withoutPlaces(part) : part))),
    );
    return { ...block, rows };
  });
}

/**
 * The rule's page; "aboutTheSheet" for what every sheet is looked at for and no rule of the pack states (rows passed over,
 * columns that lack); "elsewhere" where the pack is neither built in nor on this computer's shelf.
 */
type Page = readonly BookBlock[] | "aboutTheSheet" | "elsewhere" | "failed";

async function pageOf(rule: string, language: Language): Promise<Page> {
  const [id = "", name = ""] = rule.split("/");
  const pack = (await loadPack(id, "en")) ?? (await packOnShelf(id));
  if (pack === null) return "elsewhere";
  const blocks = sectionOf(packBook(pack, language), name);
  return blocks.length === 0 ? "aboutTheSheet" : blocks;
}

type Read = { readonly rule: string; readonly page: Page };

/** What a rule asks, why, and what its messages mean: its page of the rule book. */
export function RulePage({ rule, language }: { readonly rule: string; readonly language: Language }) {
  const texts = helpTextsFor(language);
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let isWanted = true;
    pageOf(rule, language).then(
      (page) => {
        if (isWanted) setRead({ rule, page });
      },
      () => {
        if (isWanted) setRead({ rule, page: "failed" });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [rule, language]);
  if (read?.rule !== rule) return <p role="status">{texts.loading}</p>;
  if (read.page === "failed") return <p role="alert">{texts.failed}</p>;
  if (typeof read.page === "string") return <p>{texts[read.page]}</p>;
  return <BookBlocks blocks={read.page} />;
}
