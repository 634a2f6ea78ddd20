import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { FindingView, FixView } from "../../../engine";
import { useModel, usePart, useTexts } from "../../ui";
import { VerifyForm } from "./VerifyForm";
import { useToolTexts } from "./useToolTexts";

/** The ways to put this finding right, as the sheet stands now; null until the engine has said them. */
function useFixes(finding: FindingView): readonly FixView[] | null {
  const model = useModel();
  const fixes = usePart((state) => state.fixes[finding.key] ?? null);
  useEffect(() => {
    if (fixes === null) model.fix.offer(finding);
  }, [model, finding, fixes]);
  return fixes;
}

/** What can be done with a finding where it stands: choose the right value, change all of its kind, vouch for it. */
export function CardTools({ finding }: { readonly finding: FindingView }) {
  const model = useModel();
  const texts = useTexts();
  const words = useToolTexts();
  const fixes = useFixes(finding);
  const [isVouching, setIsVouching] = useState(false);
  const { verified } = finding;
  if (verified !== undefined) {
    return (
      <p className="hj-verified">
        {texts.verify.said(verified.by, verified.on, verified.note)}{" "}
        <Button size="small" onClick={() => void model.verify.withdraw(finding)}>
          {words.verify.withdraw}
        </Button>
      </p>
    );
  }
  // What is offered must not change under the pointer.
  if (fixes === null) return null;
  const way = fixes[0]?.way ?? null;
  const canVouch = finding.severity === "warning";
  if (fixes.length === 0 && !canVouch && finding.place === null) return null;
  return (
    <>
      <div className="hj-fixes" role="group" aria-label={words.fix.offer}>
        {fixes.map((fix) => (
          <Button
            key={`${fix.way}|${fix.text}`}
            size="small"
            className="hj-fix"
            onClick={() => void model.fix.choose([{ key: finding.key, ...fix }])}
          >
            {words.fix.way(fix)}
          </Button>
        ))}
        {finding.place === null || finding.field === null || way === "renumberRows" ? null : (
          <Button
            size="small"
            appearance="subtle"
            title={words.fix.alikeHint}
            onClick={() => model.fix.show({ kind: "alike", finding, way })}
          >
            {words.fix.alike}
          </Button>
        )}
        {canVouch && !isVouching ? (
          <Button
            size="small"
            appearance="subtle"
            title={words.verify.openHint}
            onClick={() => setIsVouching(true)}
          >
            {words.verify.open}
          </Button>
        ) : null}
      </div>
      {isVouching ? <VerifyForm finding={finding} onDone={() => setIsVouching(false)} /> : null}
    </>
  );
}
