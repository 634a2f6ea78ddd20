/**
 * The one door of the rule packs. It only passes on, so that a bundler takes no more than is asked for.
 *
 * Built-in packs come as they are: tests and the rule book check them, so no validator is shipped for them. Programs
 * take them whole (`builtInPacks`, `packById`), pages in parts (`loadPacks`, `loadPack`). A pack that a user supplies
 * is checked by `parsePack`, loaded on demand with `loadPackValidator`.
 */
export { builtInPacks, generalPack, packById, packKnowledge } from "./builtIn";
export { GENERAL_PACK } from "./generalPack";
export { loadGeneralPack, loadKnowledge, loadPack, loadPacks, loadWholePacks } from "./load";
export { PACK_BYTES_READ, PACK_LIMITS, packText } from "./limits";
export { loadPackValidator } from "./loadValidator";
export { loadPackCases, loadPackJsonSchema, loadPackParts } from "./loadForTools";
export { withRoles } from "./roles";
export { demandInWords, textsOf } from "./ruleTexts";
export type { PackProblem } from "./problems";
