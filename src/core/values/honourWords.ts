/** A title of honour without the words that only bring it in. */

const VERBS =
  /^(?:(?:是|于|曾经?|先后|连续|荣获|获得|获评|获|得|被|评选为|评选|评为|评|授予|授|当选|入选|荣膺|荣立|命名为|认定为|认定|表彰为|表彰|成为|为|系|了|过|的|年度?|[-:,."'“”‘’「」]))+/u;
const TAIL = /(?:的?(?:荣誉)?称号|等?荣誉|等|[和及与暨并]|各?一?[1-9一二三]?次|获得者|[-:,."'“”‘’「」])+$/u;

/** The same few wordings fill a column; bounded, because a file may hold a new one in every cell. */
const CLEANED = new Map<string, string>();
const REMEMBERED = 1000;

/** The title without the verb before it, quotes and the word 称号 after it; round brackets around it are taken off. */
export function cleanTitle(text: string): string {
  const known = CLEANED.get(text);
  if (known !== undefined) return known;
  const title = cleaned(text);
  if (CLEANED.size < REMEMBERED) CLEANED.set(text, title);
  return title;
}

function cleaned(text: string): string {
  let title = text;
  for (;;) {
    let shorter = title.replace(VERBS, "").replace(TAIL, "");
    const inner = /^\(([^()]*)\)?$/.exec(shorter);
    if (inner !== null) shorter = inner[1] as string;
    else if (shorter.endsWith(")") && !shorter.includes("(")) shorter = shorter.slice(0, -1);
    else if (shorter.startsWith("(") && !shorter.includes(")")) shorter = shorter.slice(1);
    if (shorter === title) return title.replace(/["'“”‘’]/g, "");
    title = shorter;
  }
}
