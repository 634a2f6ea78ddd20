import fs from "node:fs";
import { softwareBill, type Lock } from "../../../src/tools/package/sbom";

const LOCK = JSON.parse(fs.readFileSync("package-lock.json", "utf8")) as Lock & {
  packages: Record<string, { resolved?: string; optional?: boolean; integrity?: string; version?: string }>;
};
const PRODUCT = { name: "huijian", version: "0.1.0", license: "MIT" };
const version = (name: string): string => LOCK.packages[`node_modules/${name}`]!.version!;

test("every package that is installed is locked with its integrity", () => {
  const without = Object.entries(LOCK.packages)
    .filter(([at, { integrity, optional }]) => at !== "" && integrity === undefined && optional !== true)
    .map(([at]) => at);
  expect(without).toEqual([]);
  const plain = Object.values(LOCK.packages).filter(({ resolved }) => resolved?.startsWith("http:"));
  expect(plain).toEqual([]);
});

test("the bill names what the build put in, once each, with hashes, and no clock", () => {
  const licences = `huijian 0.1.0 (MIT)\n\nText\n\nfflate ${version("fflate")} (MIT)\n@fluentui/react-components ${version("@fluentui/react-components")} (MIT)\nfflate ${version("fflate")} (MIT)\ncnchar-order 3.2.6 (MIT)\n\nText (c) 2020 (all)\n`;
  const bill = softwareBill(PRODUCT, licences, LOCK) as {
    bomFormat: string;
    specVersion: string;
    metadata: { component: object };
    components: { purl: string; group?: string; name: string; hashes: { alg: string; content: string }[] }[];
  };
  expect([bill.bomFormat, bill.specVersion]).toEqual(["CycloneDX", "1.6"]);
  expect(bill.metadata.component).toMatchObject({ name: "huijian", version: "0.1.0" });
  expect(bill.components.map(({ group, name }) => [group, name])).toEqual([
    ["@fluentui", "react-components"],
    ["@microsoft", "office-js"],
    [undefined, "fflate"],
  ]);
  for (const { purl, hashes } of bill.components) {
    expect(purl).toMatch(/^pkg:npm\/(%40[\w-]+\/)?[\w-]+@\d/);
    expect(hashes[0]!.alg).toBe("SHA-512");
    expect(hashes[0]!.content).toMatch(/^[0-9a-f]{128}$/);
  }
  expect(JSON.stringify(bill)).not.toContain("timestamp");
});

test("a package without integrity is refused", () => {
  const lock: Lock = { packages: { "node_modules/x": { version: "1.0.0" } } };
  expect(() => softwareBill(PRODUCT, "x 1.0.0 (MIT)\n", lock)).toThrow("x 1.0.0 has no integrity");
});
