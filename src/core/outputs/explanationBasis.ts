import type { Language } from "../language";
import { draftRemark } from "../pack";
import { agreementText, rankingProblemText, stabilityAnswer } from "../ranking";
import type { Acceptability, Ranking } from "../ranking";
import type { Review } from "../review";
import { draftReasonText, type OutputState } from "./draft";
import { shortName } from "./explanationNames";
import { EXPLANATION_SENTENCES, EXPLANATION_TEXT, METHODS } from "../text";
import type { TableCell } from "./tableSheet";

/** What the basis of the order is told from, beside review and ranking. */
export interface BasisOptions {
  readonly state: OutputState;
  readonly file?: string;
  /** The answers to the three questions of stability, where they were drawn. */
  readonly stability?: readonly Acceptability[];
}

/** The criteria in the order in which they were compared. */
function askedText({ asked, criteria }: Ranking, language: Language): string {
  const labels = asked.map((id) => criteria.find((criterion) => criterion.id === id)?.label[language] ?? id);
  return labels.join(" → ");
}

/** Where the order comes from: notice, sheet, method, how far it agrees with the sheet, and how stable it is. */
export function basisRows(
  review: Review,
  ranking: Ranking,
  language: Language,
  { state, file, stability }: BasisOptions,
): readonly (readonly TableCell[])[] {
  const { pack } = review;
  const say = (key: keyof typeof EXPLANATION_TEXT): string => EXPLANATION_TEXT[key][language];
  const words = EXPLANATION_SENTENCES.in(language);
  const number = pack.document.number === null ? "" : words.bracket(pack.document.number);
  const drafts = state.reasons.map((reason) => draftReasonText(reason)[language]);
  const answers = (stability ?? (ranking.acceptability === null ? [] : [ranking.acceptability])).map(
    (drawn) => stabilityAnswer(ranking, drawn, shortName(review, language)),
  );
  const draft = draftRemark(pack);
  const tau = ranking.agreement?.tau ?? null;
  return [
    [say("document"), `${pack.document.title[language]}${number}`],
    [
      say("pack"),
      `${pack.name[language]} (${pack.id} ${pack.version})${draft === null ? "" : ` · ${draft[language]}`}`,
    ],
    [say("referenceDate"), review.referenceDate],
    ...(file === undefined ? [] : [[say("file"), file]]),
    [say("source"), review.sheetName],
    [say("orderFrom"), say(BASIS[ranking.basis])],
    ...(ranking.agreement === null
      ? []
      : [
          [
            say("agreement"),
            agreementText(ranking.agreement)[language] + (tau === null ? "" : words.tau(tau.toFixed(2))),
          ],
        ]),
    ...(state.differsFromSheet ? [[say("attention"), say("differs")]] : []),
    [say("counts"), words.counts(state.included, state.leftOut)],
    ...(drafts.length === 0 ? [] : [[say("draft"), drafts.join(words.semicolon)]]),
    [say("method"), METHODS[ranking.method][language]],
    ...(ranking.asked.length === 0 ? [] : [[say("asked"), askedText(ranking, language)]]),
    ...(ranking.method === "topsis" ? [[say("normalisation"), say(ranking.normalisation)]] : []),
    ...answers.map(({ title, words: told, explained }) => [
      say("stability"),
      `${title[language]}${words.space}${told[language]}${words.bracket(explained[language])}`,
    ]),
    ...ranking.problems
      .filter(({ code }) => code !== "constantCriterion")
      .map((problem) => [say("attention"), rankingProblemText(problem, ranking, language)]),
  ];
}

const BASIS = { sheet: "fromSheet", proposed: "fromProposal", manual: "fromHand" } as const;
