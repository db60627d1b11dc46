/** Ends a switch over a union: a new member fails the build here instead of a person's turn. */
export function unreachable(value: never): never {
  throw new Error(`not a known case: ${JSON.stringify(value)}`);
}
