import { nameStem } from "../duplicates";
import { withParts, type Predicate } from "../pack";
import type { ReviewedCells } from "./cells";

/** What a notice asks of a studio's name, put together from its rules over that field. */
interface NameForm {
  readonly beginsWithUnit: boolean;
  readonly namesLeader: boolean;
  readonly ending: string | null;
}

const forms = new WeakMap<object, NameForm>();

/** The ending of a name that has none of its own, where the notice sets none. */
const USUAL_ENDING = "创新工作室";

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
  const now = cells.shownIn(entry, "studioName");
  const leader = cells.textIn(entry, "leaderName").split(/[、，,;；/]/u)[0] ?? "";
  const unit = cells.shownIn(entry, "hostUnit");
  if ((namesLeader && leader === "") || (beginsWithUnit && unit === "")) return null;
  if (!beginsWithUnit && !namesLeader) return ending === null ? null : withEnding(now, ending);
  // Where the notice leaves a part open, it stays as the unit wrote it.
  const stem = nameStem(now);
  const end = ending ?? (now.slice(stem.length) || USUAL_ENDING);
  const name = `${beginningOf({ stem, unit, leader }, beginsWithUnit, namesLeader)}${end}`;
  return name === now ? null : name;
}

/** What stands before the words of the award: unit and leader where both are set, else what is set with what is there. */
function beginningOf(
  { stem, unit, leader }: { readonly stem: string; readonly unit: string; readonly leader: string },
  beginsWithUnit: boolean,
  namesLeader: boolean,
): string {
  if (beginsWithUnit && namesLeader) return `${unit}${leader}`;
  const at = leader === "" ? -1 : stem.indexOf(leader);
  if (namesLeader) return at < 0 ? `${stem}${leader}` : stem;
  if (stem.startsWith(unit)) return stem;
  return `${unit}${at < 0 ? stem : stem.slice(at)}`;
}

/** A name with another ending: in place of …工作室 where it has that, else after it. */
function withEnding(name: string, ending: string): string | null {
  if (name === "" || name.endsWith(ending)) return null;
  return `${name.replace(/(?:劳模|工匠|人才|和|职工|创新)*工作室$/u, "")}${ending}`;
}
