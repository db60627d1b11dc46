import { toBytes } from "../../shared/units.ts";
import { converted, isLoopback, optional } from "../../shared/utilities.ts";
import { lowerLimits, lowerSupervision, NO_CAPABILITIES, type BackendConfig, type BackendKind } from "../kind.ts";
import known from "./flags.json" with { type: "json" };

/** Each turn at once has the memory for a whole window of its own. */
const CONCURRENT = 1;
const PREFILL_STEP = 512;

const flags = (key: string, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, key]));

function hostOf(server: string): string {
  return server.slice(0, server.lastIndexOf(":"));
}

/** llama.cpp's server for GGUF files, which mallex starts itself. */
export const llama: BackendKind<BackendConfig<"llama">> = {
  supervised: true,
  program: "llama.cpp",
  environment: "venv-llama",
  weights: "gguf",
  relays: false,
  // The template is inside the file, and the server renders it.
  usesModelTemplate: false,
  countsDrafts: true,
  keepsSlots: true,
  separatesThinking: false,
  modelNames: "gguf",
  ignores: { promptCacheEntries: "write `promptCacheBytes`: llama.cpp keeps prompts by their size" },
  presets: { llamacpp: "http://127.0.0.1:8080/v1", gguf: "http://127.0.0.1:8080/v1" },
  setFlags: {
    // As llama_engine.py refuses them.
    ...flags("", "--host", "--port", "--reuse-port", "--path", "--api-prefix", "--api-key", "--api-key-file"),
    ...flags("", "--ssl-key-file", "--ssl-cert-file"),
    ...flags("profiles.<name>.model", "--model", "-m", "--hf-repo", "-hf", "-hfr", "--hf-file", "-hff"),
    ...flags("profiles.<name>.model", "--model-url", "-mu"),
    ...flags("profiles.<name>.window", "--ctx-size", "-c"),
    ...flags("profiles.<name>.draft", "--model-draft", "-md", "--hf-repo-draft", "-hfd", "-hfrd"),
    ...flags("concurrent", "--parallel", "-np"),
    ...flags("gpuLayers", "--n-gpu-layers", "--gpu-layers", "-ngl"),
    ...flags("rpc", "--rpc"),
    ...flags("promptCacheBytes", "--cache-ram", "-cram"),
    ...flags("profiles.<name>.warm", "--slot-save-path"),
  },
  flags: known,
  lower(config) {
    const { gpuLayers, kvBits, prefillStep = PREFILL_STEP, promptCacheBytes, args, rpc } = config;
    return {
      kind: "llama",
      ...optional("gpuLayers", gpuLayers),
      ...optional("kvBits", kvBits),
      prefillStep,
      ...converted("promptCacheBytes", promptCacheBytes, toBytes),
      ...optional("args", args),
      ...optional("rpc", rpc),
      ...lowerSupervision(config),
      ...lowerLimits(config, CONCURRENT),
    };
  },
  leaves: ({ rpc = [], private: isPrivate }) =>
    isPrivate !== true && !rpc.every((server) => isLoopback(hostOf(server))),
  spread: ({ rpc }) =>
    rpc && {
      path: ["rpc"],
      machines: rpc.map((server) => ({ host: hostOf(server), port: Number(server.slice(hostOf(server).length + 1)) })),
      hasDrafts: true,
    },
  machines: ({ rpc = [] }) => 1 + rpc.length,
  // With `tool_choice: required`, build 11549 answers in text nevertheless.
  capabilities: () => ({ ...NO_CAPABILITIES, enforcesFormat: true, supportsThinking: true }),
  windowHint: () => "or run `mallex probe --write`, which reads it and the size from the file, as `mallex run` does",
};
