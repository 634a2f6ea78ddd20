import { Button } from "@fluentui/react-components";
import { Suspense } from "react";
import { openCount } from "../model";
import { OtherSheets, usePane } from "../ui";
import { ColumnsPanel, ReadingsPanel } from "./ColumnsPanel";
import { FindingsList } from "./FindingsList";
import { FindingsToolbar } from "./FindingsToolbar";
import { CompileEntry, FoundCells, HeatStrip, PreviewDialog } from "./later";
import { NotASheet } from "./NotASheet";
import { NotCheckedPanel } from "./NotCheckedPanel";
import { Recognised } from "./Recognised";
import { Remarks } from "./Remarks";
import { SendBackPanel } from "./SendBackPanel";
import { SummaryBar } from "./SummaryBar";
import "./check.css";
import "./findings.css";

/** What was recognised, what is wrong, and how to put it right. */
export function CheckView() {
  const { model, state, texts } = usePane();
  const { review } = state;
  if (review === null) {
    return (
      <div className="hj-view">
        <Recognised />
        <NotASheet />
      </div>
    );
  }
  const notChecked = review.notChecked.length + review.systemErrors.length;
  const isClean = openCount(review) === 0;
  return (
    <div className="hj-view hj-check">
      <Recognised />
      <Remarks />
      <OtherSheets all />
      <ColumnsPanel />
      <SummaryBar />
      <Suspense>
        <CompileEntry />
        <HeatStrip />
      </Suspense>
      {isClean ? (
        <div className="hj-clean" role="note">
          <strong>{notChecked === 0 ? texts.check.clean : texts.check.cleanSoFar}</strong>
          <p>{texts.check.cleanDetail(review.summary.entries)}</p>
          {notChecked > 0 ? <p>{texts.check.cleanButNotChecked(notChecked)}</p> : null}
          {review.summary.infos > 0 ? <p>{texts.check.onlyInfos(review.summary.infos)}</p> : null}
          <Button appearance="primary" onClick={() => model.setView("rank")}>
            {texts.send.goRank}
          </Button>
        </div>
      ) : null}
      {review.findings.length + state.fixed.length > 0 ? (
        <>
          <FindingsToolbar />
          <Suspense>
            <FoundCells />
          </Suspense>
          <FindingsList />
        </>
      ) : null}
      <SendBackPanel />
      <ReadingsPanel />
      <NotCheckedPanel />
      <Suspense>
        <PreviewDialog />
      </Suspense>
    </div>
  );
}
