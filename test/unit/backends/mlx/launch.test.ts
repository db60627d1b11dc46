import { describe, expect, test } from "vitest";
import { planLaunch, type LaunchInput } from "../../../../src/backends/mlx/launch.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const MAC: LaunchInput = {
  request: { model: "mlx-community/Qwen3-4B-4bit" },
  platform: "darwin",
  cores: 10,
  openBlas: "none",
  path: "/usr/bin:/bin",
  homeDir: "/Users/kim",
  hubCache: "/Users/kim/.cache/huggingface/hub",
  paths: mallexPaths({}, "/Users/kim"),
  resources: { python: "/mallex/src/process/python", client: "/mallex/src/process/client" },
};
const LINUX: LaunchInput = {
  ...MAC,
  request: { model: "/home/kim/.mallex/cache/models/smollm2-135m-instruct" },
  platform: "linux",
  cores: 8,
  openBlas: "own",
  homeDir: "/home/kim",
  hubCache: "/home/kim/.cache/huggingface/hub",
  paths: mallexPaths({}, "/home/kim"),
};

describe("the launch plan", () => {
  test.each([
    { name: "darwin-arm64", given: MAC },
    {
      name: "darwin-arm64-with-limits",
      given: {
        ...MAC,
        request: {
          ...MAC.request,
          promptCacheEntries: 4,
          promptCacheBytes: 8e9,
          metalCacheBytes: 2e9,
          idleStopMs: 900_000,
        },
      },
    },
    { name: "linux-x64", given: LINUX },
    {
      name: "linux-x64-vlm",
      given: { ...LINUX, request: { ...LINUX.request, engine: "vlm" as const, concurrent: 2 } },
    },
    { name: "linux-x64-system-openblas", given: { ...LINUX, openBlas: "system" as const } },
    { name: "linux-x64-without-openblas", given: { ...LINUX, openBlas: "none" as const } },
    {
      name: "darwin-arm64-in-a-cluster",
      given: {
        ...MAC,
        sshAgent: "/tmp/agent",
        request: {
          ...MAC.request,
          cluster: {
            backend: "jaccl" as const,
            port: 32_323,
            hosts: [
              { ssh: "127.0.0.1", ips: ["192.168.1.20"], rdma: [null, "rdma_en2"] },
              { ssh: "kim@mac2", ips: ["192.168.1.21"], rdma: ["rdma_en2", null] },
            ],
          },
        },
      },
    },
  ])("for $name is the recorded one", async ({ name, given }) => {
    await expect(`${JSON.stringify(planLaunch(given), null, 2)}\n`).toMatchFileSnapshot(`golden/launch-${name}.json`);
  });

  test.each(cases("gives OpenBLAS threads on cores") as { cores: number; want: string }[])(
    "gives OpenBLAS $want threads on $cores cores",
    ({ cores, want }) => {
      expect(planLaunch({ ...LINUX, cores }).env["OPENBLAS_NUM_THREADS"]).toBe(want);
    },
  );

  test("hands over what the profile says", () => {
    const { argv } = planLaunch({
      ...LINUX,
      request: { model: "/m", draft: "/d", prefillStep: 64, promptCacheEntries: 3, chatTemplate: "{{ x }}" },
    });
    expect(argv).toEqual(
      expect.arrayContaining([
        "--draft-model=/d",
        "--prefill-step-size=64",
        "--prompt-cache-size=3",
        "--chat-template={{ x }}",
      ]),
    );
  });

  test("bounds what conversations in memory take, and says when it ends by itself", () => {
    const wish = { model: "/m", promptCacheBytes: 4_000_000_000, idleStopMs: 900_000 };
    const launch = planLaunch({ ...LINUX, request: wish });
    expect(launch.argv).toContain("--prompt-cache-bytes=4000000000");
    expect(launch.idleStopMs).toBe(900_000);
  });

  test.each([
    { platform: "darwin", want: 2_000_000_000 },
    { platform: "linux", want: undefined },
  ])("bounds what Metal keeps for reuse, where there is Metal: $platform", ({ platform, want }) => {
    const wish = { model: "/m", metalCacheBytes: 2_000_000_000 };
    expect(planLaunch({ ...MAC, platform, request: wish }).metalCacheBytes).toBe(want);
  });

  test("stops the clock of chat templates only where the profile asks for it", () => {
    const envOf = (fixedDate?: boolean): Readonly<Record<string, string>> =>
      planLaunch({ ...LINUX, request: { model: "/m", ...(fixedDate === undefined ? {} : { fixedDate }) } }).env;
    expect(envOf(true)).toEqual({ ...envOf(), MALLEX_FIXED_DATE: "1" });
    expect(envOf(false)).toEqual(envOf());
  });
});
