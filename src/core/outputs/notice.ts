import type { Review } from "../review";
import { fieldWithRole, type RulePack } from "../pack";
import { fitWidths } from "./columnWidths";
import { rowHeight, wrappedLines } from "./textMeasure";
import type { CellDescription, CellStyle, RowDescription, SheetDescription } from "./types";

/** What a notice says beside its list; what is not given is left as a line to fill in. Kept for the next time. */
export interface NoticeFields {
  /** The whole title; without it one is made of year and award. */
  readonly title?: string;
  /** What is awarded; without it taken from the form's title. */
  readonly award?: string;
  readonly year?: string;
  /** From when to when. */
  readonly period?: string;
  /** Where objections are taken: the issuer's own office, never a studio's phone. */
  readonly phone?: string;
  readonly issuer?: string;
  readonly date?: string;
}

const BLANK = "＿＿＿＿＿＿＿＿";
const BODY_SIZE = 11;
const TITLE: CellStyle = { bold: true, size: 18, horizontal: "center", vertical: "center", wrap: true };
const TEXT: CellStyle = { size: 12, horizontal: "left", vertical: "center", wrap: true };
const RIGHT: CellStyle = { ...TEXT, horizontal: "right" };
const DRAFT: CellStyle = { ...TEXT, bold: true, color: "C00000" };
const HEADER: CellStyle = {
  bold: true,
  size: BODY_SIZE,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: true,
};
const CELL: CellStyle = { ...HEADER, bold: false };

/** The fields that a notice lists: who, where, led by whom. Nothing personal, no figures, no honours. */
const LISTED = ["studioName", "hostUnit", "leaderName"] as const;
/** Characters of a text that is not broken in a column of its kind. */
const MOST_OF_A_LINE = 6;
/** Characters across an upright A4 page at this size. */
const PAGE_WIDTH = 92;

/** The award as the form's title names it: 乐山市劳模和工匠人才创新工作室 of 乐山市劳模和工匠人才创新工作室推荐汇总表. */
function awardOf(pack: RulePack): string {
  return (
    pack.form.title.replace(/(?:申报|推荐|评审|情况|基本情况|汇总|一览)+表?(?:（[^）]*）)?$/u, "") ||
    pack.form.title
  );
}

/** Fields of the pack that the notice lists, in the notice's order. */
export function noticeColumns(pack: RulePack): readonly { readonly id: string; readonly header: string }[] {
  return LISTED.flatMap((role) => {
    const field = pack.fields[fieldWithRole(pack.fields, role)];
    return field === undefined ? [] : [{ id: field.id, header: field.label["zh-CN"] }];
  });
}

/**
 * A notice for publicity: title, a sentence, the list, the period, where to object, issuer and date.
 * @param rows cells of each entry in the order of `noticeColumns`, masked already
 * @param draft the line that says that this is a draft, or ""
 */
export function noticeSheet(
  review: Review,
  rows: readonly (readonly string[])[],
  fields: NoticeFields,
  draft: string,
): SheetDescription {
  const { pack, recognition, referenceDate } = review;
  const columns = [{ id: "number", header: "序号" }, ...noticeColumns(pack)];
  const body = rows.map((row, index): (string | number)[] => [index + 1, ...row]);
  const widths = fitWidths(
    columns.map(({ header }, column) => {
      const texts = [header, ...body.map((row) => String(row[column] ?? ""))];
      // Numbers and plain names stand on one line, and so does the header above them.
      return { header, texts, unbreakable: texts.every((text) => text.length <= MOST_OF_A_LINE) };
    }),
    PAGE_WIDTH,
    BODY_SIZE,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const award = fields.award || awardOf(pack);
  const year = fields.year || referenceDate.slice(0, 4);
  const unit = recognition.labels.find(({ label }) => label === "recommendingUnit")?.value ?? "";
  const issuer = fields.issuer || unit;
  const line = (text: string, style: CellStyle): RowDescription => ({
    height: rowHeight(wrappedLines(text, total * 0.94, style.size as number), style.size as number) + 6,
    cells: [{ value: text, style }],
  });
  const above = [
    ...(draft === "" ? [] : [line(draft, DRAFT)]),
    line(fields.title || `${year}年${award}推荐对象公示名单`, TITLE),
    line(
      `    现将${issuer === "" ? "" : `${issuer}`}拟推荐的${award}名单予以公示，接受监督。名单以负责人姓氏笔画为序，排名不分先后。`,
      TEXT,
    ),
  ];
  const below = [
    line(`公示期：${fields.period || `${BLANK}至${BLANK}`}`, TEXT),
    line(`如有异议，请在公示期内如实反映。受理电话：${fields.phone || BLANK}`, TEXT),
    line(issuer || BLANK, RIGHT),
    line(fields.date || "＿＿＿＿年＿＿月＿＿日", RIGHT),
  ];
  const bodyRow = (cells: readonly (string | number)[], style: CellStyle): RowDescription => ({
    height: Math.max(
      24,
      rowHeight(
        Math.max(
          ...cells.map((cell, column) =>
            wrappedLines(String(cell), (widths[column] as number) * 0.96, BODY_SIZE),
          ),
        ),
        BODY_SIZE,
      ),
    ),
    cells: cells.map((value): CellDescription => ({ value, style })),
  });
  const tableTop = above.length;
  const all = [
    ...above,
    bodyRow(
      columns.map(({ header }) => header),
      HEADER,
    ),
    ...body.map((row) => bodyRow(row, CELL)),
    ...below,
  ];
  const last = columns.length - 1;
  const across = (row: number) => ({ top: row, left: 0, bottom: row, right: last });
  return {
    name: "公示名单",
    rows: all,
    columnWidths: widths,
    merges: all.flatMap((_, row) => (row < tableTop || row > tableTop + body.length ? [across(row)] : [])),
    print: {
      orientation: "portrait",
      paper: "A4",
      fitToWidth: true,
      repeatRows: [tableTop, tableTop],
      area: { top: 0, left: 0, bottom: all.length - 1, right: last },
      pageNumbers: true,
      ...(draft === "" ? {} : { header: "草稿" }),
    },
  };
}
