import {
  acceptabilitySteps,
  blankForm,
  cellFlags,
  findingsSheet,
  publicationCopy,
  rankedListWorkbook,
  readRoster,
  rebalanceWeights,
  sendBackList,
  submissionCopy,
} from "../../core";
import type {
  CellEdit,
  CellRange,
  Grid,
  Language,
  RankingOptions,
  RosterEntry,
  RulePack,
  SheetDescription,
  WorkbookDescription,
} from "../../core";
import { writeWorkbook } from "../../files/write";
import { builtInPacks, loadPackValidator } from "../../packs";
import type { CellFlag } from "../../ports";
import { EngineError, type Engine } from "./engine";
import { changedCopy, originalOf, packParameters } from "./packCopy";
import { rankingOf } from "./rankingView";
import { Transferred, type CallContext } from "./rpc";
import type {
  AcceptabilityView,
  FileView,
  GridData,
  OutputKind,
  PackAnswer,
  PackParameterView,
  PackView,
  RankingView,
  ReviewAnswer,
  ReviewRequest,
  RosterView,
  SendBackView,
} from "./views";

/** More studios than this are ranked without acceptabilities: a table of all ranks for each would help nobody. */
export const MOST_FOR_ACCEPTABILITY = 200;

/** What the engine takes from where it runs. */
export interface EngineParts {
  /** Opens a file that may hold a roster and gives its worksheets; loaded when asked for. */
  readonly openSheets: (bytes: Uint8Array, name: string) => Promise<readonly Grid[]>;
}

const packView = (pack: RulePack, builtIn: boolean): PackView => ({
  id: pack.id,
  name: pack.name,
  version: pack.version,
  document: pack.document.title,
  number: pack.document.number,
  builtIn,
});

/**
 * The methods of the pane's worker. A page calls them by `WorkerConnection.call(name, args)`; the context comes from
 * the connection. Errors carry a code: `EngineError`'s, or that of the file that could not be read.
 */
