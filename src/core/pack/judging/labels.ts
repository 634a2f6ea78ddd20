import type { LabelName } from "../field";
import { explanation, type Compilation, type Explanation, type JudgedSheet } from "./check";

/** An explanation about a value above the table, at the label's cell where the sheet has one. */
export function atLabel(
  sheet: JudgedSheet,
  { labels }: Compilation,
  name: LabelName,
  message: string,
): Explanation {
  const label = sheet.label(name);
  return explanation(-1, "", {
    found: label?.value ?? "",
    message,
    parameters: { label: name, labelText: labels[name] },
    ...(label === null ? {} : { place: { row: label.row, column: label.column } }),
  });
}
