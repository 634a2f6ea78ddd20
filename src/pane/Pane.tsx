import { Button, FluentProvider, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import {
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type UIEvent,
} from "react";
import { CheckView } from "./check";
import type { ThemeName } from "./host";
import type { PaneModel } from "./model";
import { BusyBar, ClashBar, NoticeBar, OutdatedBar, PaneProvider, Spoken, ViewBoundary, usePane } from "./ui";
import { Tabs } from "./Tabs";
import { useKeptFocus } from "./useKeptFocus";
import { Compile, Draft, Rank, Replace, Send, Settings, loadViews } from "./views";
import "./page.css";
import "./theme.css";
import "./pane.css";
import "./common.css";

const FONTS =
  '"Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", system-ui, sans-serif';

// Where the system forces colours, they replace these; Office's own high contrast is white on black (theme.css).
const DARK: Theme = { ...webDarkTheme, fontFamilyBase: FONTS };
const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase: FONTS },
  dark: DARK,
  highContrast: DARK,
};

/** Forced colours may be dark on light: what they leave as it is must be seen on them, too. */
const isForcedLight = (): boolean =>
  typeof matchMedia !== "undefined" &&
  matchMedia("(forced-colors: active) and (prefers-color-scheme: light)").matches;

/** The pane: four views over one model. The host decides where it stands and how it looks. */
export function Pane({ model }: { readonly model: PaneModel }) {
  const { theme } = model.host;
  const name = useSyncExternalStore(
    (listener) => theme.subscribe(listener),
    (): ThemeName => {
      const asked = theme.get();
      return asked === "highContrast" && isForcedLight() ? "light" : asked;
    },
  );
  return (
    <FluentProvider theme={THEMES[name]} className={`hj-provider hj-theme-${name}`}>
      <PaneProvider value={model}>
        <Shell />
      </PaneProvider>
    </FluentProvider>
  );
}

/** F8 and Shift+F8 walk through the findings from anywhere in the pane, as in a development tool or Word's spelling. */
function useFindingKeys(): void {
  const { model } = usePane();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (model.getSnapshot().view !== "check") model.setView("check");
      void model.check.step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [model]);
}

/** Fields in which Ctrl+Z takes back what was typed there. */
const TYPED_INTO =
  'textarea, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="range"])';

/** Ctrl+Z and Ctrl+Y (⌘ on a Mac) take back and make again, like any change; in a field being typed in they are its own. */
function useHistoryKeys(): void {
  const { model } = usePane();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      if (event.target instanceof Element && event.target.matches(TYPED_INTO)) return;
      event.preventDefault();
      void (key === "y" || event.shiftKey ? model.rank.redo() : model.rank.undo());
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [model]);
}

/** A day that ends while the pane stays open is noticed: deadlines are judged by the day. */
function useToday(): void {
  const { model } = usePane();
  useEffect(() => {
    const timer = setInterval(() => void model.check.followDay(), 30_000);
    return () => clearInterval(timer);
  }, [model]);
}

/** The page's language is the pane's, so that a screen reader pronounces it rightly. */
function usePageLanguage(language: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}

/** The views share one scrolling area: each begins at its top, and is found again where it was left. */
function useOwnScroll(view: string) {
  const area = useRef<HTMLElement>(null);
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    if (area.current) area.current.scrollTop = places.current.get(view) ?? 0;
  }, [view]);
  const onScroll = ({ currentTarget }: UIEvent): void => {
    places.current.set(view, currentTarget.scrollTop);
  };
  return { ref: area, onScroll };
}

/** The other views come after the first check. One that does not load says so where it is opened. */
function useOtherViews(checked: boolean): void {
  useEffect(() => {
    if (checked) loadViews().catch(() => undefined);
  }, [checked]);
}

/** A question before a list is made, from the first time that it is asked: its dialog stays, open or not. */
function Question({ isAsked, of: { Component } }: { isAsked: boolean; of: typeof Draft }) {
  const { texts } = usePane();
  const [wasAsked, setWasAsked] = useState(false);
  if (isAsked && !wasAsked) setWasAsked(true);
  if (!wasAsked) return null;
  return (
    <ViewBoundary texts={texts}>
      <Suspense>
        <Component />
      </Suspense>
    </ViewBoundary>
  );
}

function Shell() {
  const { model, state, texts } = usePane();
  useFindingKeys();
  useHistoryKeys();
  usePageLanguage(state.language);
  useToday();
  useOtherViews(state.phase === "ready");
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane, model.host.kind === "excel");
  const scroll = useOwnScroll(state.view);
  return (
    <div className="hj-pane" ref={pane}>
      <header className="hj-header">
        {/* The workbench's page has a heading of its own; in Excel the pane is the page. */}
        {model.host.kind === "excel" ? <h1 className="hj-spoken">{texts.product}</h1> : null}
        <Tabs />
      </header>
      <NoticeBar />
      <BusyBar />
      <OutdatedBar />
      <ClashBar />
      <main className="hj-main" {...scroll}>
        <div id="hj-view" role="tabpanel" aria-labelledby={`hj-tab-${state.view}`} tabIndex={-1}>
          <ViewBoundary key={state.view} texts={texts}>
            <JudgedBy />
            <Suspense>
              <Body />
            </Suspense>
          </ViewBoundary>
        </div>
      </main>
      <Question isAsked={state.draft !== null} of={Draft} />
      <Question isAsked={state.replacing !== null} of={Replace} />
      <Spoken />
    </div>
  );
}

/** What the sheet is judged by, in every view: the Check view has it in its first line, a wide workbench in its bar. */
function JudgedBy() {
  const { state, texts } = usePane();
  const { review, view } = state;
  if (review === null || view === "check") return null;
  return (
    <p className="hj-hint hj-judged">
      {review.pack.name} · {texts.check.referenceDate} {review.referenceDate}
    </p>
  );
}

function Body() {
  const { model, state, texts } = usePane();
  // Before it is known what the workbook stores there is nothing to change of it.
  if (state.view === "settings" && state.storedRead) return <Settings.Component />;
  if (state.phase === "failed" || state.phase === "noSheet") {
    return (
      <div className="hj-empty">
        <h2>{state.phase === "failed" ? texts.start.failed : texts.start.noSheet}</h2>
        <p>{texts.start.failedHint}</p>
        <Button appearance="primary" onClick={() => void model.check.recheck()}>
          {texts.retry}
        </Button>
      </div>
    );
  }
  if (state.phase === "starting") return null;
  if (state.view === "rank") return <Rank.Component />;
  if (state.view === "send") return <Send.Component />;
  return state.compiling ? <Compile.Component /> : <CheckView />;
}
