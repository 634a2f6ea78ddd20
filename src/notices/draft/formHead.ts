import type { Predicate } from "../../core";
import type { NoticeForm } from "../form";
import type { Proposal } from "../propose";
import type { NoticeText, Span } from "../passages";
import type { DraftClause } from "./types";

/** A header that asks for year and title of an honour (若是，请注明何年获何种称号). */
const IN_FULL = /注明|何年|何时|年份|获奖时间|获得时间/;

const FROM_FORM = { sure: false, doubt: "fromForm" } as const;

type UnitOf = (field: string) => string | undefined;

const some = (field: string, unitOf: UnitOf): Predicate => {
  const unit = unitOf(field);
  return { is: "atLeast", field, value: 0, ...(unit === undefined ? {} : { unit }), exclusive: true };
};

/** "Where there is any of the one, there must be some of the other." */
const goesWith = (one: string, other: string) => ({
  needs: [one, other],
  predicate: (unitOf: UnitOf): Predicate => ({
    is: "when",
    if: some(one, unitOf),
    then: some(other, unitOf),
  }),
});

/** Columns of one form that contradict each other when filled in like this. */
const BETWEEN_COLUMNS: readonly {
  readonly topic: string;
  readonly needs: readonly string[];
  readonly predicate: (unitOf: UnitOf) => Predicate;
}[] = [
  { topic: "patents-without-outcomes", ...goesWith("patentCount", "outcomeCount") },
  { topic: "benefit-without-outcomes", ...goesWith("economicBenefit", "outcomeCount") },
  {
    topic: "leader-of-unit",
    needs: ["leaderPost", "hostUnit"],
    predicate: () => ({ is: "sameUnit", field: "leaderPost", other: "hostUnit" }),
  },
];

/** What the head of the notice's own form asks for: the signature line, and what its headers say. */
export function formHeadClause(form: NoticeForm, notice: NoticeText): DraftClause | null {
  const { attachment, words, signature } = form;
  if (attachment === null || words === null) return null;
  const number = `${attachment} 表头`;
  const proposals: Proposal[] = [];
  const add = (
    topic: string,
    where: Span,
    rule: Pick<Proposal, "predicate" | "scope"> &
      Partial<Pick<Proposal, "sure" | "doubt" | "severity" | "everyField">>,
  ): void => {
    proposals.push({
      id: `${number}#${proposals.length + 1}`,
      clause: number,
      kind: "rule",
      topic,
      sure: true,
      doubt: null,
      words: [where],
      severity: "error",
      general: false,
      everyField: false,
      newField: null,
      ticked: null,
      text: "",
      ...rule,
    });
  };
  if (form.recommendingUnit !== null && signature !== null)
    add("recommending-unit", signature, {
      predicate: { is: "labelFilled", label: "recommendingUnit" },
      scope: "sheet",
    });
  if (form.preparedBy !== null && signature !== null)
    add("preparer", signature, { predicate: { is: "labelFilled", label: "preparedBy" }, scope: "sheet" });
  const honours = form.columns.find(({ field }) => field.kind === "honours");
  if (honours !== undefined && IN_FULL.test(honours.field.header))
    add("honour-in-full", words, {
      predicate: { is: "honoursInFull", field: honours.field.id },
      scope: "entry",
    });
  add("missing-column", words, {
    predicate: { is: "hasColumn", field: "$field" },
    scope: "sheet",
    everyField: true,
    ...FROM_FORM,
  });
  for (const { topic, needs, predicate } of BETWEEN_COLUMNS) {
    const unitOf = (id: string): string | undefined =>
      form.columns.find(({ field }) => field.id === id)?.field.unit;
    const has = needs.every((id) =>
      form.columns.some(({ field, match }) => field.id === id && match === "known"),
    );
    if (has)
      add(topic, words, { predicate: predicate(unitOf), scope: "entry", ...FROM_FORM, severity: "warning" });
  }
  const spans = [...(signature === null ? [] : [signature]), words];
  return {
    number,
    kind: "formHead",
    parent: attachment,
    heading: null,
    text: spans.map(({ start, end }) => notice.text.slice(start, end).replace(/\s/g, "")).join("\n"),
    spans,
    role: "form",
    proposals,
  };
}
