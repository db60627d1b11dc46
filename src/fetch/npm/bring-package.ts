import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { MallexError } from "../../problem/mallex-error.ts";
import type { FetchedTree } from "../../terms/fetched-tree.ts";
import type { NpmSpec } from "../../terms/parse-npm-spec.ts";
import { callTool } from "../call-tool.ts";
import type { FetchHow } from "../fetch-how.ts";
import { makeStaging, type Staging } from "../make-staging.ts";
import { personsEnv } from "../persons-env.ts";
import { siftEntries } from "../sift-entries.ts";
import { tellProgress } from "../tell-progress.ts";
import { writeTree } from "../write-tree.ts";
import { readTarball, type TarEntry } from "./read-tarball.ts";
import { toNpmProblem } from "./to-npm-problem.ts";

const PATIENCE = 600;
const SAID_BYTES = 4_000_000;

/**
 * Has the person's own npm bring the tarball of one package, and none of those that it depends on, and writes its files into a folder of its
 * own. npm checks it against the registry's hash; no script of it ever runs.
 * @param version an exact one, or a range
 */
export async function bringPackage(spec: NpmSpec, version: string, how: FetchHow): Promise<FetchedTree> {
  const wanted = `${spec.name}@${version}`;
  const staging = await makeStaging(how.cache);
  try {
    return await tellProgress({ how, what: wanted, folder: staging.folder }, (signal) =>
      bring(wanted, { ...how, signal }, staging),
    );
  } catch (error) {
    await staging.remove();
    throw error;
  }
}

async function bring(wanted: string, how: FetchHow, { folder, remove }: Staging): Promise<FetchedTree> {
  const packed = join(folder, "packed");
  await mkdir(packed, { mode: 0o700 });
  await pack(wanted, packed, how);
  const entries = await unpack(packed, wanted);
  const { kept, left } = siftEntries(entries, wanted);
  const root = join(folder, "tree");
  await writeTree(
    root,
    kept.map(({ path, bytes }) => [path, bytes] as const),
  );
  await rm(packed, { recursive: true, force: true });
  return { root, resolved: versionOf(entries, wanted), left, remove };
}

/** In the project's folder, whose .npmrc may name the registry of its packages. */
async function pack(wanted: string, folder: string, how: FetchHow): Promise<void> {
  const { project, env, signal, patience = PATIENCE } = how;
  const options = ["--ignore-scripts", "--no-dry-run", "--no-workspaces", "--no-global", "--loglevel=error"];
  const retries = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000"];
  const end = await callTool({
    argv: ["npm", "pack", ...options, ...retries, `--pack-destination=${folder}`, "--", wanted],
    cwd: project,
    env: { ...personsEnv(env), npm_config_update_notifier: "false" },
    signal,
    patience,
    most: SAID_BYTES,
  });
  if (end.how !== "well") throw new MallexError(toNpmProblem(end, wanted));
}

async function unpack(folder: string, wanted: string): Promise<TarEntry[]> {
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
  try {
    return await readTarball(await readFile(join(folder, tarball ?? "")));
  } catch (error) {
    throw damaged(wanted, error instanceof Error ? error.message : "unknown reason", error);
  }
}

function versionOf(entries: readonly TarEntry[], wanted: string): string {
  const manifest = entries.find(({ path }) => path === "package.json");
  try {
    const { version } = JSON.parse(manifest?.bytes.toString("utf8") ?? "") as { version?: unknown };
    if (typeof version === "string") return version;
  } catch (error) {
    throw damaged(wanted, "its package.json can't be read", error);
  }
  throw damaged(wanted, "its package.json has no version");
}

function damaged(wanted: string, why: string, cause?: unknown): MallexError {
  return new MallexError(
    {
      code: "MX6139",
      severity: "error",
      message: `the tarball of ${wanted} can't be read: ${why}`,
      hint: "take another version, or tell its author",
    },
    { cause },
  );
}
