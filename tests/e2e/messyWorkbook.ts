import { columnLetters } from "../../src/core";
import { buildXlsx } from "../support/workbooks";

/**
 * A county's workbook as an office keeps it: the table on the second sheet, a large title over all of it, a unit's name
 * merged over its studios, a hidden column, a subtotal and a total by formula, notes under the table.
 */
type Value = string | number | null;

/** Cell formats of `STYLES`, in order. */
const PLAIN = 0;
const TITLE = 1;
const HEAD = 2;
const BODY = 3;
const MONTH = 4;
const FUNDS = 5;
const TOTAL = 6;
const NOTE = 7;

const STYLES = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="#,##0.00"/></numFmts>
<fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="22"/><color rgb="FFC00000"/><name val="方正小标宋简体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="10"/><name val="仿宋"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>
<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="8">${[
  "<xf/>",
  '<xf fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf fontId="3" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="164" fontId="3" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
  '<xf numFmtId="165" fontId="3" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>',
  '<xf numFmtId="165" fontId="2" fillId="3" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>',
  '<xf fontId="3" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
].join("")}</cellXfs></styleSheet>`;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "&#10;");

function cell(row: number, column: number, value: Value, style: number, formula?: string): string {
  const place = `r="${columnLetters(column)}${row}" s="${style}"`;
  if (value === null) return `<c ${place}/>`;
  if (typeof value === "number")
    return `<c ${place}>${formula === undefined ? "" : `<f>${formula}</f>`}<v>${value}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

const row = (number: number, cells: readonly string[], height?: number): string =>
  `<row r="${number}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>${cells.join("")}</row>`;

/** The heads of the county's own table; what the notice's form calls otherwise stands so in offices. */
const HEADS: readonly (readonly [string, string | null])[] = [
  ["序号", null],
  ["单位名称", null],
  ["工作室名称", null],
  ["创建时间", null],
  ["负责人情况", "姓名"],
  ["负责人情况", "职务"],
  ["负责人情况", "所获荣誉"],
  ["负责人情况", "联系电话"],
  ["工作开展情况", "成员人数（人）"],
  ["工作开展情况", "场地面积（㎡）"],
  ["工作开展情况", "仪器设备（台/套）"],
  ["工作开展情况", "年均专项经费（近三年合计）"],
  ["工作开展情况", "课题数（项）"],
  ["工作开展情况", "成果数（项）"],
  ["工作开展情况", "专利数（项）"],
  ["工作开展情况", "经济效益（万元）"],
  ["备注", null],
];

const MILL = "云溪县青禾机械有限责任公司";
const GRID = "国网云溪县供电公司";
const HOSPITAL = "云溪县人民医院";

/** Unit, leader, month (a date's number), members, funds, remark. */
const STUDIOS: readonly (readonly [string, string, number, number, number, Value])[] = [
  [MILL, "赵明远", 42_430, 12, 20, null],
  [MILL, "钱文山", 42_795, 8, 15.5, "市级重点"],
  [MILL, "孙志坚", 42_887, 9, 6, null],
  [GRID, "李清扬", 42_522, 4, 30, null],
  [GRID, "周晓芸", 42_614, 7, 12, null],
  [HOSPITAL, "吴婉清", 42_736, 11, 25, "2019年已报县级"],
];

/** Rows of the entries: three, the mill's subtotal, three. */
export const ENTRY_ROWS = [6, 7, 8, 10, 11, 12] as const;

function entry(index: number, number: number): string {
  const [unit, leader, month, members, funds, remark] = STUDIOS[index] as (typeof STUDIOS)[number];
  const isFirst = STUDIOS[index - 1]?.[0] !== unit;
  const values: readonly (readonly [Value, number])[] = [
    [index + 1, BODY],
    [isFirst ? unit : null, BODY],
    [`${unit}${leader}劳模和工匠人才创新工作室`, BODY],
    [month, MONTH],
    [leader, BODY],
    [`${unit}技术部部长`, BODY],
    [`${2012 + index}年乐山市劳动模范`, BODY],
    [index === 4 ? "1390000010" : `1390000010${index}`, BODY],
    [members, BODY],
    [80 + index * 15, BODY],
    [20 + index, BODY],
    [funds, FUNDS],
    [9 + index, BODY],
    [10 + index, BODY],
    [index, BODY],
    [120.5 + index, FUNDS],
    [remark, BODY],
  ];
  return row(
    number,
    values.map(([value, style], column) => cell(number, column, value, style)),
  );
}

