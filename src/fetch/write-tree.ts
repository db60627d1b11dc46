import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes files, which only their owner reads, below a fresh folder. The paths have been sifted. */
export async function writeTree(
  root: string,
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const made = new Set([root]);
  for (const [path, bytes] of files) {
    const file = join(root, path);
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true, mode: 0o700 });
    made.add(folder);
    // A name that is taken is another file's: nothing is ever written twice, or through a link.
    await writeFile(file, bytes, { mode: 0o600, flag: "wx" });
  }
}
