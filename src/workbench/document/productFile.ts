/** What the one-file workbench has inside (src/workbench/oneFile/boot.js). */
export interface Inside {
  /** Address of the worker's script. */
  readonly worker: string;
  /** The files that the served workbench fetches: base64 by path. */
  readonly files: () => Promise<Readonly<Record<string, string>>>;
}

/** What came inside the page itself; null in the page as a server hands it out. */
export const inside = (): Inside | null => (globalThis as { readonly huijian?: Inside }).huijian ?? null;

/**
 * A file that is part of the workbench (`assets/samples/leshan-2020-messy.xlsx`): from the page itself, where it is one
 * file with everything inside, else from where the page came from.
 *
 * @throws Error where it does not arrive
 */
export async function productFile(path: string): Promise<Uint8Array> {
  const held = inside();
  if (held !== null) {
    const text = (await held.files())[path];
    if (text === undefined) throw new Error(`${path}: not inside`);
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
