import type { DateInterval, Reading } from "../../values";
import { Outcome, type OutcomeCode } from "../outcome";

/** The days that a present date may stand for. */
export const intervalOf = (reading: Reading): DateInterval => reading.value as DateInterval;

/** A rule about dates on a sheet without a usable reference date cannot be judged. */
export const NO_REFERENCE: OutcomeCode = Outcome.needsJudgement;
