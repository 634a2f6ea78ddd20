import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import zlib from "node:zlib";
import {
  DEFAULT_LIMITS,
  openZip,
  portableCodec,
  writeZip,
  ZipError,
  type ZipCodec,
} from "../../../src/files/zip";
import { nodeCodec } from "../../../src/files/node";
import { buildZip } from "../../support/workbooks/zipBuilder";

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes as Uint8Array).toString("utf8");

function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof ZipError) return error.code;
    throw error;
  }
  return "none";
}

const codecs: readonly (readonly [string, ZipCodec])[] = [
  ["portable", portableCodec],
  ["node", nodeCodec],
];

describe.each(codecs)("%s codec", (_name, codec) => {
  test("reads what another library wrote, names without case", () => {
    const bytes = zipSync({
      "xl/Workbook.xml": strToU8("<workbook/>"),
      "目录/甲.txt": [strToU8("甲"), { level: 0 }],
    });
    const archive = openZip(bytes, codec);
    expect(archive.entries.map(({ name }) => name)).toEqual(["xl/Workbook.xml", "目录/甲.txt"]);
    expect(text(archive.read("XL/workbook.XML"))).toBe("<workbook/>");
    expect(text(archive.read("/目录/甲.txt"))).toBe("甲");
    expect(archive.read("nothing")).toBeUndefined();
    expect(archive.find("nothing")).toBeUndefined();
  });

  test("deflates and inflates any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), (data) => {
        const archive = openZip(writeZip([{ name: "a", data }], codec), codec);
        expect([...archive.read("a")!]).toEqual([...data]);
        expect(codec.crc32(data)).toBe(zlib.crc32(data));
      }),
      { numRuns: 50 },
    );
  });

  test("an entry that inflates past its declared size is stopped while inflating", () => {
    const bomb = zlib.deflateRawSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
    expect(bomb.length).toBeLessThan(250_000);
    const bytes = buildZip([{ name: "xl/worksheets/sheet1.xml", raw: bomb, method: 8, size: 1000 }]);
    let largest = 0;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own object below
    const original = Uint8Array.prototype.set;
    const spy = jest.spyOn(Uint8Array.prototype, "set").mockImplementation(function (
      this: Uint8Array,
      source,
      at,
    ) {
      largest = Math.max(largest, source.length);
      original.call(this, source, at);
    });
    expect(codeOf(() => openZip(bytes, codec).read("xl/worksheets/sheet1.xml"))).toBe("damaged");
    spy.mockRestore();
    expect(largest).toBeLessThan(40 * 1024 * 1024);
  });

  test("a declared size that is too large is damage, not an endless wait", () => {
    const raw = zlib.deflateRawSync(Buffer.from("甲乙丙"));
    expect(codeOf(() => openZip(buildZip([{ name: "a", raw, method: 8, size: 100 }]), codec).read("a"))).toBe(
      "damaged",
    );
  });

  test("what is not deflate data, or is cut off, is damage", () => {
    const raw = zlib.deflateRawSync(Buffer.from("甲乙丙".repeat(100)));
    for (const broken of [Buffer.from([7, 7, 7, 7]), raw.subarray(0, raw.length - 6)]) {
      expect(
        codeOf(() => openZip(buildZip([{ name: "a", raw: broken, method: 8, size: 900 }]), codec).read("a")),
      ).toBe("damaged");
    }
  });
});

