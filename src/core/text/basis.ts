import { textsOf } from "../language";
import { basis as en } from "./en/basis";
import { basis as zh } from "./zh/basis";

/** By what a sheet was checked, and what a rule rests on. */
export const BASIS_TEXT = textsOf(zh, en);
