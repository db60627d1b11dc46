import { lstatSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { artifacts, shippedResources } from "../../../process/artifacts/artifacts.ts";
import { withLock } from "../../../process/lock/with-file-lock.ts";
import { isSameProcess, startTimeOf, type ProcessIdentity } from "../../../process/spawn/process-identity.ts";
import { draftOwner, namesIn } from "../../../shared/files/private-files.ts";
import { count } from "../../../shared/format-quantities.ts";
import type { MallexPaths } from "../../../shared/mallex-paths.ts";
import { isRecord, tryJson } from "../../../shared/utilities.ts";
import type { CliContext } from "../../context/context.ts";
import { restoreSavedModels } from "../../launch/saved-model.ts";
import { assertNothingRuns } from "../nothing-runs.ts";
import type { DoctorCheck } from "../examine.ts";
import { ok, warning } from "../finding.ts";

/** Files of processes that have ended without removing them: locks, sockets, drafts, records of runs and servers, half-built folders. */
export const leftovers: DoctorCheck = {
  id: "leftovers",
  async find({ context }) {
    const { paths } = context;
    const found = await findLeftovers(paths);
    const [first] = found;
    if (first === undefined) return [ok("none: no lock, socket or record of a process that has ended")];
    const more = found.length > 1 ? `, and ${found.length - 1} more` : "";
    const text = `${count(found.length, "file")} of processes that have ended: ${first}${more}`;
    return [warning(text, "`mallex doctor --fix` removes them", { fix: async () => removeLeftovers(context, found) })];
  },
};

/** State of a run, its start, and what it notes of the client's settings. */
const OF_RUN = /\.(?:json|starting|model)$/;
const LOCK = /\.lock$/;
/** Of an installation that was killed: `venv.new-4711`. */
const UNFINISHED = /\.(?:new|old)-(\d+)$/;
/** Sockets of engines are named by the process of their server. */
const SOCKET = /^(\d+)\.sock$/;

async function findLeftovers(paths: MallexPaths): Promise<string[]> {
  const { runs, servers } = paths;
  const sockets = join(dirname(runs), "sockets");
  const found: string[] = [];
  const add = async (folder: string, isLeft: (name: string) => Promise<boolean>): Promise<void> => {
    for (const name of namesIn(folder)) if (await isLeft(name)) found.push(join(folder, name));
  };
  await add(sockets, async (name) => hasEnded(pidIn(SOCKET, name)));
  await add(runs, async (name) => (OF_RUN.test(name) ? isOfDeadProcess(join(runs, name)) : hasEnded(draftOwner(name))));
  await add(servers, async (name) =>
    name.endsWith(".json") || LOCK.test(name) ? isOfDeadProcess(join(servers, name)) : hasEnded(draftOwner(name)),
  );
  for (const folder of foldersOfArtifacts(paths))
    await add(folder, async (name) =>
      LOCK.test(name) ? isOfDeadProcess(join(folder, name)) : hasEnded(pidIn(UNFINISHED, name)),
    );
  return found;
}

/** Where things are installed, with their locks beside them. */
function foldersOfArtifacts(paths: MallexPaths): ReadonlySet<string> {
  return new Set(Object.values(artifacts(paths, shippedResources)).map(({ folder }) => dirname(folder)));
}

function pidIn(pattern: RegExp, name: string): number | undefined {
  const [, pid] = pattern.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

/** False also for what can't be looked at. */
async function hasEnded(pid: number | undefined): Promise<boolean> {
  return pid !== undefined && (await startTimeOf(pid).catch(() => "unknown")) === undefined;
}

/** A file that names the process it belongs to. Others are not judged. */
async function isOfDeadProcess(file: string): Promise<boolean> {
  const owner = ownerOf(file);
  return owner !== undefined && !(await isSameProcess(owner));
}

function ownerOf(file: string): ProcessIdentity | undefined {
  try {
    if (!lstatSync(file).isFile()) return undefined;
    const value = tryJson(readFileSync(file, "utf8"));
    const isOwner = isRecord(value) && Number.isInteger(value["pid"]) && typeof value["startTime"] === "string";
    return isOwner ? (value as unknown as ProcessIdentity) : undefined;
  } catch {
    return undefined;
  }
}

/** By the code that otherwise finds them at a start, so that what is just being taken over stays. */
async function removeLeftovers(context: CliContext, found: readonly string[]): Promise<void> {
  const { paths } = context;
  await restoreSavedModels(context);
  // It looks for all of them, which removes what those that have ended have left.
  await assertNothingRuns(paths);
  for (const path of found.filter((one) => LOCK.test(one)))
    await withLock({ path, signal: AbortSignal.abort() }, async () => undefined).catch(() => undefined);
  for (const path of found.filter((one) => !LOCK.test(one) && !OF_RUN.test(one)))
    rmSync(path, { recursive: true, force: true });
}
