import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Artifact } from "../artifacts/artifacts.ts";

/** How to start a model server. */
export interface LaunchPlan {
  /** The model's folder or id, for messages. */
  readonly model: string;
  readonly argv: readonly [string, ...string[]];
  /** All that the child sees: no key of any provider, nothing that it does not need. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Idle milliseconds after which it ends by itself; undefined: never. */
  readonly idleStopMs?: number | undefined;
  /** How much freed memory of the graphics processor it keeps for reuse, in bytes; none: as the system sets it. */
  readonly metalCacheBytes?: number | undefined;
  /** Folders that must exist. */
  readonly folders: readonly string[];
  /** Artifacts that the server needs: checked for damage if it doesn't start. */
  readonly dependsOn: readonly Artifact[];
}

/** The file that a model server runs; its command line can be known by it. */
export function programOf({ argv }: Pick<LaunchPlan, "argv">): string {
  return argv.find((argument) => argument.endsWith("/serve_mlx.py")) ?? argv[0];
}

/** By path. Read once: what an upgrade puts there while this mallex runs is not what its servers were started with. */
const hashes = new Map<string, string>();

/** Two launches with one key are one server, which may be shared. Part of it: what the program and its venv are made of, so that an upgraded
 * mallex takes no server of the one before. Not part of it: where programs are looked for, which differs between terminals. */
export function launchKey(launch: LaunchPlan): string {
  const { argv, env, cwd, idleStopMs, metalCacheBytes, dependsOn: standsOn } = launch;
  const { PATH: _, ...rest } = env;
  const sorted = Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const content = [programOf(launch), ...standsOn.flatMap(({ madeOf }) => madeOf)].map(hashOnce);
  const parts = [argv, sorted, cwd, idleStopMs ?? null, metalCacheBytes ?? null, content];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

/** Empty for an unreadable file: the start will fail with the reason. */
function hashOnce(path: string): string {
  const known = hashes.get(path) ?? hashFile(path);
  hashes.set(path, known);
  return known;
}

function hashFile(path: string): string {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return "";
  }
}
