import type { Grid, Language, Localised } from "../../core";
import { createFilePort, NoticeFileError, openNotice, readSheets } from "../../files";
import { Engine } from "../../engine";
import type { CallContext, FindingView, PackProblemView } from "../../engine";
import {
  draftNotice,
  examplesOf,
  formOfGrid,
  noticeFromText,
  unmetBySample,
  type FigureExample,
  type NoticeDraft,
  type NoticeForm,
  type NoticeText,
} from "../../notices";
import { loadKnowledge, loadPackValidator } from "../../packs";

/** A notice to draft from: its file or its text, and its blank form where that came as a workbook. */
export interface NoticeSource {
  readonly file: Uint8Array | null;
  readonly text: string;
  readonly form: { readonly bytes: Uint8Array; readonly name: string } | null;
}

/** A draft, or in one sentence why there is none. */
export type NoticeAnswer =
  { readonly ok: true; readonly draft: NoticeDraft } | { readonly ok: false; readonly text: Localised };

/** What the engine says of a sheet that a draft is tried on. */
interface TrialView {
  readonly sheet: string;
  readonly findings: readonly FindingView[];
  readonly entries: number;
  readonly missingFields: readonly string[];
}

/** What the engine says of a pack that is being made. */
export interface PackJudgement {
  /** What keeps it from being used, by path; empty where it can be. */
  readonly problems: readonly PackProblemView[];
  /** By rule id: just below, at and just above its figure. */
  readonly examples: Readonly<Record<string, readonly FigureExample[]>>;
  /** Rules that the invented sample does not meet. */
  readonly unmet: readonly string[];
  /** The sheet it is tried on; "notASheet" where its form is not found there, null where none is open. */
  readonly trial: TrialView | "notASheet" | null;
}

const NO_FORM: Localised = {
  "zh-CN":
    "空白表里没有找到汇总表的表头（序号、单位、工作室名称等）；请确认是通知所附的汇总表，或先不选空白表。",
  en: "No header of a summary sheet (序号, 单位, 工作室名称 …) was found in the blank form; check that it is the notice's summary sheet, or go on without it.",
};

/** The worker's methods for drafting a rule pack from a notice, beside those of the workbench. */
export function noticeMethods() {
  let trial: readonly Grid[] = [];
  return {
    /** Reads a notice and drafts from it; in a worker of its own, since both files come from outside. */
    draftFrom: async (context: CallContext, source: NoticeSource): Promise<NoticeAnswer> => {
      const knowledge = await loadKnowledge();
      let notice: NoticeText;
      try {
        notice = source.file === null ? noticeFromText(source.text) : openNotice(source.file);
      } catch (error) {
        if (!(error instanceof NoticeFileError)) throw error;
        return { ok: false, text: error.text };
      }
      await context.yieldToMessages();
      let form: NoticeForm | null = null;
      if (source.form !== null) {
        const grids = await sheetsOf(source.form.bytes, source.form.name);
        form = firstOf(grids, (grid) => formOfGrid(grid, knowledge));
        if (form === null) return { ok: false, text: NO_FORM };
      }
      await context.yieldToMessages();
      const result = draftNotice(notice, knowledge, form);
      return result.ok ? result : { ok: false, text: result.problem.text };
    },

    /** Opens a workbook that packs are tried on from now on. */
    openTrial: async (_: CallContext, bytes: Uint8Array, name: string): Promise<void> => {
      trial = await sheetsOf(bytes, name);
    },

    /** Judges a pack: whether it can be used, its examples, and the sheet it is tried on. */
    judgePack: async (
      context: CallContext,
      json: string,
      today: string,
      language: Language,
    ): Promise<PackJudgement> => {
      const { parsePack } = await loadPackValidator();
      const parsed = parsePack(json);
      if (!parsed.ok) {
        const problems = parsed.problems.map(({ path, message }) => ({ path, message: message[language] }));
        return { problems, examples: {}, unmet: [], trial: null };
      }
      const { pack } = parsed;
      await context.yieldToMessages();
      const examples = Object.fromEntries(
        pack.rules.flatMap((rule) => {
          const found = rule.fields === undefined ? examplesOf(pack, rule) : [];
          return found.length === 0 ? [] : [[rule.id, found] as const];
        }),
      );
      const unmet = unmetBySample(pack);
      await context.yieldToMessages();
      if (trial.length === 0) return { problems: [], examples, unmet, trial: null };
      const engine = new Engine();
      engine.ownPack = pack;
      for (const grid of trial) engine.putGrid(grid);
      await engine.review({
        sheet: null,
        pack: pack.id,
        referenceDate: null,
        today,
        mappings: {},
        language,
      });
      const reviewed = engine.reviewedView();
      if (reviewed?.kind !== "review") return { problems: [], examples, unmet, trial: "notASheet" };
      const { sheet, findings, summary, missingFields } = reviewed.view;
      return {
        problems: [],
        examples,
        unmet,
        trial: { sheet, findings, entries: summary.entries, missingFields },
      };
    },
  };
}

/** The grids of a workbook's visible worksheets; of all where none is visible. */
async function sheetsOf(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const { workbook } = await createFilePort(bytes, name);
  const worksheets = workbook.sheets.filter(({ kind }) => kind === "worksheet");
  const visible = worksheets.filter(({ hidden }) => hidden === "visible");
  return readSheets(visible.length > 0 ? visible : worksheets).sheets.map(({ grid }) => grid);
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
