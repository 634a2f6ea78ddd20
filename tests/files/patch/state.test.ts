import { clearState, readState, unflagWorkbook, writeState } from "../../../src/files/patch";
import { childrenOf } from "../support/xmlTree";
import { flagged, leftOver } from "../support/flags";
import { expectSound, packageOf, partsOf, textOf, treeOf } from "../support/package";
import { fixture } from "./fixtures";

describe("state of a workbook", () => {
  const { bytes } = fixture("a macro, custom XML and unknown parts");
  const state = { version: 1, pack: "leshan-2020", ticks: ["<甲>&\"'"], sheet: "It's" } as const;

  test("is kept, replaced and taken out without a trace", () => {
    expect(readState(bytes)).toEqual({ version: 1 });
    const written = writeState(bytes, state);
    expectSound(written);
    expect(readState(written)).toEqual(state);
    expect(readState(writeState(written, { version: 1 }))).toEqual({ version: 1 });
    expect(Object.keys(partsOf(clearState(written)))).toEqual(Object.keys(partsOf(bytes)));
    expect(clearState(bytes)).toBe(bytes);
  });

  test("and flags do not disturb each other", () => {
    const both = writeState(flagged(bytes, "Sheet1"), state);
    const back = unflagWorkbook(both);
    expectSound(back);
    expect(readState(back)).toEqual(state);
    expect(readState(unflagWorkbook(flagged(writeState(bytes, state), "Sheet1")))).toEqual(state);
    expect(leftOver(partsOf(clearState(back)))).toEqual([]);
    expect(childrenOf(treeOf(partsOf(back), "xl/worksheets/sheet1.xml"), "conditionalFormatting")).toEqual(
      [],
    );
  });

  test("of a later version or damaged counts as none", () => {
    const name = "customXml/item2.xml";
    const parts = partsOf(writeState(bytes, state));
    for (const text of ["{&quot;version&quot;:9}", "{", "null"]) {
      const changed = packageOf({
        ...parts,
        [name]: textOf(parts, name).replace(/>[^<]*<\/state>/, `>${text}</state>`),
      });
      expect(readState(changed)).toEqual({ version: 1 });
    }
  });
});
