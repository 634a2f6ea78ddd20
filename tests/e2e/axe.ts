import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds wrong, in few words; the size of targets (WCAG 2.2), which it leaves out by itself, too. Elements that
 * Fluent's focus keeper adds are hidden on purpose. It looks when nothing changes colour: a button just enabled shows
 * its old colours until its transition has had a frame, however short that is.
 */
export async function faultsOf(page: Page, part = "html"): Promise<string[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    .include(part)
    .exclude("[data-tabster-dummy]")
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Of folds that are alike (a clause for each finding, a list for each studio) so many are opened: axe is thorough. */
const ALIKE = 2;

/** Opens what folds on the view on show, so that what is inside is looked at, too. */
export async function openFolds(page: Page): Promise<void> {
  await page.evaluate((alike) => {
    const lists = [".hj-clause", ".hj-foldable:has(progress)"].map((kind) => [
      ...document.querySelectorAll<HTMLDetailsElement>(kind),
    ]);
    for (const fold of document.querySelectorAll("details")) {
      fold.open = !lists.some((list) => list.indexOf(fold) >= alike);
    }
  }, ALIKE);
  // What is made when a fold opens comes after it.
  await page.waitForTimeout(200);
}
