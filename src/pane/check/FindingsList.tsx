import { Button } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { groupFindings, type FindingGroup, type ListedFinding } from "../model";
import { usePane, useTexts } from "../ui";
import { FindingItem } from "./FindingItem";

/** From this many lines on only those in view are in the page. */
const VIRTUAL_FROM = 60;
/** From this many lines on the list comes after the rest of the view, which would wait for it too long. */
const LATER_FROM = 5_000;

type Line =
  | { readonly kind: "heading"; readonly key: string; readonly group: FindingGroup }
  | { readonly kind: "finding"; readonly key: string; readonly item: ListedFinding };

/** The findings on view, in groups. */
export function FindingsList() {
  const { model, state, texts } = usePane();
  const { review, fixed, shown, filter, grouping } = state;
  const lines = useMemo(
    () => (review === null ? [] : linesOf(groupFindings(review, fixed, { shown, filter, grouping }))),
    [review, fixed, shown, filter, grouping],
  );
  if (lines.length === 0) {
    return (
      <p className="hj-hint">
        {texts.check.noneShown}{" "}
        <Button
          size="small"
          onClick={() => {
            model.check.setFilter("");
            model.check.showOnly(null);
          }}
        >
          {texts.check.showAll}
        </Button>
      </p>
    );
  }
  return lines.length < VIRTUAL_FROM ? <PlainList lines={lines} /> : <LongList lines={lines} />;
}

function linesOf(groups: readonly FindingGroup[]): readonly Line[] {
  return groups.flatMap((group): Line[] => [
    { kind: "heading", key: group.key, group },
    ...group.items.map((item): Line => ({
      kind: "finding",
      key: item.fixed ? `fixed:${item.finding.key}` : item.finding.key,
      item,
    })),
  ]);
}

function LineView({ line }: { readonly line: Line }) {
  return line.kind === "heading" ? <Heading group={line.group} /> : <FindingItem item={line.item} />;
}

function Heading({ group }: { readonly group: FindingGroup }) {
  const texts = useTexts();
  const words = texts.check;
  const title =
    group.kind !== null
      ? words.kinds[group.kind]
      : group.entry === null
        ? group.key === "remarks"
          ? texts.glance.remarks
          : words.sheetGroup
        : words.rowGroup(group.entry.row + 1, group.entry.studioName);
  const open = group.items.filter(({ fixed }) => !fixed).length;
  return (
    <h2 className="hj-group">
      <span className="hj-name" title={title}>
        {title}
      </span>
      {group.entry?.hidden ? <span className="hj-tag">{words.hiddenRow}</span> : null}
      <span className="hj-group-count">{words.itemCount(open)}</span>
    </h2>
  );
}

function PlainList({ lines }: { readonly lines: readonly Line[] }) {
  const { current } = usePane().state;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current === null) return;
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <div className="hj-findings" ref={list}>
      {lines.map((line) => (
        <LineView key={line.key} line={line} />
      ))}
    </div>
  );
}

/** A very long list is put in place in a task of its own, so that the page is not blocked for both in one piece. */
function LongList({ lines }: { readonly lines: readonly Line[] }) {
  const [isTime, setIsTime] = useState(lines.length < LATER_FROM);
  useEffect(() => {
    if (isTime) return undefined;
    const timer = setTimeout(() => setIsTime(true), 0);
    return () => clearTimeout(timer);
  }, [isTime]);
  return isTime ? <VirtualList lines={lines} /> : <div className="hj-findings hj-virtual" />;
}

function VirtualList({ lines }: { readonly lines: readonly Line[] }) {
  const { state } = usePane();
  const scroller = useRef<HTMLDivElement>(null);
  // With another function at every scroll, all of 50,000 lines would be put in place again.
  const keyOf = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  // Measured anew at every scroll and never handed to a memoised child: what the compiler's rule warns about.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: keyOf,
    estimateSize: (index) => (lines[index]?.kind === "heading" ? 32 : 92),
    overscan: 3,
    useFlushSync: false,
  });
  const { current } = state;
  const at = useMemo(
    () => (current === null ? -1 : lines.findIndex(({ key }) => key === current)),
    [lines, current],
  );
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: "auto" });
    // The list is only moved when another finding becomes the current one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state.current]);
  return (
    // A region that scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="hj-findings hj-virtual" ref={scroller} tabIndex={0} role="group">
      <div className="hj-virtual-all" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            className="hj-virtual-line"
            style={{ transform: `translateY(${start}px)` }}
          >
            <LineView line={lines[index] as Line} />
          </div>
        ))}
      </div>
    </div>
  );
}
