import { textsOf } from "../../language";
import { faults as en } from "./en/faults";
import { faults as zh } from "./zh/faults";

/** What is wrong with a condition of a pack. */
export const FAULT_TEXT = textsOf(zh, en);
