/** One entry of package-lock.json that a list of components needs. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
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

function component(name: string, version: string, licence: string | undefined, locked: LockedPackage) {
  const [group, own] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return {
    type: "library",
    "bom-ref": purl,
    ...(group === undefined ? {} : { group }),
    name: own,
    version,
    purl,
    ...(licence === undefined ? {} : { licenses: [{ license: licenceOf(licence) }] }),
    hashes: hashesOf(locked.integrity as string),
  };
}

/** A licence by its SPDX id; anything else by name. */
const licenceOf = (licence: string): { id: string } | { name: string } =>
  /^[\w.-]+$/.test(licence) ? { id: licence } : { name: licence };

/**
 * The list of components of the packaged pages (CycloneDX 1.6, cyclonedx.org/docs/1.6/json): what the build says it put
 * in, with the hashes that package-lock.json holds. The same build gives the same list: it carries no clock.
 *
 * @param product name, version and licence of the product itself, which the list is about
 * @param licences licences.txt as the build wrote it
 * @throws Error for a package without integrity in the lock
 */
export function softwareBill(
  product: { readonly name: string; readonly version: string; readonly license: string },
  licences: string,
  lock: Lock,
): object {
  const bundled = [...licences.matchAll(TITLE)].flatMap(([, name, version, licence]) =>
    name === product.name ? [] : [{ name: name as string, version: version as string, licence }],
  );
  const office = lock.packages[`node_modules/${COPIED}`];
  const all = [...bundled, { name: COPIED, version: office?.version ?? "", licence: office?.license }];
  const components = all.flatMap(({ name, version, licence }) => {
    const locked = Object.entries(lock.packages).find(
      ([at, entry]) => at.endsWith(`node_modules/${name}`) && entry.version === version,
    )?.[1];
    // Data taken over from a package (cnchar-order) is not installed and so not in the lock.
    if (locked === undefined) return [];
    if (locked.integrity === undefined)
      throw new Error(`${name} ${version} has no integrity in package-lock.json`);
    return [component(name, version, licence, locked)];
  });
  const seen = new Map(components.map((each) => [each.purl, each]));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
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
    components: [...seen.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  };
}
