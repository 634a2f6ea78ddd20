import type { BatchFileView } from "../../engine";
import type { WithBatchTexts } from "./parts";
import "./batch.css";

/** What became of a table of a file in the batch, and how it was read. */
export function Told({
  texts: { batch },
  told,
}: {
  readonly texts: WithBatchTexts;
  readonly told: BatchFileView;
}) {
  const { outcome, sheet, message, remedy, reading } = told;
  return (
    <>
      <span
        className={
          outcome === "taken" ? undefined : outcome === "unreadable" ? "hj-batch-error" : "hj-batch-warning"
        }
      >
        [{batch.outcome[outcome]}] {sheet === null ? "" : `${sheet}：`}
        {message}
        {remedy === null ? "" : ` ${batch.remedies[remedy]}`}
      </span>
      {reading === null ? null : (
        <details>
          <summary>{batch.howRead}</summary>
          {reading.stored ? <p className="hj-batch-quiet">{batch.storedReading}</p> : null}
          <ul>
            {reading.title === null ? null : <li>{reading.title}</li>}
            {reading.date === null ? null : <li>{batch.readDate(reading.date, reading.inTime === false)}</li>}
            {reading.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
            {reading.columns.map(({ letters, header, field, converted }) => (
              <li key={letters}>
                {batch.readColumn(letters, header, field)}
                {converted === null ? "" : `（${batch.converted(converted.unit)} × ${converted.factor}）`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
