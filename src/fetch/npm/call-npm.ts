import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { callTool, type ToolInvocation, type ToolEnd } from "../call-tool.ts";
import { personsEnv } from "../persons-env.ts";

type NpmCall = Pick<ToolInvocation, "signal" | "timeoutSeconds" | "most"> & {
  /** A folder of ours, which nobody else writes to. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** For what goes over the network. */
export const RETRIES: readonly string[] = ["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000"];

const OPTIONS = ["--ignore-scripts", "--no-workspaces", "--no-global", "--loglevel=error"];

/**
 * Calls the person's own npm. It runs in a folder of ours, by the person's settings alone: the .npmrc of a project may have come
 * with a clone, and could name a server and have any variable of the environment sent there.
 */
export async function callNpm(
  command: "pack" | "view",
  args: readonly string[],
  { folder, env, signal, timeoutSeconds, most }: NpmCall,
): Promise<ToolEnd> {
  // The nearest package.json says whose .npmrc counts: here it is ours, and there is none.
  await writeFile(join(folder, "package.json"), "{}");
  return callTool({
    argv: ["npm", command, ...OPTIONS, ...args],
    cwd: folder,
    env: { ...personsEnv(env), npm_config_update_notifier: "false" },
    signal,
    timeoutSeconds,
    most,
  });
}
