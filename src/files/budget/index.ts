/** What reading a file may cost: the limits, and the one object that counts. */
export { READ_LIMITS, type ReadLimits } from "./limits";
export { ReadBudget } from "./readBudget";
