/** Names of parts are zip names without a leading slash: `xl/worksheets/sheet1.xml`. */

/** Name of the part that holds the relationships of `part`; "" is the package itself. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/**
 * The part a relationship's target means, seen from `source`. Absolute targets (`/xl/…`, written by LibreOffice's
 * and Google's exporters among others), back slashes and percent escapes are understood. Null where the target
 * leaves the package or is an address with a scheme.
 */
export function resolveTarget(source: string, target: string): string | null {
  const path = (target.replace(/\\/g, "/").split(/[#?]/)[0] as string).trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || path === "") return null;
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") {
      if (segments.length === 0) return null;
      segments.pop();
    } else if (segment !== "" && segment !== ".") segments.push(decodeSegment(segment));
  }
  return segments.join("/");
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a lone % is part of the name
  }
}

/** The shortest relative target from one part to another. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
