import { Button } from "@fluentui/react-components";
import { memo, type KeyboardEvent } from "react";
import type { RankedEntryView } from "../../engine";
import type { Texts } from "../text";
import { GoToCell, HandleIcon, useModel, usePart, useTexts } from "../ui";
import { ContributionBar } from "./ContributionBar";
import { ReasonForm } from "./ReasonForm";
import type { Reorder } from "./useReorder";

/** Rows named of a large tie. */
const TIES_NAMED = 5;

interface Props {
  readonly entry: RankedEntryView;
  readonly index: number;
  readonly count: number;
  readonly move: (identity: string, rank: number) => void;
  readonly drag: Reorder["begin"];
  readonly isDragged: boolean;
  readonly drop: Reorder["side"];
}

/** One studio: rank, what its score is made of, why it stands before the next one, and how to move it. */
export const RankItem = memo(function RankItem({ entry, index, count, move, drag, isDragged, drop }: Props) {
  const model = useModel();
  const texts = useTexts();
  const words = texts.rank;
  const { identity } = entry;
  const ranking = usePart((state) => state.ranking);
  const isAsking = usePart(({ pending }) => pending?.identity === identity && pending.purpose === "move");
  if (ranking === null) return null;
  const labelOf = (id: string): string => ranking.criteria.find((each) => each.id === id)?.label ?? id;
  const scores = ranking.comparison === null;
  return (
    <li
      className={`hj-rank-item${isDragged ? " hj-dragged" : ""}${drop === null ? "" : ` hj-drop-${drop}`}`}
      data-identity={identity}
    >
      <Head entry={entry} index={index} count={count} move={move} drag={drag} />
      {scores ? <ContributionBar entry={entry} criteria={ranking.criteria} /> : null}
      <Facts entry={entry} scores={scores} />
      <Doubts entry={entry} labelOf={labelOf} />
      {entry.included === null ? null : (
        <p className="hj-rank-facts">
          {words.included(entry.included)}{" "}
          <Button size="small" onClick={() => void model.rank.exclude(identity)}>
            {words.exclude}
          </Button>
        </p>
      )}
      {(entry.moved || entry.reason !== null) && !isAsking ? (
        <p className="hj-rank-facts">
          {words.reason(entry.reason ?? words.reasonMissing)}{" "}
          <Button size="small" onClick={() => model.rank.ask(identity, "move")}>
            {entry.reason === null ? words.writeReason : words.changeReason}
          </Button>
        </p>
      ) : null}
      {isAsking ? (
        <ReasonForm
          about={identity}
          label={words.reasonFor(nameIn(texts, entry))}
          hint={words.reasonHint}
          initial={entry.reason ?? ""}
          onSave={(reason) => void model.rank.setReason(identity, reason)}
        />
      ) : null}
      <DecidedBy entry={entry} labelOf={labelOf} />
    </li>
  );
});

/** How a studio is called: by its name, else by its row. */
const nameIn = (texts: Texts, { studioName, row }: RankedEntryView): string =>
  studioName === "" ? texts.send.unnamed(row + 1) : studioName;

/** Rank, name, and the three ways to move a studio: dragging, arrow keys on the handle, and buttons. */
function Head({ entry, index, count, move, drag }: Omit<Props, "isDragged" | "drop">) {
  const texts = useTexts();
  const words = texts.rank;
  const name = nameIn(texts, entry);
  const whose = `${entry.hostUnit} ${entry.leaderName}`;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(entry.identity, index + 1 + step);
  };
  return (
    <div className="hj-rank-head">
      <button
        type="button"
        className="hj-handle"
        data-control="handle"
        aria-label={words.drag(name)}
        onPointerDown={(event) => drag(event, entry.identity, index)}
        onKeyDown={onKey}
      >
        <HandleIcon />
      </button>
      <span className="hj-rank-number">{entry.rank}</span>
      <span className="hj-rank-name">
        <span className="hj-name" title={name}>
          {name}
        </span>
        <span className="hj-hint hj-name" title={whose}>
          {whose}
        </span>
      </span>
      <span className="hj-movers">
        <Button
          size="small"
          data-control="up"
          disabled={index === 0}
          aria-label={words.moveUp(name)}
          onClick={() => move(entry.identity, index)}
        >
          ↑
        </Button>
        <Button
          size="small"
          data-control="down"
          disabled={index === count - 1}
          aria-label={words.moveDown(name)}
          onClick={() => move(entry.identity, index + 2)}
        >
          ↓
        </Button>
      </span>
    </div>
  );
}

/** What the proposal and the sheet say of its rank. */
function Facts({ entry, scores }: { readonly entry: RankedEntryView; readonly scores: boolean }) {
  const words = useTexts().rank;
  const ties = entry.tiedWith.map((row) => row + 1);
  return (
    <p className="hj-rank-facts">
      {scores ? (
        <>
          {words.score(entry.score)} ·{" "}
          {entry.proposedRank === entry.rank ? words.same : words.proposed(entry.proposedRank)}
        </>
      ) : null}
      {entry.sheetRank === null || entry.sheetRank === entry.rank ? null : (
        <> · {words.sheetPlace(entry.sheetRank)}</>
      )}
      {entry.moved ? <span className="hj-tag hj-tag-warning">{words.moved}</span> : null}
      {entry.tiedWith.length > 0 ? (
        <span className="hj-tag">{words.tied(ties.slice(0, TIES_NAMED), ties.length)}</span>
      ) : null}
    </p>
  );
}

/** Figures that are not to be relied on: each to be looked at, and settled by whoever has looked. */
function Doubts({ entry, labelOf }: LabelledEntry) {
  const model = useModel();
  const texts = useTexts();
  const words = texts.rank;
  const name = nameIn(texts, entry);
  return (
    <>
      {entry.doubtful.map(({ field, label, cell }) => (
        <p key={field} className="hj-rank-facts">
          <span className="hj-tag hj-tag-warning">{words.doubtful(label, cell)}</span>{" "}
          {cell === null ? null : <GoToCell cell={cell} />}{" "}
          <Button
            size="small"
            aria-label={words.verifyOf(name, label)}
            onClick={() => void model.rank.verify(entry.identity, field)}
          >
            {words.verify}
          </Button>
        </p>
      ))}
      {entry.inexact.map(({ criterion, why }) => (
        <p key={criterion} className="hj-rank-facts">
          {words.inexact[why](labelOf(criterion))}
        </p>
      ))}
    </>
  );
}

interface LabelledEntry {
  readonly entry: RankedEntryView;
  readonly labelOf: (criterion: string) => string;
}

function DecidedBy({ entry, labelOf }: LabelledEntry) {
  const texts = useTexts();
  const { decidedBy, swap } = entry;
  if (decidedBy === null) return null;
  const words = texts.rank;
  return (
    <p className="hj-hint">
      {words.parts([
        decidedBy.kind === "criterion"
          ? words.decidedBy.criterion(labelOf(decidedBy.criterion))
          : words.decidedBy[decidedBy.kind](),
        ...(swap === null
          ? []
          : [words.swap(labelOf(swap.criterion), Math.round(swap.from * 100), Math.round(swap.to * 100))]),
      ])}
    </p>
  );
}
