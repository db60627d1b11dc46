import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { recommendModelsCommand } from "../../../../../src/cli/commands/models/recommend.ts";
import { searchModelsCommand } from "../../../../../src/cli/commands/models/search.ts";
import { recommendedModels } from "../../../../../src/cli/setup/model-offers.ts";
import { cliHome, type CliHome } from "../../cli-home.ts";

const GGUF = {
  id: "unsloth/Qwen3-8B-GGUF",
  downloads: 12_345,
  gated: false,
  gguf: { total: 8_190_735_360, architecture: "qwen3", context_length: 40_960 },
  siblings: ["README.md", "Qwen3-8B-Q8_0.gguf", "Qwen3-8B-Q4_K_M.gguf", "mmproj-F16.gguf"].map((rfilename) => ({
    rfilename,
  })),
};
const MLX = {
  id: "mlx-community/Qwen3-235B-A22B-4bit",
  downloads: 99_999,
  gated: "manual",
  safetensors: { parameters: { BF16: 7_000_000_000, U32: 29_000_000_000 }, total: 36_000_000_000 },
};

let home: CliHome;
beforeEach(() => {
  home = cliHome({ terminal: false });
});

/** The weights before their quantisation are in it, too. */
const WITH_BOTH = { ...GGUF, safetensors: { parameters: { BF16: 8_190_735_360 }, total: 8_190_735_360 } };

async function hub(answer: RequestListener): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const HF_ENDPOINT = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(home.context, { env: { HF_ENDPOINT, HF_HOME: home.home } });
}

