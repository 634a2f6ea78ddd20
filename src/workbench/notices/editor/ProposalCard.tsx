import { Button, Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Predicate, RuleDefinition, RulePack } from "../../../core";
import {
  addItem,
  addRule,
  decide,
  removeItem,
  removeRule,
  switchColumn,
  without,
  type AddedItem,
  type AddedRule,
  type Decision,
  type FigureExample,
  type Proposal,
  type RuleChange,
} from "../../../notices";
import { textsOf } from "../../../packs";
import { useEditor } from "./context";
import { Sentence } from "./Sentence";

/** The rule of the pack that a clause's condition became; none while it is not accepted or its column is off. */
function ruleFor(pack: RulePack, clause: string | null, check: Predicate): RuleDefinition | undefined {
  const text = JSON.stringify(check);
  const same = pack.rules.filter((rule) => JSON.stringify(rule.check) === text);
  return same.find((rule) => rule.clause === clause) ?? same[0];
}

const NO_EXAMPLES: readonly FigureExample[] = [];

/** One proposal: accepted, changed, put aside, or still open. */
export function ProposalCard({ proposal }: { readonly proposal: Proposal }) {
  const { session, state, texts } = useEditor();
  const { drafting } = state.work;
  const decision: Decision = drafting.decisions[proposal.id] ?? { verdict: "open" };
  const { text } = drafting.draft.notice;
  const decideTo = (next: Decision): void => session.change((now) => decide(now, proposal.id, next));
  const why = proposal.doubt === null ? texts.sure : texts.doubts[proposal.doubt];
  const isWhole = proposal.words.some(({ start, end }) => end - start > 60);
  return (
    <li className="hj-room-card">
      <div className="hj-room-row">
        <span className="hj-room-tag">{texts.kinds[proposal.kind]}</span>
        <span className="hj-room-quiet">{why}</span>
        <span className="hj-room-grow" />
        {decision.verdict === "open" ? (
          <>
            <Button
              size="small"
              appearance="primary"
              onClick={() => decideTo({ ...decision, verdict: "accepted" })}
            >
              {texts.accept}
            </Button>
            <Button size="small" onClick={() => decideTo({ ...decision, verdict: "aside" })}>
              {texts.aside}
            </Button>
          </>
        ) : (
          <>
            <strong>{decision.verdict === "accepted" ? texts.accepted : texts.putAside}</strong>
            <Button size="small" onClick={() => decideTo({ ...decision, verdict: "open" })}>
              {texts.takeBack}
            </Button>
          </>
        )}
      </div>
      {isWhole || proposal.words.length === 0 ? null : (
        <p className="hj-room-quote">
          {proposal.words.map(({ start, end }) => text.slice(start, end)).join(" … ")}
        </p>
      )}
      {proposal.kind === "rule" && proposal.predicate !== null ? (
        <ProposedRule proposal={proposal} decision={decision} onDecide={decideTo} />
      ) : (
        <ProposedItem proposal={proposal} decision={decision} onDecide={decideTo} />
      )}
      {decision.verdict === "aside" ? (
        <Reason
          key={decision.reason ?? ""}
          reason={decision.reason ?? ""}
          onReason={(reason) => decideTo({ ...decision, reason })}
        />
      ) : null}
    </li>
  );
}

interface PartProps {
  readonly proposal: Proposal;
  readonly decision: Decision;
  readonly onDecide: (decision: Decision) => void;
}

