import { Button, Checkbox } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import {
  acceptSure,
  addItem,
  addRule,
  decide,
  freeId,
  proposalsOf,
  unreadableText,
  type AddedItem,
  type DraftClause,
  type Proposal,
} from "../../../notices";
import { AddRule } from "./AddRule";
import { useEditor } from "./context";
import { AddedItemCard, AddedRuleCard, ProposalCard } from "./ProposalCard";

/** Clauses with what may become of them, in the notice's order; contradictions and last year's leftovers above. */
export function ClausesTab({ selected }: { readonly selected: string | null }) {
  const { session, state, texts } = useEditor();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { drafting, compared } = state.work;
  const { draft, decisions, added, items } = drafting;
  const same = compared.filter(({ change }) => change === "same").length;
  const isOpen = ({ number }: DraftClause): boolean => {
    const fate = state.fates.get(number);
    return fate === "open" || fate === "notUnderstood";
  };
  const holdsSomething = ({ number, proposals }: DraftClause): boolean =>
    proposals.length > 0 ||
    added.some(({ clause }) => clause === number) ||
    items.some(({ clause }) => clause === number) ||
    draft.notUnderstood.some(({ clause }) => clause === number) ||
    number === selected;
  const shown = draft.clauses.filter(
    (clause) => holdsSomething(clause) && (!onlyOpen || isOpen(clause) || clause.number === selected),
  );
  const sure = proposalsOf(draft).filter(
    ({ id, sure: isSure }) => isSure && (decisions[id]?.verdict ?? "open") === "open",
  );
  const known = new Set(draft.clauses.map(({ number }) => number));
  const others = added.filter(({ clause }) => clause === null || !known.has(clause));
  return (
    <>
      <div className="hj-room-row">
        <Checkbox
          label={texts.onlyOpen}
          checked={onlyOpen}
          onChange={(_, { checked }) => setOnlyOpen(checked === true)}
        />
        {sure.length === 0 ? null : (
          <Button size="small" onClick={() => session.change(acceptSure)}>
            {texts.acceptSure(sure.length)}
          </Button>
        )}
      </div>
      {same === 0 ? null : <p className="hj-room-quiet">{texts.sameAsLastYear(same)}</p>}
      <Unreadable />
      <Contradictions />
      <Offered />
      {onlyOpen && shown.length === 0 ? <p>{texts.nothingOpen}</p> : null}
      {shown.map((clause) => (
        <Clause key={clause.number} clause={clause} selected={selected === clause.number} />
      ))}
      <section aria-label={texts.noClause}>
        <h2 className="hj-room-heading">{texts.noClause}</h2>
        <ul className="hj-room-list">
          {others.map((rule) => (
            <AddedRuleCard key={rule.id} rule={rule} />
          ))}
        </ul>
        <AddRule clause={null} />
      </section>
    </>
  );
}

