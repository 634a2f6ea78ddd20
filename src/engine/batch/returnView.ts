import { compareReturns, renderFinding, sourceKey, unitOfTable } from "../../core";
import type { EntrySource, Finding, Language, TakenTable } from "../../core";
import type { LookedAt } from "./batchDesk";
import { namesOf } from "./entryNames";
import type { BatchWork, ReturnView } from "./views";

/** What a unit's corrected return put right, left open and changed. */
export function returnView(
  looked: LookedAt,
  pair: LookedAt["returns"][number],
  { decisions }: BatchWork,
  language: Language,
): ReturnView {
  const { pack, compilation } = looked;
  const nameOf = namesOf(looked);
  const [earlier, later] = [compilation.tables[pair.earlier], compilation.tables[pair.later]] as [
    TakenTable,
    TakenTable,
  ];
  const bySource = new Map(
    [...earlier.entries, ...later.entries].map((entry) => [sourceKey(entry.source), entry]),
  );
  const named = (source: EntrySource): string => {
    const entry = bySource.get(sourceKey(source));
    return entry === undefined ? "" : nameOf(entry, "studioName");
  };
  const said = (findings: readonly Finding[]): string[] =>
    findings.map((finding) => {
      const { cell, message } = renderFinding(finding, pack, language);
      return cell === null ? message : `${cell} ${message}`;
    });
  const { entries, added, absent } = compareReturns(pack, earlier.entries, later.entries);
  const inList = new Set(compilation.entries.map(({ source }) => sourceKey(source)));
  return {
    key: [earlier, later].map(({ file, sheet }) => `${file}\u0000${sheet}`).join("\u0001"),
    unit: unitOfTable(later),
    earlier: { file: earlier.file, sheet: earlier.sheet },
    later: { file: later.file, sheet: later.sheet },
    certain: pair.certain,
    entries: entries.map(({ previous, source, putRight, stillOpen, fresh, changes }) => ({
      previous,
      source,
      name: named(source) || named(previous),
      putRight: said(putRight),
      stillOpen: said(stillOpen),
      fresh: said(fresh),
      changes: changes.map(({ field, shownBefore, shownAfter, asked }) => ({
        field,
        label: pack.fields.find(({ id }) => id === field)?.label[language] ?? field,
        before: shownBefore,
        after: shownAfter,
        asked,
      })),
      ...decidedOn(previous, source, decisions),
    })),
    added: added.map((source) => ({ source, name: named(source) })),
    absent: absent.map((source) => ({
      source,
      name: named(source),
      kept: inList.has(sourceKey(source)),
    })),
  };
}

/** What was decided last about two versions of one entry. */
function decidedOn(
  previous: EntrySource,
  source: EntrySource,
  { settled }: BatchWork["decisions"],
): Pick<ReturnView["entries"][number], "decided" | "taken"> {
  const [was, now] = [sourceKey(previous), sourceKey(source)];
  const [last] = settled
    .filter(({ entries }) => {
      const keys = new Set(entries.map(sourceKey));
      return keys.has(was) && keys.has(now);
    })
    .slice(-1);
  const kept = new Set((last?.keep ?? []).map(sourceKey));
  if (last === undefined || kept.has(was) === kept.has(now)) return { decided: null, taken: [] };
  if (kept.has(now)) return { decided: "after", taken: [] };
  const taken = Object.keys(last.cells ?? {});
  return { decided: taken.length === 0 ? "before" : "cells", taken };
}
