/** A data file that did not arrive. Pages know words for its code; `cause` says what happened. */
export class DataError extends Error {
  readonly code = "dataNotFetched";

  constructor(address: URL, cause: unknown) {
    super(`${address.pathname}: ${String(cause)}`, { cause });
    this.name = "DataError";
  }
}

/**
 * Fetches a data file of the build by its address, `new URL("./file.json", import.meta.url)`, which a bundler replaces
 * by that of the file it writes.
 *
 * @throws DataError without a network, and for an answer that is not the file
 */
export async function fetchData(address: URL): Promise<unknown> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new DataError(address, error);
  }
}
