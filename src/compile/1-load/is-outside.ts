import { realpath } from "node:fs/promises";
import { relative, sep } from "node:path";

/** Whether a path leads out of a folder, by its name or by links. One that isn't there is judged by its name. */
export async function isOutside(path: string, folder: string): Promise<boolean> {
  const [real, home] = await Promise.all([path, folder].map((one) => realpath(one).catch(() => undefined)));
  return leaves(folder, path) || (real !== undefined && home !== undefined && leaves(home, real));
}

function leaves(folder: string, path: string): boolean {
  return relative(folder, path).split(sep)[0] === "..";
}
