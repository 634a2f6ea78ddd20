/**
 * Fetches a data file of the build by its address, `new URL("./file.json", import.meta.url)`, which a bundler replaces
 * by that of the file it writes.
 *
 * @throws TypeError without a network; Error for an answer that is not the file; SyntaxError for one that is no JSON
 */
export async function fetchData(address: URL): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: HTTP ${response.status}`);
  return response.json();
}
