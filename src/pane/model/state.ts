import { storedNotice, type UsualNotice } from "./preferences";
import { AROUND_SPREAD } from "../../core";
import type { FixWay, Language, OutputState, Severity, StabilityQuestion } from "../../core";
import type { HistoryView, SheetInfo, WorkbookState } from "../../host";
import type { Carried } from "../host";
import { NOTHING_SHOWN } from "../../engine";
import type {
  EngineView,
  FindingView,
  NotASheetView,
  PackView,
  OutputKind,
  RankingView,
  ReviewView,
  StabilityView,
} from "../../engine";

export type ViewName = "check" | "rank" | "send" | "settings";
export type Grouping = "entry" | "kind";

/** Something to tell the user beside the views; stays until closed, success goes by itself. */
interface Notice {
  readonly kind: "error" | "success" | "info";
  readonly text: string;
  /** Counts up, so that the same text said twice is announced twice. */
  readonly number: number;
  /** For whoever maintains the program, to be copied; null where there is nothing for them. */
  readonly details: string | null;
  /** Takes back what is told; null where nothing can be taken back. */
  readonly undo: (() => void) | null;
}

/** Changes that are shown one by one before they are made. */
export type Preview =
  /** All findings of one's kind; `way` null where what to write is typed. */
  | { readonly kind: "alike"; readonly finding: FindingView; readonly way: FixWay | null }
  /** Cells read without doubt, as the form would have them. */
  | { readonly kind: "plain" }
  | { readonly kind: "replace"; readonly text: string; readonly by: string };

/** Long work under way. */
export interface Busy {
  readonly what:
    "reading" | "checking" | "ranking" | "acceptability" | "building" | "roster" | "pack" | "flags";
  /** 0…1, or null where it is not known. */
  readonly fraction: number | null;
  /** Stops the work; null where it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** The order that is being changed and waits for its reason. */
interface PendingReason {
  readonly identity: string;
  readonly purpose: "move" | "include";
}

/** What a decision about the order can be about; "cells" for a change of the sheet in the same history. */
export type StepName =
  | "method"
  | "weight"
  | "criteria"
  | "direction"
  | "priority"
  | "order"
  | "reason"
  | "include"
  | "scale"
  | "verify"
  | "clear"
  | "cells";

/** What was asked about the stability of the proposal. */
interface Stability extends Readonly<Partial<Record<StabilityQuestion, StabilityView>>> {
  /** How far each weight varies for the first question: 0.2 is a fifth of it either way. */
  readonly spread: number;
}

/** A choice that a file carries itself, where another one holds for the files of this page. */
export type Clash = keyof Carried;

/** Everything the pane shows. */
export interface PaneState {
  /** "starting" until the first answer; "noSheet" where the workbook has nothing to review. */
  readonly phase: "starting" | "ready" | "noSheet" | "failed";
  readonly language: Language;
  readonly view: ViewName;
  /** The check gives its place to the room in which files are added to the table. */
  readonly compiling: boolean;
  readonly today: string;
  readonly sheets: readonly SheetInfo[];
  /** Names of the sheets that were looked through for such a form. */
  readonly looked: readonly string[];
  /** The sheet in front, as far as it is known. */
  readonly front: string | null;
  readonly packs: readonly PackView[];
  /** Id of the pack that this computer's shelf chooses for workbooks that name none; null where it chooses none. */
  readonly shelfChoice: string | null;
  /** What is stored in the workbook. */
  readonly stored: WorkbookState;
  /** Whether that could be read; before, nothing is known of it and nothing written over it. */
  readonly storedRead: boolean;
  readonly review: ReviewView | null;
  readonly notASheet: NotASheetView | null;
  readonly grouping: Grouping;
  /** Words that the findings shown have in them; "" for all. */
  readonly filter: string;
  /** Severities shown. */
  readonly shown: Readonly<Record<Severity, boolean>>;
  /** Findings that were put right a moment ago; shown struck through for a while. */
  readonly fixed: readonly FindingView[];
  /** Key of the finding gone to last. */
  readonly current: string | null;
  /** That finding while the user is where it led though it has no cell of its own there; null once somewhere else. */
  readonly ledBy: FindingView | null;
  /** Whether edits are followed as they are made, though asking the workbook may cost the user's undo steps. */
  readonly live: boolean;
  /** Whether the sheet has changed since what is shown was read, and nothing was asked about it. */
  readonly outdated: boolean;
  /** Changes of the workbook cannot be heard of: what is shown follows only when the user asks. */
  readonly changesUnheard: boolean;
  /** What was chosen in the files before and holds for this one too. */
  readonly carried: Carried;
  /** What this file has chosen otherwise, until the user says which is to hold. */
  readonly clashes: readonly Clash[];
  /** Whether the findings are marked on the sheet under review; null until that is known of it. */
  readonly flags: boolean | null;
  /** The ways to put right the findings whose cards were shown, by the findings' keys; those not asked about are not there. */
  readonly fixes: EngineView["fixes"];
  readonly ranking: RankingView | null;
  /** Answers about whether the proposal holds, as far as they were asked for; how far weights vary for the first. */
  readonly stability: Stability;
  /** A list that would be a draft, until the user says whether to make it all the same. */
  readonly draft: { readonly kind: OutputKind; readonly state: OutputState } | null;
  readonly preview: Preview | null;
  /** A list whose sheet the user has changed since it was made, until the user says what becomes of that. */
  readonly replacing: { readonly kind: OutputKind; readonly names: string } | null;
  /** What kept the rows from being moved into this order; another order has to be tried anew. */
  readonly moveBlocks: { readonly ranking: RankingView | null; readonly blocks: readonly string[] } | null;
  readonly pending: PendingReason | null;
  /** What undo and redo would do now. */
  readonly history: HistoryView;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  /** How many findings were open when the sheet came under review, to show how far the work is. */
  readonly firstOpen: { readonly sheet: string; readonly open: number } | null;
  /** What the last notice for publicity said that was made on this machine; null where there was none. */
  readonly usualNotice: UsualNotice | null;
  /** For the polite live region; the number tells repeated texts apart. */
  readonly spoken: { readonly text: string; readonly number: number };
}

export function initialState(language: Language, today: string): PaneState {
  return {
    phase: "starting",
    language,
    view: "check",
    compiling: false,
    today,
    sheets: [],
    looked: [],
    front: null,
    packs: [],
    shelfChoice: null,
    stored: { version: 1 },
    storedRead: false,
    review: null,
    notASheet: null,
    grouping: "entry",
    filter: "",
    shown: { error: true, warning: true, info: true },
    fixed: [],
    current: null,
    ledBy: null,
    live: true,
    outdated: false,
    changesUnheard: false,
    carried: {},
    clashes: [],
    flags: null,
    fixes: NOTHING_SHOWN.fixes,
    ranking: null,
    stability: { spread: AROUND_SPREAD },
    draft: null,
    replacing: null,
    preview: null,
    firstOpen: null,
    moveBlocks: null,
    pending: null,
    history: { undo: null, redo: null },
    busy: null,
    notice: null,
    usualNotice: storedNotice(),
    spoken: { text: "", number: 0 },
  };
}
