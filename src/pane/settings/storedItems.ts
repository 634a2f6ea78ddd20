import type { Language } from "../../core";
import type { WorkbookState } from "../../host";
import type { PackView } from "../../engine";
import type { Texts } from "../text";

/** Everything that is stored in the workbook, one line each. */
export function storedItems(
  stored: WorkbookState,
  texts: Texts,
  packs: readonly PackView[],
  language: Language,
): readonly string[] {
  const words = texts.settings.storedItems;
  const { pack, sheet, referenceDate, mappings, ranking, ticks, traces, outputs, customPack, roster } =
    stored;
  const columns = Object.values(mappings ?? {}).reduce((sum, each) => sum + Object.keys(each).length, 0);
  return [
    pack === undefined ? "" : words.pack(packs.find(({ id }) => id === pack)?.name[language] ?? pack),
    sheet === undefined ? "" : words.sheet(sheet),
    referenceDate === undefined ? "" : words.referenceDate(referenceDate),
    columns === 0 ? "" : words.mappings(columns),
    ranking === undefined ? "" : words.ranking,
    (ticks ?? []).length === 0 ? "" : words.ticks(ticks?.length ?? 0),
    traces === undefined ? "" : words.traces(traces.entries.length),
    outputs === undefined ? "" : words.outputs,
    customPack === undefined ? "" : words.customPack,
    roster === undefined ? "" : words.roster(roster.entries.length),
  ].filter((line) => line !== "");
}
