import type { Localised } from "../language";
import { generalCheck as en } from "./en/basis";
import { generalCheck as zh } from "./zh/basis";

/** What a rule rests on that no clause carries. */
export const GENERAL_CHECK: Localised = { "zh-CN": zh, en };
