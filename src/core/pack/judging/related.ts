/** A finding names at most so many other rows; `{count}` says how many there are. Keeps thousands of copies linear. */
export const MOST_RELATED = 50;
