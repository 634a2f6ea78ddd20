import type { RulePack } from "../pack";
import type { CompiledBatch } from "./batch";
import type { JudgedCompilation } from "./compiledFindings";
import type { Overview } from "./overview";
import type { MatchedUnits } from "./units";

/** A batch compiled and looked at from all sides: what is told of it on a page, in a report or on paper. */
export interface JudgedBatch extends CompiledBatch {
  readonly pack: RulePack;
  readonly judged: JudgedCompilation;
  readonly overview: Overview;
  /** Who was expected and who has come; null where nobody said who was. */
  readonly units: MatchedUnits | null;
  /** The day by which tables were due, YYYY-MM-DD; null where the notice names none. */
  readonly due: string | null;
}
