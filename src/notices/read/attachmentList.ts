import { parseChineseNumeral } from "../../core";
import {
  attachmentListOf,
  ENDS_SENTENCE,
  isBareAttachment,
  numberedAttachmentOf,
  titleKey,
} from "./lineKinds";
import { markerAt } from "./numbering";

/** What a line is to the attachments: an entry of their list, or where one of them begins. */
export type AttachmentPlace =
  { readonly kind: "entry" } | { readonly kind: "start"; readonly label: string; readonly title: string };

/**
 * The attachments of a notice: listed below the text, and each beginning with its number (附件2) or, where that is
 * missing, with the title that the list gives it.
 */
export class AttachmentList {
  private readonly places = new Map<number, AttachmentPlace>();

  constructor(lines: readonly string[]) {
    const titles = new Map<number, string>();
    this.readList(lines, titles);
    const started = new Set<number>();
    lines.forEach((line, index) => {
      if (this.places.has(index)) return;
      const numbered = numberedAttachmentOf(line);
      if (numbered !== null && !ENDS_SENTENCE.test(numbered.title) && numbered.title.length <= 40) {
        const number = numberOf(numbered.number);
        if (this.isListed(lines, index, number)) {
          titles.set(number, numbered.title);
          this.places.set(index, { kind: "entry" });
          return;
        }
        started.add(number);
        this.places.set(index, { kind: "start", label: `附件${number}`, title: numbered.title });
        return;
      }
      if (isBareAttachment(line)) {
        started.add(1);
        this.places.set(index, { kind: "start", label: "附件", title: "" });
        return;
      }
      const key = titleKey(line);
      const found = [...titles].find(([number, title]) => !started.has(number) && titleKey(title) === key);
      if (found === undefined) return;
      started.add(found[0]);
      const label = titles.size === 1 && found[0] === 1 ? "附件" : `附件${found[0]}`;
      this.places.set(index, { kind: "start", label, title: line.trim() });
    });
  }

  /** What the line of this index is to the attachments; null for any other line. */
  at(index: number): AttachmentPlace | null {
    return this.places.get(index) ?? null;
  }

  private readList(lines: readonly string[], titles: Map<number, string>): void {
    lines.forEach((line, index) => {
      const rest = attachmentListOf(line);
      if (rest === null) return;
      let at = index;
      let next = 1;
      // The list may begin on the line itself or on the next; blank lines stand between its entries.
      if (rest !== "") {
        const marker = markerAt(rest);
        titles.set(1, marker === null ? rest : rest.slice(marker.length).trim());
        next = 2;
      } else if (!this.followsList(lines, index)) return;
      this.places.set(index, { kind: "entry" });
      for (at = index + 1; at < lines.length; at++) {
        const text = lines[at] as string;
        if (text.trim() === "") continue;
        const marker = markerAt(text);
        if (marker?.ordinal !== next || ENDS_SENTENCE.test(text)) return;
        titles.set(next, text.slice(marker.length).trim());
        this.places.set(at, { kind: "entry" });
        next += 1;
      }
    });
  }

  private followsList(lines: readonly string[], index: number): boolean {
    const next = lines.slice(index + 1).find((line) => line.trim() !== "");
    return next !== undefined && markerAt(next)?.ordinal === 1;
  }

  /** An attachment that begins again further down was only listed here. */
  private isListed(lines: readonly string[], index: number, number: number): boolean {
    return lines.slice(index + 1).some((line) => {
      const later = numberedAttachmentOf(line);
      return later !== null && numberOf(later.number) === number && later.title.length <= 40;
    });
  }
}

function numberOf(text: string): number {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(plain) ? Number(plain) : (parseChineseNumeral(plain) ?? 1);
}
