/** The map with every value changed. */
export function mapValues<A, B>(
  map: Readonly<Record<string, A>> | undefined,
  change: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, change(value)]));
}
