import type { EntrySource, StudioIdentity, TakenEntry, TakenTable } from "../../../src/core";
import { LESHAN } from "../../support/batches";

/** What a made-up entry says; what is left out is blank, or as it mostly is. */
export interface Made extends Partial<StudioIdentity>, Partial<Omit<TakenEntry, "source" | "identity">> {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
}

export const at = (file: string, row: number, sheet = "S"): EntrySource => ({ file, sheet, row });

/** An entry without a sheet; its values stand in its cells as typed where no cells are given. */
export function entry({ file = "甲.xlsx", sheet = "S", row = 3, ...made }: Made = {}): TakenEntry {
  const { name = "", leader = "", unit = "", phones = [], ...rest } = made;
  return {
    source: { file, sheet, row },
    ownRow: row,
    cells: (rest.values ?? {}) as TakenEntry["cells"],
    values: {},
    sequence: "",
    findings: [],
    ...rest,
    identity: { name, leader, unit, phones },
  };
}

/** A table without a sheet; entries that name no file of their own are of this one. */
export function table(
  more: Partial<TakenTable> & { readonly entries?: readonly TakenEntry[] } = {},
): TakenTable {
  return {
    file: "甲.xlsx",
    sheet: "S",
    pack: LESHAN,
    title: null,
    recommendingUnit: "",
    preparedBy: "",
    referenceDate: "2020-09-20",
    date: null,
    inTime: null,
    quotaMet: null,
    ranked: false,
    entries: [],
    findings: [],
    systemErrors: [],
    notChecked: [],
    reading: {
      headerRows: [2],
      columns: [],
      unmappedColumns: [],
      ambiguousColumns: [],
      missingFields: [],
      skippedRows: [],
      blankRows: [],
      sampleRows: [],
      hiddenRows: [],
      otherSheets: [],
      notes: [],
    },
    modified: null,
    compiled: false,
    fidelity: 3,
    ...more,
  };
}
