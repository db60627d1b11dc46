import { statSync, type BigIntStats } from "node:fs";
import { stat } from "node:fs/promises";

/** What files were like, by absolute path: equal prints, equal bytes. */
export type Prints = ReadonlyMap<string, string>;

/** Told of the paths that a compile looks at: notes what each is like before it is read the first time. */
export function recordFingerprints(prints: Map<string, string>): (path: string) => void {
  return (path) => {
    if (!prints.has(path)) prints.set(path, printNow(path));
  };
}

/** What these paths are like now. Waits for no slow disk on the way of others. */
export async function printsOf(paths: Iterable<string>): Promise<Prints> {
  return new Map(await Promise.all([...paths].map(async (path) => [path, await print(path)] as const)));
}

export function areSamePrints(one: Prints, other: Prints): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}

async function print(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(fingerprintOf, codeOf);
}

function printNow(path: string): string {
  try {
    return fingerprintOf(statSync(path, { bigint: true }));
  } catch (error) {
    return codeOf(error);
  }
}

/** An editor that puts another file in its place, and one that writes into it; `ctime` also for a size and time that are as before. */
function fingerprintOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(":");
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "unknown";
}
