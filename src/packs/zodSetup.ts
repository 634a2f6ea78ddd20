import * as z from "zod/mini";

/**
 * zod's small form: what the schemas use of it and no more comes to a page.
 *
 * Must be imported before any schema is built: without it zod probes for `eval`, which a page under a strict
 * Content-Security-Policy reports as a violation.
 */
z.config({ jitless: true });

export { z };
