import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Localised, RulePack } from "../core";
import { builtInPacks, loadPackValidator, type PackProblem } from "../packs";
import { CallError, callError } from "./callError";
import { readPackText } from "./readBytes";
import { inBoth } from "./text";

/** Packs of the user's own that every call can choose, and what was said of files that are none. */
export interface Shelf {
  readonly packs: readonly RulePack[];
  readonly problems: readonly Localised[];
  /** By pack id: the file, and what it still holds of the pack that it was copied from. */
  readonly leftovers: ReadonlyMap<string, { readonly file: string; readonly list: readonly PackProblem[] }>;
}

/** Where the user's own packs are kept when the call names no folder. */
const defaultShelf = (home: string = os.homedir()): string => path.join(home, ".config", "huijian", "packs");

/**
 * Reads the packs of a folder, by file name. A file that cannot be used keeps no other from being used: it is told in
 * one line. Of two packs with one id the first counts.
 *
 * @param named the folder that the call names; without it the default one, which need not exist
 * @throws CallError when the named folder cannot be read
 */
export async function loadShelf(named: string | null): Promise<Shelf> {
  const folder = named ?? defaultShelf();
  const files = filesOf(folder, named !== null);
  const packs: RulePack[] = [];
  const problems: Localised[] = [];
  const leftovers = new Map<string, { file: string; list: readonly PackProblem[] }>();
  if (files.length === 0) return { packs, problems, leftovers };
  const { parsePack } = await loadPackValidator();
  for (const name of files) {
    const text = textOf(path.join(folder, name));
    if (typeof text !== "string") {
      problems.push(text);
      continue;
    }
    const result = parsePack(text, builtInPacks);
    if (!result.ok) {
      const [first] = result.problems;
      problems.push(
        inBoth((texts, language) =>
          texts.packs.leftOut(name, first?.path ?? "", first?.message[language] ?? ""),
        ),
      );
    } else if (packs.some(({ id }) => id === result.pack.id)) {
      problems.push(inBoth((texts) => texts.packs.repeated(name, result.pack.id)));
    } else {
      packs.push(result.pack);
      if (result.warnings.length > 0) leftovers.set(result.pack.id, { file: name, list: result.warnings });
    }
  }
  return { packs, problems, leftovers };
}

/** The text of a file of the shelf, or why it cannot be read. */
function textOf(file: string): string | Localised {
  try {
    return readPackText(file);
  } catch (error) {
    if (error instanceof CallError) return error.text;
    throw error;
  }
}

function filesOf(folder: string, mustExist: boolean): readonly string[] {
  try {
    return fs
      .readdirSync(folder)
      .filter((name) => /\.json$/i.test(name))
      .sort();
  } catch (error) {
    if (!mustExist && (error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw callError((texts) => texts.packs.noFolder(folder), error);
  }
}
