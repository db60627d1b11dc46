import { constants } from "node:fs";
import { open } from "node:fs/promises";

const MOST_BYTES = 1_000_000;

/** The text of a small file; nothing where none can be read: a link, a pipe and what is larger than a megabyte count as none. */
export async function readPlain(path: string): Promise<string | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      const stat = await handle.stat();
      return stat.isFile() && stat.size <= MOST_BYTES ? await handle.readFile("utf8") : undefined;
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
