import { textsOf } from "../language";
import { notices as en } from "./en/notices";
import { notices as zh } from "./zh/notices";

/** By which notice a sheet was checked, and why. */
export const NOTICE_TEXT = textsOf(zh, en);