/** A row that sums rows above it: a word, members and funds by formula. */
function sums(
  number: number,
  word: string,
  areas: (letter: string) => string,
  of: readonly number[],
): string {
  const studios = of.map((index) => STUDIOS[index] as (typeof STUDIOS)[number]);
  const total = (at: 3 | 4): number => studios.reduce((sum, studio) => sum + studio[at], 0);
  return row(
    number,
    HEADS.map((_, column) =>
      column === 0
        ? cell(number, column, word, TOTAL)
        : column === 8
          ? cell(number, column, total(3), TOTAL, areas("I"))
          : column === 11
            ? cell(number, column, total(4), TOTAL, areas("L"))
            : cell(number, column, null, TOTAL),
    ),
  );
}

const NOTES = `注：1.本表由各县（市、区）总工会、市级产业工会汇总填报，一式两份，加盖公章后连同电子版一并报送。
2.“年均专项经费”按近三年财务决算数填写；3.联系电话填手机号码。`;

/** The workbook's bytes. */
export function messyWorkbook(): Uint8Array {
  const heads = [0, 1].map((level) =>
    row(
      4 + level,
      HEADS.map((texts, column) => {
        const isSame = level === 0 && texts[1] !== null && HEADS[column - 1]?.[0] === texts[0];
        return cell(4 + level, column, isSame ? null : texts[level as 0 | 1], HEAD);
      }),
      level === 0 ? 24 : 48,
    ),
  );
  const merges = ["A1:Q1", "A2:H2", "I2:Q2", "E4:H4", "I4:P4", "B6:B8", "B10:B11", "A14:Q14"]
    .concat(
      HEADS.flatMap(([, leaf], at) => (leaf === null ? [`${columnLetters(at)}4:${columnLetters(at)}5`] : [])),
    )
    .map((area) => `<mergeCell ref="${area}"/>`);
  const widths = [5, 14, 30, 12, 9, 20, 18, 14, 8, 9, 10, 12, 9, 9, 9, 11, 14];
  const columns = widths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${at === 7 ? ' hidden="1"' : ""}/>`,
  );
  return buildXlsx({
    activeTab: 0,
    sheets: [
      {
        name: "填报说明",
        before: '<cols><col min="1" max="1" width="80" customWidth="1"/></cols>',
        data: [
          row(1, [cell(1, 0, "创新工作室推荐材料填报说明", TITLE)]),
          row(2, [cell(2, 0, "各基层工会请在“汇总”表中填写，9月20日前报县总工会。", NOTE)]),
          row(3, [cell(3, 0, "联系人：林小禾，电话 0833-2130000", PLAIN)]),
        ].join(""),
      },
      {
        name: "汇总",
        before: `<cols>${columns.join("")}</cols>`,
        data: [
          row(1, [cell(1, 0, "云溪县2020年劳模和工匠人才创新工作室推荐汇总表", TITLE)]),
          row(2, [cell(2, 0, "推荐单位（盖章）：云溪县总工会", PLAIN), cell(2, 8, "填报人：林小禾", PLAIN)]),
          ...heads,
          ...[0, 1, 2].map((index) => entry(index, ENTRY_ROWS[index] as number)),
          sums(9, "小计", (letter) => `SUM(${letter}6:${letter}8)`, [0, 1, 2]),
          ...[3, 4, 5].map((index) => entry(index, ENTRY_ROWS[index] as number)),
          sums(13, "合计", (letter) => `${letter}9+SUM(${letter}10:${letter}12)`, [0, 1, 2, 3, 4, 5]),
          row(14, [cell(14, 0, NOTES, NOTE)], 36),
        ].join(""),
        after: `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
      },
    ],
    styles: { cellFormats: [0] },
    parts: { "xl/styles.xml": STYLES },
  });
}
