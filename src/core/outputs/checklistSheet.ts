import type { Language, Localised } from "../language";
import { fieldWithRole } from "../pack";
import type { ChecklistItem, ChecklistStage } from "../pack";
import { entryIdentities } from "../ranking";
import type { Review } from "../review";
import { CHECKLIST_TEXT } from "../text";
import { tableSheet, type Block } from "./tableSheet";
import type { SheetDescription } from "./types";

/** One item of the checklist across all studios; `ticks` are in the order of `ChecklistMatrix.studios`. */
interface ChecklistRow {
  readonly id: string;
  readonly clause: string;
  readonly text: Localised;
  readonly ticks: readonly boolean[];
  readonly done: number;
}

/** The checklist of one stage as a matrix: items × studios, and the items of the whole submission. */
export interface ChecklistMatrix {
  readonly stage: ChecklistStage;
  /** Studios sent, in sheet order. */
  readonly studios: readonly {
    readonly identity: string;
    readonly name: string;
    readonly row: number;
    /** Items ticked for this studio. */
    readonly done: number;
  }[];
  readonly rows: readonly ChecklistRow[];
  readonly submission: readonly (Omit<ChecklistRow, "ticks" | "done"> & { readonly done: boolean })[];
  /** Ticks made and ticks there are, of both. */
  readonly done: number;
  readonly all: number;
}

/** The id of a tick: the item, and for an item per studio the studio. */
export const tickId = (item: string, identity: string | null): string =>
  identity === null ? item : `${item}@${identity}`;

/** The ticks of a row or a column of the matrix, to set or take away together. */
export const ticksOf = (items: readonly string[], identities: readonly string[]): readonly string[] =>
  items.flatMap((item) => identities.map((identity) => tickId(item, identity)));

/**
 * The two checklists of a submission: 报送前 decides whether it is ready, 报送后 is recorded.
 * @param ticks ids of `tickId`
 */
export function checklistMatrix(
  review: Review,
  ticks: ReadonlySet<string>,
  stage: ChecklistStage,
): ChecklistMatrix {
  const items = review.checklist.filter((item) => (item.stage ?? "before") === stage);
  const perStudio = items.filter(({ scope }) => scope === "studio");
  const identities = entryIdentities(review.entries, review.pack);
  const sent = review.entries.flatMap((entry, index) => (entry.sample ? [] : [{ entry, index }]));
  const leader = fieldWithRole(review.pack.fields, "leaderName");
  const rows = perStudio.map(({ id, clause, text }): ChecklistRow => {
    const marks = sent.map(({ index }) => ticks.has(tickId(id, identities[index] as string)));
    return { id, clause, text, ticks: marks, done: marks.filter(Boolean).length };
  });
  const submission = items
    .filter(({ scope }) => scope === "submission")
    .map(({ id, clause, text }: ChecklistItem) => ({ id, clause, text, done: ticks.has(id) }));
  return {
    stage,
    studios: sent.map(({ entry, index }, place) => ({
      identity: identities[index] as string,
      name: entry.readings[leader]?.shown.trim() || `${entry.row + 1}`,
      row: entry.row,
      done: rows.filter((row) => row.ticks[place]).length,
    })),
    rows,
    submission,
    done: rows.reduce((total, row) => total + row.done, 0) + submission.filter((item) => item.done).length,
    all: rows.length * sent.length + submission.length,
  };
}

/** Studios side by side on one page; more go on in a table below. */
const ACROSS = 12;

/**
 * The checklists to print and keep in the file: items × studios, □ for what is open and ☑ for what is ticked, before
 * and after sending apart, with a line to sign.
 */
export function checklistSheet(
  review: Review,
  ticks: ReadonlySet<string>,
  language: Language,
): SheetDescription {
  const words = CHECKLIST_TEXT.in(language);
  const blocks: Block[] = [
    { kind: "title", text: `${review.pack.form.title} · ${words.sheet}` },
    ...(["before", "after"] as const).flatMap((stage) =>
      matrixBlocks(checklistMatrix(review, ticks, stage), language),
    ),
    { kind: "text", text: words.signature },
  ];
  return tableSheet(words.sheet, blocks);
}

const mark = (done: boolean): string => (done ? "☑" : "□");

function matrixBlocks(matrix: ChecklistMatrix, language: Language): readonly Block[] {
  if (matrix.all === 0) return [];
  const words = CHECKLIST_TEXT.in(language);
  const heading = `${words.stages[matrix.stage]}（${matrix.done}/${matrix.all}）`;
  const blocks: Block[] = [{ kind: "heading", text: heading }];
  for (let from = 0; matrix.rows.length > 0 && from < matrix.studios.length; from += ACROSS) {
    const studios = matrix.studios.slice(from, from + ACROSS);
    blocks.push({
      kind: "table",
      header: [words.number, words.item, words.clause, ...studios.map(({ name }) => name)],
      rows: matrix.rows.map(({ text, clause, ticks }, index) => [
        index + 1,
        text[language],
        clause,
        ...studios.map((_, place) => mark(ticks[from + place] === true)),
      ]),
    });
  }
  if (matrix.submission.length > 0) {
    blocks.push({
      kind: "table",
      header: [words.number, words.submission, words.clause, words.done],
      rows: matrix.submission.map(({ text, clause, done }, index) => [
        index + 1,
        text[language],
        clause,
        mark(done),
      ]),
    });
  }
  return blocks;
}
