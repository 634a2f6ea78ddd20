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

/** The part of a bill that is looked at. */
interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: { readonly component: Readonly<Record<string, unknown>> };
  readonly components: readonly Component[];
}

interface Component {
  readonly type: string;
  readonly "bom-ref": string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license: { readonly id?: string; readonly name?: string } }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

/** licences.txt as the build writes it, of these packages. */
const licencesOf = (...names: readonly string[]): string =>
  [
    "huijian 0.1.0 (MIT)",
    ...names.map((name) => `${name} ${version(name)} (MIT)`),
    "cnchar-order 3.2.6 (MIT)",
  ]
    .map((title) => `${title}\n\nText (c) 2020 (all)\n`)
    .join("\n");

const billOf = (hasOffice: boolean, ...names: readonly string[]): Bill =>
  softwareBill(PRODUCT, licencesOf(...names), LOCK, hasOffice) as Bill;

test("the bill names what ships, once each, with hashes, and no clock", () => {
  const bill = billOf(true, "fflate", "@fluentui/react-components", "fflate");
  expect(bill.metadata.component).toMatchObject({ name: "huijian", version: "0.1.0" });
  expect(bill.components.map(({ group, name }) => [group, name])).toEqual([
    ["@fluentui", "react-components"],
    ["@microsoft", "office-js"],
    [undefined, "cnchar-order"],
    [undefined, "fflate"],
  ]);
  expect(JSON.stringify(bill)).not.toContain("timestamp");
});

test("Microsoft's scripts are named where they ship, and not where they are loaded from elsewhere", () => {
  const named = (hasOffice: boolean): boolean =>
    billOf(hasOffice, "fflate").components.some(({ name }) => name === "office-js");
  expect([named(true), named(false)]).toEqual([true, false]);
});

// Fields and patterns of bom-1.6.schema.json (cyclonedx.org/schema), whose objects take no other members.
test("every field is one of CycloneDX 1.6, and has a value that its schema takes", () => {
  const bill = billOf(true, "fflate", "@fluentui/react-components");
  expect(Object.keys(bill).sort()).toEqual(
    ["bomFormat", "specVersion", "serialNumber", "version", "metadata", "components"].sort(),
  );
  expect([bill.bomFormat, bill.specVersion, bill.version]).toEqual(["CycloneDX", "1.6", 1]);
  expect(bill.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  );
  const components = [bill.metadata.component as unknown as Component, ...bill.components];
  const known = ["type", "bom-ref", "group", "name", "version", "purl", "licenses", "hashes"];
  for (const each of components) {
    expect(Object.keys(each).filter((key) => !known.includes(key))).toEqual([]);
    expect(["application", "library", "data"]).toContain(each.type);
    expect(each.name).not.toBe("");
    for (const { license } of each.licenses) {
      expect(Object.keys(license)).toHaveLength(1);
      if (license.id !== undefined) expect(["MIT", "ISC", "Apache-2.0", "0BSD"]).toContain(license.id);
    }
    // The pattern of SHA-512; data that was taken over has no package to be hashed.
    for (const { alg, content } of each.hashes ?? [])
      expect([alg, /^[a-fA-F0-9]{128}$/.test(content)]).toEqual(["SHA-512", true]);
  }
  for (const { purl, type, hashes } of bill.components) {
    expect(purl).toMatch(/^pkg:npm\/(%40[\w-]+\/)?[\w-]+@\d/);
    expect(hashes === undefined).toBe(type === "data");
  }
  const refs = components.map((each) => each["bom-ref"]);
  expect(new Set(refs).size).toBe(refs.length);
});

test("the same content has the same number, another one another", () => {
  const numbers = [billOf(true, "fflate"), billOf(true, "fflate"), billOf(true, "zod")].map(
    (bill) => bill.serialNumber,
  );
  expect(numbers[0]).toBe(numbers[1]);
  expect(numbers[0]).not.toBe(numbers[2]);
});

test("a package that the lock does not have, or without its hash, is refused", () => {
  const lock: Lock = { packages: { "node_modules/x": { version: "1.0.0" } } };
  expect(() => softwareBill(PRODUCT, "x 1.0.0 (MIT)\n", lock, false)).toThrow("x 1.0.0 has no integrity");
  expect(() => softwareBill(PRODUCT, "x 1.0.1 (MIT)\n", lock, false)).toThrow(
    "x 1.0.1 is not in package-lock.json",
  );
});
