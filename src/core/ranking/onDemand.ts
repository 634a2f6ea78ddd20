/** A value that is worked out when it is first asked for. */
export function onDemand<T extends object | string>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
