import type { Predicate } from "../../core";
import { senderPatterns, type Proposal } from "../propose";
import type { NoticeClause } from "../read";
import type { NoticeTable, NoticeText } from "../passages";
import type { DraftClause } from "./types";

const SENDER = /单位|工会|地区|区域|市县|县区|系统/;
const LIMIT = /名额|指标|限额|数量|个数/;
/** Rows of sums name nobody. */
const SUM = /合计|总计|共计|小计/;
/** A table of thousands of cells is none of quotas. */
const MOST_CELLS = 2_000;

/**
 * What a table of quotas says (单位, 名额): each sender may put forward so many. Senders of one figure are one rule.
 *
 * @returns the clauses, with those rules under the one that the table stands in
 */
export function withQuotaTables(
  drafted: readonly DraftClause[],
  read: readonly NoticeClause[],
  notice: NoticeText,
): readonly DraftClause[] {
  const tablesOf = new Map(read.map(({ number, tables }) => [number, tables]));
  return drafted.map((clause) => {
    const found = (tablesOf.get(clause.number) ?? []).flatMap((index) => {
      const table = notice.tables[index];
      return table === undefined ? [] : quotasOf(clause.number, table);
    });
    return found.length === 0 ? clause : { ...clause, proposals: [...clause.proposals, ...found] };
  });
}

function quotasOf(clause: string, table: NoticeTable): readonly Proposal[] {
  if (table.cells.length > MOST_CELLS) return [];
  const head = table.cells.filter(({ row }) => row === 0);
  // A form of the studios themselves has many columns; a table of quotas has few.
  const columns = head.filter(({ text }) => text !== "");
  const sender = columns.find(({ text }) => SENDER.test(text) && !LIMIT.test(text))?.column;
  const limits = columns.filter(({ text }) => LIMIT.test(text));
  const [limit] = limits;
  if (sender === undefined || limit === undefined || limits.length > 1 || columns.length > FEW) return [];
  const cell = (row: number, column: number): string =>
    table.cells.find((each) => each.row === row && each.column === column)?.text ?? "";
  const byLimit = new Map<number, string[]>();
  const rows = [...new Set(table.cells.map(({ row }) => row))].filter((row) => row > 0);
  for (const row of rows) {
    const name = cell(row, sender).replace(/\s/g, "");
    const figure = /^(?:不超过)?(\d{1,3})[个家项名]?$/.exec(cell(row, limit.column).trim())?.[1];
    if (name.length < 2 || SUM.test(name) || figure === undefined) continue;
    byLimit.set(Number(figure), [...(byLimit.get(Number(figure)) ?? []), name]);
  }
  return [...byLimit].map(([max, names], index): Proposal => ({
    id: `${clause}#quota${index + 1}`,
    clause,
    kind: "rule",
    topic: "most-entries",
    sure: true,
    doubt: null,
    words: [{ start: table.start, end: table.end }],
    predicate: limited(names, max),
    severity: "error",
    scope: "sheet",
    general: false,
    everyField: false,
    newField: null,
    ticked: null,
    text: "",
  }));
}

const FEW = 4;

function limited(names: readonly string[], max: number): Predicate {
  const patterns = names.flatMap((name) => {
    const found = senderPatterns(name);
    return found.length > 0 ? found : [`*${name}*`];
  });
  const who: Predicate = { is: "labelMatches", label: "recommendingUnit", patterns: [...new Set(patterns)] };
  return { is: "when", if: who, then: { is: "countBetween", max } };
}
