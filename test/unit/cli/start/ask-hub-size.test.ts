import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import type { Model } from "../../../../generated/types/mallex.d.ts";
import type { CliContext } from "../../../../src/cli/context/context.ts";
import { fetchHubSize } from "../../../../src/cli/models/hub.ts";
import { stepSize } from "../../../../src/cli/start/install-missing.ts";
import type { InstallStep } from "../../../../src/process/install/plan-install.ts";
import { packageRoot } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const { models } = parse(readFileSync(join(packageRoot, "packs/models/pack.yaml"), "utf8")) as { models: Model[] };

const signal = new AbortController().signal;

async function hub(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("the weights are added up, asked with the person's token", async () => {
  let asked: unknown;
  const HF_ENDPOINT = await hub(({ url, headers }, res) => {
    asked = [url, headers.authorization];
    const siblings = [
      { rfilename: "a-1.safetensors", size: 3_000_000 },
      { rfilename: "a-2.safetensors", size: 4_000_000 },
      { rfilename: "README.md", size: 9_000_000 },
      { rfilename: "b.safetensors" },
    ];
    res.end(JSON.stringify({ siblings }));
  });
  expect(await fetchHubSize("some/model", { HF_ENDPOINT, HF_TOKEN: "t" }, signal)).toBe(7_000_000);
  expect(asked).toEqual(["/api/models/some/model?blobs=true", "Bearer t"]);
});

test.each<{ name: string; answer: RequestListener }>([
  { name: "does not know the model", answer: (_, res) => res.writeHead(404).end("{}") },
  { name: "answers with something else", answer: (_, res) => res.end("<html>") },
  { name: "lists no weights", answer: (_, res) => res.end('{"siblings":[{"rfilename":"x.gguf","size":1}]}') },
  { name: "hangs up", answer: (_, res) => res.destroy() },
])("a hub that $name costs only the number", async ({ answer }) => {
  expect(await fetchHubSize("some/model", { HF_ENDPOINT: await hub(answer) }, signal)).toBeUndefined();
});

test("an interrupted person does not wait for it", async () => {
  const leaving = new AbortController();
  const HF_ENDPOINT = await hub(() => leaving.abort(new Error("left")));
  await expect(fetchHubSize("some/model", { HF_ENDPOINT }, leaving.signal)).rejects.toThrow("left");
});

test.each(readCases(import.meta.url)("cases") as [string, string, number][])(
  "of %s a step says %s, and the hub is asked %s times",
  async (model, text, times) => {
    let asked = 0;
    const HF_ENDPOINT = await hub((_, res) => {
      asked += 1;
      res.end(JSON.stringify({ siblings: [{ rfilename: "model.safetensors", size: 7_000_000 }] }));
    });
    const step = { id: `hub:${model}`, title: model, downloadBytes: 0, diskBytes: 0 } as InstallStep;
    const context = { env: { HF_ENDPOINT, HF_HOME: "/none" } } as unknown as CliContext;
    expect((await stepSize(step, context, { models, signal })).text).toBe(text);
    expect(asked).toBe(times);
  },
);
