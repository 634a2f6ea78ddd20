import { XML_EMPTY, XML_END, XML_TEXT, type XmlReader } from "../../xml";

/**
 * Number format codes of an OpenDocument's data styles (OpenDocument 1.3 part 3, §16.29), by style name, for dates,
 * times, percentages and text; those of plain numbers are not needed, since the displayed text is in the file.
 */
export class DataStyles {
  private readonly codes = new Map<string, string>();
  private readonly cellStyles = new Map<string, { data: string | null; parent: string | null }>();
  private readonly hiddenTables = new Set<string>();

  /** Reads one style element at the reader; leaves it at the element's end. */
  take(reader: XmlReader): void {
    const name = reader.attribute("style:name") ?? "";
    if (reader.is("date-style") || reader.is("time-style")) this.codes.set(name, readDateStyle(reader));
    else if (reader.is("percentage-style")) this.codes.set(name, "0%");
    else if (reader.is("text-style")) this.codes.set(name, "@");
    else if (reader.is("style")) this.takeStyle(reader, name);
  }

  /** The format code of a cell style, or null when it names none. */
  codeOf(styleName: string | null): string | null {
    let name = styleName;
    // Styles inherit; a chain that bites its tail ends.
    for (let steps = 0; name !== null && steps < 20; steps++) {
      const style = this.cellStyles.get(name);
      if (!style) return null;
      if (style.data !== null) return this.codes.get(style.data) ?? null;
      name = style.parent;
    }
    return null;
  }

  /** Does this style hide its sheet? */
  hidesTable(styleName: string | undefined): boolean {
    return styleName !== undefined && this.hiddenTables.has(styleName);
  }

  private takeStyle(reader: XmlReader, name: string): void {
    const family = reader.attribute("style:family");
    if (family === "table-cell") {
      this.cellStyles.set(name, {
        data: reader.attribute("style:data-style-name") ?? null,
        parent: reader.attribute("style:parent-style-name") ?? null,
      });
    }
    forEachInside(reader, () => {
      if (
        family === "table" &&
        reader.opens("table-properties") &&
        reader.attribute("table:display") === "false"
      ) {
        this.hiddenTables.add(name);
      }
    });
  }
}

/** Codes of the elements of a date style, short and long. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  year: ["yy", "yyyy"],
  month: ["m", "mm"],
  day: ["d", "dd"],
  hours: ["h", "hh"],
  minutes: ["m", "mm"],
  seconds: ["s", "ss"],
  "day-of-week": ["ddd", "dddd"],
};

function readDateStyle(reader: XmlReader): string {
  let code = "";
  let inText = false;
  forEachInside(reader, (isText) => {
    if (isText) {
      if (inText) code += `"${reader.text().replace(/"/g, "")}"`;
      return;
    }
    const name = reader.localName();
    inText = name === "text" && reader.opens("text");
    if (!reader.opens(name)) return;
    const part = PARTS[name];
    const long = reader.attribute("number:style") === "long";
    if (name === "month" && reader.attribute("number:textual") === "true") code += long ? "mmmm" : "mmm";
    else if (part) code += part[long ? 1 : 0];
    else if (name === "am-pm") code += "AM/PM";
  });
  return code === "" ? "General" : code;
}

function forEachInside(reader: XmlReader, visit: (isText: boolean) => void): void {
  if (isEmpty(reader)) return;
  const outside = reader.depth - 1;
  while (reader.next() !== XML_END && reader.depth > outside) visit(reader.kind === XML_TEXT);
}

function isEmpty(reader: XmlReader): boolean {
  return reader.kind === XML_EMPTY;
}
