/** True for a client that answers one question and ends: it needs no terminal. */
export function isOneShot(args: readonly string[]): boolean {
  return args.some((arg) => arg === "-p" || arg === "--print");
}
