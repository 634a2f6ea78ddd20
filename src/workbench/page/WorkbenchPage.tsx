import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useState,
  useSyncExternalStore,
  type CSSProperties,
} from "react";
import { FluentProvider, mergeClasses, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Language } from "../../core";
import { Pane, ViewBoundary, browserTheme, storeLanguage, textsFor as paneTextsFor } from "../../pane";
import { BatchView } from "../batch";
import type { BatchDocument } from "../batch";
import { FIRST_SAMPLE } from "../document";
import type { WorkbenchDocument } from "../document";
import { textsFor } from "../text";
import type { HelpPlace } from "../help";
import { FindingsReport } from "../report";
import type { RecentFiles, Recovery } from "../recovery";
import { KeepingArea, KeptChanges } from "./KeptChanges";
import { Notices } from "./Notices";
import { SheetArea } from "./SheetArea";
import { OpeningBar } from "./OpeningBar";
import { ReplaceDialog } from "./ReplaceDialog";
import { TopBar } from "./TopBar";
import { Tour } from "./Tour";
import { TurnTabs } from "./TurnTabs";
import { Welcome } from "./Welcome";
import { usePaneState } from "../usePaneState";
import { useOwnChoice } from "./ownChoice";
import { Splitter, withinPane } from "./Splitter";
import { PANE_WIDTH, usePageStyles } from "./styles";
import { useBatch } from "./useBatch";
import { useDrop } from "./useDrop";
import { useNarrow } from "./useNarrow";
import { useOpening } from "./useOpening";
import { usePageKeys } from "./usePageKeys";
import { useShortcuts } from "./useShortcuts";
import { useStops } from "./useStops";
import { useUnsavedGuard } from "./useUnsavedGuard";

/** Drafting and keeping notices is rare: a part of its own. */
const NoticesRoom = lazy(() => import("../notices"));
const HelpRoom = lazy(() => import("../help"));

const FONTS =
  '"Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif';
const LIGHT = { ...webLightTheme, fontFamilyBase: FONTS };
const DARK = { ...webDarkTheme, fontFamilyBase: FONTS };
const theme = browserTheme();

export interface WorkbenchPageProps {
  readonly workbench: WorkbenchDocument;
  readonly batch: BatchDocument;
  readonly recovery: Recovery;
  readonly recent: RecentFiles;
  readonly language: Language;
}

