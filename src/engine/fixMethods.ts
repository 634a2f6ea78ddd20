import type { FixWay } from "../core";
import type { CellEdit } from "../host";
import type { PageView } from "./pageView";
import type { CallContext } from "./rpc";
import type { AlikeView, EngineAnswer, FixChoice, PlainView } from "./views";

// Loaded when first asked for: a check does not need it.
const fixes = () => import("./fixViews");

/** Methods about putting cells right: ways to choose from, what they would write, what stands there. */
export function fixMethods(page: PageView) {
  const { engine } = page;
  return {
    /** The page shows these findings: this answer and all that follow hold the ways to put each right by choosing. */
    offer: async (_: CallContext, keys: readonly string[]): Promise<EngineAnswer> => {
      await page.offer(keys);
      return page.answer();
    },

    /** All findings of a finding's kind, with what a way of putting them right would write. */
    alike: async (_: CallContext, key: string, way: FixWay | null): Promise<readonly AlikeView[]> =>
      (await fixes()).alikeOf(engine.viewed(), key, way),

    /** The cells that choices change, and what stands there now (null where that cannot be put back as values). */
    fixEdits: async (
      _: CallContext,
      choices: readonly FixChoice[],
    ): Promise<{
      readonly edits: readonly CellEdit[];
      readonly before: readonly CellEdit[] | null;
    }> => {
      const { chosenEdits, contentsOf } = await fixes();
      const edits = chosenEdits(engine.viewed(), choices);
      return { edits, before: contentsOf(engine.viewed(), edits) };
    },

    /** What stands in cells now, to put it back; null where that cannot be done with values. */
    contents: async (_: CallContext, edits: readonly CellEdit[]): Promise<readonly CellEdit[] | null> =>
      (await fixes()).contentsOf(engine.viewed(), edits),

    /** What numbering the studios 1 … n in the order of their rows changes. */
    renumbered: async (): Promise<readonly CellEdit[]> => (await fixes()).renumberedIn(engine.viewed()),

    /** Cells read without doubt, as the form would have them written. */
    plain: async (): Promise<readonly PlainView[]> => (await fixes()).plainOf(engine.viewed()),

    /** Addresses of cells that show a text. */
    find: async (_: CallContext, text: string, most: number): Promise<readonly string[]> =>
      (await fixes()).cellsWith(engine.viewed(), text, most),

    /** What replacing a text by another would make of the cells that hold it. */
    replaced: async (_: CallContext, text: string, by: string): Promise<readonly PlainView[]> =>
      (await fixes()).replacedIn(engine.viewed(), text, by),
  };
}
