import { source } from "axe-core";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Everything that axe looks at by itself, and the size of targets (WCAG 2.2); only what is wrong is told in full. */
const OPTIONS: RunOptions = {
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/**
 * What axe finds wrong, in few words. Elements that Fluent's focus keeper adds are hidden on purpose. It looks when
 * nothing changes colour: a button just enabled shows its old colours until its transition has had a frame, however
 * short that is. The page says what is wrong and no more: to carry everything that is right as well took most of the
 * tests' time.
 */
export async function faultsOf(page: Page, part = "html"): Promise<string[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    async ([include, options]) => {
      const { axe } = window as unknown as {
        axe: { run: (context: object, options: object) => Promise<AxeResults> };
      };
      const { violations } = await axe.run({ include, exclude: "[data-tabster-dummy]" }, options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    },
    [part, OPTIONS] as const,
  );
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
