import { useEffect, useState, useSyncExternalStore } from "react";
import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Language } from "../../core";
import type { BatchDocument } from "../../pane/batch";
import type { PaneModel } from "../../pane";
import { ViewBoundary, browserTheme, loadTexts, storeLanguage, textsFor as paneTextsFor } from "../../pane";
import { BatchView } from "../batch";
import { FIRST_SAMPLE } from "../document";
import type { WorkbenchDocument } from "../document";
import { textsFor, type WorkbenchTexts } from "../text";
import type { BatchRecovery, RecentFiles, Recovery } from "../recovery";
import { KeepingArea, KeptChanges } from "./KeptChanges";
import { Notices } from "./Notices";
import { OpeningBar } from "./OpeningBar";
import { ReplaceDialog } from "./ReplaceDialog";
import { Rooms, useRooms } from "./Rooms";
import { TopBar } from "./TopBar";
import { Tour } from "./Tour";
import { Welcome } from "./Welcome";
import { WorkArea } from "./WorkArea";
import { usePaneState } from "../usePaneState";
import { useBatch, type Batch } from "./useBatch";
import { useDrop } from "./useDrop";
import { useNarrow } from "./useNarrow";
import { useOpening, type Opening } from "./useOpening";
import { usePageKeys } from "./usePageKeys";
import { useShortcuts } from "./useShortcuts";
import { useStops } from "./useStops";
import { useTurn } from "./useTurn";
import { useUnsavedGuard } from "./useUnsavedGuard";
import "./page.css";

const FONTS =
  '"Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif';
const LIGHT = { ...webLightTheme, fontFamilyBase: FONTS };
const DARK = { ...webDarkTheme, fontFamilyBase: FONTS };
/** No class: whatever opens over the page takes over the provider's classes, and would cover it all. */
const WHOLE = { height: "100%" };
const theme = browserTheme();

const subscribeToTheme = (listener: () => void): (() => void) => theme.subscribe(listener);

/**
 * Light or dark, as the system says; what the browser draws itself (the sign in a field of a date) follows. Colours that
 * the system forces are dark or light as well, and what they leave as it is must be seen on them.
 */
function useLook() {
  const look = useSyncExternalStore(subscribeToTheme, () => theme.get());
  const isDark = useSyncExternalStore(
    subscribeToTheme,
    () => matchMedia("(prefers-color-scheme: dark)").matches,
  );
  useEffect(() => {
    document.documentElement.style.colorScheme = look === "highContrast" ? "light dark" : look;
  }, [look]);
  return { look, colors: isDark ? DARK : LIGHT };
}

function usePageTitle(language: Language, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
}

/** The language of the page, and how to turn to the other one while no pane has the switch for it. */
function useLanguage(pane: PaneModel | null, first: Language): readonly [Language, () => void] {
  const [own, setOwn] = useState(first);
  // Once a file is open the language is the pane's, which has the switch for it.
  const language = usePaneState(pane, (now) => now.language, own);
  const switchLanguage = (): void => {
    const other = language === "en" ? "zh-CN" : "en";
    storeLanguage(other);
    // Without the pane's words its parts of the page stay Chinese; the pane says what is wrong once it is there.
    const turn = (): void => setOwn(other);
    void loadTexts(other).then(turn, turn);
  };
  return [language, switchLanguage];
}

export interface WorkbenchPageProps {
  readonly workbench: WorkbenchDocument;
  readonly batch: BatchDocument;
  readonly recovery: Recovery;
  readonly batches: BatchRecovery;
  readonly recent: RecentFiles;
  readonly language: Language;
}

