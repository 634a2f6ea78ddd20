import { z } from "zod";

/**
 * Must be imported before any schema is built: without it zod probes for `eval`, which a page under a strict
 * Content-Security-Policy reports as a violation.
 */
z.config({ jitless: true });

export { z };
