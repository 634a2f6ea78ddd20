/** A name as a part of a file's name: without what no system allows in one, and not endless. */
export const fileWord = (name: string): string => name.replace(/[\\/:*?"<>|\s]+/gu, "_").slice(0, 40) || "_";
