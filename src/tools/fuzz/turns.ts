/** Where to go on from: an input that a thread was ended for is tried once more, in a reader. */
export interface Next {
  readonly first: number;
  /** The input that a thread was ended for; null where none was. */
  readonly inReader: number | null;
}

/**
 * Runs one thread after another until the time is up. An input that a thread was ended for is tried once more however
 * late it is: only then it is known what to say of it.
 *
 * @param run runs a thread for as many seconds; answers where to go on from, or null when it came to its own end
 */
export async function runUntil(
  end: number,
  run: (next: Next, seconds: number) => Promise<Next | null>,
  now: () => number = Date.now,
): Promise<void> {
  let next: Next | null = { first: 0, inReader: null };
  while (next !== null && (now() < end || next.inReader !== null)) {
    next = await run(next, (end - now()) / 1000);
  }
}

/** Numbers of the inputs that a thread goes through until the time is up; the one tried once more in any case. */
export function* numbersUntil(
  end: number,
  { first, inReader }: Next,
  now: () => number = Date.now,
): Generator<number> {
  for (let number = first; number === inReader || now() < end; number++) yield number;
}
