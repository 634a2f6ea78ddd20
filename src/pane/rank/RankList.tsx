import { Button } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import type { RankingView } from "../../engine";
import { usePane, useTexts } from "../ui";
import { RankItem } from "./RankItem";
import { Swatch } from "./ContributionBar";
import { UndoButton } from "./UndoButton";
import { useFocusAfterMove } from "./useFocusAfterMove";
import { useReorder } from "./useReorder";

/** Studios shown at once; more on demand. */
const PAGE = 40;

/** The studios in final order; moved by dragging, by buttons and by keyboard. */
export function RankList() {
  const { model, state, texts } = usePane();
  const list = useRef<HTMLOListElement>(null);
  const [count, setCount] = useState(PAGE);
  const { ranking } = state;
  const entries = ranking?.entries ?? [];
  const focusAfter = useFocusAfterMove(list, ranking);
  const move = useCallback(
    (identity: string, rank: number): void => {
      focusAfter(identity);
      void model.rank.move(identity, rank);
    },
    [focusAfter, model],
  );
  const reorder = useReorder(list, move);
  if (ranking === null) return null;
  const words = texts.rank;
  return (
    <>
      {ranking.manual ? (
        <div className="hj-others">
          <p>{words.keptOrder}</p>
          <div className="hj-row">
            <Button size="small" onClick={() => void model.rank.resetOrder()}>
              {words.resetOrder}
            </Button>
          </div>
        </div>
      ) : null}
      {ranking.comparison === null ? <Legend ranking={ranking} /> : null}
      <ol className="hj-ranks" ref={list}>
        {entries.slice(0, count).map((entry, index) => (
          <RankItem
            key={entry.identity}
            entry={entry}
            index={index}
            count={entries.length}
            move={move}
            drag={reorder.begin}
            isDragged={reorder.dragged === entry.identity}
            drop={reorder.target === index ? reorder.side : null}
          />
        ))}
      </ol>
      <div className="hj-row">
        {entries.length > count ? (
          <Button size="small" onClick={() => setCount(count + PAGE)}>
            {texts.send.moreStudios(Math.min(PAGE, entries.length - count))}
          </Button>
        ) : null}
        <UndoButton />
      </div>
    </>
  );
}

/** Which colour and pattern stands for which criterion in the bars; studios without a score have no bars. */
function Legend({ ranking }: { readonly ranking: RankingView }) {
  return (
    <ul className="hj-legend" aria-label={useTexts().rank.legend}>
      {ranking.criteria.map(({ id, label, percent }, index) => (
        <li key={id}>
          <Swatch index={index} /> {label}
          {ranking.method === "lexicographic" ? "" : ` ${percent}%`}
        </li>
      ))}
    </ul>
  );
}
