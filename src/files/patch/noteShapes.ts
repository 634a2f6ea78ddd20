import type { EditablePart } from "../opc";

/**
 * Boxes of notes in a VML drawing. VML is often not well-formed XML (`<br>` in text boxes), so that it is handled as
 * text whose markup is ASCII; nothing but the shapes named changes.
 */

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const NAMESPACES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
} as const;

/** Shape ids come in blocks of 1,024; block n holds n × 1024 … n × 1024 + 1023 (`o:idmap`). */
const IDS_PER_BLOCK = 1024;

/** One note's box: its cell (0-based) and its `x:Anchor`. */
export interface NoteShape {
  readonly row: number;
  readonly column: number;
  readonly anchor: readonly number[];
}

/** A drawing without shapes, as Excel writes it. `block` numbers its shape ids. */
export function emptyVml(block: number): string {
  const declarations = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    `<xml${declarations.join("")}>`,
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>`,
    `${SHAPE_TYPE}</xml>`,
  ].join("");
}

/** One character per byte, so that indexes in the text are positions in the part. */
function byteText(body: Uint8Array): string {
  return new TextDecoder("latin1").decode(body);
}

function numbersIn(list: string): number[] {
  return list
    .split(",")
    .map(Number)
    .filter((value) => value > 0);
}

/** The highest block of shape ids that a drawing claims, 0 where it claims none. */
export function highestBlock(vml: Uint8Array): number {
  const maps = byteText(vml).matchAll(/<o:idmap\b[^>]*\bdata="([\d, ]*)"/g);
  return Math.max(0, ...[...maps].flatMap((match) => numbersIn(match[1] as string)));
}

/**
 * Adds boxes at the end of a drawing. False where the part is no VML drawing (nothing is changed then).
 *
 * @param freeBlock a block of shape ids that no drawing of the workbook uses; the ones after it are free as well
 */
export function addNoteShapes(part: EditablePart, shapes: readonly NoteShape[], freeBlock: number): boolean {
  const text = byteText(part.body);
  const end = /<\/(?:[\w.-]+:)?xml\s*>\s*$/.exec(text);
  if (end === null) return false;
  const map = /<o:idmap\b[^>]*\bdata="([\d, ]*)"/.exec(text);
  const blocks = map === null ? [] : numbersIn(map[1] as string);
  const claimed = new Set<number>();
  const ids = freeIds(text, blocks, freeBlock, claimed);
  const missing = Object.entries(NAMESPACES)
    .filter(([prefix, uri]) => !text.includes(`xmlns:${prefix}="${uri}"`))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join("");
  const xml = shapes.map((shape) => shapeXml(shape, ids.next().value, missing));
  if (map !== null && claimed.size > 0) {
    const start = map.index + map[0].length - 1 - (map[1] as string).length;
    part.replace(start, start + (map[1] as string).length, [...blocks, ...claimed].join(","));
  }
  const type = /<v:shapetype\b[^>]*\bid="_x0000_t202"/.test(text)
    ? ""
    : SHAPE_TYPE.replace("<v:shapetype", `<v:shapetype${missing}`);
  part.insert(end.index, type + xml.join(""));
  return true;
}

/** Ids above those in use in the drawing's own blocks, then those of fresh blocks, which are put in `claimed`. */
function* freeIds(
  text: string,
  blocks: readonly number[],
  freeBlock: number,
  claimed: Set<number>,
): Generator<number, never> {
  const used = new Set([...text.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1])));
  for (const block of blocks) yield* idsOfBlock(block, used);
  for (let block = freeBlock; ; block++) {
    claimed.add(block);
    yield* idsOfBlock(block, used);
  }
}

function* idsOfBlock(block: number, used: ReadonlySet<number>): Generator<number, void> {
  for (let id = block * IDS_PER_BLOCK + 1; id < (block + 1) * IDS_PER_BLOCK; id++)
    if (!used.has(id)) yield id;
}

function shapeXml(shape: NoteShape, id: number, namespaces: string): string {
  return [
    `<v:shape${namespaces} id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${shape.anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${shape.row}</x:Row><x:Column>${shape.column}</x:Column></x:ClientData></v:shape>`,
  ].join("");
}

interface FoundShape {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isNote: boolean;
  readonly row: number;
  readonly column: number;
}

function shapesIn(text: string): FoundShape[] {
  return [...text.matchAll(/<v:shape\s[\s\S]*?<\/v:shape\s*>\s*/g)].map((match) => {
    const number = (name: string): number =>
      Number(new RegExp(`<x:${name}\\s*>\\s*(\\d+)\\s*<`).exec(match[0])?.[1] ?? NaN);
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      isNote: /ObjectType\s*=\s*["']Note["']/.test(match[0]),
      row: number("Row"),
      column: number("Column"),
    };
  });
}

/** Gives the box of a cell's note another anchor. */
export function moveNoteShape(part: EditablePart, shape: NoteShape): void {
  const found = shapesIn(byteText(part.body)).find(
    (each) => each.isNote && each.row === shape.row && each.column === shape.column,
  );
  const anchor = found === undefined ? null : /<x:Anchor\s*>([^<]*)</.exec(found.text);
  if (found === undefined || anchor === null) return;
  const start = found.start + anchor.index + anchor[0].length - 1 - (anchor[1] as string).length;
  part.replace(start, start + (anchor[1] as string).length, shape.anchor.join(", "));
}

/**
 * Leads the boxes of notes to where the rows of their cells stand now, and takes those out whose rows are gone (null).
 * Only these boxes' rows and anchors change.
 */
export function followNoteShapes(part: EditablePart, rowNow: (row: number) => number | null): void {
  for (const shape of shapesIn(byteText(part.body))) {
    const now = shape.isNote && Number.isInteger(shape.row) ? rowNow(shape.row) : shape.row;
    if (now === null) part.replace(shape.start, shape.end, "");
    else if (shape.isNote && now !== shape.row) moveShape(part, shape, now);
  }
}

function moveShape(part: EditablePart, shape: FoundShape, row: number): void {
  const replace = (pattern: RegExp, changed: (text: string) => string): void => {
    const found = pattern.exec(shape.text);
    const text = found?.[1];
    if (found === null || text === undefined) return;
    const start = shape.start + found.index + found[0].length - 1 - text.length;
    part.replace(start, start + text.length, changed(text));
  };
  replace(/<x:Row\s*>([^<]*)</, () => String(row));
  replace(/<x:Anchor\s*>([^<]*)</, (anchor) => {
    // Left, top, right and bottom, each a cell and an offset in it.
    const places = anchor.split(",");
    for (const at of [2, 6]) {
      const number = Number(places[at]);
      const moved = String(Math.max(0, number + row - shape.row));
      if (Number.isInteger(number)) places[at] = (places[at] as string).replace(/\d+/, moved);
    }
    return places.join(",");
  });
}

/** Takes the boxes of these cells' notes out; answers how many shapes of any kind are left. */
export function removeNoteShapes(
  part: EditablePart,
  cells: readonly { readonly row: number; readonly column: number }[],
): number {
  const keys = new Set(cells.map((cell) => `${cell.row}:${cell.column}`));
  const shapes = shapesIn(byteText(part.body));
  const own = shapes.filter((shape) => shape.isNote && keys.has(`${shape.row}:${shape.column}`));
  for (const shape of own) part.replace(shape.start, shape.end, "");
  return shapes.length - own.length;
}
