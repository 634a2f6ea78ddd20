import { HEAD_ICONS, ICON_SIZES, NEEDED_ICON_SIZES } from "./manifestRules";
import type { ManifestCheckOptions, Report } from "./manifestReport";
import { childrenOf, descendantsOf, type XmlElement } from "./xmlTree";

/** An icon of the ribbon comes in the sizes that Office asks for. */
export function checkSizes(icon: XmlElement, report: Report): void {
  const sizes = icon.children.map(({ attributes }) => Number(attributes["size"]));
  for (const size of NEEDED_ICON_SIZES)
    if (!sizes.includes(size)) report(icon, `an icon of ${size} pixels is missing`);
  for (const size of sizes) if (!ICON_SIZES.includes(size)) report(icon, `${size} is no icon size`);
  if (new Set(sizes).size !== sizes.length) report(icon, "an icon size is given twice");
}

/** Every icon's file lies below the base address and has the size that it is given for. */
export function checkIcons(root: XmlElement, { readFile }: ManifestCheckOptions, report: Report): void {
  const source =
    childrenOf(root, "DefaultSettings").flatMap(({ children }) => children)[0]?.attributes["DefaultValue"] ??
    "";
  const base = source.slice(0, source.lastIndexOf("/") + 1);
  const check = (element: XmlElement, address: string, size: number): void => {
    if (!address.startsWith(base)) {
      report(element, `${address} is not below ${base}`);
      return;
    }
    const bytes = readFile(address.slice(base.length));
    if (bytes === null) report(element, `the file of ${address} does not exist`);
    else {
      const pixels = pngSize(bytes);
      if (pixels === null) report(element, `${address} is no PNG file`);
      else if (pixels.width !== size || pixels.height !== size) {
        report(
          element,
          `${address} has ${pixels.width} × ${pixels.height} pixels instead of ${size} × ${size}`,
        );
      }
    }
  };
  for (const [name, size] of Object.entries(HEAD_ICONS)) {
    for (const element of childrenOf(root, name))
      check(element, element.attributes["DefaultValue"] ?? "", size);
  }
  const addresses = new Map(
    descendantsOf(root, "bt:Images").flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes["id"], attributes["DefaultValue"]]),
    ),
  );
  for (const icon of descendantsOf(root, "Icon")) {
    for (const image of icon.children) {
      const address = addresses.get(image.attributes["resid"]);
      if (address !== undefined) check(image, address, Number(image.attributes["size"]));
    }
  }
}

/** Width and height of a PNG file from its first chunk (PNG specification, 11.2.2 IHDR); null for other files. */
function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const signature = [137, 80, 78, 71, 13, 10, 26, 10];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
