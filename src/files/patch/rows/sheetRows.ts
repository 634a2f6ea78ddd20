import { columnLetters, formatAddress, parseAddress, parseRange } from "../../../core/grid";
import { HostError } from "../../../host";
import { isTrue } from "../../opc";
import type { EditablePart, OutlineElement } from "../../opc";
import { cellKey } from "../../../core";
import { readFormulas } from "../../read";
import {
  XML_CLOSE,
  XML_EMPTY,
  XML_END,
  XML_OPEN,
  XML_TEXT,
  XmlReader,
  decodeLiteral,
  escapeText,
} from "../../xml";
import type { XmlAttribute } from "../../xml";
import { scanSheetData } from "../cellScan";
import type { Moving } from "./moving";

/** A stretch of a row's bytes and what stands there now. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A formula's element. */
interface FoundFormula {
  readonly start: number;
  readonly end: number;
  readonly textStart: number;
  readonly textEnd: number;
  readonly text: string;
  readonly type: string;
  readonly ref: string | undefined;
  readonly attributes: readonly XmlAttribute[];
}

/**
 * Takes rows out of a sheet's data, puts new ones in, and leads its formulas to where their rows stand now. Of a sheet
 * that only names the one whose rows move the formulas alone are changed.
 */
export class SheetRows {
  private sharedTexts: ReadonlyMap<number, string> | null = null;
  private readonly isMoving: boolean;

  constructor(
    private readonly part: EditablePart,
    private readonly data: OutlineElement,
    private readonly prefix: string,
    private readonly sheet: string,
    private readonly moving: Moving,
  ) {
    this.isMoving = sheet === moving.sheet;
  }

  rewrite(): void {
    const { part, data } = this;
    const added = this.isMoving ? this.newRows() : [];
    if (data.empty) return;
    const reader = new XmlReader(part.body, data.contentStart);
    let row = -1;
    for (let kind = reader.next(); kind !== XML_END && reader.start < data.contentEnd; kind = reader.next()) {
      if ((kind !== XML_OPEN && kind !== XML_EMPTY) || !reader.is("row")) continue;
      const given = reader.attribute("r");
      const next = given === undefined ? row + 1 : Number(given) - 1;
      if (next <= row) throw new HostError("notSupported", `${this.sheet}!${next + 1}`);
      row = next;
      const now = this.isMoving ? this.moving.plan.rowNow(row) : row;
      const { start } = reader;
      while (added[0] !== undefined && added[0].row < (now ?? 0)) part.insert(start, added.shift()!.xml);
      this.rewriteRow(reader, row, now);
    }
    for (const { xml } of added) part.insert(data.contentEnd, xml);
  }

