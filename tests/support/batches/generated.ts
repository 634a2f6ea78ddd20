import { createGrid } from "../../../src/core";
import type { BatchWorkbook } from "../../../src/core";
import { counties, LESHAN, random, workbookOf } from "./index";
import type { County, Mess, Typed } from "./index";

/** An entry by where it was typed: file and row counted from 1. */
type Place = `${string}:${number}`;

/** A batch of which everything is known. */
export interface KnownBatch {
  readonly workbooks: readonly BatchWorkbook[];
  /** Files that cannot be opened. */
  readonly damaged: readonly string[];
  /** Every entry that belongs into the list, and its studio's name as typed. */
  readonly entries: ReadonlyMap<Place, string>;
  /** What must become of each file. */
  readonly outcomes: ReadonlyMap<string, string>;
  /** Kind and places of every studio that stands there twice. */
  readonly duplicates: ReadonlySet<string>;
  /** File, field, before, after, and whether it was asked for, of everything that a return changed. */
  readonly changes: ReadonlySet<string>;
}

const FIELDS = LESHAN.fields.map(({ id }) => id);
/** How sheets depart from the form: moved columns, other units, merged units, totals, blank rows. */
export const MESSES: readonly Mess[] = [
  {},
  { columns: [...FIELDS].reverse() },
  { columns: ["hostUnit", "seq", ...FIELDS.filter((id) => id !== "hostUnit" && id !== "seq")], yuan: true },
  { mergedUnits: true, totals: true },
  { blankRows: 2, sheet: "推荐汇总表" },
  { yuan: true, blankRows: 1, totals: true },
];

const numbered = (rows: readonly Typed[]): Typed[] => rows.map((row, index) => ({ ...row, seq: index + 1 }));

const rowOf = (mess: Mess, index: number): number =>
  4 + index + (mess.blankRows !== undefined && index >= mess.blankRows ? 1 : 0);

const pair = (kind: string, one: Place, other: Place): string => [kind, ...[one, other].sort()].join("|");

/** Sorts places as `duplicates` has them. */
export const groupKey = (kind: string, places: readonly Place[]): string =>
  [kind, ...[...places].sort()].join("|");

/**
 * A week's files: `count` counties of `entries` studios, some of which come as a copy too, come back corrected, put
 * forward a studio of another county or one that may be the same; and three files that are none.
 *
 * @param seeded false for a batch without a single copy, return or duplicate
 */
export function knownBatch(seed: number, count: number, entries: number, seeded = true): KnownBatch {
  const pick = random(seed * 7919 + 13);
  const all = counties(count, entries, seed);
  const workbooks: BatchWorkbook[] = [];
  const truth = {
    entries: new Map<Place, string>(),
    outcomes: new Map<string, string>(),
    duplicates: new Set<string>(),
    changes: new Set<string>(),
  };
  const put = (county: County, mess: Mess, modified: number, outcome = "taken"): void => {
    workbooks.push(workbookOf(county, mess, { modified, fidelity: outcome === "copy" ? 1 : 3 }));
    truth.outcomes.set(county.file, outcome);
    if (outcome !== "taken") return;
    county.rows.forEach((row, index) =>
      truth.entries.set(`${county.file}:${rowOf(mess, index)}`, String(row["studioName"])),
    );
  };
  let lent = 0;
  let lenderMess: Mess = {};
  const messOf = (): Mess => MESSES[pick(MESSES.length)] as Mess;
  for (let index = 0; index < all.length; index++) {
    const county = all[index] as County;
    const mess = messOf();
    const role = seeded ? index % 6 : 0;
    if (index === 0) lenderMess = mess;
    if (role === 1) {
      put(county, mess, 0);
      // As old as the other and in a poorer format: the other one counts.
      const some = county.rows.slice(0, 1 + pick(county.rows.length));
      put(
        { ...county, file: `副本${county.file}`, rows: numbered([...some].reverse()) },
        messOf(),
        0,
        "copy",
      );
    } else if (role === 2) {
      returned(county, mess);
    } else if (role === 3 || role === 4) {
      borrowing(county, mess, role === 3);
    } else put(county, mess, 0);
  }

  /** A county whose sheet lacked a figure comes back with it, and with one that nobody asked about changed. */
  function returned(county: County, mess: Mess): void {
    const [lacking, unasked] = [pick(entries), pick(entries)];
    const before = county.rows.map((row, at) => (at === lacking ? { ...row, floorArea: null } : row));
    const file = `改后${county.file}`;
    const after = county.rows.map((row, at) => (at === unasked ? { ...row, memberCount: 66 } : row));
    put({ ...county, rows: before }, mess, 0);
    put({ ...county, file, rows: after }, {}, 600);
    const say = (field: string, was: unknown, is: unknown, asked: boolean) =>
      truth.changes.add(JSON.stringify([file, field, was, is, asked]));
    say("floorArea", null, county.rows[lacking]?.["floorArea"], true);
    say("memberCount", county.rows[unasked]?.["memberCount"], 66, false);
    county.rows.forEach((_, at) =>
      truth.duplicates.add(pair("studio", `${county.file}:${rowOf(mess, at)}`, `${file}:${rowOf({}, at)}`)),
    );
  }

  /** A county that puts forward a studio of the first one too: the same, or under another form of its unit's name. */
  function borrowing(county: County, mess: Mess, isSame: boolean): void {
    const lender = all[0] as County;
    // Each studio is lent once, so that every group is a pair.
    const from = lender.rows[lent];
    if (from === undefined) {
      put(county, mess, 0);
      return;
    }
    const key: Place = `${lender.file}:${rowOf(lenderMess, lent)}`;
    lent += 1;
    const borrowed = isSame
      ? { ...from, economicBenefit: 1234 }
      : {
          ...from,
          hostUnit: `国营${String(from["hostUnit"])}`,
          studioName: `国营${String(from["studioName"])}`,
          phone: `139${String(20_000_000 + pick(9_000_000))}`,
        };
    put({ ...county, rows: numbered([...county.rows, borrowed]) }, mess, 0);
    const own: Place = `${county.file}:${rowOf(mess, county.rows.length)}`;
    truth.duplicates.add(pair(isSame ? "studio" : "near", key, own));
  }

  const blank = createGrid({ name: "Sheet1", values: [] });
  const claim = createGrid({ name: "报销单", values: [["差旅费报销单"], ["日期", "金额"], ["9月1日", 120]] });
  for (const [file, grid, outcome] of [
    ["空表.xlsx", blank, "empty"],
    ["报销单.xlsx", claim, "notASummarySheet"],
  ] as const) {
    const sheets = [{ name: grid.name, hidden: false, grid: () => grid }];
    workbooks.push({ file, sheets, modified: null, fidelity: 3 });
    truth.outcomes.set(file, outcome);
  }
  truth.outcomes.set("损坏.xlsx", "unreadable");
  return { workbooks, damaged: ["损坏.xlsx"], ...truth };
}