/** The workbench: a file's sheet beside the pane; before a file is open, how to open one. */
export function WorkbenchPage(props: WorkbenchPageProps) {
  const { workbench, batch, recovery, recent, language: first } = props;
  const state = useSyncExternalStore(workbench.subscribe, workbench.getSnapshot);
  const { pane, file } = state;
  const [own, setOwn] = useState(first);
  // Once a file is open the language is the pane's, which has the switch for it.
  const language = usePaneState(pane, (now) => now.language, own);
  const look = useSyncExternalStore(
    (listener) => theme.subscribe(listener),
    () => theme.get(),
  );
  const texts = textsFor(language);
  const paneTexts = paneTextsFor(language);
  const styles = usePageStyles();
  const narrow = useNarrow();
  const [turn, setTurn] = useState<"table" | "check">("check");
  const [paneWidth, setPaneWidth] = useOwnChoice("huijian-pane", (text) =>
    withinPane(Number(text) || PANE_WIDTH),
  );
  const [printing, setPrinting] = useState(false);
  const showReport = useCallback(() => setPrinting(true), []);
  // The pane in Excel opens the shelf by this address, in a window of its own.
  const [inNotices, setInNotices] = useState(() => location.hash === "#shelf");
  const openNotices = useCallback((): void => setInNotices(true), []);
  useEffect(() => workbench.onShelf(openNotices), [workbench, openNotices]);
  const leaveNotices = (): void => {
    setInNotices(false);
    void pane?.settings.shelfChanged();
  };
  const [help, setHelp] = useState<HelpPlace | null>(null);
  const openHelp = useCallback((): void => setHelp({ at: "guide" }), []);
  useEffect(() => workbench.onRule((rule) => setHelp({ at: "rule", rule })), [workbench]);
  const [touring, setTouring] = useState(false);
  const opening = useOpening(workbench);
  const compiling = useBatch(batch, workbench, language, opening.openFile);
  const { listed, listing, setListing, openFiles } = compiling;
  const dropping = useDrop(openFiles);
  useUnsavedGuard(state.unsaved || compiling.unsaved);
  useStops();
  usePageKeys(pane === null || printing || inNotices || help !== null ? null : showReport, openHelp);
  useShortcuts(workbench);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = file === null ? texts.title : `${file.name} - ${texts.title}`;
  }, [language, file, texts]);

  // Going to a cell must show it, also where the sheet and the pane take turns.
  const [shownTarget, setShownTarget] = useState(state.target);
  if (state.target !== shownTarget) {
    setShownTarget(state.target);
    if (state.target !== null) setTurn("table");
  }

  const switchLanguage = (): void => {
    const other = language === "en" ? "zh-CN" : "en";
    storeLanguage(other);
    setOwn(other);
  };

  return (
    <FluentProvider theme={look === "light" ? LIGHT : DARK} className={styles.provider}>
      <div className={styles.page}>
        {pane !== null ? (
          <ViewBoundary texts={paneTexts}>
            <FindingsReport
              pane={pane}
              open={printing}
              fileName={file?.name ?? ""}
              texts={texts}
              onBack={() => setPrinting(false)}
            />
          </ViewBoundary>
        ) : null}
        {inNotices ? (
          <ViewBoundary texts={paneTexts}>
            <Suspense fallback={null}>
              <NoticesRoom language={language} readers={workbench.readers} onBack={leaveNotices} />
            </Suspense>
          </ViewBoundary>
        ) : null}
        {help === null ? null : (
          <ViewBoundary texts={paneTexts}>
            <Suspense fallback={null}>
              <HelpRoom language={language} place={help} onPlace={setHelp} onBack={() => setHelp(null)} />
            </Suspense>
          </ViewBoundary>
        )}
        <div className={printing || inNotices || help !== null ? styles.away : styles.page}>
          <TopBar
            texts={texts}
            state={state}
            workbench={workbench}
            narrow={narrow}
            onFiles={openFiles}
            onSample={opening.openSample}
            onList={listed > 0 && !listing ? { files: listed, open: () => setListing(true) } : null}
            onReport={showReport}
            onReopen={() => void workbench.asItStands().then((own) => own && compiling.continueWith(own))}
            onNotices={openNotices}
            onHelp={openHelp}
            onLanguage={pane === null ? switchLanguage : null}
          />
          <OpeningBar texts={texts} opening={state.opening} />
          <KeptChanges
            texts={texts}
            recovery={recovery}
            onRestore={opening.restore}
            onRestored={(name) => workbench.tellRestored(name)}
            onGone={() => workbench.tellGone()}
          />
          <Notices texts={texts} state={state} onClose={workbench.closeNotice} />
          {listing ? (
            <ViewBoundary texts={paneTexts}>
              <BatchView
                texts={texts}
                batch={batch}
                onOpen={opening.openFile}
                onNew={compiling.askNew}
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
              onHelp={openHelp}
              keeping={
                <KeepingArea texts={texts} recovery={recovery} recent={recent} onOpen={opening.openFile} />
              }
            />
          ) : null}
          {file === null ? null : (
            // Kept behind the list as it stands: scrolled, filtered, half typed.
            <div className={mergeClasses(styles.behind, listing && styles.away)}>
              {narrow ? <TurnTabs texts={texts} turn={turn} pane={pane} onTurn={setTurn} /> : null}
              <div className={styles.work}>
                <section
                  // The pane is the page's main part; while it is behind the sheet, the sheet is.
                  role={narrow && turn === "table" ? "main" : "region"}
                  aria-label={texts.gridArea}
                  data-stop
                  className={mergeClasses(styles.sheet, narrow && turn !== "table" && styles.away)}
                >
                  <ViewBoundary key={workbench.fileNumber} texts={paneTexts}>
                    <SheetArea texts={texts} state={state} workbench={workbench} pane={pane} theme={look} />
                  </ViewBoundary>
                  {narrow ? null : <Splitter texts={texts} width={paneWidth} onWidth={setPaneWidth} />}
                </section>
                <div
                  data-stop
                  style={{ "--hj-pane": `${paneWidth}px` } as CSSProperties}
                  className={mergeClasses(
                    styles.pane,
                    narrow && styles.paneNarrow,
                    narrow && turn !== "check" && styles.away,
                  )}
                >
                  {pane === null ? null : (
                    <ViewBoundary key={workbench.fileNumber} texts={paneTexts}>
                      <Pane model={pane} />
                    </ViewBoundary>
                  )}
                </div>
              </div>
            </div>
          )}
        </div>
        {dropping ? (
          <div className={styles.dropping} aria-hidden="true">
            {texts.dropHere}
          </div>
        ) : null}
        {touring && file !== null && help === null ? (
          <Tour texts={texts} onEnd={() => setTouring(false)} />
        ) : null}
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
          title={texts.batch.newBatchTitle}
          text={texts.batch.newBatchText}
          confirm={texts.batch.newBatchConfirm}
          asking={compiling.asking}
          onAnswer={(answer) => compiling.answerNew(answer === "discard")}
        />
        <div className={styles.spoken} role="status">
          {state.busy === null ? "" : state.busy === "opening" ? texts.opening : texts.saving}
        </div>
      </div>
    </FluentProvider>
  );
}
