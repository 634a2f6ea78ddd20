import { renderFinding } from "../findings";
import { inertLines } from "../grid";
import type { RenderedFinding } from "../findings";
import type { Language, Localised } from "../language";
import { draftSentence } from "../pack";
import type { RulePack } from "../pack";
import { UNITS_TEXT } from "../text";
import type { UnitsTexts } from "../text";
import { tablesOutOfList } from "./compile";
import type { Compilation } from "./compile";
import { idOfRole } from "./identity";
import { baseName } from "./order";
import { unitOfTable } from "./overview";
import type { CompiledFinding, DuplicateGroup, TakenEntry, TakenTable } from "./types";

/** What a notice of one unit says beside the findings. */
export interface NoticeOptions {
  /** Until when it is to come back, YYYY-MM-DD; null where no day is set. */
  readonly due: string | null;
  /** Whom to ask, as it is to be printed; "" leaves a line to be filled in by hand. */
  readonly contact: string;
}

/** One thing that a unit is asked to put right or to look at. */
export interface NoticeItem {
  /** 0-based row and column of the cell in the unit's own sheet; null for the sheet itself. */
  readonly row: number | null;
  readonly finding: CompiledFinding;
}

/** What goes back to the sender of one table: its own rows and cells, and nothing of anybody else's. */
export interface UnitNotice {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly table: TakenTable;
  /** Findings about the sheet, then by row; errors and warnings only. */
  readonly items: readonly NoticeItem[];
  /** Entries with something to put right, in sheet order. */
  readonly entries: readonly TakenEntry[];
  /** Duplicates with other units' entries: told without their names, phones and rows. */
  readonly duplicates: readonly DuplicateGroup[];
  readonly text: Localised;
}

/** A finding in the words and addresses of the sheet it was found on. */
export function ownWords(item: NoticeItem, pack: RulePack, language: Language): RenderedFinding {
  return renderFinding(item.finding.own ?? item.finding.finding, pack, language);
}

/**
 * A notice for every table with an error or a warning, in block order. Studios that another unit puts forward as well are
 * mentioned without saying whose, since that is for the two units' own union to settle.
 */
export function unitNotices(
  compilation: Compilation,
  findings: readonly CompiledFinding[],
  options: NoticeOptions,
): readonly UnitNotice[] {
  const { pack, tables, duplicates } = compilation;
  const out = tablesOutOfList(compilation);
  const byTable = new Map<number, CompiledFinding[]>();
  for (const found of findings) {
    // What joining showed names rows of the compiled list and of others: told apart, below.
    if (found.own === null || found.finding.severity === "info") continue;
    const known = byTable.get(found.table);
    if (known === undefined) byTable.set(found.table, [found]);
    else known.push(found);
  }
  return tables.flatMap((table, index): UnitNotice[] => {
    if (out.has(index)) return [];
    const isOwn = ({ file, sheet }: { readonly file: string; readonly sheet: string }): boolean =>
      file === table.file && sheet === table.sheet;
    const shared = duplicates.filter(
      ({ entries, within, settled }) => !within && !settled && entries.some(isOwn),
    );
    const inside = duplicates.filter(
      ({ entries, within, settled }) => within && !settled && entries.some(isOwn),
    );
    const items = (byTable.get(index) ?? [])
      .map((finding): NoticeItem => ({ row: finding.own?.row ?? null, finding }))
      .sort((one, other) => (one.row ?? -1) - (other.row ?? -1));
    if (items.length === 0 && shared.length === 0 && inside.length === 0) return [];
    const rows = new Set<number>([
      ...items.flatMap(({ row }) => (row === null ? [] : [row])),
      ...[...shared, ...inside].flatMap(({ entries }) => entries.filter(isOwn).map(({ row }) => row)),
    ]);
    const entries = [...table.entries]
      .filter(({ ownRow }) => rows.has(ownRow))
      .sort((one, other) => one.ownRow - other.ownRow);
    const notice = {
      unit: unitOfTable(table),
      file: table.file,
      sheet: table.sheet,
      table,
      items,
      entries,
      duplicates: [...shared, ...inside],
    };
    return [
      {
        ...notice,
        text: UNITS_TEXT.both((_, language) =>
          inertLines(noticeLines(notice, pack, options, language).join("\n")),
        ),
      },
    ];
  });
}

/** The notice's heading lines, its items grouped by entry, and its closing lines. */
export interface NoticeParts {
  readonly title: string;
  readonly opening: string;
  readonly groups: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly closing: readonly string[];
}

/** A notice in one language, in parts: the text and the printed page are made of them. */
export function noticeParts(
  notice: Omit<UnitNotice, "text">,
  pack: RulePack,
  options: NoticeOptions,
  language: Language,
): NoticeParts {
  const words = UNITS_TEXT.in(language).notice;
  const { unit, table, items, entries } = notice;
  const form = pack.form.title;
  const file = baseName(table.file);
  const line = (item: NoticeItem): string => {
    const { cell, message, action } = ownWords(item, pack, language);
    const mark = words.marks[item.finding.finding.severity === "error" ? "error" : "warning"];
    return words.line(mark, cell === null ? "" : `${cell} `, message, action);
  };
  const groups: { heading: string; lines: string[] }[] = [];
  const ofSheet = items.filter(({ row }) => row === null || !entries.some(({ ownRow }) => ownRow === row));
  if (ofSheet.length > 0) groups.push({ heading: words.ofSheet, lines: ofSheet.map(line) });
  for (const entry of entries) {
    const row = entry.ownRow;
    const lines = items.filter((item) => item.row === row).map(line);
    lines.push(...notice.duplicates.flatMap((group) => sharedLine(group, entry, words)));
    const name = entry.values[idOfRole(pack, "studioName")];
    groups.push({ heading: words.ofRow(row + 1, typeof name === "string" ? name : null), lines });
  }
  const draft = draftSentence(pack, language);
  return {
    title: words.title(unit, form),
    opening: words.opening(file, table.sheet),
    groups,
    closing: [...(draft === null ? [] : [draft]), words.due(options.due), words.contact(options.contact)],
  };
}

function sharedLine(
  group: DuplicateGroup,
  entry: TakenEntry,
  words: UnitsTexts["notice"],
): readonly string[] {
  const own = group.entries.filter(
    ({ file, sheet }) => file === entry.source.file && sheet === entry.source.sheet,
  );
  if (!own.some(({ row }) => row === entry.source.row)) return [];
  const rows = own.filter(({ row }) => row !== entry.source.row).map(({ row }) => row + 1);
  return [rows.length > 0 ? words.sharedWithin(rows) : words.sharedWithOthers];
}

function noticeLines(
  notice: Omit<UnitNotice, "text">,
  pack: RulePack,
  options: NoticeOptions,
  language: Language,
): readonly string[] {
  const { title, opening, groups, closing } = noticeParts(notice, pack, options, language);
  let number = 0;
  return [
    title,
    opening,
    ...groups.flatMap(({ heading, lines }) => [heading, ...lines.map((text) => `${++number}. ${text}`)]),
    ...closing,
  ];
}
