import fc from "fast-check";

/**
 * In CI the property tests draw the same examples on every run, so that a commit is judged by what it changes;
 * everywhere else they draw new ones, so that new faults are found (a failure names its seed).
 */
if (process.env["CI"]) fc.configureGlobal({ seed: 20_261_121 });
