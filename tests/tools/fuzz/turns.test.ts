import { numbersUntil, runUntil, type Next } from "../../../src/tools/fuzz/turns";

/** A clock that is set by hand. */
function clock() {
  let at = 0;
  return { now: () => at, set: (time: number) => void (at = time) };
}

test("an input that a thread was ended for is tried once more, though the time is up", async () => {
  const { now, set } = clock();
  const began: Next[] = [];
  const turns: (Next | null)[] = [
    { first: 7, inReader: 7 },
    { first: 8, inReader: null },
  ];
  await runUntil(
    1000,
    (next) => {
      began.push(next);
      set(2000);
      return Promise.resolve(turns.shift() ?? null);
    },
    now,
  );
  expect(began).toEqual([
    { first: 0, inReader: null },
    { first: 7, inReader: 7 },
  ]);
});

test("a thread that came to its end is the last; so is one when the time is up", async () => {
  let runs = 0;
  await runUntil(
    1000,
    () => Promise.resolve((runs += 1) > 0 ? null : null),
    () => 0,
  );
  expect(runs).toBe(1);
  await runUntil(
    1000,
    () => Promise.resolve(((runs += 1), null)),
    () => 1000,
  );
  expect(runs).toBe(1);
});

test("a thread goes through the input that is tried once more in any case, and through others while there is time", () => {
  const { now, set } = clock();
  set(5000);
  expect([...numbersUntil(1000, { first: 7, inReader: 7 }, now)]).toEqual([7]);
  expect([...numbersUntil(1000, { first: 8, inReader: null }, now)]).toEqual([]);
  set(0);
  const some: number[] = [];
  for (const number of numbersUntil(1000, { first: 7, inReader: 7 }, now)) {
    some.push(number);
    if (number === 9) set(1000);
  }
  expect(some).toEqual([7, 8, 9]);
});
