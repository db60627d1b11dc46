import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { hubCacheOf, onPath } from "../../process/install/detect-machine.ts";
import { machineMemory } from "../../shared/units.ts";
import { namesIn } from "../../shared/files/private-files.ts";
import { formatBytes } from "../../shared/format-quantities.ts";
import type { CliContext } from "../context/context.ts";
import { hasClientLogin } from "../launch/client-settings.ts";

export interface HostFacts {
  readonly chip: string;
  /** Bytes. */
  readonly memory: number;
  /** Bytes free where models are downloaded to. */
  readonly disk: number;
  /** What computes besides the processor. */
  readonly gpu: "apple" | "nvidia" | "amd" | "none";
}

export async function detectHost({ env }: Pick<CliContext, "env">): Promise<HostFacts> {
  const { bavail, bsize } = await statfs(existingFolder(hubCacheOf(env)));
  return {
    chip: cpus()[0]?.model.trim() || process.arch,
    memory: machineMemory(),
    disk: bavail * bsize,
    gpu: detectGpu(env),
  };
}

const GRAPHICS = {
  apple: "graphics: the chip's own",
  nvidia: "graphics: NVIDIA",
  amd: "graphics: AMD",
  none: "no graphics card",
} as const satisfies Record<HostFacts["gpu"], string>;

export function describeHost({ chip, memory, disk, gpu }: HostFacts): string {
  return `${chip}, ${formatBytes(memory)} of memory, ${formatBytes(disk)} free, ${GRAPHICS[gpu]}`;
}

export function detectGpu(env: CliContext["env"]): HostFacts["gpu"] {
  if (process.platform === "darwin") return process.arch === "arm64" ? "apple" : "none";
  if (existsSync("/proc/driver/nvidia/version") || onPath(env, "nvidia-smi") !== undefined) return "nvidia";
  return existsSync("/dev/kfd") ? "amd" : "none";
}

export interface Accounts {
  readonly anthropicKey: boolean;
  readonly openRouterKey: boolean;
  /** Claude Code has a login of its own. */
  readonly login: boolean;
}

/** Whether there are keys and a login. Their values are not kept. */
export function detectAccounts(context: Pick<CliContext, "cwd" | "env" | "homeDir">): Accounts {
  const has = (name: string): boolean => (context.env[name] ?? "") !== "";
  return {
    anthropicKey: has("ANTHROPIC_API_KEY"),
    openRouterKey: has("OPENROUTER_API_KEY"),
    login: hasClientLogin(context),
  };
}

/** Models in the Hugging Face cache whose weights are complete: ids for mlx, and of GGUF files with their quantisation. */
export function detectDownloads({ env }: Pick<CliContext, "env">): readonly string[] {
  const cache = hubCacheOf(env);
  return namesIn(cache)
    .toSorted()
    .flatMap((name) => {
      const [, owner, model] = /^models--([^-].*?)--(.+)$/.exec(name) ?? [];
      if (owner === undefined || model === undefined) return [];
      const snapshots = join(cache, name, "snapshots");
      const found = namesIn(snapshots).flatMap((commit) => modelsIn(join(snapshots, commit)));
      return [...new Set(found)].map((quantisation) => `${owner}/${model}${quantisation}`);
    });
}

/** @returns for each model what follows its repository in an id. A link in the cache leads nowhere until its file is complete. */
function modelsIn(folder: string): readonly string[] {
  const names = namesIn(folder).filter((name) => existsSync(join(folder, name)));
  const ggufs = names.flatMap((name) => /[-.]((?:UD-)?I?Q\d\w*|BF16|F16)\.gguf$/i.exec(name)?.[1] ?? []);
  if (ggufs.length > 0) return ggufs.map((quantisation) => `:${quantisation}`);
  const listed = namesIn(folder).filter((name) => name.endsWith(".safetensors"));
  const isComplete = listed.length > 0 && [...listed, "config.json"].every((name) => names.includes(name));
  return isComplete ? [""] : [];
}

function existingFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existingFolder(dirname(path));
}
