import { textsOf } from "../language";
import { units as en } from "./en/units";
import { units as zh } from "./zh/units";

export type { UnitsTexts } from "./zh/units";

/** What is said of the units that hand in, and to them. */
export const UNITS_TEXT = textsOf(zh, en);
