/**
 * A seeded source of random numbers: xoshiro128** 1.1 by David Blackman and Sebastiano Vigna ("Scrambled linear
 * pseudorandom number generators", ACM Transactions on Mathematical Software 47(4), 2021; reference code
 * prng.di.unimi.it/xoshiro128starstar.c). It works on 32-bit integers only, so that every JavaScript engine gives
 * the same numbers, and a report made twice is the same to the last byte.
 */
export interface RandomSource {
  /** The next 32 random bits as an integer 0 … 2³² − 1. */
  nextInteger(): number;
  /** A number evenly spread over 0 ≤ x < 1, on a grid of 2⁻³². */
  nextFraction(): number;
}

const rotateLeft = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

/**
 * The generator in a given state.
 * @param state four 32-bit integers that are not all zero (the reference's only demand).
 */
export function randomFromState(state: readonly [number, number, number, number]): RandomSource {
  let [s0, s1, s2, s3] = state;
  const nextInteger = (): number => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return result;
  };
  return { nextInteger, nextFraction: () => nextInteger() / 2 ** 32 };
}

/**
 * The generator started from one number. The state is filled by a Weyl sequence through MurmurHash3's 32-bit
 * finalizer (Austin Appleby, public domain), the generator of another family that Blackman and Vigna advise for
 * seeding; it never yields four zeros.
 * @param seed any number; its lowest 32 bits count.
 */
export function randomFromSeed(seed: number): RandomSource {
  let weyl = seed | 0;
  const next = (): number => {
    weyl = (weyl + 0x9e3779b9) | 0;
    let mixed = weyl;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return randomFromState([next(), next(), next(), next()]);
}
