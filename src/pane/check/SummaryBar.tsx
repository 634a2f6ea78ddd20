import type { Severity } from "../../core";
import { SeverityIcon, usePane } from "../ui";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Counts by severity, each a switch that shows or hides its findings. */
export function SummaryBar() {
  const { model, state, texts } = usePane();
  if (state.review === null) return null;
  const words = texts.check;
  const { errors, warnings, infos } = state.review.summary;
  const counts = { error: errors, warning: warnings, info: infos };
  return (
    <div className="hj-summary" role="group" aria-label={words.severityFilter}>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className={`hj-chip hj-chip-${severity}`}
          aria-pressed={state.shown[severity]}
          title={(state.shown[severity] ? words.hide : words.show)(texts.severity[severity])}
          onClick={() => model.check.toggle(severity)}
        >
          <SeverityIcon severity={severity} />
          <span>{texts.severity[severity]}</span>
          <strong>{counts[severity]}</strong>
        </button>
      ))}
    </div>
  );
}
