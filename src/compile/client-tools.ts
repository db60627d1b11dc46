/** Whether a key of `clientTools` is the name of a tool; otherwise it is a pattern that fits many. */
export function namesOneTool(key: string): boolean {
  return !key.endsWith("*");
}
