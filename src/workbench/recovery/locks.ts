/** A name that no other has. (`randomUUID` is missing from pages that came over plain http.) */
export const newName = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map(String).join("-");

/**
 * Holds a name while this page lives, so that another one can tell that what it stands for is open. Browsers have no
 * locks on pages that came over plain http; then nothing is held.
 *
 * @returns gives the name back
 */
export function holdName(name: string): () => void {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return () => undefined;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Refused by the browser's settings: as where there are no locks.
  void locks.request(name, () => held).catch(() => undefined);
  return release;
}

/** The names that some page of this place holds now. */
export async function heldNames(): Promise<ReadonlySet<string>> {
  const { locks } = navigator as { readonly locks?: LockManager };
  const held = (await locks?.query())?.held ?? [];
  return new Set(held.flatMap(({ name }) => name ?? []));
}
