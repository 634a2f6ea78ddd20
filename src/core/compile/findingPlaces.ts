import { columnLetters } from "../grid";
import type { Compilation } from "./compile";
import { sourceKey } from "./settled";
import type { CompiledFinding } from "./types";

/** Where a finding of the compiled list was typed; rows count from 1. */
export interface FindingPlace {
  readonly file: string;
  readonly sheet: string;
  /** Null for what is about the sheet itself. */
  readonly row: number | null;
  /** Null where no single cell carries it, or its column on that sheet is not known. */
  readonly cell: string | null;
}

/** Tells of each finding of a compiled list in which file, sheet, row and cell it was typed. */
export function findingPlaces({ entries }: Compilation): (found: CompiledFinding) => FindingPlace {
  const restored = new Map(
    entries.flatMap(({ source, sourceColumns }) =>
      sourceColumns === undefined ? [] : [[sourceKey(source), sourceColumns] as const],
    ),
  );
  return ({ source, own }) => {
    const { file, sheet } = source;
    const columns =
      source.row === null ? undefined : restored.get(sourceKey({ file, sheet, row: source.row }));
    // An entry that an earlier compilation brought was read from that workbook, and typed in its own file.
    const row = own === null || columns !== undefined ? source.row : own.row;
    const column =
      own === null ? null : columns === undefined ? own.column : (columns[own.field ?? ""] ?? null);
    return {
      file,
      sheet,
      row: row === null ? null : row + 1,
      cell: row === null || column === null ? null : `${columnLetters(column)}${row + 1}`,
    };
  };
}
