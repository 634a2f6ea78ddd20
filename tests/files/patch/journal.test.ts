import { OfficePackage } from "../../../src/files/opc";
import { journalOf, originalOf, parseJournal } from "../../../src/files/patch/journal";
import type { Journal } from "../../../src/files/patch/journal";
import { fixture } from "./fixtures";

const SHEET = "xl/worksheets/sheet1.xml";
const PART = { before: [10, 20], after: [12, 30], undo: [[0, 2, "AAA="]] };

const read = (part: unknown, more: object = {}): Journal | null =>
  parseJournal(JSON.stringify({ version: 1, parts: { a: part }, added: ["b"], ...more }));

describe("reading a journal", () => {
  test("takes one that is whole", () => {
    expect(read(PART)).toEqual({ version: 1, parts: { a: PART }, added: ["b"] });
    const whole = { before: [0, 0], after: [0, 0], original: "" };
    expect(read(whole)?.parts).toEqual({ a: whole });
    expect(read({ ...PART, undo: [] })).not.toBeNull();
  });

  test.each<readonly [string, unknown]>([
    ["no part", null],
    ["a text", "x"],
    ["no size before", { ...PART, before: undefined }],
    ["no size after", { ...PART, after: undefined }],
    ["one figure of two", { ...PART, after: [1] }],
    ["three figures", { ...PART, after: [1, 2, 3] }],
    ["a negative size", { ...PART, before: [-1, 2] }],
    ["a broken size", { ...PART, before: [1.5, 2] }],
    ["a size in words", { ...PART, before: ["1", 2] }],
    ["neither undo nor original", { before: [1, 2], after: [3, 4] }],
    ["an original that is no text", { before: [1, 2], after: [3, 4], original: 5 }],
    ["undo that is no list", { ...PART, undo: {} }],
    ["a step that is no list", { ...PART, undo: ["x"] }],
    ["a step of two", { ...PART, undo: [[0, 2]] }],
    ["a step of four", { ...PART, undo: [[0, 2, "", ""]] }],
    ["a step at a negative place", { ...PART, undo: [[-1, 2, ""]] }],
    ["a step without text", { ...PART, undo: [[0, 2, 3]] }],
  ])("refuses a part with %s", (_, part) => expect(read(part)).toBeNull());

  test.each<readonly [string, object]>([
    ["another version", { version: 2 }],
    ["no parts", { parts: null }],
    ["parts that are a text", { parts: "x" }],
    ["no list of what was added", { added: {} }],
    ["an added part without a name", { added: ["b", 1] }],
  ])("refuses %s", (_, more) => expect(read(PART, more)).toBeNull());

  test.each(["", "{", "null", "1", '"x"'])("refuses %j", (text) => expect(parseJournal(text)).toBeNull());
});

describe("going back by a journal", () => {
  /** A package with one part changed in two places, and its journal. */
  function changed() {
    const editor = OfficePackage.open(fixture("plain").bytes, {});
    const before = editor.read(SHEET) as Uint8Array;
    const part = editor.edit(SHEET)!;
    // One character to a byte, so that a place in the text is one in the bytes.
    const text = new TextDecoder("latin1").decode(part.body);
    for (const [old, fresh] of [
      ["<v>1</v>", "<v>12345</v>"],
      ["<v>4</v>", ""],
    ] as const) {
      part.replace(text.indexOf(old), text.indexOf(old) + old.length, fresh);
    }
    const journal = journalOf(editor, ["added.xml"]);
    const after = editor.changes().find(({ name }) => name === SHEET)!.after;
    return { editor, before, after, journal, entry: journal.parts[SHEET]! };
  }

  test("gives the part as it was, and names what was added", () => {
    const { editor, before, after, journal, entry } = changed();
    expect(after).not.toEqual(before);
    expect(Object.keys(journal.parts)).toEqual([SHEET]);
    expect(journal.added).toEqual(["added.xml"]);
    expect(parseJournal(JSON.stringify(journal))).toEqual(journal);
    expect(originalOf(after, entry, editor)).toEqual(before);
  });

  test("does not, where somebody has written the part since", () => {
    const { editor, after, entry } = changed();
    const longer = new Uint8Array([...after, 32]);
    const sameLength = Uint8Array.from(after, (byte, index) => (index === 5 ? byte ^ 1 : byte));
    expect(originalOf(longer, entry, editor)).toBeNull();
    expect(originalOf(sameLength, entry, editor)).toBeNull();
  });

  test("does not, where the journal leads elsewhere than it promises", () => {
    const { editor, after, entry } = changed();
    const [size, digest] = entry.before;
    const [[offset, length], ...others] = entry.undo as [[number, number, string], ...never[]];
    for (const lie of [
      { ...entry, before: [size + 1, digest] as const },
      { ...entry, before: [size, digest + 1] as const },
      { ...entry, undo: [] },
      { ...entry, undo: [[offset, length, btoa("<v>2</v>")] as const, ...others] },
      { ...entry, undo: [[offset, length, "%"] as const, ...others] },
      { ...entry, undo: [[after.length + 5, 1, ""] as const] },
    ]) {
      expect(originalOf(after, lie, editor)).toBeNull();
    }
  });

  test("inflates an original no larger than the present part makes plausible", () => {
    const { editor, before, after, entry } = changed();
    const original = btoa(String.fromCharCode(...editor.codec.deflate(before)));
    const whole = { before: entry.before, after: entry.after, original };
    expect(originalOf(after, whole, editor)).toEqual(before);
    expect(originalOf(after, { ...whole, original: "%" }, editor)).toBeNull();
    const inflate = jest.spyOn(editor.codec, "inflate");
    const most = 4 * after.length + 1024;
    expect(originalOf(after, { ...whole, before: [most + 1, 0] }, editor)).toBeNull();
    expect(inflate).not.toHaveBeenCalled();
  });
});
