import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { detectMachine } from "../../../../src/process/install/detect-machine.ts";
import { shippedResources as resources } from "../../../../src/process/artifacts/artifacts.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { scratch } from "../supervise/scratch.ts";

const COMMIT = "0123456789012345678901234567890123456789";
const MODEL = "someone/big";
const SHARDS = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"];

/** What `huggingface_hub` keeps of one model in two shards. */
function hubModel(): { hubCache: string; folder: string; snapshot: string } {
  const hubCache = scratch();
  const folder = join(hubCache, "models--someone--big");
  const snapshot = join(folder, "snapshots", COMMIT);
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  put(join(folder, "refs/main"), COMMIT);
  put(join(snapshot, "config.json"), "{}");
  const map = { a: SHARDS[0], b: SHARDS[1], c: SHARDS[1] };
  put(join(snapshot, "model.safetensors.index.json"), JSON.stringify({ weight_map: map }));
  for (const name of SHARDS) {
    put(join(folder, "blobs", name), "weights");
    symlinkSync(join(folder, "blobs", name), join(snapshot, name));
  }
  return { hubCache, folder, snapshot };
}

async function isPresent(hubCache: string): Promise<boolean> {
  const env = { HF_HUB_CACHE: hubCache, MALLEX_PYTHON: "/nonexistent" };
  const wish = { server: true, embeddedModel: false, client: false, hubModels: [MODEL] };
  const { present } = await detectMachine({
    env,
    paths: mallexPaths({ MALLEX_HOME: scratch() }, "/"),
    resources,
    request: wish,
  });
  return present.includes(`hub:${MODEL}`);
}

type Hub = ReturnType<typeof hubModel>;

describe("a model of the hub", () => {
  test.each([
    { given: "whole", spoil: () => undefined, want: true },
    {
      given: "whole, with a leftover of another tool's download beside it",
      spoil: ({ folder }: Hub) => writeFileSync(join(folder, "blobs/ffff.incomplete"), ""),
      want: true,
    },
    {
      given: "in one file",
      spoil: ({ snapshot }: Hub) => {
        rmSync(join(snapshot, "model.safetensors.index.json"));
        for (const name of SHARDS) rmSync(join(snapshot, name));
        writeFileSync(join(snapshot, "model.safetensors"), "");
      },
      want: true,
    },
    {
      given: "without its last shard",
      spoil: ({ snapshot }: Hub) => rmSync(join(snapshot, SHARDS[1] ?? "")),
      want: false,
    },
    {
      given: "with a shard whose link leads nowhere",
      spoil: ({ folder }: Hub) => rmSync(join(folder, "blobs", SHARDS[1] ?? "")),
      want: false,
    },
    { given: "without its config", spoil: ({ snapshot }: Hub) => rmSync(join(snapshot, "config.json")), want: false },
    {
      given: "only in an older snapshot",
      spoil: ({ folder }: Hub) => writeFileSync(join(folder, "refs/main"), "f".repeat(40)),
      want: false,
    },
  ])("is there, $given: $want", async ({ spoil, want }) => {
    const hub = hubModel();
    spoil(hub);
    expect(await isPresent(hub.hubCache)).toBe(want);
  });

  test("is not there when nothing is", async () => {
    expect(await isPresent(scratch())).toBe(false);
  });
});