describe("what is refused", () => {
  const one = { name: "a", raw: Buffer.from("a") };

  test("a wrong checksum", () => {
    expect(codeOf(() => openZip(buildZip([{ ...one, crc32: 1 }])).read("a"))).toBe("damaged");
  });

  test.each([
    ["two entries of one name", [one, { ...one, name: "A" }], "unsafe"],
    ["a name that leaves the archive", [{ ...one, name: "../a" }], "unsafe"],
    ["a name that leaves the archive by backslashes", [{ ...one, name: "x\\..\\..\\a" }], "unsafe"],
    ["a drive letter", [{ ...one, name: "C:/a" }], "unsafe"],
    ["an empty name", [{ ...one, name: "" }], "unsafe"],
    ["an encrypted entry", [{ ...one, flags: 1 }], "encrypted"],
    ["an unknown compression", [{ ...one, method: 12 }], "unsupported"],
    ["a stored entry that claims more than it has", [{ ...one, size: 99 }], "damaged"],
    [
      "a deflated entry that claims more than deflate can give",
      [{ ...one, method: 8, size: 1_000_000 }],
      "damaged",
    ],
    ["an offset outside the file", [{ ...one, offset: 999_999 }], "damaged"],
    ["data that runs out of the file", [{ ...one, compressedSize: 999_999 }], "damaged"],
    [
      "overlapping entries",
      [
        { ...one, compressedSize: 9, size: 9 },
        { ...one, name: "b" },
      ],
      "unsafe",
    ],
  ])("%s", (_name, entries, code) => {
    expect(codeOf(() => openZip(buildZip(entries)))).toBe(code);
  });

  test.each([
    ["another name", 30, 0x62],
    ["another compressed size", 18, 4],
    ["another size", 22, 4],
  ])("an entry whose own header states %s than the directory", (_what, at, byte) => {
    const bytes = buildZip([one]);
    expect(openZip(bytes).entries).toHaveLength(1);
    bytes[at] = byte;
    expect(codeOf(() => openZip(bytes))).toBe("damaged");
  });

  test("an archive in several volumes", () => {
    const bytes = buildZip([one]);
    new DataView(bytes.buffer, bytes.byteOffset).setUint16(bytes.length - 22 + 4, 1, true);
    expect(codeOf(() => openZip(bytes))).toBe("unsupported");
  });

  test("more entries or bytes than the limits allow", () => {
    const bytes = buildZip([one, { ...one, name: "b" }]);
    expect(codeOf(() => openZip(bytes, portableCodec, { ...DEFAULT_LIMITS, entries: 1 }))).toBe("tooLarge");
    expect(codeOf(() => openZip(bytes, portableCodec, { ...DEFAULT_LIMITS, inflatedBytes: 1 }))).toBe(
      "tooLarge",
    );
    expect(codeOf(() => openZip(bytes, portableCodec, { entries: 2, inflatedBytes: 2 }))).toBe("none");
  });

  test("other files and files without their end", () => {
    expect(codeOf(() => openZip(new Uint8Array(0)))).toBe("notAZip");
    expect(codeOf(() => openZip(Buffer.from("序号,姓名")))).toBe("notAZip");
    expect(codeOf(() => openZip(buildZip([one]).subarray(0, 40)))).toBe("notAZip");
  });

  test("a directory that is not where the end record says", () => {
    const bytes = buildZip([one]);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(bytes.length - 22 + 16, 3, true);
    expect(codeOf(() => openZip(bytes))).toBe("damaged");
    const cut = buildZip([one]);
    new DataView(cut.buffer, cut.byteOffset).setUint16(cut.length - 22 + 10, 2, true);
    expect(codeOf(() => openZip(cut))).toBe("damaged");
  });

  test("any damaged byte gives a ZipError or the same content", () => {
    const sound = zipSync({ "a.xml": strToU8("<a>甲乙丙丁</a>".repeat(20)), "b.xml": strToU8("<b/>") });
    fc.assert(
      fc.property(
        fc.nat(sound.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, change, cut) => {
          const bytes = cut ? sound.slice(0, at) : sound.slice();
          if (!cut) bytes[at]! ^= change;
          codeOf(() => {
            const archive = openZip(bytes);
            for (const entry of archive.entries) archive.readEntry(entry);
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("unusual but sound archives", () => {
  test("sizes after the data, zip64 sizes, something before the archive, a comment", () => {
    const data = Buffer.from("<a/>".repeat(50));
    const bytes = buildZip(
      [
        {
          name: "descriptor",
          raw: zlib.deflateRawSync(data),
          method: 8,
          size: data.length,
          content: data,
          flags: 8,
        },
        { name: "wide", raw: data, zip64: true },
        { name: "folder/", raw: Buffer.alloc(0) },
      ],
      { prefix: Buffer.from("#!/bin/sh\n"), comment: Buffer.from("注") },
    );
    const archive = openZip(bytes);
    expect(text(archive.read("descriptor"))).toBe(data.toString());
    expect(text(archive.read("wide"))).toBe(data.toString());
    expect(archive.find("folder/")).toBeUndefined();
    expect(archive.entries).toHaveLength(3);
    expect(text(archive.comment)).toBe("注");
  });

  test("zip64 end record", () => {
    const archive = openZip(buildZip([{ name: "a", raw: Buffer.from("甲") }], { zip64: true }));
    expect(text(archive.read("a"))).toBe("甲");
    const wrong = buildZip([{ name: "a", raw: Buffer.from("甲") }], { zip64: true });
    const locator = wrong.length - 22 - 20;
    new DataView(wrong.buffer, wrong.byteOffset).setBigUint64(locator + 8, 2n ** 60n, true);
    expect(codeOf(() => openZip(wrong))).toBe("damaged");
  });

  test("an empty archive", () => {
    expect(openZip(buildZip([])).entries).toEqual([]);
  });
});

describe("writing back", () => {
  const extra = Buffer.from([0x55, 0x54, 2, 0, 9, 9]);
  const source = buildZip([
    {
      name: "甲.xml",
      raw: zlib.deflateRawSync(Buffer.from("<甲/>".repeat(30))),
      content: Buffer.from("<甲/>".repeat(30)),
      method: 8,
      flags: 0x0808,
      modified: 0x58a1_6c20,
      versionMadeBy: 0x031e,
      internalAttributes: 1,
      externalAttributes: 0x81a40000,
      centralExtra: extra,
      localExtra: Buffer.from([0x20, 0xa2, 1, 0, 0]),
      comment: Buffer.from("c"),
    },
    { name: "folder/", raw: Buffer.alloc(0), externalAttributes: 16 },
    { name: "b.bin", raw: Buffer.from("stored") },
  ]);

  test("untouched entries keep everything", () => {
    const archive = openZip(source);
    const written = openZip(
      writeZip(
        archive.entries.map((entry) => ({ entry })),
        portableCodec,
        Buffer.from("z"),
      ),
    );
    expect(text(written.comment)).toBe("z");
    written.entries.forEach((entry, index) => {
      const before = archive.entries[index]!;
      expect({ ...entry, flags: entry.flags | (before.flags & 8) }).toEqual(before);
    });
    const again = writeZip(written.entries.map((entry) => ({ entry })));
    expect(Buffer.from(writeZip(openZip(again).entries.map((entry) => ({ entry }))))).toEqual(
      Buffer.from(again),
    );
  });

  test("a replaced part keeps its times and attributes; new parts carry no clock", () => {
    const archive = openZip(source);
    const [first, folder, stored] = archive.entries as [never, never, never];
    const bytes = writeZip([
      { name: "甲.xml", data: Buffer.from("<新/>".repeat(100)), replaces: first },
      { entry: folder },
      { entry: stored },
      { name: "short", data: Buffer.from("短") },
    ]);
    const written = openZip(bytes);
    expect(text(written.read("甲.xml"))).toBe("<新/>".repeat(100));
    expect(written.find("甲.xml")).toMatchObject({
      modified: 0x58a1_6c20,
      externalAttributes: 0x81a40000,
      method: 8,
    });
    expect(written.find("short")).toMatchObject({ modified: 0x00210000, method: 0 });
    expect(text(written.read("short"))).toBe("短");
  });

  test("more than zip can hold without zip64 is refused", () => {
    const entry = openZip(source).entries[2]!;
    expect(codeOf(() => writeZip(Array.from({ length: 65_536 }, () => ({ entry }))))).toBe("tooLarge");
  });
});
