import { dirname, join } from "node:path";
import type { Lock } from "../../../generated/types/lock.d.ts";
import { validateLock } from "../../../generated/types/validate-lock.mjs";
import { isError, type Problem } from "../../problem/problem.ts";
import { parseYaml } from "../2-parse/parse-yaml.ts";
import { toData } from "../tree.ts";
import { readUtf8 } from "./read-utf8.ts";
import { whyUnread } from "./unreadable.ts";

/** Lies beside the file that is compiled. */
export const LOCK = "mallex.lock";

const NOTHING: Lock = { version: 1 };

export interface LoadedLock {
  readonly lock: Lock;
  /** Absent where there is no lock. */
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** Reads the lock beside a file, if there is one. One that can't be used is an error: without it the plan would be another. */
export async function readLock(file: string): Promise<LoadedLock> {
  const folder = dirname(file);
  const read = await readUtf8(join(folder, LOCK), { within: folder });
  if ("failed" in read) {
    const problems = read.failed === "ENOENT" ? [] : [unusable(`it ${whyUnread(read.failed)}`)];
    return { lock: NOTHING, problems };
  }
  const { text } = read;
  const { tree, problems } = parseYaml(LOCK, text);
  if (tree === undefined || problems.some(isError)) return { lock: NOTHING, text, problems };
  const data = toData(tree);
  if (validateLock(data)) return { lock: data, text, problems };
  const [first] = validateLock.errors ?? [];
  const why = `${first?.instancePath || "/"} ${first?.message ?? "is wrong"}`;
  return { lock: NOTHING, text, problems: [unusable(why)] };
}

function unusable(why: string): Problem {
  return {
    code: "MX3084",
    severity: "error",
    message: `${LOCK} can't be used: ${why}`,
    hint: "`mallex update` and `mallex probe --write` write it, and nobody else: take it back from git, or remove it",
    at: { file: LOCK, line: 1, column: 1 },
  };
}
