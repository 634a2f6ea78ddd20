import { openZip, writeZip, type ZipEntry } from "../../files/zip";
import type { Random } from "./random";

/** A changed file, and at which level it was changed. */
export interface Mutant {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly level: "bytes" | "xml" | "records" | "text" | "pack";
}

const NUMBERS = ["0", "-1", "1", "7", "65536", "1048576", "4294967295", "1e9", "NaN", "", "0x10"] as const;
const PIECES = [
  "&",
  "&#0;",
  "<",
  ">",
  '"',
  "'",
  "]]>",
  "<![CDATA[",
  "\u0000",
  "\ufffd",
  "<x/>",
  "</c>",
  "<row>",
] as const;

/**
 * One file changed at a level that fits it: bytes anywhere (which also means the zip's own structures), markup of a
 * part, records of a binary part, characters of a text. The same random numbers give the same file.
 */
export function mutate(name: string, bytes: Uint8Array, random: Random): Mutant {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isText = /\.(?:csv|html|fods|xml)$/i.test(name);
  const change = random.next();
  if (/\.json$/i.test(name)) return { name, bytes: inPack(bytes, random), level: "pack" };
  if (isZip && change < 0.75) return { name, ...inPart(bytes, random) };
  if (isText && change < 0.8)
    return { name, bytes: asText(bytes, (text) => inMarkup(text, random)), level: "text" };
  return { name, bytes: inBytes(bytes, random), level: /\.xls$/i.test(name) ? "records" : "bytes" };
}

function inBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const kind = random.below(5);
  if (kind === 0) return changed.subarray(0, random.below(changed.length));
  if (kind === 1) return Uint8Array.from([...changed, ...changed.subarray(0, random.below(200))]);
  const from = random.below(changed.length);
  if (kind === 2) changed.fill(random.pick([0, 255]), from, from + 1 + random.below(64));
  else if (kind === 3) changed.copyWithin(from, random.below(changed.length), changed.length);
  else
    for (let times = 1 + random.below(4); times > 0; times--)
      changed[random.below(changed.length)] = random.below(256);
  return changed;
}

function asText(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  // Latin-1 keeps every byte, whatever the encoding is.
  const text = Buffer.from(bytes).toString("latin1");
  return new Uint8Array(Buffer.from(change(text), "latin1"));
}

/** Values that no member of a pack expects. */
const ODD: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e21,
  "",
  "=1+1",
  "（",
  "a".repeat(5000),
  [],
  {},
  [[]],
  ["", ""],
];

/** One or a few members of a pack removed, doubled, exchanged or given another value; now and then its text changed. */
function inPack(bytes: Uint8Array, random: Random): Uint8Array {
  const text = Buffer.from(bytes).toString("utf8");
  if (random.next() < 0.1) {
    const at = random.below(text.length);
    return Buffer.from(text.slice(0, at) + random.pick(PIECES) + text.slice(at + random.below(3)));
  }
  const pack: unknown = JSON.parse(text);
  for (let times = 1 + random.below(3); times > 0; times--) changeMember(membersOf(pack), random);
  return Buffer.from(JSON.stringify(pack));
}

type Member = readonly [holder: Record<string, unknown>, key: string];

function membersOf(value: unknown): readonly Member[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key): readonly Member[] => [[holder, key], ...membersOf(holder[key])]);
}

function changeMember(members: readonly Member[], random: Random): void {
  if (members.length === 0) return;
  const [holder, key] = random.pick(members);
  const [other, otherKey] = random.pick(members);
  const kind = random.below(5);
  if (kind === 0 && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (kind === 0) delete holder[key];
  else if (kind === 1 && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  else if (kind === 1) holder[`${key}2`] = holder[key];
  else if (kind === 2) holder[key] = structuredClone(other[otherKey]);
  else holder[key] = structuredClone(random.pick(ODD));
}

/** Changes one part of a package and writes it again as a sound archive. */
function inPart(bytes: Uint8Array, random: Random): Pick<Mutant, "bytes" | "level"> {
  const archive = openZip(bytes);
  const parts = archive.entries.filter(({ name, size }) => size > 0 && /\.(?:xml|rels|bin)$/i.test(name));
  const sheets = parts.filter(({ name }) => /sheet|content/i.test(name));
  const chosen = random.pick(random.next() < 0.5 && sheets.length > 0 ? sheets : parts);
  const isBinary = /\.bin$/i.test(chosen.name);
  const data = archive.readEntry(chosen);
  const changed = isBinary ? inBytes(data, random) : asText(data, (text) => inMarkup(text, random));
  const written = archive.entries.map((entry: ZipEntry) =>
    entry === chosen ? { name: entry.name, data: changed, replaces: entry } : { entry },
  );
  return { bytes: writeZip(written), level: isBinary ? "records" : "xml" };
}

/** Changes that break markup, or leave it well-formed with other names, numbers and order. */
function inMarkup(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^<>]{1,400}>/g)];
  const tag = tags.length > 0 ? random.pick(tags) : null;
  const at = random.below(text.length + 1);
  const kind = random.below(9);
  if (tag === null || kind === 0) return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
  const start = tag.index;
  const end = start + tag[0].length;
  const replaced = (piece: string): string => text.slice(0, start) + piece + text.slice(end);
  if (kind === 1) return replaced("");
  if (kind === 2) return replaced(tag[0] + tag[0]);
  if (kind === 3) return text.slice(0, at);
  if (kind === 4) return replaced(tag[0].replace(/="[^"]*"/, () => `="${random.pick(NUMBERS)}"`));
  if (kind === 5) return replaced(tag[0].replace(/\s[\w:]+="[^"]*"/, ""));
  if (kind === 6) return replaced(tag[0].replace(/[a-z]/i, (letter) => (letter === "q" ? "z" : "q")));
  if (kind === 7)
    return replaced(tag[0].replace(/\d+/, (digits) => String(Number(digits) + random.pick([-1, 1, 10]))));
  return text.slice(0, at) + String.fromCharCode(128 + random.below(128)) + text.slice(at + 1);
}
