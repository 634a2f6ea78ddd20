import { fixMethods } from "./fixMethods";
import { outputMethods } from "./outputMethods";
import { packMethods } from "./packMethods";
import type { PageView } from "./pageView";
import { reviewMethods } from "./reviewMethods";
import { rosterMethods, type EngineParts } from "./rosterMethods";

/**
 * The methods of the pane's worker. A page calls them by `WorkerConnection.call(name, args)`; the context comes from
 * the connection. Errors carry a code: `EngineError`'s, or that of the file that could not be read.
 */
export const paneMethods = (page: PageView, parts: EngineParts) => ({
  ...reviewMethods(page),
  ...outputMethods(page.engine),
  ...fixMethods(page),
  ...packMethods(page.engine),
  ...rosterMethods(page.engine, parts),
});

/** What the pane's worker offers, as seen from the page. */
export type EngineMethods = ReturnType<typeof paneMethods>;
