import type {
  CombinedCriterion,
  CriterionScale,
  Direction,
  EntryTrace,
  ExplanationRecord,
  MappingOverride,
  Normalisation,
  NoticeFields,
  Verification,
} from "../core";

/** What the user decided about the order; criteria are named by their id (see core ranking). */
export interface RankingState {
  readonly method: string;
  readonly weights: Readonly<Record<string, number>>;
  /** Criteria of which more, or less, is better against the rule pack's word. */
  readonly directions?: Readonly<Record<string, Direction>>;
  /** Which criterion is compared first, second …, for comparing one after the other. */
  readonly priority?: readonly string[];
  /** How figures are made comparable, for TOPSIS. */
  readonly normalisation?: Normalisation;
  /** Criteria made of several columns. */
  readonly combined?: readonly CombinedCriterion[];
  /** Which order is started from, where the user chose: the sheet's 序号 or the proposal. */
  readonly order?: "sheet" | "proposed";
  /** How figures come onto the common scale, by criterion. */
  readonly scales?: Readonly<Record<string, CriterionScale>>;
  /** Differences that decide nothing, by criterion. */
  readonly indifference?: Readonly<Record<string, number>>;
  /** Doubtful figures that a person confirmed: field ids by identity. */
  readonly verified?: Readonly<Record<string, readonly string[]>>;
  /** Identity of entries (see core ranking) in the final order. */
  readonly manualOrder?: readonly string[];
  readonly reasons?: Readonly<Record<string, string>>;
  readonly included?: Readonly<Record<string, string>>;
  readonly confirmed?: boolean;
  /** The order (identities) that was confirmed; another order is not confirmed. */
  readonly confirmedOrder?: readonly string[];
}

/** A decision about the order that can be taken back: what was stored of the ranking before it and after it. */
export interface Decision {
  /** What it was about, as the pane names it. */
  readonly what: string;
  /** Decisions of one key that follow one another (a slider that is drawn) are taken back as one; null for none such. */
  readonly key: string | null;
  readonly before: RankingState | null;
  readonly after: RankingState | null;
}

/** A decision was taken back or made again: what is stored of the ranking is this from now on. */
export interface Redecided {
  readonly what: string;
  readonly undone: boolean;
  readonly ranking: RankingState | null;
}

/** What undo and redo would do now: what a decision was about, "cells" for a change of the sheet, null for nothing. */
export interface HistoryView {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What is known of a studio beside its identity; no phone, which would stay in the file when its row is gone. */
export type StudioTrace = Omit<EntryTrace, "phone">;

/** What a person fills in for lists to be made, kept for the next time. */
export interface OutputTexts {
  readonly notice?: NoticeFields;
  readonly record?: ExplanationRecord;
  /** Figures are put into the form's units. */
  readonly normaliseUnits?: boolean;
}

/** What belongs to the workbook and survives closing it. Everything is optional: an old workbook has nothing. */
export interface WorkbookState {
  readonly version: 1;
  readonly pack?: string;
  readonly sheet?: string;
  readonly referenceDate?: string;
  /** By sheet name. */
  readonly mappings?: Readonly<Record<string, MappingOverride>>;
  readonly ranking?: RankingState;
  /** Ids of ticked checklist items; per studio as `<item>@<entry identity>`. */
  readonly ticks?: readonly string[];
  /** Warnings that a person has looked into and found true. */
  readonly verified?: readonly Verification[];
  /** What every message to a unit says: by when to answer, and whom to ask. */
  readonly sendBack?: { readonly due: string; readonly contact: string };
  /** What the studios looked like when something was last kept about them: known again after a correction made elsewhere. */
  readonly traces?: { readonly sheet: string; readonly entries: readonly StudioTrace[] };
  /** What lists, notice and record say beside their rows, as it was filled in. */
  readonly outputs?: OutputTexts;
  /** The user's own pack as JSON text. */
  readonly customPack?: string;
  readonly roster?: {
    readonly source: string;
    readonly entries: readonly { studioName: string; leaderName?: string; hostUnit?: string }[];
  };
}
