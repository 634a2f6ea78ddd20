import type { RulePack } from "../core";
import { crossCheck } from "./crossChecks";
import { completed } from "./completePack";
import { addIssue } from "./issueMessages";
import { leftoversOf } from "./leftovers";
import { beyondLimits } from "./beyondLimits";
import { Problems, type PackProblem } from "./problems";
import general from "./general/rules.json";
import { withGeneralRules, type GeneralRule } from "../core";
import { withRoles } from "./roles";
import { faultsBeside } from "./shapeFaults";
import { rulePackSchema } from "./schema";
import { FILE_TEXT } from "./text";
import type { z } from "./zodSetup";

/**
 * The answer to a pack file: the pack, or everything that is wrong with it; and in either case what it still holds of
 * the built-in pack that it was copied from (`leftoversOf`).
 */
export type ParsedPack = Checked & { readonly warnings: readonly PackProblem[] };

/**
 * Reads a rule pack that a user supplies. What may be left out (English, the texts of rules, number and day of issue)
 * is put in first, see `completed`.
 *
 * @param source the text of a JSON file (a byte order mark is allowed), held to `PACK_LIMITS`; or a value that the
 * program itself made, which is not
 * @param known the built-in packs with their clauses and checklists, to tell what was copied from one of them; without
 * them there are no warnings
 * @returns the pack; or the problems, each with its path (`rules[3].check.field`) and what is expected, in both
 * languages. Never throws.
 */
export function parsePack(source: unknown, known: readonly RulePack[] = []): ParsedPack {
  let value = source;
  if (typeof source === "string") {
    const beyond = beyondLimits(source);
    if (beyond !== null) return { ok: false, problems: [beyond], warnings: [] };
    const parsed = parseJson(source);
    if (!parsed.ok) return { ...parsed, warnings: [] };
    value = parsed.value;
  }
  return { ...checked(value), warnings: leftoversOf(value, known) };
}

type Checked =
  | { readonly ok: true; readonly pack: RulePack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

function checked(value: unknown): Checked {
  const result = rulePackSchema.safeParse(completed(value), { reportInput: true });
  if (!result.success) {
    const problems = new Problems();
    for (const issue of result.error.issues) addIssue(issue, problems);
    return {
      ok: false,
      problems: [...problems.list, ...faultsBeside(completed(value), result.error.issues)],
    };
  }
  const pack = withoutHint(result.data);
  const problems = crossCheck(pack);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, pack: withGeneralRules(pack, general as unknown as readonly GeneralRule[]) };
}

/** The pack without `$schema`, which is for editors only, and with the roles of well-known fields. */
function withoutHint(data: z.output<typeof rulePackSchema>): RulePack {
  const pack = { ...data };
  delete pack.$schema;
  return { ...pack, fields: withRoles(pack.fields) };
}

function parseJson(text: string): { ok: true; value: unknown } | Extract<Checked, { ok: false }> {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) as unknown };
  } catch (error) {
    const where = positionOf(error, text);
    const problems = new Problems();
    problems.add(
      [],
      FILE_TEXT.both((texts) => texts.notJson(where)),
    );
    return { ok: false, problems: problems.list };
  }
}

/** Where JSON.parse stopped, if the engine's message says so: by offset (V8) or by line and column (Firefox). */
function positionOf(error: unknown, text: string): { line: number; column: number } | null {
  const message = error instanceof Error ? error.message : "";
  const byLine = /line (\d+) column (\d+)/.exec(message);
  if (byLine !== null) return { line: Number(byLine[1]), column: Number(byLine[2]) };
  const offset = /position (\d+)/.exec(message);
  if (offset === null) return null;
  const before = text
    .replace(/^\uFEFF/, "")
    .slice(0, Number(offset[1]))
    .split("\n");
  return { line: before.length, column: (before[before.length - 1] as string).length + 1 };
}
