import { withParts, type Predicate } from "../pack";
import type { ReviewedCells } from "./cells";

/** What a notice asks of a studio's name, put together from its rules over that field. */
interface NameForm {
  readonly beginsWithUnit: boolean;
  readonly namesLeader: boolean;
  readonly ending: string | null;
}

const forms = new WeakMap<object, NameForm>();

/** Endings of names as they are in use, the longest first; taken where the notice sets none. */
const USUAL_ENDING = /[^\s]{0,12}?创新工作室$/u;

function formOf(cells: ReviewedCells, field: string): NameForm {
  const { pack } = cells.review;
  const known = forms.get(pack);
  if (known !== undefined) return known;
  const demanded = pack.rules.flatMap(({ check, severity }) =>
    severity === "info" ? [] : withParts(check).filter(({ negated }) => !negated),
  );
  const asks = <Is extends Predicate["is"]>(is: Is): readonly Extract<Predicate, { is: Is }>[] =>
    demanded.flatMap(({ predicate }) =>
      predicate.is === is && "field" in predicate && predicate.field === field
        ? [predicate as Extract<Predicate, { is: Is }>]
        : [],
    );
  const roleOf = (id: string | undefined) => cells.field(id ?? null)?.role;
  const form = {
    beginsWithUnit: asks("startsWith").some(({ other }) => roleOf(other) === "hostUnit"),
    namesLeader: asks("contains").some(({ other }) => roleOf(other) === "leaderName"),
    ending: asks("endsWith").flatMap(({ texts }) => texts)[0] ?? null,
  };
  forms.set(pack, form);
  return form;
}

/**
 * The studio's name in the form that the notice sets (unit, leader, ending), from what the row says of them; null where
 * the notice sets no form, a part of it is not given, or the name is in it already.
 *
 * Source: 乐工经〔2020〕24号 附件1 填表说明1 (单位＋劳模姓名＋劳模和工匠人才创新工作室).
 */
export function nameInForm(cells: ReviewedCells, entry: number, field: string): string | null {
  const { beginsWithUnit, namesLeader, ending } = formOf(cells, field);
  if (!beginsWithUnit && !namesLeader && ending === null) return null;
  const now = cells.shownIn(entry, "studioName");
  const leader = cells.shownIn(entry, "leaderName").split(/[、,，;；/\s]/u)[0] ?? "";
  const unit = cells.shownIn(entry, "hostUnit");
  if ((namesLeader && leader === "") || (beginsWithUnit && unit === "")) return null;
  const own = USUAL_ENDING.exec(now)?.[0] ?? "";
  // Where the notice leaves a part open, it stays as the unit wrote it.
  const end = ending ?? (own !== "" && !own.includes(leader) ? own : "创新工作室");
  const beginning = beginsWithUnit ? unit : "";
  const middle = namesLeader ? leader : "";
  if (!beginsWithUnit && !namesLeader) return withEnding(now, end);
  const name = `${beginning}${middle}${end}`;
  return name === now ? null : name;
}

/** A name with another ending: in place of …工作室 where it has that, else after it. */
function withEnding(name: string, ending: string): string | null {
  if (name === "" || name.endsWith(ending)) return null;
  return `${name.replace(/(?:劳模|工匠|人才|和|职工|创新)*工作室$/u, "")}${ending}`;
}
