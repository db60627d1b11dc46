/** What the text of a package.json says the package is; nothing where it says no name and no exact version. */
export function manifestOf(text: string): { readonly name: string; readonly version: string } | undefined {
  try {
    const { name, version } = JSON.parse(text) as { readonly name?: unknown; readonly version?: unknown };
    const isComplete = typeof name === "string" && typeof version === "string" && EXACT.test(version);
    return isComplete ? { name, version } : undefined;
  } catch {
    return undefined;
  }
}

/** As the lock holds it. */
const EXACT = /^\d+\.\d+\.\d+([+-][0-9A-Za-z.+-]+)?$/;
