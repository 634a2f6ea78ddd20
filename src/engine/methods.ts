import { readPacks } from "./readPacks";
import { readRoster, rebalanceWeights, UncalculatedRosterError } from "../core";
import type { Making } from "./results";
import type {
  GridEdit,
  CellRange,
  FixWay,
  Grid,
  Language,
  OutputState,
  RankingOptions,
  RosterEntry,
  RulePack,
  SendBackTerms,
  SheetDescription,
  WorkbookDescription,
  StabilityQuestion,
  Verification,
} from "../core";
import type { CellEdit } from "../host";
import { loadPacks, loadPackValidator, loadWholePacks, type PackProblem } from "../packs";
import { EngineError, type Engine } from "./engine";
import type { PageView } from "./pageView";
import type { CallContext, Transferred } from "./rpc";
import type { StabilityView, WriteBackView } from "./rankViews";
import type {
  AlikeView,
  EngineAnswer,
  FileView,
  FixChoice,
  FixView,
  GridData,
  OutputKind,
  PackAnswer,
  PackProblemView,
  PackParameterView,
  PackView,
  PlainView,
  ReviewRequest,
  RosterView,
  SendBackView,
} from "./views";

/** What the engine takes from where it runs. */
export interface EngineParts {
  /** Opens a file that may hold a roster and gives its worksheets; loaded when asked for. */
  readonly openSheets: (bytes: Uint8Array, name: string) => Promise<readonly Grid[]>;
}

// Loaded when first asked for: a check needs neither.
const results = () => import("./results");
const packCopies = () => import("./packCopy");
const fixes = () => import("./fixViews");

const packView = (pack: RulePack, place: PackView["place"]): PackView => ({
  id: pack.id,
  name: pack.name,
  version: pack.version,
  document: pack.document.title,
  number: pack.document.number,
  place,
  draft: pack.draft === true,
});

/**
 * The methods of the pane's worker. A page calls them by `WorkerConnection.call(name, args)`; the context comes from
 * the connection. Errors carry a code: `EngineError`'s, or that of the file that could not be read.
 */
