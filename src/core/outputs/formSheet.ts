import type { CellRange } from "../grid";
import type { RulePack } from "../pack";
import type { FormRow } from "./formCells";
import { formLayout, type FormLayout } from "./formLayout";
import {
  attachmentRow,
  bodyRow,
  FOOTER,
  headerRows,
  lineRow,
  NOTICE,
  signatureRow,
  splitColumn,
  TITLE,
  type FormLabels,
} from "./formRows";
import { widthsOf } from "./formWidths";
import type { RowDescription, SheetDescription, ValidationDescription } from "./types";

export interface FormOptions {
  /** Tab name; default the form's own. */
  readonly name?: string;
  /** Blank rows added after the given ones. */
  readonly blankRows?: number;
  /** Instead of the signature line: a text at the left and one at the right. */
  readonly subtitle?: { readonly left: string; readonly right: string };
  /** Lines below the table; default the form's footer (填表要求). */
  readonly footer?: readonly string[];
  /** Leaves out the attachment number (附件2) above the title. */
  readonly withoutAttachment?: boolean;
  readonly validations?: readonly ValidationDescription[];
  /** What stands in a line of its own above everything: that this is a draft, and how much of the sheet it holds. */
  readonly notice?: string;
  /** Text at the top of every printed page. */
  readonly pageHeader?: string;
  /** The workbook has another sheet, which is not sent: see `PrintDescription.ownPages`. */
  readonly ownPages?: boolean;
}

/**
 * A pack's form filled with rows: title, signature line, grouped header, body, footer, as the document prints it
 * (Leshan: 附件2), set for A4 landscape, one page wide, with the header on every page. Widths and heights are chosen
 * so that every text is shown in full. Also the way to make sample workbooks: `rows` may be a pack's case entries.
 */
export function formSheet(
  pack: RulePack,
  rows: readonly FormRow[],
  labels: FormLabels = {},
  options: FormOptions = {},
): SheetDescription {
  const { notice } = options;
  // Beside 附件2 where the form has such a line, so that nothing below moves; else in a line of its own.
  const beside = pack.form.attachment !== undefined && options.withoutAttachment !== true;
  const layout = shifted(
    formLayout(pack),
    (notice === undefined || beside ? 0 : 1) - (options.withoutAttachment === true ? 1 : 0),
    options.withoutAttachment === true,
  );
  const body = [...rows, ...Array.from({ length: options.blankRows ?? 0 }, (): FormRow => ({}))];
  const widths = widthsOf(pack, body);
  const last = pack.fields.length - 1;
  const half = splitColumn(widths);
  const footer = options.footer ?? pack.form.footer;
  const bodyBottom = layout.bodyTop + body.length - 1;
  const sheetRows: RowDescription[] = [
    ...(notice === undefined || beside ? [] : [lineRow(notice, NOTICE, widths)]),
    ...(layout.attachmentRow === null ? [] : [attachmentRow(pack, notice, half, widths)]),
    lineRow(pack.form.title, TITLE, widths),
    signatureRow(pack, labels, options, widths),
    ...headerRows(layout, widths),
    ...body.map((row) => bodyRow(pack.fields, row, widths)),
    ...footer.map((line) => lineRow(line, FOOTER, widths)),
  ];
  const across = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: last });
  const halves = (row: number): readonly CellRange[] => [
    { ...across(row), right: half - 1 },
    { ...across(row), left: half },
  ];
  return {
    name: options.name ?? pack.form.sheetName,
    rows: sheetRows,
    columnWidths: widths,
    merges: [
      ...(notice === undefined || beside ? [] : [across(0)]),
      ...(layout.attachmentRow === null
        ? []
        : notice === undefined
          ? [across(layout.attachmentRow)]
          : halves(layout.attachmentRow)),
      across(layout.titleRow),
      ...halves(layout.signatureRow),
      ...layout.headers.map(({ area }) => area),
      ...footer.map((_, index) => across(bodyBottom + 1 + index)),
    ].filter(({ top, left, bottom, right }) => bottom > top || right > left),
    frozenRows: layout.bodyTop,
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToWidth: true,
      repeatRows: [layout.headerTop, layout.headerBottom],
      area: { top: 0, left: 0, bottom: sheetRows.length - 1, right: last },
      pageNumbers: true,
      ...(options.pageHeader === undefined ? {} : { header: options.pageHeader }),
      ...(options.ownPages === true ? { ownPages: true } : {}),
    },
    ...(options.validations ? { validations: options.validations } : {}),
  };
}

/** The layout moved down by so many rows, with or without the attachment line. */
function shifted(layout: FormLayout, by: number, withoutAttachment: boolean): FormLayout {
  const left = withoutAttachment && layout.attachmentRow === null ? by + 1 : by;
  const down = (area: CellRange): CellRange => ({
    ...area,
    top: area.top + left,
    bottom: area.bottom + left,
  });
  return {
    attachmentRow: withoutAttachment || layout.attachmentRow === null ? null : layout.attachmentRow + left,
    titleRow: layout.titleRow + left,
    signatureRow: layout.signatureRow + left,
    headerTop: layout.headerTop + left,
    headerBottom: layout.headerBottom + left,
    bodyTop: layout.bodyTop + left,
    headers: layout.headers.map(({ text, area }) => ({ text, area: down(area) })),
  };
}
