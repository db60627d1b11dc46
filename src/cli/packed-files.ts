import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callNpm } from "../fetch/npm/call-npm.ts";
import type { CliEnvironment } from "./context.ts";

const TIMEOUT_SECONDS = 60;
const MOST_BYTES = 16_000_000;

/** What the person's own npm would put into the package of a folder, by path. Undefined where npm is not here, or can't say. Nothing is written, run or sent. @param root absolute */
export async function packedFiles(root: string, env: CliEnvironment): Promise<readonly string[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "mallex-npm-"));
  try {
    const args = ["--dry-run", "--json", "--", root];
    const end = await callNpm("pack", args, { folder, env, timeoutSeconds: TIMEOUT_SECONDS, most: MOST_BYTES });
    return end.how === "well" ? readList(end.output.toString("utf8")) : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readList(text: string): readonly string[] | undefined {
  try {
    const [packed] = JSON.parse(text) as readonly { readonly files?: readonly { readonly path?: unknown }[] }[];
    return packed?.files?.flatMap(({ path }) => (typeof path === "string" ? [path] : []));
  } catch {
    return undefined;
  }
}