export function paneMethods(page: PageView, parts: EngineParts) {
  const { engine } = page;
  return {
    /** Takes over a sheet as it stands. */
    putGrid: (_: CallContext, data: GridData): void => engine.putGrid(data),

    /** Forgets all sheets but these, which were just read. */
    keepGrids: (_: CallContext, names: readonly string[]): void => engine.keepGrids(names),

    /** Reviews and ranks; a question that a newer one overtakes ends as cancelled. */
    review: async (
      _: CallContext,
      request: ReviewRequest,
      options: RankingOptions,
    ): Promise<EngineAnswer> => {
      page.rankBy(options);
      await engine.review(request);
      return page.answer();
    },

    /** Puts edits into a sheet; the answer is null where that sheet is not the one under review. */
    edit: async (_: CallContext, sheet: string, edits: readonly GridEdit[]): Promise<EngineAnswer | null> =>
      engine.edit(sheet, edits) ? page.answer() : null,

    /** Ranks by these options from now on. */
    rank: (_: CallContext, options: RankingOptions): Promise<EngineAnswer> => {
      page.rankBy(options);
      return page.answer(true);
    },

    /** Whether the page shows marks on the sheet under review from now on. */
    mark: (_: CallContext, on: boolean): Promise<EngineAnswer> => {
      page.mark(on);
      return page.answer();
    },

    /** Everything that the page shows, for one that missed an answer. */
    whole: (): Promise<EngineAnswer> => page.whole(),

    /** Weights after one was changed, in whole percents that sum to 100. */
    rebalance: (
      _: CallContext,
      percents: Readonly<Record<string, number>>,
      changed: string,
      value: number,
    ): Readonly<Record<string, number>> => rebalanceWeights(percents, changed, value),

    /** One question about whether the proposed order holds. */
    stability: async (
      _: CallContext,
      options: RankingOptions,
      question: StabilityQuestion,
      spread: number,
      language: Language,
    ): Promise<StabilityView> => (await results()).stabilityOf(engine, options, question, spread, language),

    /** How the order by these options goes back into 序号. */
    writeBack: async (_: CallContext, options: RankingOptions, language: Language): Promise<WriteBackView> =>
      (await results()).writeBackOf(engine, options, language),

    /** A sheet or workbook to make, as a description. */
    describe: async (
      _: CallContext,
      kind: OutputKind,
      options: RankingOptions,
      language: Language,
      making?: Making,
    ): Promise<WorkbookDescription> => (await results()).describe(engine, kind, options, language, making),

    /** Whether a list made now would be a draft, and why; for a page to ask first and to name the file. */
    outputState: async (_: CallContext, options: RankingOptions, confirmed: boolean): Promise<OutputState> =>
      (await results()).stateOfOutput(engine, options, confirmed),

    /** The same as the bytes of an .xlsx file. */
    build: async (
      _: CallContext,
      kind: OutputKind,
      options: RankingOptions,
      language: Language,
      name: string,
      making?: Making,
    ): Promise<Transferred<FileView>> =>
      (await results()).build(engine, kind, options, language, name, making),

    /** Any description as the bytes of an .xlsx file. */
    write: async (_: CallContext, description: WorkbookDescription): Promise<Transferred<Uint8Array>> =>
      (await results()).write(description),

    /** The sheet that lists the findings, for a flagged copy or beside the user's sheet. */
    findingsSheet: async (_: CallContext, language: Language): Promise<SheetDescription> =>
      (await results()).findingsList(engine, language),

    /** A message for each host unit that has something to put right. */
    sendBack: async (
      _: CallContext,
      language: Language,
      terms: SendBackTerms,
    ): Promise<readonly SendBackView[]> => (await results()).sendBackOf(engine, language, terms),

    /** A workbook for one host unit: what it has to put right, and its own rows. */
    unitNotice: async (
      _: CallContext,
      unit: string,
      language: Language,
      terms: SendBackTerms,
    ): Promise<WorkbookDescription> => (await results()).unitNoticeOf(engine, unit, language, terms),

    /** A blank form of a pack, of whatever is under review. */
    blankFormOf: async (_: CallContext, pack: string, language: Language): Promise<Transferred<Uint8Array>> =>
      (await results()).blankFormOf(await engine.packOf(pack, language), language),

    /** What a person has vouched for, before anything is shown. */
    setVerified: (_: CallContext, verified: readonly Verification[]): void => {
      engine.verified = verified;
    },

    /** The same while a review is on view: the answer marks the warnings that it is about. */
    verify: (_: CallContext, verified: readonly Verification[]): Promise<EngineAnswer> => {
      engine.verified = verified;
      return page.answer();
    },

    /** What is kept when a person vouches for a warning on view; null where it is not there any more. */
    vouch: (_: CallContext, key: string, by: string, note: string, on: string): Verification | null =>
      engine.vouch(key, by, note, on),

    /** The ways to put each of these findings right by choosing. */
    fixes: async (_: CallContext, keys: readonly string[]): Promise<readonly (readonly FixView[])[]> =>
      (await fixes()).fixesFor(engine.viewed(), keys),

    /** All findings of a finding's kind, with what a way of putting them right would write. */
    alike: async (_: CallContext, key: string, way: FixWay | null): Promise<readonly AlikeView[]> =>
      (await fixes()).alikeOf(engine.viewed(), key, way),

    /** The cells that choices change, and what stands there now (null where that cannot be put back as values). */
    fixEdits: async (
      _: CallContext,
      choices: readonly FixChoice[],
    ): Promise<{
      readonly edits: readonly CellEdit[];
      readonly before: readonly CellEdit[] | null;
    }> => {
      const { chosenEdits, contentsOf } = await fixes();
      const edits = chosenEdits(engine.viewed(), choices);
      return { edits, before: contentsOf(engine.viewed(), edits) };
    },

    /** What stands in cells now, to put it back; null where that cannot be done with values. */
    contents: async (_: CallContext, edits: readonly CellEdit[]): Promise<readonly CellEdit[] | null> =>
      (await fixes()).contentsOf(engine.viewed(), edits),

    /** What numbering the studios 1 … n in the order of their rows changes. */
    renumbered: async (): Promise<readonly CellEdit[]> => (await fixes()).renumberedIn(engine.viewed()),

    /** Cells read without doubt, as the form would have them written. */
    plain: async (): Promise<readonly PlainView[]> => (await fixes()).plainOf(engine.viewed()),

    /** Addresses of cells that show a text. */
    find: async (_: CallContext, text: string, most: number): Promise<readonly string[]> =>
      (await fixes()).cellsWith(engine.viewed(), text, most),

    /** What replacing a text by another would make of the cells that hold it. */
    replaced: async (_: CallContext, text: string, by: string): Promise<readonly PlainView[]> =>
      (await fixes()).replacedIn(engine.viewed(), text, by),

    /** The packs on offer; asked for in English, their names are in both languages, else those of our own in Chinese. */
    packs: async (_: CallContext, language: Language = "zh-CN"): Promise<readonly PackView[]> =>
      (await engine.packs(language)).map((pack) => packView(pack, engine.placeOf(pack))),

    /** Offers the packs of the user's shelf instead of those before; answers the ids of those that can be used. */
    offerShelf: async (_: CallContext, files: readonly string[]): Promise<readonly string[]> => {
      engine.shelf = files.length === 0 ? [] : await readPacks(files);
      return engine.shelfIds;
    },

    /** Checks a pack's JSON text and offers it; the answer says what is wrong with it, by path. */
    importPack: (_: CallContext, json: string, language: Language): Promise<PackAnswer> =>
      takePack(engine, json, language),

    removeOwnPack: (): void => {
      engine.ownPack = null;
    },

    /** The figures and dates of a pack, with the published ones beside them. */
    packParameters: async (
      _: CallContext,
      id: string,
      language: Language,
    ): Promise<readonly PackParameterView[]> => {
      const { originalOf, packParameters } = await packCopies();
      const pack = await engine.packOf(id, language);
      const parameters = packParameters(pack, originalOf(pack, await loadPacks(language)), language);
      if (language !== "en") return parameters;
      const { units } = (await import("./englishWording")).ENGLISH;
      return parameters.map((each) => ({ ...each, unit: units[each.unit ?? ""] ?? each.unit }));
    },

    /** Makes the user's own copy of a pack with some figures changed; in both languages, as pack files are. */
    copyPack: async (
      _: CallContext,
      id: string,
      changes: Readonly<Record<string, number | string>>,
      language: Language,
    ): Promise<PackAnswer> => {
      const { changedCopy } = await packCopies();
      const copy = changedCopy(await engine.packOf(id, "en"), changes);
      return takePack(engine, JSON.stringify(copy, null, 2), language);
    },

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
    const entries = rosterOn(grid);
    if (entries !== null) return { source, entries };
  }
  throw new EngineError("noRoster", source);
}

function rosterOn(grid: Grid): ReturnType<typeof readRoster> {
  try {
    return readRoster(grid);
  } catch (error) {
    throw error instanceof UncalculatedRosterError
      ? new EngineError("rosterNotCalculated", error.cell)
      : error;
  }
}

async function takePack(engine: Engine, json: string, language: Language): Promise<PackAnswer> {
  const [{ parsePack }, known] = await Promise.all([loadPackValidator(), loadWholePacks(language)]);
  const parsed = parsePack(json, known);
  const told = (list: readonly PackProblem[]): readonly PackProblemView[] =>
    list.map(({ path, message }) => ({ path, message: message[language] }));
  const warnings = told(parsed.warnings);
  if (!parsed.ok) return { ok: false, problems: told(parsed.problems), warnings };
  engine.ownPack = parsed.pack;
  return { ok: true, pack: packView(parsed.pack, "workbook"), json, warnings };
}
