import { Button, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { parseAddress } from "../../../core";
import { GoToCell, usePane } from "../../ui";
import { useToolTexts } from "./useToolTexts";

/** Cells named at most; of more the first are. */
const MOST = 12;
/** Typing is waited for. */
const AFTER = 250;

/** Cells of the sheet that hold what the findings are filtered by, and replacing it in all of them after a preview. */
export function FoundCells() {
  const { model, state } = usePane();
  const words = useToolTexts().glance;
  const { review } = state;
  const wanted = state.filter.trim();
  const [found, setFound] = useState<{ readonly of: string; readonly cells: readonly string[] }>({
    of: "",
    cells: [],
  });
  const [by, setBy] = useState("");
  useEffect(() => {
    if (wanted === "") return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void model.fix.find(wanted, MOST + 1).then((cells) => {
        if (isWanted) setFound({ of: wanted, cells });
      });
    }, AFTER);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [model, wanted, review]);
  if (wanted === "" || found.of !== wanted) return null;
  const cells = found.cells.slice(0, MOST);
  return (
    <div className="hj-fixes" role="group" aria-label={words.inSheet}>
      <span>{cells.length === 0 ? words.nowhere : words.inSheet}</span>
      {cells.map((cell) => (
        <GoToCell
          key={cell}
          cell={cell}
          onGo={() => {
            const place = parseAddress(cell);
            if (place !== null) void model.check.goTo(place.row, place.column);
          }}
        />
      ))}
      {found.cells.length > MOST ? <span>{words.more}</span> : null}
      {cells.length === 0 ? null : (
        <>
          <Input
            size="small"
            aria-label={words.replaceBy}
            placeholder={words.replaceBy}
            value={by}
            onChange={(_, { value }) => setBy(value)}
          />
          <Button size="small" onClick={() => model.fix.show({ kind: "replace", text: wanted, by })}>
            {words.replace}
          </Button>
        </>
      )}
    </div>
  );
}
