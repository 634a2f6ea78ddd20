import type { copies as Chinese } from "../zh/copies";

/** What is said of a copy that was made of a file (English). */
export const copies: typeof Chinese = {
  valuesOnly:
    "The original is not an .xlsx file: values and merged cells are kept here, formatting (fonts, colours, borders) and formulas were not carried over. The original was not changed.",
};
