import type { Language, RulePack } from "../core";
import { fetchData } from "../data";
import { composeRules } from "./compose";
import { GENERAL_PACK, makeGeneralPack } from "./generalPack";
import { gatherKnowledge, type PackKnowledge, type TitleGrades } from "./knowledge";
import { withLayout, type CheckingPart, type PackDetails } from "./parts";

/**
 * The built-in packs for pages, which fetch them in parts; see `parts.ts`. The parts are data files of the build, so
 * that they are not scripts to be parsed; a bundler sees their addresses here.
 */

const CHECKING = new URL("./parts/checking.json", import.meta.url);
const TITLES = new URL("./shared/titles.json", import.meta.url);
const ENGLISH = new URL("./parts/english.json", import.meta.url);
const DETAILS: Readonly<Record<string, URL>> = {
  "leshan-2020": new URL("./parts/leshan-2020.json", import.meta.url),
  pingdingshan: new URL("./parts/pingdingshan.json", import.meta.url),
  "dalian-2011": new URL("./parts/dalian-2011.json", import.meta.url),
  "nuc-2024": new URL("./parts/nuc-2024.json", import.meta.url),
  "henan-jkwwt-2024": new URL("./parts/henan-jkwwt-2024.json", import.meta.url),
};

const NO_DETAILS: Omit<PackDetails, "layout"> = {
  clauses: [],
  checklist: [],
  facts: [],
  sampleEntry: {},
  sampleLabels: { recommendingUnit: "", preparedBy: "" },
  sampleDate: "",
  criteria: [],
};

/**
 * Puts the English texts back where they were left out.
 *
 * @param nextText gives the English of a Chinese text, in the order in which the texts stand
 */
function withEnglish(value: unknown, nextText: (chinese: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => withEnglish(each, nextText));
  if (typeof value !== "object" || value === null) return value;
  if ("zh-CN" in value) return { ...value, en: nextText(value["zh-CN"] as string) };
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withEnglish(member, nextText)]),
  );
}

const made = new Map<string, Promise<unknown>>();

/** Remembers what was made, so that a pack is one object however often it is asked for; a failure is tried again. */
function once<Made>(key: string, make: () => Promise<Made>): Promise<Made> {
  const known = made.get(key) as Promise<Made> | undefined;
  if (known !== undefined) return known;
  const making = make();
  made.set(key, making);
  making.catch(() => made.delete(key));
  return making;
}

const fetched = (address: URL): Promise<unknown> => once(address.href, () => fetchData(address));

const parts = (language: Language): Promise<CheckingPart> =>
  once(`parts ${language}`, async () => {
    const speaksEnglish = language === "en";
    const [checking, texts] = await Promise.all([fetched(CHECKING), speaksEnglish ? fetched(ENGLISH) : []]);
    const english = (texts as readonly string[]).values();
    return withEnglish(checking, (chinese) =>
      speaksEnglish ? (english.next().value as string) : chinese,
    ) as CheckingPart;
  });

/**
 * All built-in packs, as far as choosing one and judging a sheet by it need them: `clauses`, `checklist`, `facts`,
 * the sample, the criteria and what only the printed form shows are empty. Where English belongs the texts are Chinese; asked for in
 * English, they are there in both languages.
 *
 * @throws DataError when a part cannot be fetched; the next call tries again
 */
export const loadPacks = (language: Language): Promise<readonly RulePack[]> =>
  once(language, async () => {
    const { packs, fields, rules, general } = await parts(language);
    return packs.map((pack) => ({ ...composeRules(pack, fields, rules, general), ...NO_DETAILS }));
  });

/**
 * The general checks alone, for a sheet whose notice no pack knows; texts as in `loadPacks`.
 *
 * @throws DataError when a part cannot be fetched; the next call tries again
 */
export const loadGeneralPack = (language: Language): Promise<RulePack> =>
  once(`${GENERAL_PACK} alone ${language}`, async () => {
    const { fields, general } = await parts(language);
    return makeGeneralPack(fields, general);
  });

/**
 * One built-in pack with everything in it but cases; undefined for an unknown id. Asked for in English it equals the
 * pack that programs have (`packById`); in Chinese the texts of rules and fields are Chinese only, as in `loadPacks`.
 *
 * @throws DataError when a part cannot be fetched; the next call tries again
 */
export const loadPack = (id: string, language: Language): Promise<RulePack | undefined> =>
  once(`${id} ${language}`, async () => {
    if (id === GENERAL_PACK) return loadGeneralPack(language);
    const address = DETAILS[id];
    if (address === undefined) return undefined;
    const [{ packs, fields, rules, general }, members] = await Promise.all([
      parts(language),
      fetched(address),
    ]);
    const pack = packs.find((each) => each.id === id);
    if (pack === undefined) return undefined;
    const { layout, ...details } = members as PackDetails;
    return withLayout({ ...composeRules(pack, fields, rules, general), ...details }, layout);
  });

/**
 * All built-in packs with everything in them but cases, texts as in `loadPack`: what a pack of one's own is compared
 * with.
 *
 * @throws DataError when a part cannot be fetched; the next call tries again
 */
export const loadWholePacks = (language: Language): Promise<readonly RulePack[]> =>
  Promise.all(Object.keys(DETAILS).map(async (id) => (await loadPack(id, language)) as RulePack));

/**
 * What the built-in packs share, in both languages, for drafting a pack from a notice.
 *
 * @throws DataError when a part cannot be fetched; the next call tries again
 */
export const loadKnowledge = (): Promise<PackKnowledge> =>
  once("knowledge", async () => {
    const [{ packs, fields, rules, general }, titles] = await Promise.all([parts("en"), fetchData(TITLES)]);
    return gatherKnowledge(fields, rules, general, packs, titles as TitleGrades);
  });
