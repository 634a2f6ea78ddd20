import type { PackField } from "../../core";
import type { Span } from "../passages";

/** A column of the notice's form. */
export interface FormColumn {
  readonly field: PackField;
  /** A known field, a field of this notice's own, or one that only may be the known field. */
  readonly match: "known" | "new" | "perhaps";
  /** Other known fields that the header may mean. */
  readonly candidates: readonly string[];
}

/** The summary form that a notice prints or that came with it as a workbook. */
export interface NoticeForm {
  readonly title: string | null;
  /** The attachment it stands in (附件2), or null for a workbook. */
  readonly attachment: string | null;
  readonly columns: readonly FormColumn[];
  /** The signature line's labels as the form prints them; null where it has none. */
  readonly recommendingUnit: string | null;
  readonly preparedBy: string | null;
  /** Lines below the table. */
  readonly footer: readonly string[];
  /** Where the header stands in the notice; null for a workbook. */
  readonly words: Span | null;
  /** Where the signature line stands in the notice; null where there is none. */
  readonly signature: Span | null;
}
