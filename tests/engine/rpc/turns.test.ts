import { Cancelled, NewestWins, OneAfterAnother } from "../../../src/engine/rpc";

/** Work that is done when it is told to be. */
function held<T>(): { work: () => Promise<T>; done: (value: T) => void; fail: (error: Error) => void } {
  let done: (value: T) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    done = resolve;
    fail = reject;
  });
  return { work: () => promise, done, fail };
}

describe("one after another", () => {
  test("later work begins when the earlier is done, also where that failed", async () => {
    const turns = new OneAfterAnother();
    const begun: string[] = [];
    const [first, second] = [held<number>(), held<number>()];
    const one = turns.run(() => (begun.push("one"), first.work()));
    const two = turns.run(() => (begun.push("two"), second.work()));
    const three = turns.run(() => (begun.push("three"), Promise.resolve(3)));
    await Promise.resolve();
    expect(begun).toEqual(["one"]);
    first.fail(new Error("no"));
    await expect(one).rejects.toThrow("no");
    expect(begun).toEqual(["one", "two"]);
    second.done(2);
    expect(await two).toBe(2);
    expect(await three).toBe(3);
  });

  test("is settled once nothing waits, what was asked for meanwhile included", async () => {
    const turns = new OneAfterAnother();
    const [first, second] = [held<void>(), held<void>()];
    void turns.run(first.work);
    let isSettled = false;
    void turns.settled().then(() => (isSettled = true));
    void turns.run(second.work);
    first.done();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isSettled).toBe(false);
    second.done();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isSettled).toBe(true);
  });
});

describe("newest wins", () => {
  test("what was overtaken ends as cancelled, however it went, and its signal says so", async () => {
    const newest = new NewestWins();
    const [first, second, third] = [held<string>(), held<string>(), held<string>()];
    let signal = null as AbortSignal | null;
    const one = newest.run((given) => {
      signal = given;
      return first.work();
    });
    const two = newest.run(second.work);
    expect(signal?.aborted).toBe(true);
    const three = newest.run(third.work);
    expect(newest.isBusy).toBe(true);
    first.done("one");
    second.fail(new Error("of no interest"));
    await expect(one).rejects.toBeInstanceOf(Cancelled);
    await expect(two).rejects.toBeInstanceOf(Cancelled);
    third.done("three");
    expect(await three).toBe("three");
    expect(newest.isBusy).toBe(false);
  });

  test("the newest's own failure is told", async () => {
    await expect(new NewestWins().run(() => Promise.reject(new Error("told")))).rejects.toThrow("told");
  });

  test("whoever joins gets the newest answer, however often it was overtaken", async () => {
    const newest = new NewestWins();
    const [first, second, third] = [held<string>(), held<string>(), held<string>()];
    const answers = [first, second, third].map(({ work }) => newest.runOrJoin(work));
    first.done("one");
    await new Promise((resolve) => setTimeout(resolve, 1));
    third.done("three");
    second.done("two");
    expect(await Promise.all(answers)).toEqual(["three", "three", "three"]);
  });

  test("once stopped nothing counts", async () => {
    const newest = new NewestWins();
    const { work, done } = held<string>();
    const one = newest.runOrJoin(work);
    newest.stop();
    expect(newest.isBusy).toBe(false);
    done("one");
    await expect(one).rejects.toBeInstanceOf(Cancelled);
  });
});
