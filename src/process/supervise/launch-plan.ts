import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Artifact } from "../artifacts/artifacts.ts";

export interface LaunchPlan {
  /** The model's folder or id, for messages. */
  readonly model: string;
  readonly argv: readonly [string, ...string[]];
  /** The files of the program that mallex starts, of which `argv` has the first; absent: `argv` begins with the program. */
  readonly sources?: readonly string[] | undefined;
  /** The child's complete environment: no provider keys, nothing that it doesn't need. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Idle milliseconds after which it ends by itself; undefined: never. */
  readonly idleStopMs?: number | undefined;
  /** Bytes of freed GPU memory that it keeps for reuse; undefined: the system's default. */
  readonly metalCacheBytes?: number | undefined;
  /** What loads the model, for messages; default: mlx-lm. */
  readonly engine?: string | undefined;
  /** Folders that must exist. */
  readonly folders: readonly string[];
  /** Machines that take part; absent: only this one. */
  readonly remote?: RemoteHosts | undefined;
  /** Artifacts that the server needs: checked for damage if it doesn't start. */
  readonly dependsOn: readonly Artifact[];
}

export interface RemoteHosts {
  /** The address of this machine by which the others reach it. */
  readonly own: string;
  /** As ssh calls them. */
  readonly hosts: readonly string[];
  /** What must be there. */
  readonly paths: readonly string[];
}

/** The file that a model server runs; its command line can be known by it. */
export function programOf({ argv, sources }: Pick<LaunchPlan, "argv" | "sources">): string {
  return sources?.[0] ?? argv[0];
}

/** By path. Read once, since an upgrade during this run doesn't change the servers that are running. */
const hashes = new Map<string, string>();

/**
 * Launches with the same key share a server. It covers the program and its venv, so that an upgraded mallex doesn't use an old
 * server, but not the PATH and the agent of ssh, which differ between terminals.
 */
export function launchKey(launch: LaunchPlan): string {
  const { argv, sources = [argv[0]], env, cwd, idleStopMs, metalCacheBytes, dependsOn: standsOn } = launch;
  const { PATH: _, SSH_AUTH_SOCK: _agent, ...rest } = env;
  const sorted = Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const content = [...sources, ...standsOn.flatMap(({ madeOf }) => madeOf)].map(hashOnce);
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