  /** New rows as they are written: the heights and formats of those they look like. */
  private newRows(): { readonly row: number; readonly xml: string }[] {
    const { added } = this.moving.plan;
    const p = this.prefix;
    const { body } = this.part;
    const models = scanSheetData(body, this.data, [...new Set(added.map(({ like }) => like))]).rows;
    return added.flatMap(({ row, like }) => {
      const model = models.get(like);
      if (model === undefined) return [];
      const tag = decodeLiteral(body, model.start, model.attributesEnd);
      // A height that is only what the texts needed is none of the new row's.
      const isOwnHeight = isTrue(/\scustomHeight=["']([^"']*)["']/.exec(tag)?.[1]);
      const kept = tag
        .replace(/\s(?:r|hidden|collapsed|spans)=(["'])[^"']*\1/g, "")
        .replace(isOwnHeight ? /(?!)/ : /\s(?:ht|customHeight)=(["'])[^"']*\1/g, "");
      const cells = model.cells
        .filter(({ style }) => style !== null)
        .map(({ column, style }) => `<${p}c r="${columnLetters(column)}${row + 1}" s="${style}"/>`);
      return [{ row, xml: `${kept} r="${row + 1}">${cells.join("")}</${p}row>` }];
    });
  }

  private rewriteRow(reader: XmlReader, row: number, now: number | null): void {
    const { start, attributesEnd } = reader;
    const isEmpty = reader.kind === XML_EMPTY;
    const changes: Change[] = [];
    if (now !== null && now !== row) {
      const entry = reader.attributes().find(({ name }) => name === "r");
      const text = String(now + 1);
      changes.push(
        entry === undefined
          ? { start: attributesEnd, end: attributesEnd, text: ` r="${text}"` }
          : { start: entry.start, end: entry.end, text },
      );
    }
    let column = -1;
    while (!isEmpty) {
      const kind = reader.next();
      if (kind === XML_END || (kind === XML_CLOSE && reader.is("row"))) break;
      if ((kind !== XML_OPEN && kind !== XML_EMPTY) || !reader.is("c")) continue;
      const place = reader.attributes().find(({ name }) => name === "r");
      column = parseAddress(place?.value ?? "")?.column ?? column + 1;
      if (place !== undefined && now !== null && now !== row)
        changes.push({ start: place.start, end: place.end, text: formatAddress(now, column) });
      const formula = this.formulaIn(reader);
      if (formula !== null) this.followFormula(formula, row, column, now, changes);
    }
    const { end } = reader;
    if (now === null) this.part.replace(start, end, "");
    else if (now === row)
      for (const change of changes) this.part.replace(change.start, change.end, change.text);
    else this.part.replace(start, end, spliced(this.part.body, start, end, changes));
  }

  private formulaIn(reader: XmlReader): FoundFormula | null {
    if (reader.kind !== XML_OPEN) return null;
    let found: FoundFormula | null = null;
    for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
      if (kind === XML_CLOSE && reader.is("c")) break;
      if ((kind !== XML_OPEN && kind !== XML_EMPTY) || !reader.is("f")) continue;
      found = formulaAt(reader);
    }
    return found;
  }

  private followFormula(
    formula: FoundFormula,
    row: number,
    column: number,
    now: number | null,
    changes: Change[],
  ): void {
    const where = `${this.isMoving ? "" : `${this.sheet}!`}${formatAddress(row, column)}`;
    if (formula.type === "array" || formula.type === "dataTable") this.followArea(formula, where, changes);
    if (now === null) return;
    if (formula.type === "shared") {
      // What was one formula for many cells may no longer be one: each gets its own.
      const text = this.sharedText(row, column);
      const own = this.moving.formula(text, this.sheet, where);
      const p = this.prefix;
      changes.push({ start: formula.start, end: formula.end, text: `<${p}f>${escapeText(own)}</${p}f>` });
      return;
    }
    const text = this.moving.formula(formula.text, this.sheet, where);
    if (text !== formula.text)
      changes.push({ start: formula.textStart, end: formula.textEnd, text: escapeText(text) });
  }

  /** An array formula moves as a whole or not at all. */
  private followArea(formula: FoundFormula, where: string, changes: Change[]): void {
    if (!this.isMoving) return;
    const range = parseRange(formula.ref ?? "")?.range;
    const rows = range === undefined ? null : this.moving.plan.rowsNow(range.top, range.bottom);
    if (range === undefined || rows === null) return;
    if (rows.bottom - rows.top !== range.bottom - range.top) throw new HostError("formulas", where);
    for (const { name, value, start, end } of formula.attributes) {
      if (!/^(?:ref|r1|r2)$/.test(name)) continue;
      const area = this.moving.areas(value);
      if (area === null) throw new HostError("formulas", where);
      if (area !== value) changes.push({ start, end, text: area });
    }
  }

  private sharedText(row: number, column: number): string {
    this.sharedTexts ??= readFormulas(this.part.body);
    return (this.sharedTexts.get(cellKey(row, column)) ?? "=").slice(1);
  }
}

function formulaAt(reader: XmlReader): FoundFormula {
  const { start } = reader;
  const attributes = reader.attributes();
  const value = (name: string): string | undefined => attributes.find((each) => each.name === name)?.value;
  const type = value("t") ?? "normal";
  const ref = value("ref");
  let text = "";
  let textStart = reader.end;
  let textEnd = reader.end;
  if (reader.kind === XML_OPEN) {
    textStart = reader.end;
    for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
      if (kind === XML_CLOSE && reader.is("f")) break;
      if (kind === XML_TEXT) text += reader.text();
    }
    textEnd = reader.start;
  }
  return { start, end: reader.end, textStart, textEnd, text, type, ref, attributes };
}

/** Bytes as text with some stretches replaced. */
function spliced(body: Uint8Array, start: number, end: number, changes: readonly Change[]): string {
  let text = "";
  let from = start;
  for (const change of [...changes].sort((one, other) => one.start - other.start)) {
    text += decodeLiteral(body, from, change.start) + change.text;
    from = change.end;
  }
  return text + decodeLiteral(body, from, end);
}
