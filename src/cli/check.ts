/** placeholder replaced below */
export async function main(argv: string[]): Promise<number> {
  await Promise.resolve();
  return argv.length;
}
