import { Button } from "@fluentui/react-components";
import { memo, Suspense } from "react";
import type { FindingView } from "../../engine";
import type { ListedFinding } from "../model";
import { GoToCell, SeverityIcon, useModel, usePart, useTexts } from "../ui";
import { CardTools } from "./later";
import { RelatedCells } from "./RelatedCells";

/** One finding: what is wrong, what was found and asked for, what to do, by which clause, and the way to its cell. */
export const FindingItem = memo(function FindingItem({ item }: { readonly item: ListedFinding }) {
  const model = useModel();
  const texts = useTexts();
  const { finding, fixed, entry } = item;
  const words = texts.check;
  const isCurrent = usePart(({ current }) => current === finding.key);
  if (fixed) {
    return (
      <div className="hj-finding hj-fixed">
        <span className="hj-tag hj-tag-fixed">{words.fixed}</span> <s>{finding.message}</s>
      </div>
    );
  }
  return (
    <article
      className={`hj-finding hj-finding-${finding.verified === undefined ? finding.severity : "verified"}`}
      aria-current={isCurrent}
      data-finding={finding.key}
    >
      <div className="hj-finding-head">
        <SeverityIcon severity={finding.severity} />
        <span className="hj-finding-severity">
          {finding.verified === undefined ? texts.severity[finding.severity] : texts.verify.tag}
        </span>
        <span className="hj-finding-field">{finding.fieldLabel ?? ""}</span>
        {finding.place === null ? (
          <span className="hj-tag">{words.wholeSheet}</span>
        ) : (
          <GoToCell cell={finding.cell ?? ""} onGo={() => void model.check.goToFinding(finding)} />
        )}
      </div>
      {entry === null ? null : (
        <p className="hj-finding-studio" title={entry.studioName}>
          {words.rowOf(entry.row + 1, entry.studioName)}
        </p>
      )}
      <p className="hj-finding-message">{finding.message}</p>
      <p className="hj-finding-action">{finding.action}</p>
      <Facts finding={finding} />
      <Suspense>
        <CardTools finding={finding} />
      </Suspense>
      <details className="hj-clause">
        <summary>{words.clauseAsks(finding.basisText)}</summary>
        {finding.quote === null ? null : <blockquote className="hj-quote">{finding.quote}</blockquote>}
        <p>{finding.clauseText ?? words.productRule}</p>
        {model.host.openRule === undefined ? null : (
          <Button
            size="small"
            onClick={() => void model.session.attempt(null, async () => model.host.openRule?.(finding.rule))}
          >
            {words.rulePage}
          </Button>
        )}
      </details>
    </article>
  );
});

/** What was found and what is asked, and which other cells are concerned; nothing where there is nothing to say. */
function Facts({ finding }: { readonly finding: FindingView }) {
  const texts = useTexts();
  const words = texts.check;
  const isBlank = finding.found === "" && finding.kind === "missing" && finding.place !== null;
  const facts = [
    [words.found, isBlank ? words.blank : finding.found],
    [words.required, finding.required],
  ].filter(([, text]) => text !== "");
  if (facts.length + finding.related.length === 0) return null;
  return (
    <p className="hj-facts-line">
      {facts.map(([name, text], index) => (
        <span key={name}>
          {index === 0 ? "" : " · "}
          <b>{name}</b> <Short text={text} />
        </span>
      ))}
      <RelatedCells finding={finding} />
    </p>
  );
}

/** What is quoted here stands in the message as well, there in full. */
const LONGEST = 60;

function Short({ text = "" }: { readonly text?: string | undefined }) {
  const letters = [...text];
  if (letters.length <= LONGEST) return <>{text}</>;
  return <span title={text}>{letters.slice(0, LONGEST).join("")}…</span>;
}