/** The workbench: a file's sheet beside the pane; before a file is open, how to open one. */
export function WorkbenchPage(props: WorkbenchPageProps) {
  const { workbench, batch, recovery, batches, recent, language: first } = props;
  const state = useSyncExternalStore(workbench.subscribe, workbench.getSnapshot);
  const { pane, file } = state;
  const [language, switchLanguage] = useLanguage(pane, first);
  const { look, colors } = useLook();
  const texts = textsFor(language);
  const paneTexts = paneTextsFor(language);
  const narrow = useNarrow();
  const rooms = useRooms(workbench, pane);
  const [touring, setTouring] = useState(false);
  const opening = useOpening(workbench);
  const compiling = useBatch(batch, workbench, language, opening.openFile);
  const { listed, listing, setListing, openFiles } = compiling;
  const dropping = useDrop(openFiles);
  useUnsavedGuard(state.unsaved || compiling.unsaved);
  useStops();
  const [turn, setTurn] = useTurn(state.target);
  usePageKeys(listing || rooms.isInOne ? null : pane, setTurn, rooms.showReport, rooms.openHelp);
  useShortcuts(workbench, !listing ? "file" : rooms.isInOne ? "neither" : "batch");

  usePageTitle(language, file === null || listing ? texts.title : `${file.name} - ${texts.title}`);

  return (
    <FluentProvider theme={colors} style={WHOLE}>
      <div className="hj-page">
        <Rooms rooms={rooms} texts={texts} state={state} workbench={workbench} />
        <div className={rooms.isInOne ? "hj-page-away" : "hj-page"}>
          <TopBar
            texts={texts}
            state={state}
            workbench={workbench}
            narrow={narrow}
            isAway={listing}
            onFiles={openFiles}
            onSample={opening.openSample}
            onList={listed > 0 && !listing ? { files: listed, open: () => setListing(true) } : null}
            onReport={rooms.showReport}
            onReopen={() => void workbench.asItStands().then((own) => own && compiling.continueWith(own))}
            onNotices={rooms.openNotices}
            onHelp={rooms.openHelp}
            onLanguage={pane === null ? switchLanguage : null}
          />
          <OpeningBar texts={texts} opening={state.opening} />
          <KeptChanges
            {...{ texts, recovery, batches }}
            onRestore={opening.restore}
            isKept={() => workbench.kept()}
            onRestoreBatch={compiling.restore}
            isBatchKept={() => batch.kept()}
            onRestored={(name) => workbench.tellRestored(name)}
            onMissing={(names) => workbench.tellMissing(names)}
            onGone={() => workbench.tellGone()}
          />
          <Notices texts={texts} state={state} workbench={workbench} />
          {listing ? (
            <ViewBoundary texts={paneTexts}>
              <BatchView
                texts={texts}
                batch={batch}
                onOpen={opening.openFile}
                onNew={() => void compiling.begin()}
                onBack={file === null ? null : () => setListing(false)}
              />
            </ViewBoundary>
          ) : null}
          {file === null && !listing ? (
            <Welcome
              texts={texts}
              busy={state.busy !== null}
              onFiles={openFiles}
              onFolder={compiling.compileFiles}
              onSample={opening.openSample}
              onBlank={(form) => void workbench.handOutForm(form)}
              onTour={() => {
                setTouring(true);
                void opening.openSample(FIRST_SAMPLE);
              }}
              onHelp={rooms.openHelp}
              keeping={
                <KeepingArea texts={texts} recovery={recovery} recent={recent} onOpen={opening.openFile} />
              }
            />
          ) : null}
          {file === null ? null : (
            <WorkArea
              {...{ texts, state, workbench, narrow, turn, onTurn: setTurn }}
              theme={look}
              isAway={listing}
            />
          )}
        </div>
        {dropping ? (
          <div className="hj-page-dropping" aria-hidden="true">
            {texts.dropHere}
          </div>
        ) : null}
        {touring && file !== null && rooms.help === null ? (
          <Tour texts={texts} onEnd={() => setTouring(false)} />
        ) : null}
        <Questions texts={texts} opening={opening} compiling={compiling} />
        <div className="hj-page-spoken" role="status">
          {state.busy === null ? "" : state.busy === "opening" ? texts.opening : texts.saving}
        </div>
      </div>
    </FluentProvider>
  );
}

interface QuestionsProps {
  readonly texts: WorkbenchTexts;
  readonly opening: Opening;
  readonly compiling: Batch;
}

/** What is asked before changes or decisions are given up. */
function Questions({ texts, opening, compiling }: QuestionsProps) {
  const { batch: words } = texts;
  // The words stay while the dialog goes.
  const [about, setAbout] = useState<NonNullable<Batch["asking"]>>("new");
  if (compiling.asking !== null && compiling.asking !== about) setAbout(compiling.asking);
  const isNew = about === "new";
  return (
    <>
      <ReplaceDialog
        cancel={texts.cancel}
        title={texts.replaceTitle}
        text={texts.replaceText}
        save={texts.replaceSave}
        confirm={texts.replaceConfirm}
        asking={opening.asking}
        onAnswer={opening.answer}
      />
      <ReplaceDialog
        cancel={texts.cancel}
        title={isNew ? words.newBatchTitle : words.replaceBatchTitle}
        text={isNew ? words.newBatchText : words.replaceBatchText}
        confirm={isNew ? words.newBatchConfirm : words.replaceBatchConfirm}
        asking={compiling.asking !== null}
        onAnswer={(answer) => compiling.answer(answer === "discard")}
      />
    </>
  );
}
