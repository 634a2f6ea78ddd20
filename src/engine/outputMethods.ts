import type {
  Language,
  OutputState,
  RankingOptions,
  SendBackTerms,
  SheetDescription,
  StabilityQuestion,
  WorkbookDescription,
} from "../core";
import type { Engine } from "./engine";
import type { StabilityView, WriteBackView } from "./rankViews";
import type { Making } from "./results";
import type { CallContext, Transferred } from "./rpc";
import type { FileView, OutputKind, SendBackView } from "./views";

// Loaded when first asked for: a check does not need it.
const results = () => import("./results");

/** Methods that make something of the review under way: answers about the order, lists, files, messages. */
export function outputMethods(engine: Engine) {
  return {
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
  };
}
