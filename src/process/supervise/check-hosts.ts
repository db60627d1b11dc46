import { networkInterfaces } from "node:os";
import { execa } from "execa";
import { createError, type MallexError } from "../../diagnostics/problem.ts";
import { visible } from "../../shared/format-quantities.ts";
import type { LaunchPlan, RemoteHosts } from "./launch-plan.ts";

/** ssh asks nothing, since nobody could answer. */
const SSH = ["ssh", "-o", "BatchMode=yes"] as const;
/** Seconds until a connection counts as impossible. */
const CONNECT_S = 10;
const WITHIN_MS = 30_000;
/** Of ssh itself; others are of the command. */
const SSH_FAILED = 255;

/**
 * Whether a cluster can be started: this machine has its address, ssh reaches all others, and they have the environment and the model.
 * @throws {MallexError} MX7600, MX7601; the signal's reason after an abort
 */
export async function checkHosts(
  { own, hosts, paths }: RemoteHosts,
  { env }: Pick<LaunchPlan, "env">,
  signal: AbortSignal,
): Promise<void> {
  const here = Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address));
  if (!here.includes(own)) {
    const known = here.filter((address) => !address.includes(":")).join(", ");
    throw createError("MX7601", { own, known });
  }
  const found = await Promise.all(hosts.map(async (host) => checkHost(host, { paths, env, signal })));
  signal.throwIfAborted();
  const problem = found.find((one) => one !== undefined);
  if (problem !== undefined) throw problem;
}

async function checkHost(
  host: string,
  { paths, env, signal }: Pick<RemoteHosts, "paths"> & Pick<LaunchPlan, "env"> & { readonly signal: AbortSignal },
): Promise<MallexError | undefined> {
  const test = paths.map((path) => `test -e '${path.replaceAll("'", `'\\''`)}'`).join(" && ");
  const [file, ...args] = [...SSH, "-o", `ConnectTimeout=${CONNECT_S}`, "--", host, test] as const;
  const { exitCode, code, timedOut, stderr } = await execa(file, args, {
    env,
    extendEnv: false,
    stdin: "ignore",
    reject: false,
    timeout: WITHIN_MS,
    cancelSignal: signal,
  });
  if (exitCode === 0) return undefined;
  const command = [...SSH, host, "true"].join(" ");
  if (exitCode !== undefined && exitCode !== SSH_FAILED)
    return createError("MX7600.incomplete", { host, paths: paths.join(" or ") });
  const last = stderr.trim().split("\n").at(-1) ?? "";
  const silent = timedOut
    ? "it does not answer"
    : code === "ENOENT"
      ? "there is no ssh on the PATH"
      : "ssh says nothing more";
  return createError("MX7600.ssh", { host, why: last === "" ? silent : visible(last), command });
}
