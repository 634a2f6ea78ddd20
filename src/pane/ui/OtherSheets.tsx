import { Button } from "@fluentui/react-components";
import { usePane } from "./usePane";
import "./bars.css";

/** Further sheets offered at once; the others are in the list of sheets. */
const MOST_OFFERED = 4;

/**
 * Says of which sheet the results are while another one is in front, and names the sheets that hold such a form as well
 * and were not judged: nobody shall take the result of one sheet for that of another.
 *
 * @param all whether sheets that are not in front are named as well
 */
export function OtherSheets({ all }: { readonly all: boolean }) {
  const { model, state, texts } = usePane();
  const { review, front, looked } = state;
  if (review === null) return null;
  const words = texts.check;
  const own = model.host.ownSheets;
  const inFront = front !== null && front !== review.sheet && !own.includes(front) ? front : null;
  const alike = review.otherSheets.filter((name) => !own.includes(name));
  const isOffered = inFront !== null && (alike.includes(inFront) || !looked.includes(inFront));
  const others = all ? alike : alike.filter((name) => name === inFront);
  const offered = [
    ...(isOffered ? [inFront] : []),
    ...others.filter((name) => name !== inFront).slice(0, MOST_OFFERED),
  ];
  const names = others.slice(0, MOST_OFFERED).map((name) => `“${name}”`);
  return (
    <div role="status" className="hj-beside">
      {inFront === null && others.length === 0 ? null : (
        <div className="hj-others">
          {inFront === null ? null : <p>{words.otherInFront(review.sheet, inFront)}</p>}
          {others.length === 0 ? null : <p>{words.otherSheets(texts.items(names), others.length)}</p>}
          {offered.length === 0 ? null : (
            <div className="hj-row">
              {offered.map((name) => (
                <Button
                  key={name}
                  size="small"
                  title={name}
                  onClick={() => void model.check.chooseSheet(name)}
                >
                  <span className="hj-short">{words.checkSheet(name)}</span>
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
