import type { CellRange } from "../grid";
import type { PackField, RulePack } from "../pack";

/** Where the parts of a pack's form stand; rows and columns are 0-based, columns are the pack's fields in order. */
export interface FormLayout {
  /** Row of 附件2 and the like, or null where the form has none. */
  readonly attachmentRow: number | null;
  readonly titleRow: number;
  /** Row of 推荐单位 and 填报人. */
  readonly signatureRow: number;
  readonly headerTop: number;
  /** Last header row, inclusive. */
  readonly headerBottom: number;
  /** First row of the entries. */
  readonly bodyTop: number;
  /** Header cells with the area each covers (one cell or a merge). */
  readonly headers: readonly { readonly text: string; readonly area: CellRange }[];
}

/**
 * The layout of a pack's form: title, signature line, and a header as deep as the deepest group. Neighbouring fields
 * of one group share a merged cell above them; a field without a group stands in a cell merged downwards.
 */
export function formLayout(pack: RulePack): FormLayout {
  const depth = 1 + Math.max(0, ...pack.fields.map((field) => field.group?.length ?? 0));
  const attachmentRow = pack.form.attachment === undefined ? null : 0;
  const titleRow = attachmentRow === null ? 0 : 1;
  const headerTop = titleRow + 2;
  const headerBottom = headerTop + depth - 1;
  const leaves = pack.fields.map((field, column) => ({
    text: field.header,
    area: { top: headerTop + (field.group?.length ?? 0), left: column, bottom: headerBottom, right: column },
  }));
  return {
    attachmentRow,
    titleRow,
    signatureRow: titleRow + 1,
    headerTop,
    headerBottom,
    bodyTop: headerBottom + 1,
    headers: [...groupHeaders(pack.fields, headerTop, depth), ...leaves],
  };
}

function groupHeaders(fields: readonly PackField[], top: number, depth: number): FormLayout["headers"] {
  const headers: FormLayout["headers"][number][] = [];
  for (let level = 0; level < depth - 1; level += 1) {
    const key = (column: number): string | null => {
      const group = fields[column]?.group;
      return group && level < group.length ? group.slice(0, level + 1).join("\u0000") : null;
    };
    let left = 0;
    while (left < fields.length) {
      let right = left;
      while (right + 1 < fields.length && key(left) !== null && key(right + 1) === key(left)) right += 1;
      if (key(left) !== null) {
        const text = (fields[left] as PackField).group?.[level] as string;
        headers.push({ text, area: { top: top + level, left, bottom: top + level, right } });
      }
      left = right + 1;
    }
  }
  return headers;
}
