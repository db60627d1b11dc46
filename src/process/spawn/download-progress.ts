import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

const INTERVAL_MS = 500;

/** Reports every half second by how many bytes the folders have grown since the call.
 * @returns stops it */
export function watchBytes(folders: readonly string[], onGrown: (bytes: number) => void): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const before = sizeOf(folders);
  const check = async (): Promise<void> => {
    const grown = (await sizeOf(folders)) - (await before);
    if (stopped) return;
    onGrown(Math.max(0, grown));
    timer = setTimeout(() => void check(), INTERVAL_MS);
  };
  timer = setTimeout(() => void check(), INTERVAL_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function sizeOf(folders: readonly string[]): Promise<number> {
  const sizes = await Promise.all(folders.map(sizeOfOne));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Files may disappear meanwhile; those count as empty. */
async function sizeOfOne(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map((entry) =>
      lstat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
