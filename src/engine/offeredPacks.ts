import type { Language, RulePack } from "../core";
import { loadPack } from "../packs";
import { EngineError } from "./engineError";

/** The packs that a sheet may be reviewed by: the workbook's own, those of the user's shelf, and the built-in ones. */
export class OfferedPacks {
  /** The pack that the workbook carries. */
  own: RulePack | null = null;
  /** Packs that the user keeps on this computer. */
  shelf: readonly RulePack[] = [];

  /** Where a pack comes from. */
  placeOf(pack: RulePack): "workbook" | "shelf" | "builtIn" {
    if (pack === this.own) return "workbook";
    return this.shelf.includes(pack) ? "shelf" : "builtIn";
  }

  /** All of them, with the built-in ones last. */
  all(builtIn: readonly RulePack[]): readonly RulePack[] {
    const own = [...(this.own === null ? [] : [this.own]), ...this.shelf];
    const all = [...own, ...builtIn];
    // Of several with one id the first counts: what the workbook carries, then the shelf.
    return all.filter(({ id }, index) => all.findIndex((pack) => pack.id === id) === index);
  }

  /**
   * One pack with everything in it; in English its texts are in both languages.
   *
   * @throws EngineError `unknownPack`
   */
  async packOf(id: string, language: Language): Promise<RulePack> {
    const own = this.own?.id === id ? this.own : this.shelf.find((pack) => pack.id === id);
    const pack = own ?? (await loadPack(id, language));
    if (!pack) throw new EngineError("unknownPack", id);
    return pack;
  }
}