describe("`mallex models search`", () => {
  test("lists models for mlx and llama.cpp, the most downloaded first, asked in the person's account", async () => {
    const asked: URLSearchParams[] = [];
    home.put("token", "hf_login\n");
    home.put("hub/models--unsloth--Qwen3-8B-GGUF/snapshots/abc/Qwen3-8B-Q8_0.gguf", "x");
    await hub(({ url, headers }, response) => {
      const { searchParams } = new URL(url ?? "", "http://hub");
      asked.push(searchParams);
      expect(headers.authorization).toBe("Bearer hf_login");
      const noModel = { id: "../../etc" };
      response.end(JSON.stringify(searchParams.get("filter") === "gguf" ? [noModel, GGUF, { id: "a/b" }] : [MLX]));
    });
    const { text, data } = await searchModelsCommand(home.context, ["qwen3", "8b"], "5");
    expect(asked.map((query) => [query.get("search"), query.get("filter"), query.get("limit")])).toEqual([
      ["qwen3 8b", "gguf", "5"],
      ["qwen3 8b", "mlx", "5"],
    ]);
    expect(data).toMatchObject({
      models: [
        {
          id: MLX.id,
          format: "mlx",
          bytes: 130e9,
          gated: true,
          fits: false,
          known: { id: "qwen3-235b" },
          isHere: false,
        },
        { id: `${GGUF.id}:Q4_K_M`, format: "gguf", quantisations: ["Q8_0", "Q4_K_M"], gated: false, isHere: true },
      ],
    });
    expect(text).toMatch(/Qwen3-8B-GGUF:Q4_K_M +gguf +4\.6 GB +12,345 +here/);
  });

  test("the size of GGUF files is not that of safetensors beside them", async () => {
    await hub(({ url }, response) => {
      response.end(JSON.stringify(url?.includes("filter=gguf") === true ? [WITH_BOTH] : []));
    });
    expect((await searchModelsCommand(home.context, ["qwen3"])).text).toMatch(/Q4_K_M +gguf +4\.6 GB/);
  });

  test("the hub is asked through the proxy that the environment names, and those of NO_PROXY directly", async () => {
    const tunnels: string[] = [];
    const proxy = createServer().on("connect", ({ url = "" }, socket) => {
      tunnels.push(url);
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void proxy.close());
    const HTTPS_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const env = { HF_ENDPOINT: "https://hub.invalid", HF_HOME: home.home, HTTPS_PROXY };
    for (const other of [{ NO_PROXY: "hub.invalid" }, { HTTPS_PROXY: "no proxy" }]) {
      Object.assign(home.context, { env: { ...env, ...other } });
      await expect(searchModelsCommand(home.context, ["qwen3"])).rejects.toThrow("can't be reached");
    }
    expect(tunnels).toEqual([]);
    Object.assign(home.context, { env });
    await expect(searchModelsCommand(home.context, ["qwen3"])).rejects.toThrow("can't be reached");
    expect(new Set(tunnels)).toEqual(new Set(["hub.invalid:443"]));
  });

  test.each(["0", "false", "No", "off", ""])("HF_HUB_OFFLINE=%s asks the hub", async (value) => {
    await hub((_, response) => response.end("[]"));
    Object.assign(home.context.env, { HF_HUB_OFFLINE: value });
    await expect(searchModelsCommand(home.context, ["xyz"])).resolves.toMatchObject({ data: { models: [] } });
  });

  test("says that there is none", async () => {
    await hub((_, response) => response.end("[]"));
    expect((await searchModelsCommand(home.context, ["xyz"])).text).toContain('with "xyz" in its name');
  });

  test.each<{ title: string; answer: RequestListener; want: string }>([
    { title: "hangs up", answer: (_, response) => response.destroy(), want: "can't be reached: UND_ERR_SOCKET" },
    { title: "wants a login", answer: (_, response) => response.writeHead(401).end(), want: "refuses the request" },
    { title: "is overloaded", answer: (_, response) => response.writeHead(503).end(), want: "HTTP 503" },
    { title: "is none", answer: (_, response) => response.end("<html>"), want: "with something else" },
  ])("a hub that $title is reported (MX7570)", async ({ answer, want }) => {
    await hub(answer);
    const search = searchModelsCommand(home.context, ["qwen3"]);
    await expect(search).rejects.toMatchObject({ problem: { code: "MX7570", message: expect.stringContaining(want) } });
  });

  test("the hub is not asked offline, and its password is not printed", async () => {
    Object.assign(home.context, { env: { HF_HUB_OFFLINE: "1" } });
    await expect(searchModelsCommand(home.context, ["qwen3"])).rejects.toThrow("HF_HUB_OFFLINE is set");
    Object.assign(home.context, { env: { HF_ENDPOINT: "http://me:secret@hub.invalid" } });
    const failed = await searchModelsCommand(home.context, ["qwen3"]).catch(String);
    expect(failed).toContain("hub.invalid");
    expect(failed).not.toContain("secret");
  });

  test.each(["0", "101", "x", "1.5"])("a limit of %s is refused", async (limit) => {
    await expect(searchModelsCommand(home.context, ["qwen3"], limit)).rejects.toMatchObject({
      problem: { code: "MX7507" },
    });
  });
});

test("`mallex models recommend` lists what is here before what would have to be downloaded", async () => {
  home.put("hub/models--unsloth--Qwen3-4B-GGUF/snapshots/abc/Qwen3-4B-Q8_0.gguf", "x");
  Object.assign(home.context, { env: { HF_HUB_CACHE: join(home.home, "hub"), HF_HUB_OFFLINE: "1" } });
  const { text, data } = await recommendModelsCommand(home.context);
  const { models, recommended } = data as { models: { model: string; isHere: boolean }[]; recommended: object };
  // Servers that run on this machine are listed, too.
  const here = models.filter(({ isHere }) => isHere);
  expect(here).toContainEqual(expect.objectContaining({ model: "unsloth/Qwen3-4B-GGUF:Q8_0" }));
  expect(models.slice(0, here.length)).toEqual(here);
  expect(recommended).toMatchObject({ command: expect.stringMatching(/^mallex setup --model /) });
  expect(text).toContain((recommended as { command: string }).command);
});

test("a model that the disk has no room for is not recommended, unless there is room for none", () => {
  const machine = { memory: 64 * 2 ** 30, hasMlx: false, hasGraphics: true, factsOf: () => ({}) };
  expect(recommendedModels({ ...machine, disk: 9e9 })[0]).toBe("unsloth/Qwen3-14B-GGUF:Q4_K_M");
  expect(recommendedModels({ ...machine, disk: 1 })).toEqual(["unsloth/Qwen3-4B-GGUF:Q4_K_M"]);
});
