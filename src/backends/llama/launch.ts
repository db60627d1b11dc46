import type { LlamaBackend, Profile } from "../../../generated/types/plan.d.ts";
import { artifacts } from "../../process/artifacts/artifacts.ts";
import type { LaunchPlan } from "../../process/supervise/launch-plan.ts";
import { optional } from "../../shared/utilities.ts";
import type { LaunchMachine } from "../launch-machine.ts";

export interface LlamaRequest {
  readonly backend: LlamaBackend;
  /** The first file of the model. */
  readonly file: string;
  /** The first file of the draft model. */
  readonly draft?: string | undefined;
  /** Those that share the server. */
  readonly profiles: readonly Pick<Profile, "window" | "promptCacheBytes" | "warm">[];
}

const MIB = 1024 * 1024;
/** Of llama.cpp's types, by bits per value. */
const KV_TYPES = { 4: "q4_0", 8: "q8_0" } as const;

/** What the program consists of, beside itself. */
const PARTS = ["llama_engine", "llama_slots", "engine_socket", "supervised_server"];

/** How to start llama.cpp's server: the one of this machine, else the one in mallex's environment. Pure. */
export function planLlama(request: LlamaRequest, machine: LaunchMachine): LaunchPlan {
  const { paths, resources, llamaServer, systemPython } = machine;
  const { "venv-llama": venv, "embedded-gguf": embedded } = artifacts(paths, resources);
  const ownPython = `${venv.folder}/bin/python`;
  const folder = resources.python;
  const program = `${folder}/serve_llama.py`;
  return {
    model: request.file,
    argv: [
      llamaServer === undefined ? ownPython : (systemPython ?? ownPython),
      "-I",
      program,
      llamaServer ?? "xllamacpp",
      ...flags(request, paths.warm),
    ],
    sources: [program, ...PARTS.map((name) => `${folder}/${name}.py`)],
    env: {
      PATH: machine.path,
      HOME: machine.homeDir,
      // Not a flag: llama_engine.py refuses those of `args` that use other machines.
      ...(request.backend.rpc === undefined ? {} : { LLAMA_ARG_RPC: request.backend.rpc.join(",") }),
    },
    cwd: paths.home,
    ...optional("idleStopMs", request.backend.idleStopMs),
    folders: [paths.home, ...(isWarm(request) ? [paths.warm] : [])],
    dependsOn: [
      ...(llamaServer === undefined ? [venv] : []),
      ...([request.file, request.draft ?? ""].some((file) => file.startsWith(`${embedded.folder}/`)) ? [embedded] : []),
    ],
    engine: llamaServer ?? "llama.cpp",
  };
}

function isWarm({ profiles }: LlamaRequest): boolean {
  return profiles.some(({ warm }) => warm === true);
}

/** @param warm the folder for slots */
function flags(request: LlamaRequest, warm: string): readonly string[] {
  const { backend, file, draft, profiles } = request;
  const { gpuLayers, kvBits, prefillStep, concurrent, args = [] } = backend;
  const cacheBytes =
    Math.max(...profiles.map(({ promptCacheBytes = 0 }) => promptCacheBytes)) || backend.promptCacheBytes;
  const named: Record<string, string | number | undefined> = {
    "--model": file,
    // All slots together: each gets its share.
    "--ctx-size": Math.max(...profiles.map(({ window }) => window)) * concurrent,
    "--parallel": concurrent,
    "--batch-size": prefillStep,
    "--ubatch-size": prefillStep,
    "--n-gpu-layers": gpuLayers,
    "--cache-type-k": kvBits && KV_TYPES[kvBits],
    "--cache-type-v": kvBits && KV_TYPES[kvBits],
    "--model-draft": draft,
    "--cache-ram": cacheBytes && Math.ceil(cacheBytes / MIB),
    "--slot-save-path": isWarm(request) ? `${warm}/` : undefined,
  };
  const given = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)]));
  return [...given, "--jinja", ...args];
}
