/**
 * Which sheets have another name now: names that are gone and names that are new, one for one between the same
 * neighbours. A sheet that was only added, taken away or moved is none of them.
 */
export function renamedSheets(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, string> {
  const gone = notIn(after, before);
  const come = notIn(before, after);
  const pairs = [...gone].flatMap(([neighbour, names]) => {
    const others = come.get(neighbour) ?? [];
    return names.length === others.length
      ? names.map((name, at) => [name, others[at] as string] as const)
      : [];
  });
  return new Map(pairs);
}

/** The names that `known` has not, by the known one that stands before them. */
function notIn(known: readonly string[], names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  let neighbour = "";
  for (const name of names) {
    if (known.includes(name)) neighbour = name;
    else found.set(neighbour, [...(found.get(neighbour) ?? []), name]);
  }
  return found;
}
