import type { RulePack } from "../core";
import { loadPackValidator } from "../packs";

/** The packs of these files; one that another version of the product had may not be good any more, and is left out. */
export async function readPacks(files: readonly string[]): Promise<readonly RulePack[]> {
  const { parsePack } = await loadPackValidator();
  return files.flatMap((json) => {
    const parsed = parsePack(json);
    return parsed.ok ? [parsed.pack] : [];
  });
}
