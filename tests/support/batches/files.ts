import { formSheet } from "../../../src/core";
import { writeWorkbook } from "../../../src/files";
import { LESHAN } from "./index";
import type { County } from "./index";

/** A county's file as bytes: the form filled in. */
export const bytesOf = ({ unit, rows }: County): Uint8Array =>
  writeWorkbook({
    sheets: [formSheet(LESHAN, rows, { recommendingUnit: unit, preparedBy: "林小禾" })],
  });

/** The same as comma separated text, as a system exports it. */
export function csvOf({ unit, rows }: County): Uint8Array {
  const quoted = (value: County["rows"][number][string]): string =>
    `"${String(value ?? "").replaceAll('"', '""')}"`;
  const header = LESHAN.fields.map(({ header: text, group }) =>
    group?.[0]?.includes("负责人") === true && text === "姓名" ? "负责人姓名" : text,
  );
  const lines = [
    [LESHAN.form.title],
    [`推荐单位（盖章）：${unit}`, "", "", "", "填报人：林小禾"],
    header,
    ...rows.map((row) => LESHAN.fields.map(({ id }) => row[id] ?? "")),
  ];
  return new TextEncoder().encode(
    `\uFEFF${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`,
  );
}
