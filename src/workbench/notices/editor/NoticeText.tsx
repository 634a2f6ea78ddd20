import { useEffect, useMemo, useRef } from "react";
import type { DraftClause, NoticeDraft, Span } from "../../../notices";
import { classes } from "../../../pane/classes";
import { useEditor } from "./context";

/** A stretch of the notice's text: of a clause, or of none. */
interface Stretch extends Span {
  readonly clause: DraftClause | null;
}

/** The whole text in order, each stretch with the clause that it belongs to. */
function stretchesOf({ notice, clauses }: NoticeDraft): readonly Stretch[] {
  const own = clauses
    .flatMap((clause) => clause.spans.map((span) => ({ ...span, clause })))
    .sort((one, other) => one.start - other.start);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, clause } of own) {
    if (end <= at) continue;
    // A clause's number stands before it on its line.
    const line = notice.text.lastIndexOf("\n", start - 1) + 1;
    const from = Math.max(line, at);
    if (from > at) stretches.push({ start: at, end: from, clause: null });
    stretches.push({ start: from, end, clause });
    at = end;
  }
  if (at < notice.text.length) stretches.push({ start: at, end: notice.text.length, clause: null });
  return stretches;
}

/** A stretch cut at the words that proposals rest on. */
function marked(
  text: string,
  { start, end, clause }: Stretch,
  words: readonly Span[],
): readonly [string, boolean][] {
  // What rests on the clause as a whole marks nothing in it.
  const longest = Math.max(0, ...(clause?.spans ?? []).map((span) => span.end - span.start));
  const inside = words
    .map((word) => ({ start: Math.max(word.start, start), end: Math.min(word.end, end) }))
    .filter((word) => word.end > word.start && word.end - word.start < longest)
    .sort((one, other) => one.start - other.start);
  const parts: [string, boolean][] = [];
  let at = start;
  for (const word of inside) {
    if (word.start < at) continue;
    if (word.start > at) parts.push([text.slice(at, word.start), false]);
    parts.push([text.slice(word.start, word.end), true]);
    at = word.end;
  }
  if (at < end) parts.push([text.slice(at, end), false]);
  return parts;
}

/** The notice's text with its clauses coloured, and named, by what became of them; a click leads to the clause's rules. */
export function NoticeText({
  selected,
  onSelect,
}: {
  readonly selected: string | null;
  readonly onSelect: (clause: string) => void;
}) {
  const { state, texts } = useEditor();
  const { draft } = state.work.drafting;
  const stretches = useMemo(() => stretchesOf(draft), [draft]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const { text } = draft.notice;
  const isGist = draft.clauses.some((clause) => clause.isGist === true);
  return (
    <section ref={box} className="hj-room-left" aria-label={texts.notice}>
      {isGist ? <p className="hj-room-quiet">{texts.gist}</p> : null}
      {stretches.map((stretch) => {
        const { start, end, clause } = stretch;
        const key = String(start);
        if (clause === null) {
          const between = text.slice(start, end).replace(/^\s*\n|\s+$/g, "");
          return between.trim() === "" ? null : (
            <div key={key} className="hj-room-plain">
              {between}
            </div>
          );
        }
        const fate = state.fates.get(clause.number) ?? "nothing";
        const words = clause.proposals.flatMap((proposal) => proposal.words);
        return (
          <button
            key={key}
            type="button"
            aria-pressed={selected === clause.number}
            className={classes(
              "hj-room-clause",
              `hj-room-fate-${fate}`,
              selected === clause.number && "hj-room-selected",
            )}
            onClick={() => onSelect(clause.number)}
          >
            {texts.fates[fate] === "" ? null : (
              <span className="hj-room-tag hj-room-fate-tag">{texts.fates[fate]}</span>
            )}
            {marked(text, stretch, words).map(([part, isMarked], index) =>
              isMarked ? (
                <mark key={`${key}.${index}`} className="hj-room-mark">
                  {part}
                </mark>
              ) : (
                part
              ),
            )}
          </button>
        );
      })}
    </section>
  );
}
