import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { install, type InstallProgress } from "../../src/process/install/execute-steps.ts";
import { detectMachine, findHubGguf } from "../../src/process/install/detect-machine.ts";
import { planInstall, type InstallRequest } from "../../src/process/install/plan-install.ts";
import { shippedResources as resources } from "../../src/process/artifacts/artifacts.ts";
import { pullModelsCommand, removeModelCommand } from "../../src/cli/commands/models/models.ts";
import { createContext } from "../../src/cli/context/context.ts";
import { toGgufBytes } from "../support/write-gguf.ts";
import { startModelServer } from "../support/start-model-server.ts";
import { testLaunch, testPlaces, tinyModel } from "../prepare.ts";

const COMMIT = "0123456789012345678901234567890123456789";
const MODEL = "someone/tiny";

const GGUFS = "someone/tiny-GGUF";

/** What the real hub says to the real `huggingface_hub` for small models; every other model is unknown. */
function hub(): Server {
  const names = readdirSync(tinyModel, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
  const ggufs = [
    "tiny-Q4_K_M.gguf",
    "Q8_0/tiny-00001-of-00002.gguf",
    "Q8_0/tiny-00002-of-00002.gguf",
    "mmproj-Q8_0.gguf",
  ];
  const repositories: Readonly<Record<string, ReadonlyMap<string, Buffer>>> = {
    [MODEL]: new Map(names.map((name) => [name, readFileSync(join(tinyModel, name))])),
    [GGUFS]: new Map(ggufs.map((name) => [name, toGgufBytes({ metadata: { "general.name": name } })])),
  };
  return createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://hub").pathname;
    const [, model = "", isTree] = /^\/api\/models\/([^/]+\/[^/]+)(\/tree\/)?/.exec(path) ?? [];
    const [, repository = "", wanted = ""] = /^\/([^/]+\/[^/]+)\/resolve\/[^/]+\/(.+)$/.exec(path) ?? [];
    const body = repositories[repository]?.get(decodeURIComponent(wanted));
    const files = repositories[model];
    if (files !== undefined) {
      const tree = [...files].map(([name, bytes]) => ({
        type: "file",
        path: name,
        size: bytes.length,
        oid: hash(bytes),
      }));
      const siblings = [...files.keys()].map((rfilename) => ({ rfilename }));
      const about = { id: model, modelId: model, sha: COMMIT, private: false, tags: [], downloads: 0, siblings };
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(isTree === undefined ? about : tree));
    } else if (body) {
      response.setHeader("x-repo-commit", COMMIT);
      response.setHeader("etag", `"${hash(body)}"`);
      response.setHeader("content-length", body.length);
      response.end(request.method === "HEAD" ? undefined : body);
    } else {
      response.writeHead(404, { "x-error-code": "RepoNotFound", "x-error-message": "Repository Not Found" }).end();
    }
  });
}

function hash(body: Buffer): string {
  return createHash("sha256").update(body).digest("hex");
}

let server: Server;
let env: Readonly<Record<string, string | undefined>> = {};
let home = "";

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "mallex hub "));
  server = hub().listen(0, "127.0.0.1");
  await once(server, "listening");
  env = {
    ...process.env,
    HF_HUB_CACHE: join(home, "hub"),
    HF_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
});

afterAll(() => {
  server.close();
  rmSync(home, { recursive: true });
});

async function fetchModel(model: string): Promise<InstallProgress[]> {
  return fetchAll({ server: true, embeddedModel: false, client: false, hubModels: [model] });
}

async function fetchGguf(model: string): Promise<InstallProgress[]> {
  const none = { server: false, embeddedModel: false, hubModels: [] };
  return fetchAll({ ...none, client: false, llama: { ...none, hubModels: [model] } });
}

async function fetchAll(wish: InstallRequest): Promise<InstallProgress[]> {
  const plan = planInstall(await detectMachine({ env, paths: testPlaces, resources, request: wish }));
  const told: InstallProgress[] = [];
  await install({ plan, paths: testPlaces, env, onProgress: (progress) => told.push(progress) });
  return told;
}

test("a model of the hub is fetched once into the person's cache, and the server serves it by its id, offline", async () => {
  const told = await fetchModel(MODEL);
  expect(told.at(-1)).toEqual({ step: `hub:${MODEL}`, phase: "done" });
  expect(await fetchModel(MODEL)).toEqual([]);
  const launch = testLaunch({ model: MODEL });
  const started = await startModelServer({
    launch: { ...launch, env: { ...launch.env, HF_HUB_CACHE: join(home, "hub") } },
    logFile: join(home, "mlx.log"),
  });
  onTestFinished(() => started.stop());
  expect(started.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test("a model that the hub does not have is a clear problem", async () => {
  await expect(fetchModel("someone/unknown")).rejects.toThrow(
    /model someone\/unknown: the hub has no such model.*MX7112/,
  );
});

test("a hub that is not there is said at once, with its host", async () => {
  const request = { server: true, embeddedModel: false, client: false, hubModels: ["someone/other"] };
  const away = { ...env, HF_ENDPOINT: "http://127.0.0.1:9" };
  const plan = planInstall(await detectMachine({ env: away, paths: testPlaces, resources, request }));
  await expect(install({ plan, paths: testPlaces, env: away })).rejects.toThrow(
    /127\.0\.0\.1:9 can't be reached.*MX7106/,
  );
});

test("of a repository with GGUF files the quantisation that is named is fetched, all parts of it, and once", async () => {
  const model = `${GGUFS}:Q8_0`;
  const snapshot = join(home, "hub/models--someone--tiny-GGUF/snapshots", COMMIT);
  expect((await fetchGguf(model)).at(-1)).toEqual({ step: `hub:${model}`, phase: "done" });
  expect(readdirSync(snapshot, { recursive: true, encoding: "utf8" }).toSorted()).toEqual([
    "Q8_0",
    "Q8_0/tiny-00001-of-00002.gguf",
    "Q8_0/tiny-00002-of-00002.gguf",
  ]);
  expect(await fetchGguf(model)).toEqual([]);
  const files = ["Q8_0/tiny-00001-of-00002.gguf", "Q8_0/tiny-00002-of-00002.gguf"].map((name) => join(snapshot, name));
  expect(findHubGguf(join(home, "hub"), model)).toEqual({ kind: "found", files });
});

test("`mallex models pull` fetches models side by side with those that are here, and `rm` removes one", async () => {
  const context = { ...createContext("models", "0", {}), env, paths: testPlaces, cwd: home, homeDir: home };
  const { data } = await pullModelsCommand(context, [MODEL, `${GGUFS}:Q4_K_M`]);
  expect(data).toMatchObject({
    pulled: [
      { id: MODEL, format: "safetensors" },
      { id: GGUFS, format: "gguf" },
    ],
  });
  const { text } = await removeModelCommand(context, GGUFS, true);
  expect(text).toContain(`removed ${GGUFS}`);
  expect(findHubGguf(join(home, "hub"), `${GGUFS}:Q4_K_M`)).toMatchObject({ kind: "missing" });
  expect((await pullModelsCommand(context, [`${GGUFS}:Q4_K_M`])).data).toMatchObject({ pulled: [{ id: GGUFS }] });
});

test("a quantisation that a repository does not have is a clear problem, with those that it has", async () => {
  await expect(fetchGguf(`${GGUFS}:Q2_K`)).rejects.toThrow(/has no GGUF file of Q2_K; it has: .*tiny-Q4_K_M\.gguf/);
});
