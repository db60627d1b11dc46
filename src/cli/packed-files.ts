import { callTool } from "../fetch/call-tool.ts";
import { personsEnv } from "../fetch/persons-env.ts";
import type { Environment } from "./context.ts";

const PATIENCE = 60;
const MOST_BYTES = 16_000_000;

/** What the person's own npm would put into the package of a folder, by path. Undefined where npm is not here, or can't say. Nothing is written, run or sent. */
export async function packedFiles(root: string, env: Environment): Promise<readonly string[] | undefined> {
  const end = await callTool({
    argv: [
      "npm",
      "pack",
      "--dry-run",
      "--json",
      "--ignore-scripts",
      "--no-workspaces",
      "--no-global",
      "--loglevel=error",
    ],
    cwd: root,
    env: { ...personsEnv(env), npm_config_update_notifier: "false" },
    patience: PATIENCE,
    most: MOST_BYTES,
  });
  return end.how === "well" ? readList(end.output.toString("utf8")) : undefined;
}

function readList(text: string): readonly string[] | undefined {
  try {
    const [packed] = JSON.parse(text) as readonly { readonly files?: readonly { readonly path?: unknown }[] }[];
    return packed?.files?.flatMap(({ path }) => (typeof path === "string" ? [path] : []));
  } catch {
    return undefined;
  }
}
