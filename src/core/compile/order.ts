/** Names in the order people expect: figures by their value, else by code point; the same on every machine. */
export function compareNames(one: string, other: string): number {
  const [a, b] = [parts(one), parts(other)];
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const [x, y] = [a[at] as string | number, b[at] as string | number];
    if (x === y) continue;
    if (typeof x === "number" && typeof y === "number") return x - y;
    return String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length || (one < other ? -1 : one > other ? 1 : 0);
}

const parts = (text: string): readonly (string | number)[] =>
  (text.match(/\d+|\D+/gu) ?? []).map((part) => (/^\d/u.test(part) ? Number(part) : part));

/** A file's name, with the folders above it where another of these files has the same name. */
export function nameAmong(file: string, files: readonly string[]): string {
  const others = files.filter((other) => other !== file);
  const parts = file.split(/[/\\]/u);
  for (let kept = 1; kept < parts.length; kept++) {
    const name = parts.slice(-kept).join("/");
    const end = (other: string): string => other.split(/[/\\]/u).slice(-kept).join("/");
    if (!others.some((other) => end(other) === name)) return name;
  }
  return parts.join("/");
}

/** The last part of a path. */
export const baseName = (file: string): string => file.replace(/^.*[/\\]/u, "");
