import { memo, type KeyboardEvent } from "react";
import type { RankedEntryView } from "../../engine";
import { Button, GoToCell, HandleIcon, useModel, usePart, useTexts } from "../ui";
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
  const name = entry.studioName === "" ? texts.send.unnamed(entry.row + 1) : entry.studioName;
  const whose = `${entry.hostUnit} ${entry.leaderName}`;
  const ties = entry.tiedWith.map((row) => row + 1);
  const labelOf = (id: string): string => ranking.criteria.find((each) => each.id === id)?.label ?? id;
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(entry.identity, index + 1 + step);
  };
  return (
    <li
      className={`hj-rank-item${isDragged ? " hj-dragged" : ""}${drop === null ? "" : ` hj-drop-${drop}`}`}
      data-identity={entry.identity}
    >
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
      {ranking.comparison === null ? <ContributionBar entry={entry} criteria={ranking.criteria} /> : null}
      <p className="hj-rank-facts">
        {ranking.comparison === null ? (
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
      {entry.doubtful.map(({ field, label, cell }) => (
        <p key={field} className="hj-rank-facts">
          <span className="hj-tag hj-tag-warning">{words.doubtful(label, cell)}</span>{" "}
          {cell === null ? null : <GoToCell cell={cell} />}{" "}
          <Button
            size="small"
            aria-label={words.verifyOf(name, label)}
            onClick={() => void model.rank.verify(identity, field)}
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
      {entry.included === null ? null : (
        <p className="hj-rank-facts">
          {words.included(entry.included)}{" "}
          <Button size="small" onClick={() => void model.rank.exclude(entry.identity)}>
            {words.exclude}
          </Button>
        </p>
      )}
      {(entry.moved || entry.reason !== null) && !isAsking ? (
        <p className="hj-rank-facts">
          {words.reason(entry.reason ?? words.reasonMissing)}{" "}
          <Button size="small" onClick={() => model.rank.ask(entry.identity, "move")}>
            {entry.reason === null ? words.writeReason : words.changeReason}
          </Button>
        </p>
      ) : null}
      {isAsking ? (
        <ReasonForm
          about={identity}
          label={words.reasonFor(name)}
          hint={words.reasonHint}
          initial={entry.reason ?? ""}
          onSave={(reason) => void model.rank.setReason(entry.identity, reason)}
        />
      ) : null}
      <DecidedBy entry={entry} labelOf={labelOf} />
    </li>
  );
});

function DecidedBy({
  entry,
  labelOf,
}: {
  readonly entry: RankedEntryView;
  readonly labelOf: (criterion: string) => string;
}) {
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
