/** The object without some of its members. */
export function without<T extends object, Name extends keyof T>(
  from: T,
  ...names: readonly Name[]
): Omit<T, Name> {
  const rest = { ...from };
  for (const name of names) delete rest[name];
  return rest;
}
