import type { Language, RulePack } from "../core";
import { composePack } from "./compose";
import { withLayout, type CheckingPart, type PackDetails } from "./parts";
import checking from "./parts/checking.json";

/** The built-in packs for pages, which load them in parts; see `parts.ts`. */

const DETAILS: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  "leshan-2020": () => import("./parts/leshan-2020.json"),
  pingdingshan: () => import("./parts/pingdingshan.json"),
  "dalian-2011": () => import("./parts/dalian-2011.json"),
  "nuc-2024": () => import("./parts/nuc-2024.json"),
  "henan-jkwwt-2024": () => import("./parts/henan-jkwwt-2024.json"),
};

const NO_DETAILS: Omit<PackDetails, "layout"> = {
  clauses: [],
  checklist: [],
  facts: [],
  sampleEntry: {},
  sampleLabels: { recommendingUnit: "", preparedBy: "" },
  sampleDate: "",
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

async function loadChecking(language: Language): Promise<CheckingPart> {
  if (language === "zh-CN") return withEnglish(checking, (chinese) => chinese) as CheckingPart;
  const { default: texts } = await import("./parts/english.json");
  let next = 0;
  return withEnglish(checking, () => texts[next++] as string) as CheckingPart;
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

const parts = (language: Language): Promise<CheckingPart> =>
  once(`parts ${language}`, () => loadChecking(language));

/**
 * All built-in packs, as far as choosing one and judging a sheet by it need them: `clauses`, `checklist`, `facts`,
 * the sample and what only the printed form shows are empty. In Chinese nothing further is loaded, and where English belongs the texts are
 * Chinese; asked for in English, they are there in both languages.
 *
 * @throws what the page's loader throws when a part cannot be fetched; the next call tries again
 */
export const loadPacks = (language: Language): Promise<readonly RulePack[]> =>
  once(language, async () => {
    const { packs, fields, rules } = await parts(language);
    return packs.map((pack) => composePack({ ...pack, ...NO_DETAILS }, fields, rules));
  });

/**
 * One built-in pack with everything in it but cases; undefined for an unknown id. Asked for in English it equals the
 * pack that programs have (`packById`); in Chinese the texts of rules and fields are Chinese only, as in `loadPacks`.
 *
 * @throws what the page's loader throws when a part cannot be fetched; the next call tries again
 */
export const loadPack = (id: string, language: Language): Promise<RulePack | undefined> =>
  once(`${id} ${language}`, async () => {
    const { packs, fields, rules } = await parts(language);
    const pack = packs.find((each) => each.id === id);
    const members = await DETAILS[id]?.();
    if (pack === undefined || members === undefined) return undefined;
    const { layout, ...details } = members.default as PackDetails;
    return withLayout(composePack({ ...pack, ...details }, fields, rules), layout);
  });
