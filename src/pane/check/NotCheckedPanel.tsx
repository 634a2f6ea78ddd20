import { Foldable, usePane } from "../ui";

/** What has no result, and why: never to be taken for a pass. Faults of the program itself stand open. */
export function NotCheckedPanel() {
  const { state, texts } = usePane();
  const { review } = state;
  if (review === null) return null;
  const words = texts.check;
  const faults = review.systemErrors.length;
  if (review.notChecked.length === 0 && faults === 0) return null;
  return (
    <>
      {faults === 0 ? null : (
        <div className="hj-notice hj-notice-error">
          <div>
            <p>{words.systemErrors}</p>
            <ul>
              {review.systemErrors.map(({ rule, message }) => (
                <li key={rule}>
                  {rule}: {message}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {review.notChecked.length === 0 ? null : (
        <Foldable title={words.notChecked(review.notChecked.length)}>
          <p className="hj-hint">{words.notCheckedHint}</p>
          <ul className="hj-lines">
            {review.notChecked.map(({ rule, clause, title, reason, entries }) => (
              <li key={`${rule}|${reason}`}>
                <strong>{title}</strong>
                <span className="hj-hint">
                  {" "}
                  {clause} · {words.studios(entries)} · {words.reasons[reason]}
                </span>
              </li>
            ))}
          </ul>
        </Foldable>
      )}
    </>
  );
}
