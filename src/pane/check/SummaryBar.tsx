import type { Severity } from "../../core";
import { onlyShown, openCount } from "../model";
import { SeverityIcon, usePane } from "../ui";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Counts by severity, each a switch that leaves its findings alone on view; and how far the work is. */
export function SummaryBar() {
  const { model, state, texts } = usePane();
  const { review, firstOpen } = state;
  if (review === null) return null;
  const words = texts.check;
  const { errors, warnings, infos } = review.summary;
  const counts = { error: errors, warning: warnings - review.verified, info: infos };
  const only = onlyShown(state);
  const open = openCount(review);
  const first = Math.max(firstOpen?.open ?? 0, open);
  return (
    <>
      <div className="hj-summary" role="group" aria-label={words.severityFilter}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={`hj-chip hj-chip-${severity}${state.shown[severity] ? "" : " hj-chip-off"}`}
            aria-pressed={only === severity}
            title={(only === severity ? texts.glance.again : texts.glance.only)(texts.severity[severity])}
            onClick={() => model.check.showOnly(severity)}
          >
            <SeverityIcon severity={severity} />
            <span>{texts.severity[severity]}</span>
            <strong>{counts[severity]}</strong>
          </button>
        ))}
      </div>
      {first === 0 ? null : (
        <p className="hj-progress">
          <progress value={first - open} max={first} aria-label={texts.glance.progress(first, open)} />
          <span>
            {texts.glance.progress(first, open)}
            {review.verified > 0 ? ` · ${texts.glance.verified(review.verified)}` : ""}
          </span>
        </p>
      )}
    </>
  );
}
