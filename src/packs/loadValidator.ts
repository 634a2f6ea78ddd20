import type * as Validator from "./validate";

/** Loads the check for packs that a user supplies (`parsePack`); a separate part of the bundle, with zod. */
export const loadPackValidator = (): Promise<typeof Validator> => import("./validate");
