import { fieldWithRole } from "../pack";
import type { Grid } from "../grid";
import type { Ranking } from "../ranking";
import type { Review } from "../review";
import { formSheet, type FormCell, type FormRow } from "./formSheet";
import { maskPhoneCell, maskPhones } from "./maskPhone";
import { labelsOf } from "./rankedList";
import { entryCells } from "./sourceCells";
import { StrokeOrder, type StrokeTable } from "./strokeOrder";
import type { CellDescription, WorkbookDescription } from "./types";

/**
 * The list for publicity (公示): the entries of the ranked list in order of the leaders' surname strokes, which ranks
 * nobody, in the form's columns, with phone numbers masked wherever they stand, without scores, without the name of
 * the person who filled in the form, and without the form's instructions. In the language of the document.
 *
 * @param strokes the table of characters in `src/data`
 */
export function publicationCopy(
  review: Review,
  grid: Grid,
  ranking: Ranking,
  strokes: StrokeTable,
): WorkbookDescription {
  const { pack } = review;
  const rows = ranking.entries.map(({ entry }) => entryCells(review, grid, entry));
  const leader = pack.fields[fieldWithRole(pack.fields, "leaderName")]?.id ?? "";
  const ordered = new StrokeOrder(strokes).sort(rows, (row) => String(valueOf(row[leader]) ?? ""));
  const kinds = new Map(pack.fields.map(({ id, kind }) => [id, kind]));
  const published = ordered.map((row, index): FormRow =>
    Object.fromEntries(
      Object.entries(row).map(([id, cell]): [string, FormCell] => {
        const kind = kinds.get(id);
        if (kind === "sequence") return [id, index + 1];
        return [id, masked(cell, kind === "phone")];
      }),
    ),
  );
  const { recommendingUnit } = labelsOf(review);
  const sheet = formSheet(
    pack,
    published,
    {},
    {
      name: "公示",
      withoutAttachment: true,
      subtitle: {
        left: recommendingUnit ? `推荐单位：${recommendingUnit}` : "公示稿",
        right: "以负责人姓氏笔画为序，排名不分先后",
      },
      footer: [],
    },
  );
  return { sheets: [sheet] };
}

function valueOf(cell: FormCell | undefined): CellDescription["value"] {
  return typeof cell === "object" && cell !== null ? cell.value : (cell ?? null);
}

function masked(cell: FormCell, isPhone: boolean): FormCell {
  const value = valueOf(cell);
  if (typeof value === "string") {
    const text = isPhone ? maskPhoneCell(value) : maskPhones(value);
    return typeof cell === "object" && cell !== null ? { ...cell, value: text } : text;
  }
  // A phone number is written as text; a number in its cell would be one that slipped through.
  return isPhone && typeof value === "number" ? maskPhoneCell(String(value)) : cell;
}
