/**
 * What the core says of a file, for a page: without what names options of the command line, which a page has buttons
 * for. An alternative (“或用 --pack …”) is left out alone, a whole part of a sentence where it tells of nothing else.
 */
export function pageWords(text: string): string {
  if (!text.includes("--")) return text;
  const plain = text
    .replace(/（[^（）]*--[a-z][^（）]*）| \([^()]*--[a-z][^()]*\)/gu, "")
    .replace(/，或用 --[a-z][^；。]*|, or [a-z]+(?: it)? (?:with )?--[a-z][^;.]*/gu, "");
  const kept = (plain.match(/[^；。;.]*(?:[；。]|[;.](?=\s|$)|\.(?!\s|$)[^；。;.]*)*\s*/gu) ?? []).filter(
    (part) => part !== "" && !/--[a-z]/u.test(part),
  );
  return kept
    .join("")
    .replace(/；\s*$/u, "。")
    .replace(/;\s*$/u, ".")
    .trim();
}
