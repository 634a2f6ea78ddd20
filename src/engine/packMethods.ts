import type { Language, RulePack } from "../core";
import { loadPacks, loadPackValidator, loadWholePacks, type PackProblem } from "../packs";
import type { Engine } from "./engine";
import { readPacks } from "./readPacks";
import type { CallContext } from "./rpc";
import type { PackAnswer, PackParameterView, PackProblemView, PackView } from "./packViews";

// Loaded when first asked for: a check does not need it.
const packCopies = () => import("./packCopy");
const packForm = () => import("./packParameters");

const packView = (pack: RulePack, place: PackView["place"]): PackView => ({
  id: pack.id,
  name: pack.name,
  version: pack.version,
  document: pack.document.title,
  number: pack.document.number,
  place,
  draft: pack.draft === true,
});

/** Methods about the packs on offer: the built-in ones, those of the user's shelf, and one of the workbook's own. */
export function packMethods(engine: Engine) {
  return {
    /** The packs on offer; asked for in English, their names are in both languages, else those of our own in Chinese. */
    packs: async (_: CallContext, language: Language = "zh-CN"): Promise<readonly PackView[]> =>
      (await engine.packs(language)).map((pack) => packView(pack, engine.placeOf(pack))),

    /** Offers the packs of the user's shelf instead of those before; answers the ids of those that can be used. */
    offerShelf: async (_: CallContext, files: readonly string[]): Promise<readonly string[]> => {
      engine.shelf = files.length === 0 ? [] : await readPacks(files);
      return engine.shelfIds;
    },

    /** Checks a pack's JSON text and offers it; the answer says what is wrong with it, by path. */
    importPack: (_: CallContext, json: string, language: Language): Promise<PackAnswer> =>
      takePack(engine, json, language),

    removeOwnPack: (): void => {
      engine.ownPack = null;
    },

    /** The figures and dates of a pack, with the published ones beside them. */
    packParameters: async (
      _: CallContext,
      id: string,
      language: Language,
    ): Promise<readonly PackParameterView[]> => {
      const { originalOf, packParameters } = await packForm();
      const pack = await engine.packOf(id, language);
      const parameters = packParameters(pack, originalOf(pack, await loadPacks(language)), language);
      if (language !== "en") return parameters;
      const { units } = (await import("./englishWording")).ENGLISH;
      return parameters.map((each) => ({ ...each, unit: units[each.unit ?? ""] ?? each.unit }));
    },

    /** Makes the user's own copy of a pack with some figures changed; in both languages, as pack files are. */
    copyPack: async (
      _: CallContext,
      id: string,
      changes: Readonly<Record<string, number | string>>,
      language: Language,
    ): Promise<PackAnswer> => {
      const { changedCopy } = await packCopies();
      const copy = changedCopy(await engine.packOf(id, "en"), changes);
      return takePack(engine, JSON.stringify(copy, null, 2), language);
    },
  };
}

async function takePack(engine: Engine, json: string, language: Language): Promise<PackAnswer> {
  const [{ parsePack }, known] = await Promise.all([loadPackValidator(), loadWholePacks(language)]);
  const parsed = parsePack(json, known);
  const told = (list: readonly PackProblem[]): readonly PackProblemView[] =>
    list.map(({ path, message }) => ({ path, message: message[language] }));
  const warnings = told(parsed.warnings);
  if (!parsed.ok) return { ok: false, problems: told(parsed.problems), warnings };
  engine.ownPack = parsed.pack;
  return { ok: true, pack: packView(parsed.pack, "workbook"), json, warnings };
}
