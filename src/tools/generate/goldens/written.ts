import path from "node:path";
import type { CheckOptions } from "../../../cli";
import {
  askStability,
  cellFlags,
  checklistSheet,
  entryIdentities,
  findingsSheet,
  outputState,
  publicationCopy,
  rankedListWorkbook,
  sendBackList,
  STABILITY_QUESTIONS,
  submissionCopy,
  tickId,
  unitNotice,
  wordingIn,
} from "../../../core";
import type { Language, Ranking, Review } from "../../../core";
import { CHARACTER_STROKES } from "../../../data";
import { checkedOf } from "./reports";
import { workbookLines } from "./workbookText";

/** What is written of one workbook, with what the union decided about its order. */
interface Written {
  readonly name: string;
  readonly workbook: string;
  readonly language: Language;
  readonly ranking: Partial<CheckOptions["ranking"]>;
  readonly confirmed: boolean;
}

const JURY = {
  id: "jury",
  label: { "zh-CN": "评委分", en: "jury" },
  columns: ["评委一", "评委二", "评委三", "评委四"],
} as const;

/** Between them every part of what is written: drafts and final lists, each method, a committee, entries with errors. */
export const GOLDEN_WRITTEN: readonly Written[] = [
  {
    name: "messy-draft",
    workbook: "assets/samples/leshan-2020-messy.xlsx",
    language: "zh-CN",
    ranking: {},
    confirmed: false,
  },
  {
    name: "messy-included-english",
    workbook: "assets/samples/leshan-2020-messy.xlsx",
    language: "en",
    ranking: {
      method: "lexicographic",
      order: [9, 7, 6],
      included: new Map([
        [6, "材料已另行报送"],
        [7, "市总工会已同意"],
        [9, "市总工会已同意"],
      ]),
      reasons: new Map([[9, "近三年成果最多"]]),
    },
    confirmed: true,
  },
  {
    name: "checklist",
    workbook: "assets/samples/pingdingshan-clean.xlsx",
    language: "zh-CN",
    ranking: { order: "sheet" },
    confirmed: true,
  },
  {
    name: "units-and-scores",
    workbook: "assets/samples/nuc-2024-messy.xlsx",
    language: "en",
    ranking: { method: "topsis" },
    confirmed: false,
  },
  {
    name: "committee",
    workbook: "tests/fixtures/sheets/committee.csv",
    language: "zh-CN",
    ranking: {
      weights: { jury: 3, patentCount: 1, floorArea: 0 },
      scales: { patentCount: "log" },
      combined: [{ ...JURY, combination: "trimmedMean" }],
    },
    confirmed: true,
  },
  {
    name: "committee-borda-english",
    workbook: "tests/fixtures/sheets/committee.csv",
    language: "en",
    ranking: {
      weights: { jury: 2, outcomeCount: 1, floorArea: 1 },
      directions: { floorArea: "min" },
      scales: { outcomeCount: { low: 0, high: 40 } },
      combined: [{ ...JURY, combination: "borda" }],
      order: "proposed",
    },
    confirmed: true,
  },
];

/** The file that keeps what is written. */
export const writtenFile = (name: string): string => path.join("tests/golden/written", `${name}.txt`);

/** Every other thing to check is ticked. */
function ticksIn(review: Review): ReadonlySet<string> {
  const identities = entryIdentities(review.entries, review.pack);
  const ids = review.checklist.flatMap(({ id, scope }) =>
    scope === "submission" ? [tickId(id, null)] : identities.map((identity) => tickId(id, identity)),
  );
  return new Set(ids.filter((_, index) => index % 2 === 0));
}

const answersOf = (ranking: Ranking) =>
  STABILITY_QUESTIONS.flatMap((question) => askStability(ranking, question) ?? []);

/** Everything that can be written of a workbook, as text. */
export async function writtenText({
  workbook,
  language,
  ranking: wanted,
  confirmed,
}: Written): Promise<string> {
  const { review, grid, ranking } = await checkedOf(workbook, wanted);
  const state = outputState(review, ranking, confirmed);
  const terms = confirmed ? { due: "2026-09-10", contact: "林小禾 0833-2133419" } : { due: "", contact: "" };
  const slips = sendBackList(review, terms);
  const list = { state, file: path.basename(workbook), stability: answersOf(ranking) };
  const record = { meeting: "三届四次主席办公会", date: "2026-09-02", decision: "同意推荐" };
  const flags = cellFlags(review, wordingIn(language)).map((flag) => `  ${JSON.stringify(flag)}`);
  const titled = (title: string, lines: readonly string[]): string[] => [`# ${title}`, ...lines, ""];
  return [
    ...titled("state", [JSON.stringify(state)]),
    ...titled("flags", flags),
    ...titled(
      "findings sheet",
      workbookLines({ sheets: [findingsSheet(review, { language, sendBack: slips })] }),
    ),
    ...titled(
      "ranked list",
      workbookLines(
        rankedListWorkbook(review, grid, ranking, language, { ...list, normaliseUnits: confirmed, record }),
      ),
    ),
    ...titled("to send", workbookLines(submissionCopy(review, grid, ranking, list))),
    ...titled("notice", workbookLines(publicationCopy(review, grid, ranking, CHARACTER_STROKES, { state }))),
    ...titled("checklist", workbookLines({ sheets: [checklistSheet(review, ticksIn(review), language)] })),
    ...slips.flatMap((slip) =>
      titled(`to ${slip.unit}`, [
        slip.text[language],
        ...workbookLines(unitNotice(review, slip, terms, language)),
      ]),
    ),
  ].join("\n");
}
