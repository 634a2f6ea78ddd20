import type { NoticeForm } from "../form";
import type { Proposal } from "../propose";
import type { NoticeText, Span } from "../text";
import type { DraftClause } from "./types";

/** A header that asks for year and title of an honour (若是，请注明何年获何种称号). */
const IN_FULL = /注明|何年|何时|年份|获奖时间|获得时间/;

/** What the head of the notice's own form asks for: the signature line, and what its headers say. */
export function formHeadClause(form: NoticeForm, notice: NoticeText): DraftClause | null {
  const { attachment, words, signature } = form;
  if (attachment === null || words === null) return null;
  const number = `${attachment} 表头`;
  const proposals: Proposal[] = [];
  const add = (topic: string, where: Span, rule: Pick<Proposal, "predicate" | "scope">): void => {
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
