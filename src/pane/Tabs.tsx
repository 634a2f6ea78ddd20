import { useRef, type KeyboardEvent } from "react";
import type { ViewName } from "./model";
import { usePane } from "./ui";

const VIEWS: readonly ViewName[] = ["check", "rank", "send", "settings"];

/**
 * The four views as tabs (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/): one stop for the Tab key, arrow keys, Home
 * and End between them. Fluent's own weighs as much as three of our views.
 */
export function Tabs() {
  const { model, state, texts } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const at = VIEWS.indexOf(state.view);
    const last = VIEWS.length - 1;
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    model.setView(VIEWS[to] as ViewName);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  const errors = state.review?.summary.errors ?? 0;
  return (
    // The keys belong to the tabs inside, which have the focus; the list only listens.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div role="tablist" aria-label={texts.product} className="hj-tabs" ref={list} onKeyDown={onKey}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`hj-tab-${view}`}
          aria-controls="hj-view"
          aria-selected={state.view === view}
          tabIndex={state.view === view ? 0 : -1}
          className="hj-tab"
          onClick={() => model.setView(view)}
        >
          {texts.views[view]}
          {view === "check" && errors > 0 ? (
            <span className="hj-count" aria-label={texts.check.showing(texts.severity.error, errors)}>
              {errors}
            </span>
          ) : null}
        </button>
      ))}
    </div>
  );
}
