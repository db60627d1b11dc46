import { createHash } from "node:crypto";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import {
  listModelsCommand,
  modelInfoCommand,
  pullModelsCommand,
  removeModelCommand,
  verifyBlobs,
} from "../../../../../src/cli/commands/models/models.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { createTransferRate } from "../../../../../src/cli/ui/progress.ts";
import { cliHome, type CliHome } from "../../cli-home.ts";

let home: string;
let context: CliContext;
let put: CliHome["put"];
beforeEach(() => {
  ({ home, context, put } = cliHome());
  Object.assign(context, { env: { HF_HUB_CACHE: join(home, "hub"), OLLAMA_HOST: "127.0.0.1:9" }, terminal: false });
});

const never = new AbortController().signal;

/** A file of a model, in the layout of the hub's cache. @returns its blob */
function cached(id: string, name: string, content: string): string {
  const folder = `hub/models--${id.replace("/", "--")}`;
  const blob = `${folder}/blobs/${createHash("sha256").update(content).digest("hex")}`;
  put(blob, content);
  put(`${folder}/refs/main`, "abc");
  const link = join(home, folder, "snapshots/abc", name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(home, blob), link);
  return join(home, blob);
}

describe("`mallex models`", () => {
  test("lists what is in the hub's cache, the largest first, with the profiles that name it", async () => {
    cached("acme/small", "model.safetensors", "x");
    cached("acme/coder-GGUF", "coder-Q4_K_M.gguf", "xxx");
    put("hub/models--acme--small/blobs/123.incomplete", "");
    put(
      "mallex.yaml",
      "version: 1\nbackends: { gguf: { kind: llama } }\nprofiles:\n  main: { backend: gguf, model: acme/coder-GGUF:Q4_K_M, window: 8192 }\n",
    );
    const { text, data } = await listModelsCommand(context);
    expect(data).toMatchObject({
      models: [
        { id: "acme/coder-GGUF", format: "gguf", bytes: 3, incomplete: 0, fits: true, profiles: ["main"] },
        { id: "acme/small", format: "safetensors", bytes: 1, incomplete: 1, profiles: [] },
      ],
    });
    expect(text).toContain("incomplete");
  });

  test("says so when there are none, also without a file", async () => {
    expect((await listModelsCommand(context)).text).toMatch(/^no models are here/);
  });

  test("info names the files; what is not here is refused, with the name that was meant", async () => {
    cached("acme/coder-GGUF", "coder-Q4_K_M.gguf", "xxx");
    const { data } = await modelInfoCommand(context, "acme/coder-GGUF:Q4_K_M");
    expect(data).toMatchObject({ revision: "abc", files: ["coder-Q4_K_M.gguf"] });
    await expect(modelInfoCommand(context, "acme/coder-GGUFs")).rejects.toMatchObject({
      problem: { code: "MX7507", hint: expect.stringContaining("acme/coder-GGUF") },
    });
  });

  test("rm removes a model only where somebody has agreed", async () => {
    const blob = cached("acme/small", "model.safetensors", "x");
    expect(await removeModelCommand(context, "acme/small", false)).toMatchObject({
      exitCode: 1,
      text: "nothing was removed: to remove it unasked: mallex models rm --yes acme/small",
    });
    expect(existsSync(blob)).toBe(true);
    expect((await removeModelCommand(context, "acme/small", true)).data).toMatchObject({ removed: true });
    expect(existsSync(blob)).toBe(false);
  });

  test("rm of a quantisation leaves the others, and files that both use", async () => {
    const id = "acme/coder-GGUF";
    const blob = cached(id, "coder-Q4_K_M.gguf", "xxx");
    const kept = [cached(id, "coder-UD-Q4_K_M.gguf", "yy"), cached(id, "coder-Q8_0.gguf", "zzzz")];
    await expect(removeModelCommand(context, `${id}:Q6_K`, true)).rejects.toMatchObject({
      problem: { code: "MX7507", hint: expect.stringContaining("coder-Q8_0.gguf") },
    });
    const { text, data } = await removeModelCommand(context, `${id}:Q4_K_M`, true);
    expect(text).toBe(`removed ${id}:Q4_K_M: 3 bytes are free`);
    expect(data).toMatchObject({ removed: true, bytes: 3 });
    expect(existsSync(blob)).toBe(false);
    expect(kept.map((path) => existsSync(path))).toEqual([true, true]);
    expect((await modelInfoCommand(context, id)).data).toMatchObject({
      files: ["coder-Q8_0.gguf", "coder-UD-Q4_K_M.gguf"],
    });
  });

  test("rm of a quantisation leaves other weights, unfinished downloads, and files outside the cache", async () => {
    cached("acme/mixed", "x-Q4_K_M.gguf", "xxx");
    const weights = cached("acme/mixed", "model.safetensors", "yy");
    await removeModelCommand(context, "acme/mixed:Q4_K_M", true);
    expect(existsSync(weights)).toBe(true);

    cached("acme/half", "x-Q4_K_M.gguf", "xxx");
    put("hub/models--acme--half/blobs/zz.incomplete", "z");
    await removeModelCommand(context, "acme/half:Q4_K_M", true);
    expect(existsSync(join(home, "hub", "models--acme--half/blobs/zz.incomplete"))).toBe(true);

    const own = cached("acme/linked", "x-Q8_0.gguf", "yy");
    put("hub/mine.gguf", "mine");
    symlinkSync(join(home, "hub", "mine.gguf"), join(home, "hub", "models--acme--linked/snapshots/abc/x-Q4_K_M.gguf"));
    await removeModelCommand(context, "acme/linked:Q4_K_M", true);
    expect([own, join(home, "hub", "mine.gguf")].map((path) => existsSync(path))).toEqual([true, true]);
  });

  test("files of a file manager are no models", async () => {
    cached("acme/small", "model.safetensors", "x");
    put("hub/.DS_Store", "");
    put("hub/models--.DS_Store", "");
    put("hub/models--acme--small/snapshots/.DS_Store", "");
    expect((await listModelsCommand(context)).data).toMatchObject({ models: [{ id: "acme/small" }] });
  });

  test("lists the included model and those of Ollama, which rm leaves alone", async () => {
    const folder = join(context.paths.models, "smollm2-135m-instruct-gguf");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "smollm2-135m-instruct.gguf"), "xxxx");
    const server = createServer((_, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ object: "list", data: [{ id: "qwen3:8b", object: "model" }] }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    Object.assign(context, { env: { ...context.env, OLLAMA_HOST: `127.0.0.1:${port}` } });
    const { text, data } = await listModelsCommand(context);
    expect(data).toMatchObject({
      included: [{ id: "mallex/smollm2-135m", format: "gguf", bytes: 4 }],
      ollama: ["qwen3:8b"],
    });
    expect(text).toMatch(/mallex\/smollm2-135m.*included[^]*qwen3:8b.*of Ollama/);
    const removed = await removeModelCommand(context, "ollama/qwen3:8b", true);
    expect(removed).toMatchObject({ exitCode: 1, text: expect.stringContaining("ollama rm qwen3:8b") as string });
    const own = await removeModelCommand(context, "mallex/smollm2-135m", true);
    expect(own).toMatchObject({ exitCode: 1, text: expect.stringContaining(`rm -r ${folder}`) as string });
    expect((await modelInfoCommand(context, "qwen3:8b")).text).toContain("ollama show qwen3:8b");
    expect((await modelInfoCommand(context, "mallex/smollm2-135m")).text).toMatch(/comes with mallex[^]*gguf/);
  });

  test.each(["qwen3", "./model.gguf", "a/b/c", "-x/y:"])("pull refuses what is no model of the hub: %s", async (id) => {
    await expect(pullModelsCommand(context, [id])).rejects.toMatchObject({ problem: { code: "MX7507" } });
  });
});

test("a file with another hash than the hub's is removed, and reported", async () => {
  const folder = join(home, "hub/models--acme--small");
  const good = cached("acme/small", "model.safetensors", "x");
  put("hub/models--acme--small/blobs/123", "a small file has another kind of name");
  await verifyBlobs(folder, never);
  const bad = `hub/models--acme--small/blobs/${"0".repeat(64)}`;
  put(bad, "damaged");
  await expect(verifyBlobs(folder, never)).rejects.toMatchObject({ problem: { code: "MX7108" } });
  expect([existsSync(good), existsSync(join(home, bad))]).toEqual([true, false]);
});

test("a download's rate and the time that is left are those since the step began", () => {
  const rate = createTransferRate();
  expect(rate.describe("a", {}, 0)).toBeUndefined();
  expect(rate.describe("a", { done: 1e9, total: 4e9 }, 0)).toBe("[#####               ] 1 GB of 4 GB");
  expect(rate.describe("a", { done: 2e9, total: 4e9 }, 10_000)).toBe(
    "[##########          ] 2 GB of 4 GB, 100 MB/s, 20 s left",
  );
  expect(rate.describe("b", { done: 5e6 }, 20_000)).toBe("5 MB");
});
