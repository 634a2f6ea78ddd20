import fs from "node:fs";
import { FIRST_SAMPLE, SAMPLES, sampleOf } from "../../../src/workbench/document/samples";

describe("samples", () => {
  test("are all there as files", () => {
    expect(SAMPLES.filter(({ id }) => !fs.existsSync(`assets/samples/${id}.xlsx`))).toEqual([]);
    expect(SAMPLES.map(({ id }) => id)).toContain(FIRST_SAMPLE);
  });

  test("are asked for by the address; anything else is not fetched", () => {
    expect(sampleOf("?sample=leshan-2020-messy")).toBe("leshan-2020-messy");
    expect(sampleOf("?sample=../../secret")).toBeNull();
    expect(sampleOf("")).toBeNull();
  });
});
