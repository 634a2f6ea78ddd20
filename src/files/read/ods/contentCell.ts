import type { XmlReader } from "../../xml";
import { parseIsoDate, parseIsoDuration } from "../isoDates";

/** A cell as the file has it. */
export interface Cell {
  value: string | number | boolean | { error: string } | null;
  text: string;
  format: string;
  formula: string | null;
  /** Cells covered by this one, itself included. */
  across: number;
  down: number;
}

/** What the attributes of a cell say of its value (OpenDocument 1.3 part 3, §19). */
export const typedValue = (reader: XmlReader) => ({
  type: reader.attribute("office:value-type") ?? reader.attribute("calcext:value-type"),
  isError: reader.attribute("calcext:value-type") === "error",
  value: reader.attribute("office:value"),
  date: reader.attribute("office:date-value"),
  time: reader.attribute("office:time-value"),
  truth: reader.attribute("office:boolean-value"),
  text: reader.attribute("office:string-value"),
});

/** Puts the value into a cell whose text and formula stand; its own format goes before the one that the type implies. */
export function fill(cell: Cell, given: ReturnType<typeof typedValue>, styled: string | null): void {
  const { type, value, date, time, truth } = given;
  const number = Number(value);
  if (value !== undefined && Number.isFinite(number)) {
    cell.value = number;
    if (type === "percentage") cell.format = styled ?? "0%";
  } else if (date !== undefined) {
    const serial = parseIsoDate(date, 1900);
    cell.value = serial ?? cell.text;
    cell.format = styled ?? (serial === null || Number.isInteger(serial) ? "yyyy/m/d" : "yyyy/m/d h:mm:ss");
  } else if (time !== undefined) {
    cell.value = parseIsoDuration(time) ?? cell.text;
    cell.format = styled ?? "h:mm:ss";
  } else if (truth !== undefined) {
    cell.value = truth === "true";
  } else if (cell.text !== "" || given.text !== undefined || (type === "string" && cell.formula !== null)) {
    cell.value = given.text ?? cell.text;
  }
}

/** `of:=SUM([.A1:.B2])` as `=SUM(A1:B2)`. */
export function plainFormula(formula: string): string {
  return formula
    .replace(/^[a-z]+:(?==)/i, "")
    .replace(/\[([^\]]*)\]/g, (_whole, reference: string) =>
      reference.replace(/(^|:)\./g, "$1").replace(/\.(?=\$?[A-Z])/g, "!"),
    );
}
