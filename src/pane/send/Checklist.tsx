import { useMemo, useState } from "react";
import type { ChecklistView, EntryView } from "../../engine";
import { progressOf, sentEntries, tickOf } from "../model";
import { Button, Checkbox, Foldable, Section, usePane } from "../ui";

/** Studios whose lists are in the page at once; more on demand. */
const PAGE = 30;

/** What the sheet cannot show: ticked by a person, per submission and per studio. */
export function Checklist() {
  const { state, texts } = usePane();
  const [count, setCount] = useState(PAGE);
  const { review } = state;
  const words = texts.send;
  if (review === null || review.checklist.length === 0) return null;
  const perStudio = review.checklist.filter(({ scope }) => scope === "studio");
  const perSubmission = review.checklist.filter(({ scope }) => scope === "submission");
  const entries = sentEntries(review);
  return (
    <Section title={words.checklist} hint={words.checklistHint}>
      {perSubmission.length === 0 ? null : (
        <Items title={words.perSubmission} items={perSubmission} entry={null} open />
      )}
      {perStudio.length === 0
        ? null
        : entries
            .slice(0, count)
            .map((entry) => (
              <Items
                key={entry.identity}
                title={entry.studioName === "" ? words.unnamed(entry.row + 1) : entry.studioName}
                items={perStudio}
                entry={entry}
                open={entries.length === 1}
              />
            ))}
      {perStudio.length > 0 && entries.length > count ? (
        <Button size="small" onClick={() => setCount(count + PAGE)}>
          {words.moreStudios(Math.min(PAGE, entries.length - count))}
        </Button>
      ) : null}
    </Section>
  );
}

function Items({
  title,
  items,
  entry,
  open,
}: {
  readonly title: string;
  readonly items: readonly ChecklistView[];
  readonly entry: EntryView | null;
  readonly open: boolean;
}) {
  const { model, state, texts } = usePane();
  const [isOpen, setIsOpen] = useState(open);
  const words = texts.send;
  const ticks = useMemo(() => new Set(state.stored.ticks ?? []), [state.stored.ticks]);
  const { done, all } = progressOf(items, entry, ticks);
  const ids = items.map((item) => tickOf(item, entry));
  const isComplete = done === all;
  return (
    <Foldable
      open={isOpen}
      onToggle={setIsOpen}
      title={
        <>
          <span className="hj-grow hj-name" title={title}>
            {title}
          </span>
          <progress value={done} max={all} aria-label={words.progressOf(title, done, all)} />
          <span className="hj-hint">{words.progress(done, all)}</span>
        </>
      }
    >
      {isOpen ? (
        <>
          <ul className="hj-lines">
            {items.map((item) => {
              const id = tickOf(item, entry);
              return (
                <li key={item.id}>
                  <Checkbox
                    label={
                      <>
                        {item.text} <span className="hj-hint">{texts.check.clauseAsks(item.clause)}</span>
                      </>
                    }
                    checked={ticks.has(id)}
                    onChange={(_, { checked }) => model.settings.tick([id], checked === true)}
                  />
                </li>
              );
            })}
          </ul>
          <Button
            size="small"
            aria-label={isComplete ? words.untickAllOf(title) : words.tickAllOf(title)}
            onClick={() => model.settings.tick(ids, !isComplete)}
          >
            {isComplete ? words.untickAll : words.tickAll}
          </Button>
        </>
      ) : null}
    </Foldable>
  );
}
