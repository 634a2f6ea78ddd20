import { main as golden } from "./golden";
import { main as packParts } from "./packParts";
import { main as ruleBook } from "../rulebook/ruleBook";
import { main as samples } from "./samples";

/** Everything that is generated and committed, in the order in which one builds on the other. */
const GENERATORS = [packParts, samples, ruleBook, golden] as const;

/**
 * `npm run generated`: writes all generated files (packs in parts, sample workbooks, rule book, schema, golden reports). With
 * `--check` nothing is written; exit status 1 when anything is stale.
 */
export async function main(argv: string[]): Promise<number> {
  let status = 0;
  for (const generate of GENERATORS) status = Math.max(status, await generate(argv));
  return status;
}
