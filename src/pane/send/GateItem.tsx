import { Button, Checkbox } from "@fluentui/react-components";
import type { ReviewView } from "../../engine";
import { checklistProgress, isLate, unexplained, type Gate, type PaneState } from "../model";
import type { Texts } from "../text";
import { DoneIcon, usePane } from "../ui";

/** Studios named of many. */
const MOST_NAMED = 3;

/** One thing between here and sending: done or open, why, and where to settle it. */
export function GateItem({ gate }: { readonly gate: Gate }) {
  const { model, state, texts } = usePane();
  const words = texts.send;
  const { id, done, tick, clauses } = gate;
  const detail = detailOf(gate, state, texts);
  const target = (
    {
      errors: "check",
      systemErrors: "check",
      quota: "check",
      signature: "check",
      ranking: "rank",
      reasons: "rank",
      leftOut: "rank",
      roster: "settings",
    } as const
  )[id as "errors"] as "check" | "rank" | "settings" | undefined;
  const go = { check: words.goCheck, rank: words.goRank, settings: words.goSettings };
  return (
    <li className="hj-gate" data-gate={id} data-done={done}>
      <DoneIcon done={done} label={done ? words.done : words.open} />
      <div className="hj-grow">
        <span>
          {words.gates[id]}
          {clauses.length > 0 ? (
            <span className="hj-hint"> {texts.check.clauseAsks(texts.items(clauses))}</span>
          ) : null}
        </span>
        {detail === "" ? null : <p className="hj-hint">{detail}</p>}
        {tick === null || id === "checklist" ? null : (
          <Checkbox
            label={words.settle[id as keyof typeof words.settle]}
            checked={(state.stored.ticks ?? []).includes(tick)}
            onChange={(_, { checked }) => model.settings.tick([tick], checked === true)}
          />
        )}
      </div>
      {done || target === undefined ? null : (
        <Button size="small" onClick={() => model.setView(target)}>
          {go[target]}
        </Button>
      )}
    </li>
  );
}

function deadlineDetail(status: Gate["status"], review: ReviewView, today: string, texts: Texts): string {
  const { deadline } = review.pack;
  const words = texts.send.gateOpen;
  if (deadline === null) return words.noDeadline;
  if (status === "notMet") return words.deadline(deadline);
  return isLate(review, today) ? words.late(deadline, today) : texts.send.deadlineIs(deadline);
}

function detailOf({ id, done, status }: Gate, state: PaneState, texts: Texts): string {
  const { review, ranking, today } = state;
  const words = texts.send.gateOpen;
  if (review === null) return "";
  switch (id) {
    case "errors":
      if (review.summary.entries === 0) return words.noEntries;
      return done ? "" : words.errors(review.summary.errors);
    case "systemErrors":
      return words.systemErrors(review.systemErrors.length);
    case "ranking":
      return done ? "" : words.ranking;
    case "leftOut":
      return words.leftOut((ranking?.leftOut ?? []).filter(({ reason }) => reason !== "sampleRow").length);
    case "reasons": {
      const entries = unexplained(ranking);
      const names = entries
        .slice(0, MOST_NAMED)
        .map(({ studioName, row }) => (studioName === "" ? texts.send.unnamed(row + 1) : `“${studioName}”`));
      return words.reasons(texts.items(names), entries.length - names.length);
    }
    case "signature": {
      if (done) return `${review.labels.recommendingUnit ?? ""} · ${review.labels.preparedBy ?? ""}`;
      const missing = (["recommendingUnit", "preparedBy"] as const).filter(
        (label) => review.labels[label] === null,
      );
      return words.signature(texts.items(missing.map((label) => words[label])));
    }
    case "quota":
      return status === "notMet" ? words.quota : status === "open" ? words.quotaOpen : "";
    case "deadline":
      return deadlineDetail(status, review, today, texts);
    case "roster":
      return status === "open" ? words.rosterMissing : status === "notMet" ? words.roster : "";
    case "checklist": {
      const progress = checklistProgress(review, new Set(state.stored.ticks ?? []));
      return words.checklist(progress.done, progress.all);
    }
  }
}
