import { Button } from "@fluentui/react-components";
import { usePane } from "../ui";

/** Puts the confirmed order back into the sheet: into 序号 alone, or with the rows. */
export function WriteBack() {
  const { model, state, texts } = usePane();
  const { ranking, moveBlocks } = state;
  if (ranking === null) return null;
  const words = texts.rank.writeBack;
  const undo = model.host.capabilities.undo !== "atRisk";
  const isWritten = ranking.entries.every(({ sheetRank, rank }) => sheetRank === rank);
  const blocks = moveBlocks?.ranking === ranking ? moveBlocks.blocks : [];
  return (
    <div className="hj-write-back">
      <p role="status">{isWritten ? words.same : words.differs}</p>
      <div className="hj-row">
        <Button
          size="small"
          disabledFocusable={isWritten}
          title={words.numbersHint(undo)}
          onClick={() => void model.writeBack.numbers()}
        >
          {words.numbers}
        </Button>
        <Button size="small" title={words.rowsHint(undo)} onClick={() => void model.writeBack.rows()}>
          {words.rows}
        </Button>
      </div>
      {blocks.length === 0 ? null : (
        <div role="alert">
          <p>{words.blocked}</p>
          <ul className="hj-bullets">
            {blocks.slice(0, MOST_BLOCKS).map((block) => (
              <li key={block}>{block}</li>
            ))}
          </ul>
          {blocks.length > MOST_BLOCKS ? <p>{words.moreBlocks(blocks.length - MOST_BLOCKS)}</p> : null}
        </div>
      )}
    </div>
  );
}

/** Obstacles named one by one. */
const MOST_BLOCKS = 5;
