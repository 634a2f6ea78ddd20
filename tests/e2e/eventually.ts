/** How long a page may take on a busy machine before a test gives up on it. */
const PATIENCE = 15_000;

/** Waits until what is read satisfies the check, which throws while it does not; the last failure is the test's. */
export async function eventually<T>(read: () => Promise<T>, check: (value: T) => void): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    try {
      check(value);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
