import {
  blankForm,
  checklistSheet,
  confirmationBlocks,
  findingsSheet,
  orderWriteBack,
  outputState,
  publicationCopy,
  rankedListWorkbook,
  rankReview,
  sendBackList,
  submissionCopy,
  unitNotice,
} from "../core";
import type {
  ExplanationRecord,
  Language,
  NoticeFields,
  OutputState,
  RankingOptions,
  RulePack,
  SendBackTerms,
  SheetDescription,
  WorkbookDescription,
  StabilityQuestion,
} from "../core";
import { loadCharacterStrokes } from "../data";
import { writeWorkbook } from "../files/write";
import type { Engine } from "./engine";
import { EngineError } from "./engineError";
import { Transferred } from "./rpc";
import { stabilityView } from "./orderViews";
import type { StabilityView, WriteBackView } from "./rankViews";
import type { FileView, OutputKind, SendBackView } from "./views";

/** What is made of a finished check: rankings, sheets and files. A part of the worker that is loaded when asked for. */

export { rankingOf } from "./rankingView";

/**
 * One of the three questions about whether the proposed order holds, answered by drawing weights.
 * @throws EngineError `noReview`, `tooManyForAcceptability`
 */
export function stabilityOf(
  engine: Engine,
  options: RankingOptions,
  question: StabilityQuestion,
  spread: number,
  language: Language,
): StabilityView {
  const { review, grid } = engine.reviewed();
  const ranking = rankReview(review, grid, { ...options, acceptability: null });
  const view = stabilityView(review, ranking, question, spread, language);
  if (view === null) throw new EngineError("tooManyForAcceptability", ranking.scored.length);
  return view;
}

/** How the order goes back into the sheet's 序号. */
export function writeBackOf(engine: Engine, options: RankingOptions, language: Language): WriteBackView {
  const { review, grid } = engine.reviewed();
  const { blocks, ...rest } = orderWriteBack(
    review,
    grid,
    rankReview(review, grid, { ...options, acceptability: null }),
  );
  return { ...rest, blocks: blocks.map(({ text }) => text[language]) };
}

/** What a person decided about an output, beside the order. */
export interface Making {
  /** The order on view is the one that a person confirmed. */
  readonly confirmed: boolean;
  /** The workbook's name, for the record. */
  readonly file?: string;
  /** Figures are converted to the form's units. */
  readonly normaliseUnits?: boolean;
  /** What the notice for publicity says beside its list. */
  readonly notice?: NoticeFields;
  /** The record of the meeting that decided. */
  readonly record?: ExplanationRecord;
  /** Ids of what was ticked off, for the checklist. */
  readonly ticks?: readonly string[];
}

/** Whether a list made now would be a draft, and why. */
export function stateOfOutput(engine: Engine, options: RankingOptions, confirmed: boolean): OutputState {
  const { review, grid } = engine.reviewed();
  return outputState(review, rankReview(review, grid, { ...options, acceptability: null }), confirmed);
}

/**
 * A sheet or workbook to make of the review under way.
 * @throws EngineError `orderNotConfirmed` for a publication before the order is confirmed
 */
export async function describe(
  engine: Engine,
  kind: OutputKind,
  options: RankingOptions,
  language: Language,
  making: Making = { confirmed: false },
): Promise<WorkbookDescription> {
  const { review, grid, pack } = engine.reviewed();
  if (kind === "blankForm") return blankForm(pack, language);
  if (kind === "checklist")
    return { sheets: [checklistSheet(review, new Set(making.ticks ?? []), language)] };
  const ranking = rankReview(review, grid, { ...options, acceptability: null });
  const state = outputState(review, ranking, making.confirmed);
  const { file, normaliseUnits, record, notice } = making;
  const list = {
    state,
    ...(file === undefined ? {} : { file }),
    ...(normaliseUnits === undefined ? {} : { normaliseUnits }),
    ...(record === undefined ? {} : { record }),
  };
  switch (kind) {
    case "rankedList":
      return rankedListWorkbook(review, grid, ranking, language, list);
    case "publication":
      if (!making.confirmed || confirmationBlocks(ranking).length > 0)
        throw new EngineError("orderNotConfirmed");
      return publicationCopy(review, grid, ranking, await loadCharacterStrokes(), {
        state,
        ...(notice === undefined ? {} : { fields: notice }),
      });
    case "submission":
      return submissionCopy(review, grid, ranking, list);
  }
}

/** The same as the bytes of an .xlsx file. */
export async function build(
  engine: Engine,
  kind: OutputKind,
  options: RankingOptions,
  language: Language,
  name: string,
  making?: Making,
): Promise<Transferred<FileView>> {
  const bytes = writeWorkbook(await describe(engine, kind, options, language, making));
  return new Transferred({ bytes, name }, [bytes.buffer as ArrayBuffer]);
}

/** Any description as the bytes of an .xlsx file. */
export function write(description: WorkbookDescription): Transferred<Uint8Array> {
  const bytes = writeWorkbook(description);
  return new Transferred(bytes, [bytes.buffer as ArrayBuffer]);
}

/** The sheet that lists the findings of the review under way. */
export function findingsList(engine: Engine, language: Language): SheetDescription {
  const { review } = engine.reviewed();
  return findingsSheet(review, { language, sendBack: sendBackList(review) });
}

/** A message for each host unit that has something to put right. */
export const sendBackOf = (
  engine: Engine,
  language: Language,
  terms: SendBackTerms,
): readonly SendBackView[] =>
  sendBackList(engine.reviewed().review, terms).map(({ unit, text, findings }) => ({
    hostUnit: unit,
    text: text[language],
    count: findings.length,
  }));

/**
 * A workbook for one host unit.
 * @throws EngineError `noReview` where nothing goes back to it any more
 */
export function unitNoticeOf(
  engine: Engine,
  unit: string,
  language: Language,
  terms: SendBackTerms,
): WorkbookDescription {
  const { review } = engine.reviewed();
  const slip = sendBackList(review, terms).find((each) => each.unit === unit);
  if (slip === undefined) throw new EngineError("noReview", unit);
  return unitNotice(review, slip, terms, language);
}

/** A pack's blank form as the bytes of an .xlsx file. */
export const blankFormOf = (pack: RulePack, language: Language): Transferred<Uint8Array> =>
  write(blankForm(pack, language));