function ProposedRule({ proposal, decision, onDecide }: PartProps) {
  const { state, texts, session } = useEditor();
  const change = decision.change ?? {};
  const predicate = change.predicate ?? (proposal.predicate as Predicate);
  const { columns } = state.work.drafting;
  const rule =
    decision.verdict === "accepted" ? ruleFor(state.built.pack, proposal.clause, predicate) : undefined;
  const changeRule = (more: RuleChange): void => onDecide({ ...decision, change: { ...change, ...more } });
  const fields = columns.map(({ field }) => field);
  const off = columns.filter(({ field, on }) => !on && JSON.stringify(predicate).includes(`"${field.id}"`));
  return (
    <>
      <Sentence
        predicate={predicate}
        severity={change.severity ?? proposal.severity ?? "error"}
        message={change.message ?? rule?.message["zh-CN"] ?? textsOf(predicate, fields).message["zh-CN"]}
        examples={rule === undefined ? NO_EXAMPLES : (state.judgement?.examples[rule.id] ?? NO_EXAMPLES)}
        onPredicate={(next) => changeRule({ predicate: next })}
        onSeverity={(severity) => changeRule({ severity })}
        onMessage={(message) => {
          const rest = without(change, "message");
          onDecide({ ...decision, change: message === null ? rest : { ...rest, message } });
        }}
      />
      {decision.verdict === "accepted" && state.built.withoutColumn.includes(proposal.id) ? (
        <div className="hj-room-ask hj-room-row" role="note">
          {texts.withoutColumn}
          {off.map(({ field }) => (
            <Button
              key={field.id}
              size="small"
              onClick={() => session.change((now) => switchColumn(now, field.id, true))}
            >
              {texts.switchOn}：{field.header}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}

function ProposedItem({ proposal, decision, onDecide }: PartProps) {
  const item = decision.item ?? {};
  return (
    <ItemFields
      kind={proposal.kind as AddedItem["kind"]}
      text={item.text ?? proposal.text}
      ticked={item.ticked ?? proposal.ticked ?? "studio"}
      stage={item.stage ?? "before"}
      onChange={(more) => onDecide({ ...decision, item: { ...item, ...more } })}
    />
  );
}

interface ItemFieldsProps {
  readonly kind: AddedItem["kind"];
  readonly text: string;
  readonly ticked: "studio" | "submission";
  readonly stage: "before" | "after";
  readonly onChange: (change: Pick<Partial<AddedItem>, "text" | "ticked" | "stage">) => void;
}

/** The words of an item, and when it is ticked. */
function ItemFields({ kind, text, ticked, stage, onChange }: ItemFieldsProps) {
  const { texts } = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className="hj-room-row">
      <Textarea
        className="hj-room-grow"
        size="small"
        aria-label={texts.text}
        value={typed ?? text}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => {
          if (typed !== null && typed.trim() !== "" && typed !== text) onChange({ text: typed.trim() });
          setTyped(null);
        }}
      />
      {kind !== "checklist" ? null : (
        <Select
          size="small"
          aria-label={texts.stage}
          value={stage === "after" ? "after" : ticked}
          onChange={(_, { value }) =>
            onChange(
              value === "after"
                ? { stage: "after" }
                : { stage: "before", ticked: value as "studio" | "submission" },
            )
          }
        >
          {(["studio", "submission", "after"] as const).map((each) => (
            <option key={each} value={each}>
              {texts.stages[each]}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}

function Reason({
  reason,
  onReason,
}: {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}) {
  const { texts } = useEditor();
  const [typed, setTyped] = useState(reason);
  return (
    <Field label={texts.asideReason}>
      <Input
        size="small"
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={() => {
          if (typed !== reason) onReason(typed);
        }}
      />
    </Field>
  );
}

/** A rule that a person added or that came with last year's pack. */
export function AddedRuleCard({ rule }: { readonly rule: AddedRule }) {
  const { session, state, texts } = useEditor();
  const fields = state.work.drafting.columns.map(({ field }) => field);
  const change = (more: Partial<AddedRule>): void =>
    session.change((now) => addRule(now, { ...rule, ...more }));
  const made = ruleFor(state.built.pack, rule.clause, rule.predicate);
  return (
    <li className="hj-room-card">
      <div className="hj-room-row">
        <span className="hj-room-tag">{texts.kinds.rule}</span>
        <span className="hj-room-quiet">{texts.added}</span>
        <span className="hj-room-grow" />
        <Button size="small" onClick={() => session.change((now) => removeRule(now, rule.id))}>
          {texts.remove}
        </Button>
      </div>
      <Sentence
        predicate={rule.predicate}
        severity={rule.severity}
        message={
          rule.message ?? rule.rest?.message["zh-CN"] ?? textsOf(rule.predicate, fields).message["zh-CN"]
        }
        examples={made === undefined ? NO_EXAMPLES : (state.judgement?.examples[made.id] ?? NO_EXAMPLES)}
        onPredicate={(predicate) => change({ predicate })}
        onSeverity={(severity) => change({ severity })}
        onMessage={(message) => {
          const rest = without(rule, "message");
          session.change((now) => addRule(now, message === null ? rest : { ...rest, message }));
        }}
      />
      {state.built.withoutColumn.includes(rule.id) ? (
        <p className="hj-room-ask" role="note">
          {texts.withoutColumn}
        </p>
      ) : null}
    </li>
  );
}

/** A checklist item, fact or reason that a person added. */
export function AddedItemCard({ item }: { readonly item: AddedItem }) {
  const { session, texts } = useEditor();
  return (
    <li className="hj-room-card">
      <div className="hj-room-row">
        <span className="hj-room-tag">{texts.kinds[item.kind]}</span>
        <span className="hj-room-quiet">{texts.added}</span>
        <span className="hj-room-grow" />
        <Button size="small" onClick={() => session.change((now) => removeItem(now, item.id))}>
          {texts.remove}
        </Button>
      </div>
      <ItemFields
        kind={item.kind}
        text={item.text}
        ticked={item.ticked ?? "studio"}
        stage={item.stage ?? "before"}
        onChange={(more) => session.change((now) => addItem(now, { ...item, ...more }))}
      />
    </li>
  );
}
