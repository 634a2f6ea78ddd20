import { Button } from "@fluentui/react-components";
import { baseName } from "../../core";
import type { BatchEntryView } from "../../engine";
import { inBlockOrder, moveTo, placeOf, useSome } from "../../pane/batch";
import type { RoomPartProps } from "./partProps";

const AT_ONCE = 200;

/** The compiled list: every entry with its source, in the order of the files or by hand. */
export function ListPart({ texts, batch, view, work }: RoomPartProps) {
  const { batch: words } = texts;
  const { some, button } = useSome(view.entries, AT_ONCE, texts);
  const isByHand = work.decisions.order.length > 0;
  const move = ({ source }: BatchEntryView, place: number): void =>
    batch.decide((now) => moveTo(now, view.entries, source, place));
  return (
    <>
      <p className="hj-batch-quiet">{words.listHint}</p>
      {isByHand ? (
        <div className="hj-batch-buttons">
          {words.byHand}
          <Button size="small" onClick={() => batch.decide(inBlockOrder)}>
            {words.blockOrder}
          </Button>
        </div>
      ) : null}
      <div className="hj-batch-scroll">
        <table className="hj-batch-table hj-batch-wide">
          <thead>
            <tr>
              {words.listColumns.map((column) => (
                <th key={column} scope="col" className="hj-batch-th">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {some.map((entry) => (
              <tr key={placeOf(entry.source, texts)}>
                <td className="hj-batch-td hj-batch-number">{entry.place}</td>
                <th scope="row" className="hj-batch-th">
                  {entry.name}
                </th>
                <td className="hj-batch-td">{entry.hostUnit}</td>
                <td className="hj-batch-td">
                  {placeOf(entry.source, texts)}
                  {entry.merged.map(({ label, file }) => (
                    <div key={label} className="hj-batch-quiet">
                      {words.mergedFrom(label, baseName(file))}
                    </div>
                  ))}
                </td>
                <td className="hj-batch-td">{entry.sequence}</td>
                <td className="hj-batch-td hj-batch-number">{entry.errors}</td>
                <td className="hj-batch-td hj-batch-number">{entry.warnings}</td>
                <td className="hj-batch-td">
                  <div className="hj-batch-pick">
                    <Button
                      size="small"
                      aria-label={words.up(entry.name)}
                      disabled={entry.place === 1}
                      onClick={() => move(entry, entry.place - 1)}
                    >
                      ↑
                    </Button>
                    <Button
                      size="small"
                      aria-label={words.down(entry.name)}
                      disabled={entry.place === view.entries.length}
                      onClick={() => move(entry, entry.place + 1)}
                    >
                      ↓
                    </Button>
                    <input
                      key={entry.place}
                      className="hj-batch-place"
                      type="number"
                      min={1}
                      max={view.entries.length}
                      defaultValue={entry.place}
                      aria-label={words.toPlace(entry.name)}
                      onBlur={({ target }) => {
                        const place = Number(target.value);
                        if (Number.isInteger(place) && place >= 1 && place !== entry.place)
                          move(entry, place);
                      }}
                      onKeyDown={({ key, currentTarget }) => {
                        if (key === "Enter") currentTarget.blur();
                      }}
                    />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {button}
    </>
  );
}
