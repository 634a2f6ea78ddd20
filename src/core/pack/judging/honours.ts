import type { Honours, Reading } from "../../values";

/** The honours that a present cell names. */
export const honoursOf = (reading: Reading): Honours => reading.value as Honours;