function Clause({ clause, selected }: { readonly clause: DraftClause; readonly selected: boolean }) {
  const { session, state, texts } = useEditor();
  const { number } = clause;
  const { drafting, compared } = state.work;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected) place.current?.scrollIntoView({ block: "start" });
  }, [selected]);
  const fate = state.fates.get(number) ?? "nothing";
  const difference = compared.find(({ after }) => after === number);
  const unclear = drafting.draft.notUnderstood.filter((each) => each.clause === number);
  const items = drafting.items.filter((item) => item.clause === number);
  const addAs = (kind: AddedItem["kind"], text: string): void =>
    session.change((now) =>
      addItem(now, {
        id: freeId(now, kind === "notAboutTheSheet" ? "none" : kind),
        clause: number,
        kind,
        text: kind === "notAboutTheSheet" ? texts.noReason : text,
      }),
    );
  return (
    <section ref={place} aria-label={number}>
      <h2 className="hj-room-row hj-room-heading">
        {number}
        {texts.fates[fate] === "" ? null : (
          <span className={`hj-room-tag hj-room-fate-${fate}`}>{texts.fates[fate]}</span>
        )}
        {difference === undefined || difference.change === "same" ? null : (
          <span className="hj-room-tag">{texts.changes[difference.change]}</span>
        )}
      </h2>
      {difference?.change === "changed" ? (
        <p className="hj-room-quote">
          {difference.words.map(({ sign, text }, index) =>
            sign === "-" ? (
              <del key={`${index}-`} className="hj-room-minus">
                {text}
              </del>
            ) : (
              <ins key={`${index}+`} className="hj-room-plus">
                {text}
              </ins>
            ),
          )}
        </p>
      ) : null}
      <ul className="hj-room-list">
        {clause.proposals.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} />
        ))}
        {drafting.added
          .filter((rule) => rule.clause === number)
          .map((rule) => (
            <AddedRuleCard key={rule.id} rule={rule} />
          ))}
        {items.map((item) => (
          <AddedItemCard key={item.id} item={item} />
        ))}
        {unclear.map(({ text, words }) => (
          <li key={words.start} className="hj-room-card hj-room-fate-notUnderstood">
            <strong>{texts.notUnderstood}</strong>
            <p className="hj-room-quote">{text}</p>
            <div className="hj-room-row">
              <Button size="small" onClick={() => addAs("checklist", text)}>
                {texts.asChecklist}
              </Button>
              <Button size="small" onClick={() => addAs("fact", text)}>
                {texts.asFact}
              </Button>
              <Button size="small" onClick={() => addAs("notAboutTheSheet", text)}>
                {texts.asNothing}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <AddRule clause={number} />
    </section>
  );
}

/** What of the notice's file could not be read: clauses may lack words. */
function Unreadable() {
  const { state, language } = useEditor();
  const { unreadable } = state.work.drafting.draft;
  if (!(unreadable > 0)) return null;
  return (
    <p role="note" className="hj-room-ask">
      {unreadableText(unreadable)[language]}
    </p>
  );
}

/** Two places that demand different figures, side by side; one of them is gone by. */
function Contradictions() {
  const { session, state, texts } = useEditor();
  const { draft, decisions } = state.work.drafting;
  const open = draft.contradictions.filter(
    ({ one, other }) => decisions[one.id]?.verdict !== "aside" && decisions[other.id]?.verdict !== "aside",
  );
  if (open.length === 0) return null;
  const quote = ({ words }: Proposal): string =>
    words.map(({ start, end }) => draft.notice.text.slice(start, end)).join(" … ");
  const take = (one: Proposal, other: Proposal): void =>
    session.change((now) =>
      decide(decide(now, one.id, { verdict: "accepted" }), other.id, {
        verdict: "aside",
        reason: one.clause,
      }),
    );
  return (
    <section aria-label={texts.contradictions} className="hj-room-ask">
      <strong>{texts.contradictions}</strong>
      {open.map(({ one, other }) => (
        <div key={`${one.id} ${other.id}`} className="hj-room-sides">
          {[one, other].map((side) => (
            <div key={side.id} className="hj-room-card">
              <strong>{side.clause}</strong>
              <p className="hj-room-quote">{quote(side)}</p>
              <Button size="small" onClick={() => take(side, side === one ? other : one)}>
                {texts.takeThis}
              </Button>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}

/** Last year's rules that this year's notice does not bear: each stays only if a person says so. */
function Offered() {
  const { session, state, texts } = useEditor();
  const { offered } = state.work;
  if (offered.length === 0) return null;
  const keepOrDrop = (id: string, keep: boolean): void =>
    session.changeWork((work) => {
      const rule = work.offered.find((each) => each.id === id);
      return {
        ...work,
        offered: work.offered.filter((each) => each.id !== id),
        drafting: keep && rule !== undefined ? addRule(work.drafting, rule) : work.drafting,
      };
    });
  return (
    <section aria-label={texts.offered} className="hj-room-ask">
      <strong>{texts.offered}</strong>
      <ul className="hj-room-list">
        {offered.map((rule) => (
          <li key={rule.id} className="hj-room-row">
            <span className="hj-room-grow">
              {rule.clause ?? texts.noClause}：{rule.rest?.title["zh-CN"] ?? rule.id}
            </span>
            <Button size="small" onClick={() => keepOrDrop(rule.id, true)}>
              {texts.keep}
            </Button>
            <Button size="small" onClick={() => keepOrDrop(rule.id, false)}>
              {texts.drop}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
