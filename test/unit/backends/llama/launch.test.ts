import { describe, expect, test } from "vitest";
import type { LlamaBackend } from "../../../../generated/types/plan.d.ts";
import { planLlama, type LlamaRequest } from "../../../../src/backends/llama/launch.ts";
import type { LaunchMachine } from "../../../../src/backends/launch-machine.ts";
import { launchKey, programOf } from "../../../../src/process/supervise/launch-plan.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { LLAMA } from "../../../support/supervised-backends.ts";

const MACHINE: LaunchMachine = {
  platform: "linux",
  cores: 8,
  openBlas: "none",
  path: "/usr/bin:/bin",
  homeDir: "/home/kim",
  hubCache: "/home/kim/.cache/huggingface/hub",
  systemPython: "/usr/bin/python3",
  paths: mallexPaths({}, "/home/kim"),
  resources: { python: "/mallex/src/process/python", client: "/mallex/src/process/client" },
};
const REQUEST: LlamaRequest = { backend: LLAMA, file: "/models/qwen.gguf", profiles: [{ window: 32_768 }] };

/** The command line after the file of the model. */
function flags(changes: Partial<LlamaRequest>): string {
  const { argv } = planLlama({ ...REQUEST, ...changes }, MACHINE);
  return argv.slice(argv.indexOf("/models/qwen.gguf") + 1).join(" ");
}

describe("the launch plan of llama.cpp", () => {
  test.each([
    { name: "without-llama-server", machine: MACHINE },
    { name: "with-llama-server", machine: { ...MACHINE, llamaServer: "/opt/bin/llama-server" } },
  ])("$name is the recorded one", async ({ name, machine }) => {
    const launch = planLlama({ ...REQUEST, backend: { ...LLAMA, idleStopMs: 900_000 } }, machine);
    await expect(`${JSON.stringify(launch, null, 2)}\n`).toMatchFileSnapshot(`golden/launch-${name}.json`);
    expect(launch.argv).toContain(programOf(launch));
  });

  test("gives each turn at once a whole window, the largest of the profiles", () => {
    const backend = { ...LLAMA, concurrent: 3 };
    expect(flags({ backend, profiles: [{ window: 1000 }, { window: 4000 }] })).toContain(
      "--ctx-size 12000 --parallel 3",
    );
  });

  test("hands over what the backend says, and its own arguments last", () => {
    const backend: LlamaBackend = {
      ...LLAMA,
      gpuLayers: 0,
      kvBits: 8,
      promptCacheBytes: 1e9,
      args: ["--threads", "1"],
    };
    expect(flags({ backend })).toBe(
      "--ctx-size 32768 --parallel 1 --batch-size 512 --ubatch-size 512 --n-gpu-layers 0 --cache-type-k q8_0 --cache-type-v q8_0 --cache-ram 954 --jinja --threads 1",
    );
    expect(flags({ backend, profiles: [{ window: 1, promptCacheBytes: 2_097_152 }] })).toContain("--cache-ram 2 ");
  });

  test("keeps slots in a folder of mallex's own, where a profile is warm", () => {
    const profiles = [{ window: 1 }, { window: 2, warm: true as const }];
    expect(flags({ profiles })).toContain("--slot-save-path /home/kim/.mallex/state/warm/ ");
    expect(planLlama({ ...REQUEST, profiles }, MACHINE).folders).toContain("/home/kim/.mallex/state/warm");
  });

  test("hands over RPC servers beside the flags, where `args` can't name them", async () => {
    const backend = { ...LLAMA, rpc: ["192.168.1.21:50052", "gpu.lan:50052"] };
    const launch = planLlama({ ...REQUEST, backend }, { ...MACHINE, llamaServer: "/opt/bin/llama-server" });
    await expect(`${JSON.stringify(launch, null, 2)}\n`).toMatchFileSnapshot("golden/launch-with-rpc.json");
    expect(launchKey(launch)).not.toBe(launchKey(planLlama(REQUEST, MACHINE)));
  });

  test("names the draft model", () => {
    expect(flags({ draft: "/models/small.gguf" })).toContain("--model-draft /models/small.gguf");
  });

  test("has no secret in it, and checks what mallex has installed if the server doesn't start", () => {
    const launch = planLlama(REQUEST, MACHINE);
    expect(JSON.stringify([launch.argv, launch.env])).not.toMatch(/key|nonce|token/i);
    expect(launch.dependsOn.map(({ folder }) => folder)).toEqual(["/home/kim/.mallex/venv-llama"]);
  });

  test("of another window is another server", () => {
    const other = planLlama({ ...REQUEST, profiles: [{ window: 4096 }] }, MACHINE);
    expect(launchKey(other)).not.toBe(launchKey(planLlama(REQUEST, MACHINE)));
  });
});
