import type { ChecklistItem, PackFact, RuleDefinition, RulePack } from "../core";
import type { Problems } from "./problems";
import { CHECK_TEXT } from "./text";

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
        CHECK_TEXT.both(({ clauses }) => clauses.missing(clause)),
      );
    } else if (!entry.refs.includes(id)) {
      problems.add(
        path,
        CHECK_TEXT.both(({ clauses }) => clauses.notListed(clause, id)),
      );
    }
  }
  pack.clauses.forEach((entry, index) => {
    const path = ["clauses", index];
    entry.refs.forEach((ref, at) => {
      if (!items.has(ref))
        problems.add(
          [...path, "refs", at],
          CHECK_TEXT.both(({ clauses }) => clauses.unknownRef(ref)),
        );
    });
    const { became } = entry;
    const kinds = entry.refs.map((ref) => items.get(ref)?.kind);
    if (became === "notAboutTheSheet") {
      if (entry.refs.length > 0)
        problems.add(
          [...path, "refs"],
          CHECK_TEXT.both(({ clauses }) => clauses.refersToNothing),
        );
      if (entry.reason === undefined)
        problems.add(
          [...path, "reason"],
          CHECK_TEXT.both(({ clauses }) => clauses.noReason),
        );
    } else if (!kinds.includes(became)) {
      problems.add(
        [...path, "refs"],
        CHECK_TEXT.both(({ clauses }) => clauses.noSuchRef(became)),
      );
    }
  });
}
