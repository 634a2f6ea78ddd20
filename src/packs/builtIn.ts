import type { RulePack } from "../core";
import { composePack, type PackSource } from "./compose";
import dalian2011 from "./dalian-2011/pack.json";
import henanJkwwt2024 from "./henan-jkwwt-2024/pack.json";
import leshan2020 from "./leshan-2020/pack.json";
import nuc2024 from "./nuc-2024/pack.json";
import pingdingshan from "./pingdingshan/pack.json";
import general from "./general/rules.json";
import type { GeneralRule } from "../core";
import fields from "./shared/fields.json";
import rules from "./shared/rules.json";
import titles from "./shared/titles.json";
import type { SharedField, SharedRule } from "./compose";
import { GENERAL_PACK, makeGeneralPack } from "./generalPack";
import { gatherKnowledge, type PackKnowledge } from "./knowledge";

/** The files of the built-in packs, in the order in which the packs are offered. */
export const packSources = [
  leshan2020,
  pingdingshan,
  dalian2011,
  nuc2024,
  henanJkwwt2024,
] as unknown as readonly PackSource[];

/** The fields that built-in packs share. */
export const sharedFields = fields as readonly SharedField[];

/** The rules that built-in packs share. */
export const sharedRules = rules as unknown as readonly SharedRule[];

/** The checks that every pack has. */
export const generalRules = general as unknown as readonly GeneralRule[];

/**
 * The packs of the product, in the order in which they are offered; cases are left out (see `loadPackCases`). For
 * programs; a page loads them in parts (`loadPacks`, `loadPack`).
 */
export const builtInPacks: readonly RulePack[] = packSources.map((source) =>
  composePack(source, sharedFields, sharedRules, generalRules),
);

/** The general checks alone, for a sheet whose notice no pack knows. */
export const generalPack: RulePack = makeGeneralPack(sharedFields, generalRules);

/** The built-in pack of this id, or undefined; the general checks too. */
export const packById = (id: string): RulePack | undefined =>
  id === GENERAL_PACK ? generalPack : builtInPacks.find((pack) => pack.id === id);

/** What the built-in packs share, for drafting a pack from a notice. For programs; a page loads it (`loadKnowledge`). */
export const packKnowledge: PackKnowledge = gatherKnowledge(
  sharedFields,
  sharedRules,
  generalRules,
  packSources,
  titles,
);
