import type { ChecklistItem, PackFact, RuleDefinition, RulePack } from "../core";
import type { Problems } from "./problems";

type ItemKind = "rule" | "checklist" | "fact";

/** Every rule, checklist item and fact by id, with its clause and where it stands. */
function itemsOf(
  pack: RulePack,
): ReadonlyMap<string, { kind: ItemKind; clause: string; path: readonly PropertyKey[] }> {
  const list = (
    kind: ItemKind,
    member: string,
    items: readonly (RuleDefinition | ChecklistItem | PackFact)[],
  ) =>
    items.flatMap(({ id, clause }, index) =>
      // A general check rests on no clause.
      clause === null ? [] : [[id, { kind, clause, path: [member, index, "clause"] }] as const],
    );
  return new Map([
    ...list("rule", "rules", pack.rules),
    ...list("checklist", "checklist", pack.checklist),
    ...list("fact", "facts", pack.facts),
  ]);
}

/** Every rule, checklist item and fact rests on a clause, and every clause says what became of it. */
export function checkClauses(pack: RulePack, problems: Problems): void {
  const items = itemsOf(pack);
  const byClause = new Map(pack.clauses.map((entry) => [entry.clause, entry]));
  for (const [id, { clause, path }] of items) {
    const entry = byClause.get(clause);
    if (entry === undefined) {
      problems.add(
        path,
        `clauses 中没有条款“${clause}”；请补上。`,
        `"clauses" has no clause "${clause}"; please add it.`,
      );
    } else if (!entry.refs.includes(id)) {
      problems.add(
        path,
        `clauses 中条款“${clause}”的 refs 没有列出“${id}”。`,
        `The clause "${clause}" in "clauses" does not list "${id}" in its refs.`,
      );
    }
  }
  pack.clauses.forEach((entry, index) => {
    const path = ["clauses", index];
    entry.refs.forEach((ref, at) => {
      if (!items.has(ref))
        problems.add(
          [...path, "refs", at],
          `没有名为“${ref}”的规则、清单项或事实。`,
          `There is no rule, checklist item or fact called "${ref}".`,
        );
    });
    const kinds = entry.refs.map((ref) => items.get(ref)?.kind);
    if (entry.became === "notAboutTheSheet") {
      if (entry.refs.length > 0)
        problems.add(
          [...path, "refs"],
          "与表无关的条款不能再引用规则等。",
          "A clause that is not about the sheet refers to nothing.",
        );
      if (entry.reason === undefined)
        problems.add([...path, "reason"], "请写明为什么与表无关。", "Say why it is not about the sheet.");
    } else if (!kinds.includes(entry.became)) {
      problems.add(
        [...path, "refs"],
        `became 是 ${entry.became}，refs 中至少要有一个${entry.became}。`,
        `"became" is "${entry.became}", so "refs" must name at least one ${entry.became}.`,
      );
    }
  });
}