export function paneMethods(engine: Engine, parts: EngineParts) {
  const flagsOf = (language: Language): readonly CellFlag[] => cellFlags(engine.reviewed().review, language);
  return {
    /** Takes over a sheet as it stands. */
    putGrid: (_: CallContext, data: GridData): void => engine.putGrid(data),

    /** Forgets sheets, before another workbook is opened. */
    dropGrids: (_: CallContext, sheet?: string): void => engine.dropGrids(sheet),

    review: (_: CallContext, request: ReviewRequest, since: number | null): ReviewAnswer =>
      engine.review(request, since),

    /** Puts edits into a sheet; the answer is null where that sheet is not the one under review. */
    edit: (
      _: CallContext,
      sheet: string,
      edits: readonly CellEdit[],
      since: number | null,
    ): ReviewAnswer | null => engine.edit(sheet, edits, since),

    ranking: (_: CallContext, options: RankingOptions, language: Language): RankingView => {
      const { review, grid } = engine.reviewed();
      return rankingOf(review, grid, options, language).view;
    },

    /** Weights after one was changed, in whole percents that sum to 100. */
    rebalance: (
      _: CallContext,
      percents: Readonly<Record<string, number>>,
      changed: string,
      value: number,
    ): Readonly<Record<string, number>> => rebalanceWeights(percents, changed, value),

    /** How often each studio takes each rank when weights are drawn at random; reports progress, can be cancelled. */
    acceptability: async (
      context: CallContext,
      options: RankingOptions,
      draws?: number,
    ): Promise<AcceptabilityView> => {
      const { review, grid } = engine.reviewed();
      const { ranking } = rankingOf(review, grid, { ...options, acceptability: null }, "en");
      const candidates = ranking.scored.length;
      if (candidates > MOST_FOR_ACCEPTABILITY) throw new EngineError("tooManyForAcceptability", candidates);
      const steps = acceptabilitySteps(ranking.acceptabilityProblem, draws === undefined ? {} : { draws });
      let step = steps.next();
      let breath = performance.now();
      while (!step.done) {
        if (performance.now() - breath > 30) {
          context.progress(step.value.done / step.value.total);
          await context.breathe();
          breath = performance.now();
        }
        step = steps.next();
      }
      const identities = new Map(ranking.entries.map(({ entry, identity }) => [entry, identity]));
      const ranks = step.value.ranks.map((row, index): [string, readonly number[]] => [
        identities.get(ranking.scored[index] as number) ?? "",
        row,
      ]);
      return { draws: step.value.draws, ranks: Object.fromEntries(ranks) };
    },

    /** A sheet or workbook to make, as a description. */
    describe: (
      _: CallContext,
      kind: OutputKind,
      options: RankingOptions,
      language: Language,
    ): WorkbookDescription => describe(engine, kind, options, language),

    /** The same as the bytes of an .xlsx file. */
    build: (
      _: CallContext,
      kind: OutputKind,
      options: RankingOptions,
      language: Language,
      name: string,
    ): Transferred<FileView> => {
      const bytes = writeWorkbook(describe(engine, kind, options, language));
      return new Transferred({ bytes, name }, [bytes.buffer as ArrayBuffer]);
    },

    /** Any description as the bytes of an .xlsx file. */
    write: (_: CallContext, description: WorkbookDescription): Transferred<Uint8Array> => {
      const bytes = writeWorkbook(description);
      return new Transferred(bytes, [bytes.buffer as ArrayBuffer]);
    },

    /** Cells to mark, with the notes' texts. */
    flags: (_: CallContext, language: Language): readonly CellFlag[] => flagsOf(language),

    /** The sheet that lists the findings, for a flagged copy or beside the user's sheet. */
    findingsSheet: (_: CallContext, language: Language): SheetDescription => {
      const { review } = engine.reviewed();
      return findingsSheet(review, { language, sendBack: sendBackList(review) });
    },

    /** A message for each host unit that has something to put right. */
    sendBack: (_: CallContext, language: Language): readonly SendBackView[] =>
      sendBackList(engine.reviewed().review).map(({ unit, text, findings }) => ({
        hostUnit: unit,
        text: text[language],
        count: findings.length,
      })),

    packs: (): readonly PackView[] =>
      engine.packs.map((pack) => packView(pack, pack !== engine.ownPack)),

    /** Checks a pack's JSON text and offers it; the answer says what is wrong with it, by path. */
    importPack: (_: CallContext, json: string, language: Language): Promise<PackAnswer> =>
      takePack(engine, json, language),

    removeOwnPack: (): void => {
      engine.ownPack = null;
    },

    /** The figures and dates of a pack, with the published ones beside them. */
    packParameters: (_: CallContext, id: string, language: Language): readonly PackParameterView[] => {
      const pack = engine.packOf(id);
      return packParameters(pack, originalOf(pack, builtInPacks), language);
    },

    /** Makes the user's own copy of a pack with some figures changed. */
    copyPack: (
      _: CallContext,
      id: string,
      changes: Readonly<Record<string, number | string>>,
      language: Language,
    ): Promise<PackAnswer> =>
      takePack(engine, JSON.stringify(changedCopy(engine.packOf(id), changes), null, 2), language),

    /** Takes over a roster kept in the workbook; an empty one takes it away. */
    setRoster: (_: CallContext, entries: readonly RosterEntry[]): void => {
      engine.roster = entries;
    },

    /** Reads a roster from a sheet that the engine holds. */
    rosterFromSheet: (_: CallContext, sheet: string): RosterView => {
      const grid = engine.gridOf(sheet);
      return rosterOf(grid === null ? [] : [grid], sheet);
    },

    /** Merged areas of one sheet of an .xlsx file, for an Excel that does not tell them itself. */
    mergesOfFile: async (_: CallContext, bytes: Uint8Array, sheet: string): Promise<readonly CellRange[]> => {
      const grids = await parts.openSheets(bytes, "");
      return grids.find(({ name }) => name === sheet)?.merges ?? [];
    },

    /** Reads a roster from a file: its first sheet that holds such a list. */
    rosterFromFile: async (_: CallContext, bytes: Uint8Array, name: string): Promise<RosterView> =>
      rosterOf(await parts.openSheets(bytes, name), name),
  };
}

/** What the pane's worker offers, as seen from the page. */
export type EngineMethods = ReturnType<typeof paneMethods>;

function rosterOf(grids: readonly Grid[], source: string): RosterView {
  for (const grid of grids) {
    const entries = readRoster(grid);
    if (entries !== null) return { source, entries };
  }
  throw new EngineError("noRoster", source);
}

async function takePack(engine: Engine, json: string, language: Language): Promise<PackAnswer> {
  const { parsePack } = await loadPackValidator();
  const parsed = parsePack(json);
  if (!parsed.ok) {
    return {
      ok: false,
      problems: parsed.problems.map(({ path, message }) => ({ path, message: message[language] })),
    };
  }
  engine.ownPack = parsed.pack;
  return { ok: true, pack: packView(parsed.pack, false), json };
}

function describe(
  engine: Engine,
  kind: OutputKind,
  options: RankingOptions,
  language: Language,
): WorkbookDescription {
  const { review, grid, pack } = engine.reviewed();
  if (kind === "blankForm") return blankForm(pack, language);
  const { ranking } = rankingOf(review, grid, { ...options, acceptability: null }, language);
  switch (kind) {
    case "rankedList":
      return rankedListWorkbook(review, grid, ranking, language);
    case "publication":
      return publicationCopy(review, grid, ranking);
    case "submission":
      return submissionCopy(review, grid, ranking);
  }
}
