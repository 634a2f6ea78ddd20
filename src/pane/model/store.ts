/** A value that is replaced whole, with listeners; fits React's useSyncExternalStore and needs no React. */
export interface Store<T> {
  readonly getSnapshot: () => T;
  readonly subscribe: (listener: () => void) => () => void;
  /** Puts in the members given and tells the listeners; the value is a new object. */
  patch(change: Partial<T>): void;
}

export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    patch(change) {
      const isSame = (Object.keys(change) as (keyof T)[]).every((key) => Object.is(value[key], change[key]));
      if (isSame) return;
      value = { ...value, ...change };
      for (const listener of [...listeners]) listener();
    },
  };
}
