import { CopyDetails, errorDetails, textsFor } from "../../../pane";
import { messageOf } from "../../document/messages";
import { useEditor } from "./context";

/** What the draft finds on the sheet that it is tried on; it follows every change. */
export function Trial() {
  const { state, texts, language } = useEditor();
  const { judgement, judging, trouble } = state;
  if (trouble !== null)
    return (
      <section className="hj-room-trial" aria-label={texts.trial}>
        <div className="hj-room-alert" role="alert">
          {messageOf(trouble, language)}{" "}
          <CopyDetails details={errorDetails(trouble) ?? ""} texts={textsFor(language)} />
        </div>
      </section>
    );
  const problems = judgement?.problems ?? [];
  const trial = judgement?.trial ?? null;
  if (problems.length === 0 && trial === null) return null;
  return (
    <section className="hj-room-trial" aria-label={texts.trial}>
      {problems.length === 0 ? null : (
        <div className="hj-room-alert" role="alert">
          {texts.problems}
          <ul>
            {problems.slice(0, 8).map(({ path, message }) => (
              <li key={`${path}|${message}`}>
                {message} <code>{path}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div role="status" className="hj-room-quiet">
        {judging
          ? texts.trialStale
          : trial === "notASheet"
            ? texts.trialNoSheet
            : trial === null
              ? ""
              : texts.trialOf(trial.sheet, trial.entries, trial.findings.length)}
      </div>
      {trial === null || trial === "notASheet" ? null : trial.findings.length === 0 ? (
        <p>{texts.trialNothing}</p>
      ) : (
        <ul className="hj-room-list">
          {trial.findings.map(({ key, cell, severity, clause, message }) => (
            <li key={key}>
              <span className={`hj-room-${severity}`}>{texts.severities[severity]}</span>{" "}
              {cell === null ? "" : `${cell} `}
              {message} <span className="hj-room-quiet">{clause}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
