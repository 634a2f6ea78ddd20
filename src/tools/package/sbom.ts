import { createHash } from "node:crypto";

/** One entry of package-lock.json that a list of components needs. */
interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
}

/** The part of package-lock.json that is read. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A package as the build names it in licences.txt: "name version (licence)". */
const TITLE = /^((?:@[\w.-]+\/)?[\w.-]+) (\d[\w.+-]*) \(([\w.-]+)\)$/gm;

/** Copied into the pages as it is, beside what the build bundles. */
const COPIED = "@microsoft/office-js";
/** Its package.json names a file of its own instead of a licence. */
const LICENCE_OF_COPIED = "Microsoft Software License Terms, Office.js (office/LICENSE.md)";

/** Data that was taken over from a package: it ships, and is not installed. */
const TAKEN_OVER: ReadonlySet<string> = new Set(["cnchar-order"]);

/** Licences by their ids in the list of SPDX, which CycloneDX asks for: those that the pages may hold. */
const SPDX: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
]);

/** A hash as the lock holds it ("sha512-…" in base64) in the words of CycloneDX. */
function hashesOf(integrity: string): { readonly alg: string; readonly content: string }[] {
  return integrity
    .split(/\s+/)
    .map((each) => /^sha(1|256|384|512)-(.+)$/.exec(each))
    .flatMap((match) =>
      match === null
        ? []
        : [{ alg: `SHA-${match[1]}`, content: Buffer.from(match[2] as string, "base64").toString("hex") }],
    );
}

/** @param integrity as the lock holds it; absent for data that was taken over */
function component({ name, version, licence }: Shipped, integrity: string | undefined) {
  const [group, own] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return {
    type: integrity === undefined ? "data" : "library",
    "bom-ref": purl,
    ...(group === undefined ? {} : { group }),
    name: own,
    version,
    purl,
    licenses: [{ license: licenceOf(licence) }],
    ...(integrity === undefined ? {} : { hashes: hashesOf(integrity) }),
  };
}

/** A licence by its SPDX id; anything else by name. */
const licenceOf = (licence: string): { id: string } | { name: string } =>
  SPDX.has(licence) ? { id: licence } : { name: licence };

/** A package that is part of what ships. */
interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/**
 * The hash of what was locked for a package, for data that was taken over none.
 * @throws Error for a package that the lock does not have in this version, or has without a hash
 */
function integrityOf({ name, version }: Shipped, lock: Lock): string | undefined {
  if (TAKEN_OVER.has(name)) return undefined;
  const locked = Object.entries(lock.packages).find(
    ([at, entry]) => at.endsWith(`node_modules/${name}`) && entry.version === version,
  )?.[1];
  if (locked === undefined) throw new Error(`${name} ${version} is not in package-lock.json`);
  if (locked.integrity === undefined)
    throw new Error(`${name} ${version} has no integrity in package-lock.json`);
  return locked.integrity;
}

/** A number of its own for each content, as a UUID of version 5 has it; not drawn, so that the same build gives the same. */
function serialNumber(content: string): string {
  const hash = createHash("sha256").update(content).digest("hex");
  const variant = "89ab"[parseInt(hash.charAt(16), 16) & 3] as string;
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join("-")}`;
}

/**
 * The list of components of the packaged pages (CycloneDX 1.6, cyclonedx.org/docs/1.6/json): what the build says it put
 * in, with the hashes that package-lock.json holds. The same build gives the same list: it carries no clock.
 *
 * @param product name, version and licence of the product itself, which the list is about
 * @param licences licences.txt as the build wrote it
 * @param hasOffice whether Microsoft's scripts ship along with the pages
 * @throws Error for a package that the lock does not have, or without a hash
 */
export function softwareBill(
  product: { readonly name: string; readonly version: string; readonly license: string },
  licences: string,
  lock: Lock,
  hasOffice: boolean,
): object {
  const bundled = [...licences.matchAll(TITLE)].map(([, name, version, licence]): Shipped => {
    return { name: name as string, version: version as string, licence: licence as string };
  });
  const office = lock.packages[`node_modules/${COPIED}`]?.version ?? "";
  const shipped = [
    ...bundled.filter(({ name }) => name !== product.name),
    ...(hasOffice ? [{ name: COPIED, version: office, licence: LICENCE_OF_COPIED }] : []),
  ];
  const seen = new Map(
    shipped.map((each) => {
      const listed = component(each, integrityOf(each, lock));
      return [listed.purl, listed];
    }),
  );
  const components = [...seen.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: serialNumber(JSON.stringify([product.name, product.version, components])),
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": product.name,
        name: product.name,
        version: product.version,
        licenses: [{ license: licenceOf(product.license) }],
      },
    },
    components,
  };
}
