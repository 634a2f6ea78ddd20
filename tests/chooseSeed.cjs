/** Seed of the property tests in CI: a commit is judged by what it changes, not by the day's examples. */
const CI_SEED = 20_261_121;

/**
 * Chooses, once for the whole run, the seed that the property tests draw their examples from, and prints it: fixed in
 * CI; elsewhere a new one on every run, so that new faults are found. HUIJIAN_SEED repeats a run.
 */
module.exports = function chooseSeed() {
  const given = process.env.HUIJIAN_SEED;
  const seed =
    given !== undefined ? Number(given) : process.env.CI ? CI_SEED : Math.trunc(Math.random() * 2 ** 31);
  if (!Number.isInteger(seed)) throw new Error(`HUIJIAN_SEED is "${given}", which is not a whole number`);
  process.env.HUIJIAN_SEED = String(seed);
  process.stderr.write(`Property tests: HUIJIAN_SEED=${seed}\n`);
};
