import type { XmlElement } from "./xmlTree";

export interface ManifestCheckOptions {
  /** Reads a file that the manifest's addresses point to, by its path below the base address; null when there is none. */
  readonly readFile: (relativePath: string) => Uint8Array | null;
}

/** Takes a fault at an element. */
export type Report = (element: XmlElement, message: string) => void;

/** Reports a text that is empty or has more than `most` characters. */
export function checkLength(element: XmlElement, text: string, most: number, report: Report): void {
  if (text === "") report(element, `${element.name} is empty`);
  if ([...text].length > most)
    report(element, `${element.name} has ${[...text].length} characters, at most ${most} are allowed`);
}
